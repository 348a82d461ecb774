import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from transcript_reader.domain.concordance import Collocate
from transcript_reader.ui.widgets.parts.list_choice import ListChoice
from transcript_reader.ui.widgets.words.collocates_panel import CollocatesPanel
from transcript_reader.ui.widgets.words.figure_list import FigureList
from transcript_reader.ui.widgets.words.figure_model import FIGURES_ROLE

FOUND = (
    Collocate("friendly", 3, 0, 3, 3, 19.04),
    Collocate("the", 20, 17, 3, 1_210, 11.9),
    Collocate("any", 2, 1, 1, 3, 8.9),
)

MOST = 100


class Shown:
    """A panel on the screen, and its parts."""

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = CollocatesPanel()
        qtbot.addWidget(self.panel)
        self.list = self.panel.findChildren(FigureList)[0]
        self.reach, self.order = self.panel.findChildren(ListChoice)
        self.panel.resize(700, 400)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)

    def words(self) -> list[str]:
        model = self.list.model()
        rows = range(model.rowCount())
        return [model.index(row, 0).data(FIGURES_ROLE).name for row in rows]

    def choose(self, choice: ListChoice, value: str) -> None:
        choice.set_value(value)
        choice.value_chosen.emit(value)

    def said(self) -> str:
        return self.panel.findChildren(QLabel)[0].text()


@pytest.fixture
def shown(qtbot: QtBot, themed: None, english: None) -> Shown:
    return Shown(qtbot)


def test_words_come_as_they_are_found_and_sorted_by_any_figure(shown: Shown) -> None:
    shown.panel.show_collocates(FOUND, MOST)

    assert shown.said() == "3 collocates"
    assert shown.words() == ["friendly", "the", "any"]
    for order, first in (("near", "the"), ("left", "the"), ("everywhere", "the"), ("word", "any")):
        shown.choose(shown.order, order)
        assert shown.words()[0] == first, order


def test_of_very_many_words_the_head_says_that_they_are_the_most_telling(shown: Shown) -> None:
    shown.panel.show_collocates(FOUND, len(FOUND))

    assert shown.said() == "The 3 most telling collocates"


def test_a_row_is_one_sentence_to_a_screen_reader(shown: Shown) -> None:
    shown.panel.show_collocates(FOUND, MOST)

    rows = QAccessible.queryAccessibleInterface(shown.list)
    name = rows.child(1).text(QAccessible.Text.Name)

    assert name == (
        "the: 20 near, 17 to the left, 3 to the right, 1,210 in all, log-likelihood 11.9"
    )


def test_enter_searches_beside_the_word_and_escape_leaves(qtbot: QtBot, shown: Shown) -> None:
    shown.panel.show_collocates(FOUND, MOST)
    activated, left = QSignalSpy(shown.panel.collocate_activated), QSignalSpy(shown.panel.left)
    shown.panel.take_focus()

    qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    qtbot.keyClick(shown.list, Qt.Key.Key_Escape)

    assert [activated.at(i)[0] for i in range(activated.count())] == ["the"]
    assert left.count() == 1


def test_another_reach_is_asked_for(shown: Shown) -> None:
    asked = QSignalSpy(shown.panel.reach_chosen)

    shown.choose(shown.reach, "2")

    assert asked.at(0)[0] == shown.panel.reach == 2


def test_sorted_anew_the_current_word_stays_the_current_one(shown: Shown) -> None:
    shown.panel.show_collocates(FOUND, MOST)
    shown.list.setCurrentIndex(shown.list.model().index(1, 0))

    shown.choose(shown.order, "word")

    assert shown.words()[shown.list.currentIndex().row()] == "the"


def test_counting_that_takes_long_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, shown: Shown
) -> None:
    stopped = QSignalSpy(shown.panel.stopped)
    button = shown.panel.findChildren(QPushButton)[0]

    shown.panel.show_waiting()
    at_once = button.isVisible()
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    shown.panel.show_message("Stopped.")

    assert not at_once
    assert stopped.count() == 1
    assert not button.isVisible()
    assert shown.said() == "Stopped."


@pytest.mark.parametrize("width", [200, 500, 2000])
def test_nothing_scrolls_sideways(shown: Shown, width: int) -> None:
    shown.panel.show_collocates(FOUND, MOST)
    shown.panel.resize(width, 400)

    assert shown.list.horizontalScrollBar().maximum() == 0


def test_where_columns_have_no_room_a_row_is_higher(qtbot: QtBot, shown: Shown) -> None:
    shown.panel.show_collocates(FOUND, MOST)
    first = shown.list.model().index(0, 0)
    qtbot.waitUntil(lambda: not shown.list.visualRect(first).isEmpty())
    in_columns = shown.list.visualRect(first).height()

    shown.panel.resize(250, 400)

    qtbot.waitUntil(lambda: shown.list.visualRect(first).height() > 1.5 * in_columns)
