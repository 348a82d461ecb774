from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QLayout, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.widgets.lists.library_list import LibraryList
from transcript_reader.ui.widgets.parts.row_list import RowList

MakeEntry = Callable[..., LibraryEntry]


class Shown:
    """A list on the screen, and its parts."""

    def __init__(self, qtbot: QtBot, *entries: LibraryEntry) -> None:
        self.widget = LibraryList()
        qtbot.addWidget(self.widget)
        self.field = self.widget.findChildren(QLineEdit)[0]
        self.list = self.widget.findChildren(RowList)[0]
        self.said = self.widget.findChildren(QLabel)[0].text
        self.widget.show_entries(entries)
        self.widget.resize(400, 600)
        self.widget.show()

    def titles(self) -> list[str]:
        model = self.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def selected(self) -> list[str]:
        return [index.data() for index in self.list.selectedIndexes()]


@pytest.fixture
def shown(qtbot: QtBot, make_entry: MakeEntry) -> Shown:
    return Shown(
        qtbot,
        make_entry("c", "Cafés and coffee", date(2019, 5, 1), "Paris", ("Zoë", "Émile")),
        make_entry("b", "Встреча с Алексеем Фёдоровым", date(2018, 1, 2), "Москва", ("Й. Ёж",)),
        make_entry("a", "Press\u00a0conference", None, "", ()),
    )


def test_entries_stand_in_the_order_given(shown: Shown) -> None:
    assert shown.titles()[0] == "Cafés and coffee"
    assert shown.titles()[2] == "Press\u00a0conference"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CAFES", ["c"]),
        ("фЕдоров", ["b"]),
        ("press conf", ["a"]),
        ("zoe paris", ["c"]),
        ("2018-01", ["b"]),
        ("may 2019", ["c"]),
        ("москва еж", ["b"]),
        ("и. еж", []),
        ("", ["c", "b", "a"]),
    ],
)
def test_the_filter_looks_at_title_speaker_place_and_date(
    qtbot: QtBot, shown: Shown, text: str, found: list[str]
) -> None:
    activated: list[str] = []
    shown.widget.entry_activated.connect(activated.append)

    shown.field.setText(text)
    for row in range(shown.list.model().rowCount()):
        shown.list.row_activated.emit(shown.list.model().index(row, 0))

    assert activated == found


@pytest.mark.usefixtures("english")
def test_the_number_shown_is_said_in_words(qtbot: QtBot, make_entry: MakeEntry) -> None:
    shown = Shown(qtbot, make_entry("a", "One"), make_entry("b", "Two"))
    said = [shown.said()]
    for text in ("one", "three"):
        shown.field.setText(text)
        said.append(shown.said())

    assert said == ["2 transcripts", "1 of 2 transcripts", "No transcript matches “three”."]


def test_an_empty_library_says_what_to_do(qtbot: QtBot) -> None:
    shown = Shown(qtbot)

    assert shown.said() == "The library is empty. Open a file, or drop one on the window."


@pytest.mark.usefixtures("russian")
def test_russian_numbers_take_the_right_endings(qtbot: QtBot, make_entry: MakeEntry) -> None:
    entries = [make_entry(str(number)) for number in range(22)]

    shown = [Shown(qtbot, *entries[:count]) for count in (1, 3, 11, 22)]
    said = [one.said() for one in shown]

    assert said == ["1 стенограмма", "3 стенограммы", "11 стенограмм", "22 стенограммы"]


@pytest.mark.usefixtures("english")
def test_a_row_is_a_sentence_to_a_screen_reader(qtbot: QtBot, make_entry: MakeEntry) -> None:
    shown = Shown(qtbot, make_entry(title="Press conference", speakers=("A", "B")))

    rows = QAccessible.queryAccessibleInterface(shown.list)
    name = rows.child(0).text(QAccessible.Text.Name)

    assert name == "Press conference. 18 April 2017, Moscow, 2 speakers"


def test_enter_in_the_filter_opens_the_first_row(qtbot: QtBot, shown: Shown) -> None:
    shown.field.setText("press")

    with qtbot.waitSignal(shown.widget.entry_activated) as activated:
        qtbot.keyClick(shown.field, Qt.Key.Key_Return)

    assert activated.args == ["a"]


