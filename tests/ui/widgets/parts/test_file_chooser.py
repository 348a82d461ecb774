import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.ui.widgets.parts.file_chooser import FileChooser


@pytest.mark.usefixtures("russian")
def test_every_word_of_the_dialog_is_in_the_windows_language(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    FileChooser(window).ask_for_files()

    (dialog,) = window.findChildren(QFileDialog)
    assert [label.text() for label in dialog.findChildren(QLabel)] == [
        "&Папка:",
        "&Имя файла:",
        "&Типы файлов:",
    ]
    dialog.reject()
