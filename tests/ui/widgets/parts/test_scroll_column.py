from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn


def test_what_tab_reaches_from_outside_comes_into_sight(qtbot: QtBot) -> None:
    window, body = QWidget(), QWidget()
    qtbot.addWidget(window)
    before, below = QLineEdit(window), QPushButton("Far below", body)
    rows = QVBoxLayout(body)
    rows.addSpacing(600)
    rows.addWidget(below)
    column = ScrollColumn(body, window)
    layout = QVBoxLayout(window)
    layout.addWidget(before)
    layout.addWidget(column)
    QWidget.setTabOrder(before, below)
    window.resize(200, 200)
    window.show()
    window.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)

    qtbot.keyClick(before, Qt.Key.Key_Tab)

    assert below.hasFocus()
    seen = below.visibleRegion().boundingRect()
    assert seen.height() == below.height()
