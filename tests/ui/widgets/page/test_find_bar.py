import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from transcript_reader.ui.widgets.page.find_bar import FindBar


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open_bar()
    return bar


def said(bar: FindBar) -> str:
    return bar.findChildren(QLabel)[0].text()


def field(bar: FindBar) -> QLineEdit:
    return bar.findChildren(QLineEdit)[0]


def test_the_bar_is_hidden_until_it_is_wanted(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)

    assert bar.isHidden()


def test_every_key_tells_the_text(qtbot: QtBot, bar: FindBar) -> None:
    with qtbot.waitSignal(bar.text_changed) as changed:
        qtbot.keyClicks(field(bar), "o")

    assert changed.args == ["o"]


def test_the_place_in_the_walk_is_said(bar: FindBar) -> None:
    bar.show_count(2, 12)

    assert said(bar) == "3 of 12 here"


@pytest.mark.usefixtures("english")
def test_hits_without_a_current_one_are_counted(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)

    bar.show_count(-1, 12)

    assert said(bar) == "12 found here"


def test_finding_nothing_is_said_and_leaves_nothing_to_walk(bar: FindBar) -> None:
    field(bar).setText("tready")

    bar.show_count(-1, 0)

    assert said(bar) == "Nothing found for “tready”."
    assert not any(button.isEnabled() for button in bar.findChildren(QPushButton))


def test_enter_goes_on_and_shift_enter_goes_back(qtbot: QtBot, bar: FindBar) -> None:
    forward, back = QSignalSpy(bar.next_wanted), QSignalSpy(bar.previous_wanted)

    qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    qtbot.keyClick(field(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert (forward.count(), back.count()) == (1, 1)


def test_escape_closes_the_bar_takes_its_hits_away_and_keeps_its_text(
    qtbot: QtBot, bar: FindBar
) -> None:
    field(bar).setText("order")
    told: list[str] = []
    bar.text_changed.connect(told.append)

    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(field(bar), Qt.Key.Key_Escape)
    closed = bar.isHidden()
    bar.open_bar()

    assert closed
    assert told == ["", "order"]


def test_buttons_have_names_and_tell_their_keys(bar: FindBar) -> None:
    buttons = bar.findChildren(QPushButton)

    assert [button.accessibleName() for button in buttons] == ["Previous hit", "Next hit"]
    assert [button.toolTip() for button in buttons] == ["Previous hit (Shift+F3)", "Next hit (F3)"]
