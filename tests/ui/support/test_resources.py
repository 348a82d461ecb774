import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from transcript_reader.ui.support.resources import LANGUAGES, language_for


def test_the_wanted_language_is_spoken() -> None:
    assert [language_for(one) for one in LANGUAGES] == list(LANGUAGES)


def test_an_unknown_language_gives_way_to_a_known_one() -> None:
    assert language_for("xx") in LANGUAGES


@pytest.mark.usefixtures("russian")
def test_russian_reaches_our_words_qt_s_own_and_numbers(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)

    assert QCoreApplication.translate("LibraryList", "Library") == "Библиотека"
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Отмена"
    assert QLocale().toString(1234.5, "f", 1) == "1\u00a0234,5"