def test_a_click_opens(qtbot: QtBot, shown: Shown) -> None:
    second = shown.list.visualRect(shown.list.model().index(1, 0)).center()

    with qtbot.waitSignal(shown.widget.entry_activated) as activated:
        qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=second)

    assert activated.args == ["b"]


def test_delete_wants_the_current_row_removed(qtbot: QtBot, shown: Shown) -> None:
    qtbot.waitUntil(shown.widget.isVisible)
    shown.widget.activateWindow()
    shown.list.enter()

    with qtbot.waitSignal(shown.widget.removal_wanted) as wanted:
        qtbot.keyClick(shown.list, Qt.Key.Key_Delete)

    assert wanted.args == ["c"]


def test_the_context_menu_opens_and_removes(shown: Shown) -> None:
    texts = [action.text() for action in shown.list.actions()]

    assert texts == ["Open", "Remove from the library"]


def test_after_a_removal_the_next_row_is_current(shown: Shown, make_entry: MakeEntry) -> None:
    entries = tuple(make_entry(id_, id_.upper()) for id_ in "abc")
    shown.widget.show_entries(entries)
    shown.list.setCurrentIndex(shown.list.model().index(1, 0))

    shown.widget.show_entries((entries[0], entries[2]))

    assert shown.list.currentIndex().data() == "C"


def test_the_open_transcript_is_selected_as_long_as_it_is_shown(shown: Shown) -> None:
    shown.widget.set_open(TranscriptId("b"))
    selected = shown.selected()
    shown.field.setText("coffee")
    hidden = shown.selected()
    shown.field.clear()

    assert selected == shown.selected() == ["Встреча с Алексеем Фёдоровым"]
    assert hidden == []


def test_buttons_ask_for_files_and_folders(qtbot: QtBot, shown: Shown) -> None:
    files, folder = QSignalSpy(shown.widget.files_wanted), QSignalSpy(shown.widget.folder_wanted)

    for button in shown.widget.findChildren(QPushButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert (files.count(), folder.count()) == (1, 1)


def test_where_there_is_little_room_the_rows_get_it(shown: Shown) -> None:
    (button, _) = shown.widget.findChildren(QPushButton)
    roomy = button.isVisible()

    layout = shown.widget.layout()
    assert layout is not None
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # as inside a window
    shown.widget.resize(400, 5 * shown.widget.fontInfo().pixelSize())

    assert (roomy, button.isVisible()) == (True, False)


def test_whatever_takes_the_focus_has_a_name(shown: Shown) -> None:
    assert shown.field.accessibleName() == "Filter by title, speaker, place or date"
    assert shown.list.accessibleName() == "Library"


def test_the_open_transcript_is_in_sight_however_long_the_list(
    qtbot: QtBot, shown: Shown, make_entry: MakeEntry
) -> None:
    many = [make_entry(f"t{number}", f"Talk {number}", None, "", ()) for number in range(300)]
    shown.widget.set_open(TranscriptId("t299"))
    shown.widget.show_entries(tuple(many))

    qtbot.waitUntil(
        lambda: (
            shown.list.viewport()
            .rect()
            .contains(shown.list.visualRect(shown.list.currentIndex()).center())
        )
    )

    assert shown.selected() == ["Talk 299"]


def test_what_comes_in_meanwhile_moves_neither_the_current_row_nor_what_is_in_sight(
    qtbot: QtBot, shown: Shown, make_entry: MakeEntry
) -> None:
    many = [make_entry(f"t{number}", f"Talk {number}", None, "", ()) for number in range(300)]
    shown.widget.set_open(TranscriptId("t0"))
    shown.widget.show_entries(tuple(many))
    last = shown.list.model().index(299, 0)
    qtbot.waitUntil(lambda: not shown.list.visualRect(last).isEmpty())
    shown.list.setCurrentIndex(shown.list.model().index(250, 0))
    bar = shown.list.verticalScrollBar()
    bar.setValue(bar.value() - 7)

    def in_sight() -> tuple[str, int]:
        index, top = shown.list.top()
        return index.data(), top

    before = in_sight()
    new = [make_entry(f"n{number}", f"New {number}", None, "", ()) for number in range(40)]
    shown.widget.show_entries((*new, *many))

    qtbot.waitUntil(lambda: in_sight() == before)
    assert shown.selected() == ["Talk 250"]
