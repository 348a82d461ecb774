"""Teaching in the real window: from a paragraph to speakers, and back again."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot
from tests.test_flow import PATIENCE, Start, at_rest, drop, highlights
from tests.test_flow import start as start  # the fixture

from transcript_reader.app import Program
from transcript_reader.ui.widgets.lists.taught_dialog import TaughtDialog
from transcript_reader.ui.widgets.lists.teach_dialog import TeachDialog
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton

TEXT = """Hearing about lighthouse {n}

SMITH. I do not agree with the lighthouse. Not at all.

{middle}McDONALD (Harbour). Well, that is it.

SMITH. So be it.
"""


def hearings(folder: Path) -> list[Path]:
    """Two hearings in one folder, long enough to scroll."""
    middle = "The harbour is far from here. And so it went on, all the day long.\n\n" * 60
    files = [folder / f"{number}.txt" for number in range(2)]
    for number, file in enumerate(files):
        file.write_text(TEXT.format(n=number, middle=middle))
    return files


def brought(qtbot: QtBot, program: Program, folder: Path) -> None:
    """Drop the hearings, and have the first of them open."""
    drop(program.window, *hearings(folder))
    qtbot.waitUntil(lambda: program.page.where().turns == 0, timeout=PATIENCE)
    at_rest(qtbot, program)
    qtbot.waitUntil(lambda: "lighthouse 0" in program.page.toPlainText(), timeout=PATIENCE)


def put_caret(program: Program, word: str) -> None:
    """Put the caret into the first paragraph that holds a word."""
    cursor = QTextCursor(program.page.document())
    cursor.setPosition(program.page.toPlainText().index(word) + 3)
    program.page.setTextCursor(cursor)


def shown(qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    """Return the dialog of that kind that is open."""

    def found() -> list[QDialog]:
        every = QApplication.topLevelWidgets()
        return [one for one in every if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=PATIENCE)
    return found()[0]


def names(program: Program) -> list[str]:
    return [speaker.name for speaker in program.page.page.text.transcript.speakers]


def whole(program: Program) -> str:
    """Return the words on the page without its labels' own lines and without white space."""
    return "".join(
        "".join((block.label + block.text).split())
        for block in program.page.page.text.transcript.blocks
    ).replace(".", "")


def top_words(program: Program) -> str:
    """Return the words at the top of what is in sight, and how many stand before them."""
    text = program.page.page.text
    block, character = program.page.place()
    return text.transcript.blocks[block].text[character:][:30]


def said(program: Program) -> str:
    """Return what the search panel says of its hits."""
    return program.search_panel.head._count.text()


def teach(qtbot: QtBot, program: Program, others: bool) -> None:
    hint = program.speakers.findChildren(WrapButton)[0]
    assert hint.isVisible()
    hint.click()
    dialog = shown(qtbot, TeachDialog)
    assert isinstance(dialog, TeachDialog)
    qtbot.waitUntil(dialog._teach.isEnabled, timeout=PATIENCE)
    assert dialog._model.rowCount() == 3
    assert dialog._others.isVisible()
    dialog._others.setChecked(others)
    QTest.keyClick(dialog._teach, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: names(program) == ["SMITH", "McDONALD"], timeout=PATIENCE)
    at_rest(qtbot, program)
    assert not hint.isVisible()


