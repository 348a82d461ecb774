import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QRadioButton
from pytestqt.qtbot import QtBot

from transcript_reader.ui.widgets.parts.tabs import Tabs

NAMES = (("lines", "As lines"), ("words", "By words"), ("years", "By years"))


@pytest.fixture
def tabs(qtbot: QtBot, themed: None) -> Tabs:
    tabs = Tabs("What is shown", NAMES)
    qtbot.addWidget(tabs)
    tabs.resize(600, 40)
    tabs.show()
    tabs.activateWindow()
    qtbot.waitUntil(tabs.isActiveWindow)
    return tabs


def test_arrows_choose_the_next_tab(qtbot: QtBot, tabs: Tabs) -> None:
    chosen = QSignalSpy(tabs.value_chosen)
    first = tabs.findChildren(QRadioButton)[0]
    first.setFocus()

    qtbot.keyClick(first, Qt.Key.Key_Right)

    assert chosen.at(0) == ["words"]
    assert tabs.value == "words"
    assert [one.isChecked() for one in tabs.findChildren(QRadioButton)] == [False, True, False]


def test_where_tabs_have_no_room_there_is_a_list_which_keeps_value_and_focus(
    qtbot: QtBot, tabs: Tabs
) -> None:
    row = tabs.findChildren(QRadioButton)
    found = tabs.findChild(QComboBox)
    assert isinstance(found, QComboBox)
    tabs.set_value("years")
    row[2].setFocus()

    tabs.resize(150, 40)

    qtbot.waitUntil(found.isVisible)
    assert not row[0].isVisible()
    assert found.currentText() == "By years"
    assert found.hasFocus()
    chosen = QSignalSpy(tabs.value_chosen)
    qtbot.keyClick(found, Qt.Key.Key_Up)
    assert chosen.at(0) == ["words"]

    tabs.resize(600, 40)

    qtbot.waitUntil(row[1].isVisible)
    assert row[1].isChecked()
    assert row[1].hasFocus()
