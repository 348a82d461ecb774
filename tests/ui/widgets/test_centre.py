import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.ui.widgets.centre import BENEATH_EM, PAGE_EM, Centre


class Shown:
    """A centre on the screen, and its two areas."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window, self.page, self.beneath = (QWidget() for _ in range(3))
        qtbot.addWidget(self.window)
        self.centre = Centre(self.page, self.beneath, self.window)
        self.set_height(PAGE_EM + BENEATH_EM + 1)
        self.window.show()

    def set_height(self, ems: float) -> None:
        self.window.resize(600, round(ems * self.centre.fontInfo().pixelSize()))
        self.centre.resize(self.window.size())

    def visible(self) -> tuple[bool, bool]:
        return self.page.isVisible(), self.beneath.isVisible()


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_the_page_is_alone_until_the_other_is_asked_for(shown: Shown) -> None:
    told = QSignalSpy(shown.centre.beneath_shown)
    before = shown.visible()

    shown.centre.show_beneath(True)
    shown.centre.show_beneath(True)

    assert (before, shown.visible()) == ((True, False), (True, True))
    assert [told.at(i) for i in range(told.count())] == [[True]]


def test_where_there_is_room_for_one_it_is_the_one_asked_for(shown: Shown) -> None:
    shown.set_height(PAGE_EM + BENEATH_EM - 1)

    shown.centre.show_beneath(True)
    asked_for = shown.visible()
    shown.centre.show_page()

    assert (asked_for, shown.visible()) == ((False, True), (True, False))


def test_nothing_but_the_page_puts_the_other_away_for_a_while(shown: Shown) -> None:
    shown.centre.show_beneath(True)

    shown.centre.show_only_page(True)
    alone = shown.visible()
    shown.centre.show_only_page(False)

    assert (alone, shown.visible()) == ((True, False), (True, True))
