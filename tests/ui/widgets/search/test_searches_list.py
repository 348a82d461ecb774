from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from transcript_reader.domain.saved_search import Counted, Question, SavedSearch
from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.widgets.parts.choices import Tick
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.search.searches_list import SearchesList

pytestmark = pytest.mark.usefixtures("english")

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TREATY = SavedSearch(1, "Treaty", Question("treaty", only=(("year", "2021"),)), NOW)
WORD = SavedSearch(2, "word", Question("word"), NOW)


class Shown:
    """A list on the screen: two saved searches, two questions of the history."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.list = SearchesList()
        qtbot.addWidget(self.list)
        self.rows = self.list.findChildren(RowList)[0]
        self.list.show_saved((Counted(TREATY, 3), Counted(WORD)))
        self.list.show_history((Question("gas"), Question("oil", only=(("kind", "turn"),))))
        self.list.resize(400, 600)
        self.list.show()
        self.list.activateWindow()
        qtbot.waitUntil(self.list.isActiveWindow)

    def row(self, number: int) -> list[str]:
        lines = self.rows.model().index(number, 0).data(ROW_ROLE)
        return [line.text.replace("\N{NO-BREAK SPACE}", " ") for line in lines]

    def press(self, number: int, key: Qt.Key) -> None:
        self.rows.setFocus()
        self.rows.setCurrentIndex(self.rows.model().index(number, 0))
        self.qtbot.keyClick(self.rows, key)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_saved_searches_stand_above_the_history_with_what_is_new(shown: Shown) -> None:
    assert [shown.row(number) for number in range(4)] == [
        ["Saved searches", "Treaty", "3 new since last time · treaty · 2021"],
        ["word"],
        ["Searched for before", "gas"],
        ["oil", "Speech"],
    ]


def test_a_screen_reader_hears_what_kind_of_row_it_is(shown: Shown) -> None:
    model = shown.rows.model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]

    assert said == [
        "Treaty, saved search, 3 new since last time, treaty, 2021",
        "word, saved search",
        "gas, searched for before",
        "oil, Speech, searched for before",
    ]


@pytest.mark.parametrize(
    ("row", "key", "signal", "value"),
    [
        (0, Qt.Key.Key_Return, "saved_chosen", TREATY),
        (2, Qt.Key.Key_Return, "question_chosen", Question("gas")),
        (1, Qt.Key.Key_F2, "editing_wanted", WORD),
        (1, Qt.Key.Key_Delete, "deletion_wanted", WORD),
        (2, Qt.Key.Key_Delete, "forgetting_wanted", Question("gas")),
    ],
)
def test_keys_do_what_a_row_is_for(
    shown: Shown, row: int, key: Qt.Key, signal: str, value: object
) -> None:
    told: list[object] = []
    getattr(shown.list, signal).connect(told.append)

    shown.press(row, key)

    assert told == [value]


def test_what_is_not_saved_cannot_be_edited(shown: Shown) -> None:
    spy = QSignalSpy(shown.list.editing_wanted)

    shown.press(2, Qt.Key.Key_F2)

    assert spy.count() == 0
    assert [action.isEnabled() for action in shown.rows.actions()] == [False, True]


def test_the_current_row_keeps_its_place_when_rows_go(shown: Shown) -> None:
    shown.press(1, Qt.Key.Key_Shift)

    shown.list.show_saved((Counted(TREATY, 3),))
    assert shown.rows.currentIndex().row() == 1
    shown.list.show_saved(())
    shown.list.show_history((Question("gas"),))

    assert shown.rows.currentIndex().row() == 0
    assert shown.rows.hasFocus()


def test_a_count_alone_moves_nothing(shown: Shown) -> None:
    shown.press(1, Qt.Key.Key_Shift)
    resets = QSignalSpy(shown.rows.model().modelReset)

    shown.list.show_saved((Counted(TREATY, 0), Counted(WORD, 2)))

    assert resets.count() == 0
    assert shown.row(1) == ["word", "2 new since last time"]


def test_the_history_is_switched_off_and_cleared(shown: Shown) -> None:
    keeping: list[bool] = []
    shown.list.keeping_chosen.connect(keeping.append)
    clearing = QSignalSpy(shown.list.clearing_wanted)
    button = shown.list.findChildren(QPushButton)[0]

    shown.list.findChildren(Tick)[0].click()
    button.click()
    shown.list.show_history(())

    assert keeping == [False]
    assert clearing.count() == 1
    assert not button.isEnabled()


def test_a_low_list_leaves_its_room_to_the_rows(shown: Shown) -> None:
    shown.list.resize(400, 100)

    assert not shown.list.findChildren(Tick)[0].isVisible()
    shown.qtbot.waitUntil(lambda: shown.rows.height() == 100)
