"""The whole way, in the real window: from a dropped file to a marked word, and back tomorrow."""

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.undressing import undress

from transcript_reader.app import Program, equip
from transcript_reader.domain.view_settings import (
    ALL_SCHEMES,
    SITE_SIZES,
    ColourScheme,
    ViewSettings,
)
from transcript_reader.places import places_for
from transcript_reader.ui.controllers.counting import CountingController
from transcript_reader.ui.widgets.commands.commands import SCHEME_COMMANDS, SIZE_COMMANDS
from transcript_reader.ui.widgets.page.page_painter import Highlight
from transcript_reader.ui.widgets.parts.name_dialog import NameDialog
from transcript_reader.ui.widgets.people.people_dialog import PeopleDialog

Start = Callable[[], Program]

PATIENCE = 30_000  # milliseconds: far more than a busy machine needs

WORD = "lighthouse"
MINUTES = """Minutes of the harbour board

March 3, 2024, Northport

Chair of the Board Anna Berg: Good morning. We have one question before us today.

Master of the Harbour Tom Vale: The question is the old Lighthouse on the northern mole.

{before}
Anna Berg: Then let us vote on the lighthouse, and on nothing else.

{after}
Tom Vale: So ordered. The lighthouses of the other ports were kept, and so is ours.
"""
TALK = "{who}: We went over the accounts of {year} line by line, and found them in order.\n\n"


def minutes() -> str:
    """A document long enough to scroll at every size, with the word in three turns."""
    talk = [TALK.format(who=("Anna Berg", "Tom Vale")[n % 2], year=1990 + n) for n in range(30)]
    return MINUTES.format(before="".join(talk[:15]), after="".join(talk[15:]))


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Start the program on one library, as often as wanted; what still runs is closed."""
    equip(qapp)
    running: list[Program] = []

    def start() -> Program:
        program = Program(qapp, places_for(tmp_path / "library"))
        running.append(program)
        with qtbot.waitSignal(program.completed, timeout=PATIENCE):
            program.window.show()
        with qtbot.waitActive(program.window):
            program.window.activateWindow()
        at_rest(qtbot, program)
        return program

    yield start
    for program in running[-1:]:  # one at a time: a test that starts two has left the first
        leave(program)
    undress(qapp)


def leave(program: Program) -> None:
    """Close the window as a reader does."""
    program.window.close()
    program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def at_rest(qtbot: QtBot, program: Program) -> None:
    """Wait until nothing is being read, written or searched for."""
    lanes = (program.reading, program.writing)
    qtbot.waitUntil(lambda: not any(lane.is_busy for lane in lanes), timeout=PATIENCE)
    QCoreApplication.processEvents()


def drop(widget: QWidget, *paths: Path) -> None:
    """Let go of files over a widget, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Qt 6.12 has another, 6.11 only this
        entering = QDragEnterEvent(QPoint(9, 9), action, data, button, none)
    QCoreApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    QCoreApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), action, data, button, none))


def highlights(program: Program) -> list[Highlight]:
    """Return what is marked on the page, from the beginning on."""
    found = program.page.page.painter.highlights.values()
    return sorted((mark for own in found for mark in own), key=lambda mark: mark.start)


def marked_words(program: Program) -> list[tuple[str, bool]]:
    """Return the words that are marked on the page, and whether each is the current hit."""
    text = program.page.toPlainText()
    return [(text[mark.start : mark.end], mark.current) for mark in highlights(program)]


def marks_in_sight(program: Program) -> list[tuple[QImage, bool]]:
    """Return pictures of the marked words that are in sight, as the page shows them now."""
    page = program.page
    cursor = QTextCursor(page.document())
    pictures = []
    for mark in highlights(program):
        cursor.setPosition(mark.start)
        begin = page.cursorRect(cursor)
        cursor.setPosition(mark.end)
        area = QRect(begin.topLeft(), page.cursorRect(cursor).bottomRight())
        if page.viewport().rect().contains(area):
            pictures.append((page.viewport().grab(area).toImage(), mark.current))
    return pictures


