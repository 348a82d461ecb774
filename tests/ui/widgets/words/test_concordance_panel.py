from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from transcript_reader.domain.concordance import (
    Concordance,
    ConcordanceLine,
    ConcordanceRequest,
    LineOrder,
)
from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.span import Span
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.widgets.words.concordance_list import ConcordanceList
from transcript_reader.ui.widgets.words.concordance_panel import ConcordancePanel
from transcript_reader.ui.widgets.words.concordance_text import left_pieces, right_pieces


def line(block: int, speaker: str = "Adam") -> ConcordanceLine:
    return ConcordanceLine(
        TranscriptId("t"),
        "Second sitting",
        date(2020, 1, 2),
        block,
        block,
        speaker,
        "No single ",
        "treaty",
        " lasts for ever.",
        Span(10, 16),
    )


def found(*lines: ConcordanceLine, blocks: int = 0, limit: int = 200) -> Concordance:
    request = ConcordanceRequest(SearchRequest("treaty", limit=limit), LineOrder.RIGHT_1)
    return Concordance(request, lines, blocks or len(lines))


class Shown:
    """A panel on the screen, and its parts."""

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = ConcordancePanel()
        qtbot.addWidget(self.panel)
        self.list = self.panel.findChildren(ConcordanceList)[0]
        self.said = self.panel.findChildren(QLabel)[0].text
        self.panel.resize(500, 400)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)


@pytest.fixture
def shown(qtbot: QtBot, english: None) -> Shown:
    return Shown(qtbot)


def test_the_number_of_lines_is_said_and_what_is_left_out(shown: Shown) -> None:
    shown.panel.show_concordance(found(line(1), line(2)))
    whole = shown.said()
    shown.panel.show_concordance(found(line(1), line(2), blocks=30, limit=2))

    assert whole == "2 lines, sorted by:"
    assert shown.said() == "2 lines from the first 2 of 30 places, sorted by:"


def test_a_line_is_one_sentence_to_a_screen_reader(shown: Shown) -> None:
    shown.panel.show_concordance(found(line(1), line(2, "")))

    rows = QAccessible.queryAccessibleInterface(shown.list)
    names = [rows.child(row).text(QAccessible.Text.Name) for row in range(2)]

    words = "No single treaty lasts for ever. — Second sitting, 2 January 2020"
    assert names == [f"Adam: {words}", words]


def test_enter_and_click_open_a_line_and_escape_leaves(qtbot: QtBot, shown: Shown) -> None:
    shown.panel.show_concordance(found(line(1), line(2)))
    activated, left = QSignalSpy(shown.panel.line_activated), QSignalSpy(shown.panel.left)
    shown.panel.take_focus()

    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    second = shown.list.visualRect(shown.list.model().index(1, 0)).center()
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=second)
    qtbot.keyClick(shown.list, Qt.Key.Key_Escape)

    assert [activated.at(i)[0] for i in range(activated.count())] == [line(1), line(2)]
    assert left.count() == 1


def test_sorted_anew_the_current_line_stays_the_same_hit(shown: Shown) -> None:
    shown.panel.show_concordance(found(line(1), line(2), line(3)))
    shown.list.setCurrentIndex(shown.list.model().index(2, 0))

    shown.panel.show_concordance(found(line(3), line(2), line(1)))

    assert shown.list.currentIndex().row() == 0


def test_up_from_the_first_line_goes_to_the_order(qtbot: QtBot, shown: Shown) -> None:
    shown.panel.show_concordance(found(line(1)))
    shown.panel.take_focus()

    qtbot.keyClick(shown.list, Qt.Key.Key_Up)

    focus = shown.panel.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Sort lines by"


@pytest.mark.parametrize("width", [150, 500, 2000])
def test_no_line_is_wider_than_the_list(shown: Shown, width: int) -> None:
    shown.panel.show_concordance(found(*(line(block) for block in range(50))))
    shown.panel.resize(width, 400)

    row = shown.list.visualRect(shown.list.model().index(0, 0))
    assert row.width() <= shown.list.viewport().width()
    assert shown.list.horizontalScrollBar().maximum() == 0


def test_in_a_wide_list_a_line_needs_half_the_height(qtbot: QtBot, shown: Shown) -> None:
    shown.panel.show_concordance(found(line(1), line(2)))
    first = shown.list.model().index(0, 0)
    narrow = shown.list.visualRect(first).height()

    shown.panel.resize(2000, 400)

    qtbot.waitUntil(lambda: shown.list.visualRect(first).height() < 0.8 * narrow)


def test_the_word_lines_are_sorted_by_is_a_piece_of_its_own() -> None:
    assert right_pieces(" lasts for ever.", LineOrder.RIGHT_2) == (
        (" lasts ", False),
        ("for", True),
        (" ever.", False),
    )
    assert left_pieces("No single ", LineOrder.LEFT_2) == ((" single ", False), ("No", True))
    assert left_pieces("No single ", LineOrder.RIGHT_1) == (("No single ", False),)
    assert right_pieces(".", LineOrder.RIGHT_1) == ((".", False),)


def test_a_further_order_is_offered_where_there_is_a_first_one(shown: Shown, qtbot: QtBot) -> None:
    order, then = shown.panel.findChildren(QComboBox)
    told: list[str] = []
    shown.panel.then_chosen.connect(told.append)
    assert [one.accessibleName() for one in (order, then)] == ["Sort lines by", "Then sort by"]
    assert not then.isVisible()

    order.setFocus()
    qtbot.keyClick(order, Qt.Key.Key_Down)
    assert then.isVisible()
    then.setFocus()
    qtbot.keyClick(then, Qt.Key.Key_End)
    assert told == [LineOrder.TRANSCRIPT.value]