def test_a_paragraph_becomes_speakers_turns_and_hits_and_is_put_back(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start()
    brought(qtbot, program, tmp_path)
    before = whole(program)
    program.search_panel.set_text("harbour")
    qtbot.waitUntil(lambda: len(highlights(program)) == 61, timeout=PATIENCE)
    put_caret(program, "McDONALD")
    qtbot.waitUntil(program.page.caret_in_sight)
    bar = program.page.verticalScrollBar()  # up from where a message would leave no room for it
    bar.setValue(bar.value() + 4 * program.page.fontMetrics().height())
    assert program.page.caret_in_sight()
    top = program.page.keeper.distance
    line = top_words(program)
    teach(qtbot, program, others=False)

    assert whole(program) == before
    assert program.page.where().turns == 3
    assert program.page.where().turn == 1  # the caret is still there
    assert abs(program.page.keeper.distance - top) < 2
    assert top_words(program) == line
    assert program.window.status._place.text().startswith("Turn 2 of 3 · McDONALD")
    qtbot.waitUntil(lambda: len(highlights(program)) == 60, timeout=PATIENCE)  # one is a label's
    program.search_panel.set_text("speaker:smith lighthouse")
    _until_found(qtbot, program, 1)
    messages = program.window.messages
    assert messages.sentence == "The transcript was read anew: 3 turns more."

    messages._button.click()
    qtbot.waitUntil(lambda: names(program) == [], timeout=PATIENCE)
    at_rest(qtbot, program)
    assert whole(program) == before
    _until_found(qtbot, program, 0)
    assert messages.sentence == "2 transcripts read anew."


def test_the_others_of_the_folder_are_read_anew_and_all_is_forgotten_and_known_again(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start()
    brought(qtbot, program, tmp_path)
    put_caret(program, "SMITH")

    teach(qtbot, program, others=True)
    qtbot.waitUntil(
        lambda: program.window.messages.sentence == "2 transcripts read anew.", timeout=PATIENCE
    )
    speakers = {entry.title: entry.speakers for entry in program.library.entries()}
    for number in range(2):
        assert speakers[f"Hearing about lighthouse {number}"] == ("SMITH", "McDONALD")

    program.window.commands["taught_labels"].trigger()
    dialog = shown(qtbot, TaughtDialog)
    assert isinstance(dialog, TaughtDialog)
    qtbot.waitUntil(lambda: dialog._model.rowCount() == 1, timeout=PATIENCE)
    dialog._forget.click()
    qtbot.waitUntil(lambda: names(program) == [], timeout=PATIENCE)
    qtbot.waitUntil(lambda: dialog._model.rowCount() == 0, timeout=PATIENCE)
    at_rest(qtbot, program)
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(program) == ["SMITH", "McDONALD"], timeout=PATIENCE)
    qtbot.waitUntil(lambda: dialog._model.rowCount() == 1, timeout=PATIENCE)
    at_rest(qtbot, program)
    assert dialog._messages.sentence == "2 transcripts read anew."
    dialog.reject()
    at_rest(qtbot, program)


def test_where_nobody_could_speak_the_reader_is_told_what_to_do(qtbot: QtBot, start: Start) -> None:
    program = start()

    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(program.page, Qt.Key.Key_N, both)

    assert program.window.messages.sentence.startswith("Put the caret into a paragraph")


def test_the_menu_of_the_page_has_it_and_takes_the_caret_along(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start()
    brought(qtbot, program, tmp_path)
    cursor = QTextCursor(program.page.document())
    cursor.setPosition(program.page.toPlainText().index("SMITH") + 2)
    point = program.page.cursorRect(cursor).center()

    program.page.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, program.page.mapToGlobal(point))
    )
    menu = _until(qtbot, lambda: QApplication.activePopupWidget())
    assert isinstance(menu, QMenu)
    assert program.window.commands["teach_label"] in menu.actions()
    menu.close()
    pointed = program.page.pointed()
    assert pointed is not None
    assert pointed.paragraph.startswith("SMITH. I do")
    assert QPoint() != point


def _until(qtbot: QtBot, found: Callable[[], object]) -> object:
    qtbot.waitUntil(lambda: found() is not None, timeout=PATIENCE)
    return found()


def _until_found(qtbot: QtBot, program: Program, count: int) -> None:
    total = f"{count} place" if count else "No"
    qtbot.waitUntil(lambda: total in said(program), timeout=PATIENCE)


def test_the_look_at_a_label_does_not_wait_for_an_export(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start()
    brought(qtbot, program, tmp_path)
    put_caret(program, "SMITH")
    export_ends = threading.Event()
    program.exporting.run(lambda: export_ends.wait(60.0), lambda _: None, lambda _: None)

    program.window.commands["teach_label"].trigger()
    dialog = shown(qtbot, TeachDialog)
    assert isinstance(dialog, TeachDialog)
    qtbot.waitUntil(lambda: dialog._preview is not None, timeout=PATIENCE)

    export_ends.set()
    dialog.reject()