def part_of_colour(picture: QImage, colour: str) -> float:
    """Say how much of a picture has exactly this colour, 0 to 1."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(plain.constBits()).cast("I").tolist()
    return pixels.count(QColor(colour).rgb()) / len(pixels)


def most_of(widget: QWidget, scheme: ColourScheme) -> float:
    """Say how much of a widget is painted in the scheme's backgrounds."""
    assert widget.isVisible()
    picture = widget.grab().toImage()
    return part_of_colour(picture, scheme.background) + (
        part_of_colour(picture, scheme.raised) if scheme.raised != scheme.background else 0
    )


# Qt 6.12 wants a QPointF where 6.11 takes nothing but a QPoint.
@pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")
def test_from_a_dropped_file_to_a_marked_word_and_back_tomorrow(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "Протокол.txt"
    file.write_text(minutes(), encoding="utf-8")
    program = start()
    program.window.resize(1440, 900)
    assert "Conversation with President of China" in program.window.windowTitle()

    # Drop a file, see it.
    with qtbot.waitSignal(program.opens.opened, timeout=PATIENCE):
        drop(program.page.viewport(), file)
    at_rest(qtbot, program)
    assert program.window.windowTitle().startswith("Minutes of the harbour board")
    assert "We have one question before us today." in program.page.toPlainText()
    (speakers,) = program.speakers.findChildren(QAbstractItemView)
    assert speakers.model().rowCount() == 2

    # Type a word, see it marked.
    QTest.keyClick(program.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert field is not None
    assert program.search_panel.isAncestorOf(field)
    QTest.keyClicks(field, WORD)
    qtbot.waitUntil(lambda: len(marked_words(program)) == 3, timeout=PATIENCE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    at_rest(qtbot, program)
    assert marked_words(program) == [("Lighthouse", True), (WORD, False), ("lighthouses", False)]
    QTest.keyClick(program.window, Qt.Key.Key_F3)
    at_rest(qtbot, program)
    assert [current for _, current in marked_words(program)] == [False, True, False]

    # Switch to each scheme at each of the site's sizes.
    place = program.page.place()
    for scheme_command, scheme in zip(SCHEME_COMMANDS, ALL_SCHEMES, strict=True):
        for size_command, size in SIZE_COMMANDS.items():
            program.window.commands[scheme_command].trigger()
            program.window.commands[size_command].trigger()
            QCoreApplication.processEvents()
            view = program.views.settings.view
            assert (view.scheme_key, view.size) == (scheme.key, size)
            assert program.page.place() == place
            assert_dressed(program, scheme)
            (mark, current), *_ = marks_in_sight(program)
            assert current
            assert part_of_colour(mark, scheme.current_hit) > 0.3
            assert part_of_colour(mark, scheme.current_hit_text) > 0

    # Restart, find everything as it was left.
    program.window.resize(777, 666)
    at_rest(qtbot, program)
    assert program.page.place() == place
    left = as_left(program)
    leave(program)
    again = start()
    qtbot.waitUntil(lambda: len(marked_words(again)) == 3, timeout=PATIENCE)
    assert as_left(again) == left
    assert again.views.settings.view == ViewSettings(
        size=SITE_SIZES[-1], scheme_key=ALL_SCHEMES[-1].key
    )
    again.window.resize(1440, 900)
    at_rest(qtbot, again)
    assert_dressed(again, ALL_SCHEMES[-1])
    assert again.list.findChild(QAbstractItemView).model().rowCount() == 3  # type: ignore[union-attr]


def assert_dressed(program: Program, scheme: ColourScheme) -> None:
    """Not the page alone: menus, lists and bars too are in the scheme's colours."""
    for part in (
        program.page.viewport(),
        program.window.menuBar(),
        program.window.view_bar,
        program.window.status,
        program.list,
        program.speakers,
        program.search_panel,
    ):
        assert most_of(part, scheme) > 0.5, f"{part} is not in {scheme.key}"


def line_at_the_top(program: Program) -> str:
    """Return the words of the line that the reader sees first."""
    page = program.page
    position = page.position_of(*page.place())
    block = page.document().findBlock(position)
    line = block.layout().lineForTextPosition(position - block.position())
    return block.text()[line.textStart() : line.textStart() + line.textLength()]


def as_left(program: Program) -> tuple[object, ...]:
    """Return what a reader expects to find again."""
    return (
        program.views.settings.view,
        program.opens.transcript,
        line_at_the_top(program),
        program.search_panel.text,
        program.window.size(),
        program.window.windowTitle(),
    )


def test_a_line_of_the_concordance_opens_its_place_and_back_returns_to_the_line(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    program = start()
    path = tmp_path / "minutes.txt"
    path.write_text(minutes(), encoding="utf-8")
    drop(program.window, path)
    qtbot.waitUntil(lambda: "Minutes" in program.window.windowTitle(), timeout=PATIENCE)
    at_rest(qtbot, program)
    window, page = program.window, program.page
    window.resize(1200, 760)
    rows = program.concordance.findChild(QAbstractItemView)
    assert isinstance(rows, QAbstractItemView)
    program.search_panel.set_text(WORD)
    window.commands["concordance"].trigger()
    qtbot.waitUntil(lambda: rows.model().rowCount() == 3, timeout=PATIENCE)
    program.concordance.order_chosen.emit("date")
    at_rest(qtbot, program)
    rows.setCurrentIndex(rows.model().index(2, 0))
    rows.setFocus()
    before = page.place()

    QTest.keyClick(rows, Qt.Key.Key_Return)
    at_rest(qtbot, program)
    block, character = page.reading_place()
    text = page.page.text.transcript.blocks[block].text
    on_the_page = page.hasFocus()
    window.commands["back"].trigger()
    at_rest(qtbot, program)

    assert text[character:].startswith("lighthouses of the other ports")
    assert on_the_page
    assert rows.hasFocus()
    assert rows.currentIndex().row() == 2
    assert page.place() == before


# Qt 6.12 wants a QPointF where 6.11 takes nothing but a QPoint.
@pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")
def test_a_person_is_found_read_and_searched_and_back_returns_to_the_person(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    program = start()
    window, page = program.window, program.page
    path = tmp_path / "minutes.txt"
    path.write_text(minutes(), encoding="utf-8")
    drop(window, path)
    qtbot.waitUntil(lambda: "Minutes" in window.windowTitle(), timeout=PATIENCE)
    at_rest(qtbot, program)
    page.go_to_turn(20)
    before = page.place()

    def shown() -> PeopleDialog:
        """Return the people's window once it is there, with all that is known."""
        at_rest(qtbot, program)
        (dialog,) = (one for one in window.findChildren(PeopleDialog) if one.isVisible())
        qtbot.waitUntil(dialog.isActiveWindow, timeout=PATIENCE)
        return dialog

    # Find the master of the harbour in the other script, and open where he first speaks.
    QTest.keyClick(page, Qt.Key.Key_F8)
    field = shown().focusWidget()
    assert isinstance(field, QLineEdit)
    field.insert("том вале")
    at_rest(qtbot, program)
    QTest.keyClick(field, Qt.Key.Key_Return)
    details = shown().focusWidget()
    assert details.accessibleName() == "Tom Vale"
    QTest.keyClick(details, Qt.Key.Key_End)
    QTest.keyPress(details, Qt.Key.Key_Return)
    at_rest(qtbot, program)
    block, _ = page.reading_place()
    assert page.page.text.transcript.blocks[block].text.startswith("The question is the old")
    qtbot.waitUntil(page.hasFocus, timeout=PATIENCE)

    # Back is the person, at the same transcript; once more back is where one has read.
    QTest.keyClick(page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    dialog = shown()
    details = dialog.focusWidget()
    assert isinstance(details, QAbstractItemView)
    assert details.accessibleName() == "Tom Vale"
    assert details.currentIndex().data().startswith("Minutes of the harbour board")
    assert page.place() == before

    # Who is speaking here is Anna Berg; her words are searched.
    dialog.close()
    qtbot.waitUntil(page.hasFocus, timeout=PATIENCE)
    page.go_to_turn(0)
    QTest.keyClick(page, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    dialog = shown()
    assert dialog.focusWidget().accessibleName() == "Anna Berg"
    search = next(
        one for one in dialog.findChildren(QPushButton) if one.text() == "Search in what they say"
    )
    search.click()
    at_rest(qtbot, program)
    hits = program.search_panel.findChild(QAbstractItemView)
    assert isinstance(hits, QAbstractItemView)
    qtbot.waitUntil(lambda: hits.model().rowCount() == 17, timeout=PATIENCE)
    assert program.search_panel.text == 'speaker:"Anna Berg" '


# Qt 6.12 wants a QPointF where 6.11 takes nothing but a QPoint.
@pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")
def test_a_search_is_saved_tells_what_is_new_and_is_found_again_tomorrow(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    program = start()
    window, panel = program.window, program.search_panel
    searches = panel.searches.findChild(QAbstractItemView)
    assert isinstance(searches, QAbstractItemView)

    # Search, and save by a key under the name that is proposed.
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, WORD)
    QTest.keyClick(field, Qt.Key.Key_Return)
    at_rest(qtbot, program)
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NameDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    with qtbot.waitActive(window):
        window.activateWindow()  # as a window manager does when a dialog has gone
    at_rest(qtbot, program)
    assert window.messages.sentence == f"Saved as “{WORD}”."

    # Import what it finds: the list beneath the empty field tells.
    path = tmp_path / "minutes.txt"
    path.write_text(minutes(), encoding="utf-8")
    drop(window, path)
    qtbot.waitUntil(lambda: "Minutes" in window.windowTitle(), timeout=PATIENCE)
    panel.set_text("")
    at_rest(qtbot, program)
    assert window.messages.sentence == "3 new in saved searches"
    assert said(searches) == [
        f"{WORD}, saved search, 3 new since last time",
        f"{WORD}, searched for before",
    ]

    # Open it by a key: then nothing is new.
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert searches.hasFocus()
    searches.setCurrentIndex(searches.model().index(0, 0))
    QTest.keyClick(searches, Qt.Key.Key_Return)
    at_rest(qtbot, program)
    assert panel.text == WORD
    assert len(marked_words(program)) == 3
    assert said(searches)[0] == f"{WORD}, saved search"

    # Delete it, think better of it; switch the history off, and come back tomorrow.
    window.commands["delete_search"].trigger()
    at_rest(qtbot, program)
    assert said(searches) == [f"{WORD}, searched for before"]
    window.commands["restore_search"].trigger()
    at_rest(qtbot, program)
    window.commands["keep_history"].trigger()
    window.commands["clear_history"].trigger()
    at_rest(qtbot, program)
    leave(program)
    again = start()
    at_rest(qtbot, again)
    searches = again.search_panel.searches.findChild(QAbstractItemView)
    assert isinstance(searches, QAbstractItemView)
    assert said(searches) == [f"{WORD}, saved search"]
    assert again.search_panel.text == ""
    assert not again.window.commands["keep_history"].isChecked()


def said(rows: QAbstractItemView) -> list[str]:
    """Return the rows of a list as a screen reader says them."""
    model = rows.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def test_a_collocate_of_a_phrase_that_is_still_open_is_answered_with_a_sentence(
    qtbot: QtBot, start: Start
) -> None:
    program = start()
    program.window.commands["collocates"].trigger()
    program.search_panel.set_text('"the')
    counting = program.findChildren(CountingController)
    qtbot.waitUntil(lambda: any(one.search for one in counting), timeout=PATIENCE)

    program.collocates.collocate_activated.emit("of")

    assert program.window.messages.sentence == "The quotation mark opened here is never closed."
    assert program.search_panel.text == '"the'
