"""The wired program, with its real window, library and index."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QGraphicsView,
    QLineEdit,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from transcript_reader.app import Program, equip, stay
from transcript_reader.cli.import_told import import_told
from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.saved_search import Question
from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.places import Places, places_for
from transcript_reader.services.workers import Workers
from transcript_reader.settings import SettingsFile
from transcript_reader.ui.controllers.exporting import ExportController
from transcript_reader.ui.controllers.saved_searches import SavedSearchController
from transcript_reader.ui.support import theme
from transcript_reader.ui.support.resources import install_language
from transcript_reader.ui.widgets.lists.library_list import LibraryList
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.messages_dialog import MessagesDialog
from transcript_reader.ui.widgets.search.saved_search_dialog import SavedSearchDialog
from transcript_reader.ui.widgets.words.figure_list import FigureList


class Runs:
    """Starts the program on one library, as often as a test wants."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, places: Places) -> None:
        self._qtbot = qtbot
        self._qapp = qapp
        self._places = places
        self._running: Program | None = None

    def __call__(self, *files: Path) -> Program:
        """Start the program, and wait until everything is there."""
        self.end()
        self._running = program = Program(self._qapp, self._places, files)
        with self._qtbot.waitSignal(program.completed):
            program.window.show()
            program.window.activateWindow()
        at_rest(self._qtbot, program)
        return program

    def end(self) -> None:
        """End it as a reader does."""
        if self._running is not None:
            self._running.window.close()
            self._running.close()
            self._running = None


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_for(tmp_path / "library")


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, places: Places) -> Iterator[Runs]:
    equip(qapp)
    runs = Runs(qtbot, qapp, places)
    yield runs
    runs.end()
    qapp.setProperty(theme.DRESS, None)  # no theme is left to the next test
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())
    qapp.setFont(QFont())


def at_rest(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.reading.is_busy and not program.writing.is_busy)


def rows(widget: object) -> int:
    view = widget.findChild(QAbstractItemView)  # type: ignore[attr-defined]
    assert isinstance(view, QAbstractItemView)
    return view.model().rowCount()


def title(program: Program) -> str:
    return program.window.windowTitle().split(" — ")[0]


def test_a_new_reader_sees_the_first_document_and_finds_the_bundled_ones_listed(
    qtbot: QtBot, start: Runs
) -> None:
    program = start()
    assert title(program) == "Conversation with President of China Xi Jinping"
    qtbot.waitUntil(lambda: rows(program.list) == 2)
    assert rows(program.speakers) == 2
    assert "Good afternoon." in program.page.toPlainText()


def test_the_first_document_is_opened_though_a_command_filled_the_library_before(
    qtbot: QtBot, start: Runs, places: Places, tmp_path: Path
) -> None:
    file = tmp_path / "talk.txt"
    file.write_text("A talk\n\nAnn Lee: Good morning.\n\nBob Ray: Good evening.\n")
    assert import_told([file], places, Workers(1)) == 0

    program = start()

    assert title(program) == "Conversation with President of China Xi Jinping"
    qtbot.waitUntil(lambda: rows(program.list) == 3)


def test_a_word_typed_is_found_marked_and_walked(qtbot: QtBot, start: Runs) -> None:
    program = start()
    program.window.commands["search_library"].trigger()
    field = program.search_panel.findChildren(QLineEdit)[0]
    assert field.hasFocus()

    qtbot.keyClicks(field, "treaty")

    qtbot.waitUntil(lambda: rows(program.search_panel) > 2)
    at_rest(qtbot, program)
    before = program.page.textCursor().position()
    program.window.commands["next_hit"].trigger()
    qtbot.waitUntil(lambda: program.page.textCursor().position() != before or _moved(program))


@pytest.mark.parametrize(
    ("command", "name", "first"),
    [
        ("export_hits", "treaty.csv", "transcript,"),
        ("export_collocates", "treaty collocates.csv", "word,near,left,right,"),
        ("export_frequency", "treaty frequency.csv", "year,count,words,per_million"),
    ],
)
def test_what_was_found_is_exported_from_the_menu(
    qtbot: QtBot, start: Runs, tmp_path: Path, command: str, name: str, first: str
) -> None:
    program = start()
    export = program.window.commands[command]
    export.trigger()
    assert "Search for a word first" in program.window.messages.sentence

    program.search_panel.set_text("treaty")
    qtbot.waitUntil(lambda: rows(program.search_panel) > 2)
    export.trigger()
    dialog = program.window.findChildren(QFileDialog)[-1]
    dialog.setDirectory(str(tmp_path))
    dialog.accept()

    file = tmp_path / name
    qtbot.waitUntil(lambda: name in program.window.messages.sentence)
    assert file.read_text(encoding="utf-8-sig").startswith(first)


def _moved(program: Program) -> bool:
    return program.page.place() != (0, 0)


def test_a_collocate_is_searched_for_beside_the_word(qtbot: QtBot, start: Runs) -> None:
    program = start()
    program.search_panel.set_text("treaty")
    program.window.commands["collocates"].trigger()
    table = program.collocates.findChildren(FigureList)[0]
    qtbot.waitUntil(lambda: table.model().rowCount() > 3)
    word = table.model().index(0, 0).data().split(":")[0]

    program.collocates.take_focus()
    qtbot.keyClick(table, Qt.Key.Key_Return)

    assert program.search_panel.text == f"={word} NEAR/5 treaty"
    qtbot.waitUntil(lambda: rows(program.concordance) > 0)
    assert program.concordance.isVisible()
    assert program.window.commands["concordance"].isChecked()
    assert not program.window.commands["collocates"].isChecked()


def test_a_bar_narrows_the_search_and_once_more_takes_it_back(qtbot: QtBot, start: Runs) -> None:
    program = start()
    hits, plot = program.search_panel, program.frequency.plot
    table = program.frequency.findChildren(FigureList)[0]
    hits.set_text("treaty")
    qtbot.waitUntil(lambda: rows(hits) > 2)
    before = rows(hits)
    program.window.commands["frequency"].trigger()
    qtbot.waitUntil(lambda: bool(plot.findChildren(QGraphicsView)))
    qtbot.waitUntil(lambda: table.model().rowCount() > 1)
    all_rows = table.model().rowCount()

    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_End)
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(hits) < before)
    at_rest(qtbot, program)

    assert table.model().rowCount() == all_rows
    assert hits.head.chosen.isVisibleTo(hits)
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(hits) == before)


def test_a_dropped_file_is_opened_and_listed(qtbot: QtBot, start: Runs, tmp_path: Path) -> None:
    file = tmp_path / "minutes.txt"
    file.write_text("Order in the house\n\nSPEAKER: Order.\n\nMINISTER: I answered yesterday.\n")
    program = start()

    program.window.files_dropped.emit([file])

    qtbot.waitUntil(lambda: "I answered yesterday." in program.page.toPlainText())
    qtbot.waitUntil(lambda: rows(program.list) == 3)


def test_back_comes_back_from_a_file_that_was_opened(
    qtbot: QtBot, start: Runs, tmp_path: Path
) -> None:
    program = start()
    program.page.go_to(12)
    place = program.page.place()
    file = tmp_path / "talk.txt"
    file.write_text("A talk\n\nAnn Lee: Good morning.\n\nBob Ray: Good evening.\n")
    program.window.files_dropped.emit([file])
    qtbot.waitUntil(lambda: title(program) == "A talk")

    program.window.commands["back"].trigger()

    qtbot.waitUntil(lambda: title(program) == "Conversation with President of China Xi Jinping")
    assert program.page.place() == place


def test_a_file_named_at_the_start_is_opened(qtbot: QtBot, start: Runs, tmp_path: Path) -> None:
    file = tmp_path / "minutes.txt"
    file.write_text("Order in the house\n\nSPEAKER: Order.\n\nMINISTER: I answered yesterday.\n")
    program = start(file)
    qtbot.waitUntil(lambda: "I answered yesterday." in program.page.toPlainText())


def test_a_file_that_is_no_transcript_is_told_in_a_sentence(
    qtbot: QtBot, start: Runs, tmp_path: Path
) -> None:
    file = tmp_path / "empty.txt"
    file.touch()
    program = start()

    program.window.files_dropped.emit([file])

    qtbot.waitUntil(lambda: "empty.txt" in program.window.messages.sentence)
    assert title(program) == "Conversation with President of China Xi Jinping"


def test_everything_is_found_as_it_was_left(qtbot: QtBot, start: Runs) -> None:
    program = start()
    view = ViewSettings(size=135, scheme_key=SCHEMES[3].key, line_length=50, images=False)
    program.views.set_view(view)
    program.page.go_to(12)
    program.search_panel.set_text("treaty")
    program.window.show_view_settings(True)
    place = program.page.place()

    again = start()

    assert again.views.settings.view == view
    assert again.page.place() == place
    assert again.search_panel.text == "treaty"
    assert again.window.view_panel.isVisible() or again.window.width() < 900
    assert title(again) == "Conversation with President of China Xi Jinping"


def test_a_window_closed_before_its_page_has_come_keeps_the_place(
    start: Runs, qapp: QApplication, places: Places
) -> None:
    program = start()
    program.page.go_to(12)
    place = program.page.place()
    start.end()

    hasty = Program(qapp, places)
    hasty.window.show()
    assert hasty.opens.transcript is None
    hasty.window.close()
    hasty.close()
    again = start()

    assert again.page.place() == place
    assert title(again) == "Conversation with President of China Xi Jinping"


def test_in_another_language_the_window_opens_anew_with_everything_where_it_was(
    qtbot: QtBot, qapp: QApplication, start: Runs, places: Places
) -> None:
    program = start()
    program.page.go_to(12)
    place = program.page.place()
    start.end()
    spoken: list[str] = []

    timer = QTimer()

    def drive() -> None:
        shown = [one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow)]
        window = next((one for one in shown if one.isVisible()), None)
        there = window.findChild(LibraryList) if window is not None else None
        if window is None or not isinstance(there, LibraryList) or rows(there) != 2:
            return
        spoken.append(window.commands["quit"].text())
        if len(spoken) == 1:
            window.commands["russian"].trigger()
            strip = window.messages.findChildren(QAbstractButton)
            next(one for one in strip if one.text() == "Open anew").click()
        else:
            timer.stop()
            window.close()

    timer.timeout.connect(drive)
    timer.start(20)
    assert stay(qapp, places).reopens
    assert not stay(qapp, places).reopens

    assert spoken == ["&Quit", "В&ыход"]
    window_left = SettingsFile(places.settings).load().window
    assert (window_left.block, window_left.character) == place
    install_language(qapp, "en")


def test_a_library_that_cannot_be_opened_is_told_in_a_window(
    qapp: QApplication, tmp_path: Path
) -> None:
    equip(qapp)
    (tmp_path / "file").write_text("in the way")
    told: list[str] = []

    def answer() -> None:
        box = qapp.activeModalWidget()
        if isinstance(box, QMessageBox):
            told.append(box.text())
            box.accept()

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(20)
    with pytest.raises(ReaderError):
        stay(qapp, places_for(tmp_path / "file" / "library"))

    assert len(told) == 1
    assert "cannot be made" in told[0]


def test_a_transcript_removed_can_be_put_back(qtbot: QtBot, start: Runs) -> None:
    program = start()
    qtbot.waitUntil(lambda: rows(program.list) == 2)
    program.list.removal_wanted.emit(program.opens.transcript)
    qtbot.waitUntil(lambda: rows(program.list) == 1)
    assert "was removed" in program.window.messages.sentence
    program.window.commands["undo_remove"].trigger()
    qtbot.waitUntil(lambda: rows(program.list) == 2)


def test_help_opens_the_guide(qtbot: QtBot, start: Runs) -> None:
    program = start()
    program.window.commands["guide"].trigger()
    qtbot.waitUntil(lambda: "Guide" in title(program))


def test_the_guide_is_opened_where_it_speaks_the_language_of_the_window(
    qtbot: QtBot, start: Runs
) -> None:
    program = start()
    program.views.set_language("ru")

    program.window.commands["guide"].trigger()

    qtbot.waitUntil(lambda: "Guide" in title(program))
    block, _ = program.page.place()
    assert program.page.toPlainText().count("Страница") == 1
    assert program.opens.transcript is not None
    assert program.library[program.opens.transcript].blocks[block].text == "Страница"


def test_a_scheme_reaches_page_and_bar(start: Runs) -> None:
    program = start()
    view = replace(program.views.settings.view, scheme_key=SCHEMES[4].key)
    program.views.set_view(view)
    corners = [
        part.grab().toImage().pixelColor(2, 2).name()
        for part in (program.page.viewport(), program.window.view_bar)
    ]
    assert corners == [SCHEMES[4].background, SCHEMES[4].raised]


def test_the_wheel_turned_with_ctrl_sizes_the_text(start: Runs) -> None:
    program = start()
    program.page.zoom_wanted.emit(2)
    assert program.views.settings.view.size == 135
    program.page.zoom_wanted.emit(-1)
    assert program.views.settings.view.size == 115


def test_a_broken_library_is_set_aside_and_told(qtbot: QtBot, start: Runs, places: Places) -> None:
    places.library.parent.mkdir(parents=True)
    places.library.write_bytes(b"no library at all" * 400)
    program = start()
    assert places.library.name.split(".")[0] in program.window.messages.sentence
    assert title(program) == "Conversation with President of China Xi Jinping"
    assert len(list(places.library.parent.glob("*damaged*"))) == 1


def test_a_broken_index_is_made_anew(qtbot: QtBot, start: Runs, places: Places) -> None:
    start()
    for file in (file for file in places.index.rglob("*") if file.is_file()):
        file.write_bytes(b"broken")

    again = start()
    again.search_panel.set_text("treaty")

    qtbot.waitUntil(lambda: rows(again.search_panel) > 2)


def run(code: str, **changes: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in changes}
    environment.update({name: value for name, value in changes.items() if value})
    return subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from transcript_reader import app
from transcript_reader.places import places_for
from transcript_reader.services.bundled import add_bundled
from transcript_reader.library.store import Library
places = places_for(Path({str(tmp_path)!r}))
library = Library(places.library)
add_bundled(library)
library.close()
for name in [name for name in sys.modules if "importers" in name or name.startswith("lxml")]:
    del sys.modules[name]
HEAVY = ("whoosh", "lxml", "platformdirs", "pyqtgraph", "numpy")
qt = app.make_application()
program = app.Program(qt, places)
from transcript_reader.ui.support.first_paint import FirstPaint
def painted():
    print(sorted(name for name in sys.modules if name in HEAVY))
    qt.quit()
program._load_rest = lambda: None
FirstPaint(program.window).painted.connect(painted)
program.window.show()
qt.exec()
program.close()
"""
    answer = run(code)
    assert answer.stdout.strip() == "[]", answer.stderr


def test_without_a_display_one_sentence_says_so(tmp_path: Path) -> None:
    code = f"""
import sys
from transcript_reader.__main__ import main
sys.argv = ["transcript-reader", "--library", {str(tmp_path)!r}]
sys.exit(main())
"""
    answer = run(code, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert answer.returncode == 2
    assert answer.stdout == ""
    assert answer.stderr.count("\n") == 1
    assert "display" in answer.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal.")
def test_a_signal_to_end_saves_what_is_to_be_remembered(tmp_path: Path) -> None:
    places = places_for(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-m", "transcript_reader", "--library", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        for _ in range(600):
            if places.index.is_dir() or process.poll() is not None:
                break
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(timeout=0.1)
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 0, errors
    assert SettingsFile(places.settings).load().window.transcript


def test_where_the_file_named_cannot_be_read_the_first_document_is_opened(
    qtbot: QtBot, start: Runs, tmp_path: Path
) -> None:
    file = tmp_path / "empty.txt"
    file.touch()
    program = start(file)
    qtbot.waitUntil(lambda: "Good afternoon." in program.page.toPlainText())
    assert "empty.txt" in program.window.messages.sentence


def test_a_turn_is_copied_as_a_quotation_with_its_source(start: Runs, qapp: QApplication) -> None:
    program = start()
    program.page.go_to_turn(1)

    program.window.commands["copy_quotation"].trigger()

    turn = next(b for b in program.page.page.text.transcript.turns() if b.turn == 1)
    copied = qapp.clipboard().text()
    assert turn.text[:60] in copied
    assert "Conversation with President of China Xi Jinping. 28 June 2021, " in copied
    assert "Turn 2 of 4." in copied
    assert program.window.messages.sentence == "Copied, with its source."


def test_what_another_program_imports_is_listed_and_found_while_the_window_is_open(
    qtbot: QtBot, start: Runs, tmp_path: Path
) -> None:
    program = start()
    qtbot.waitUntil(lambda: rows(program.list) == 2)
    program.search_panel.set_text("zeppelin")
    at_rest(qtbot, program)
    file = tmp_path / "talk.txt"
    file.write_text("A talk\n\nAnn Lee: The zeppelin is late.\n\nBob Ray: It is.\n")

    command = [sys.executable, "-m", "transcript_reader", "--library", str(tmp_path / "library")]
    told = subprocess.run([*command, "import", str(file)], check=False, capture_output=True)

    assert told.returncode == 0, told.stderr
    qtbot.waitUntil(lambda: rows(program.list) == 3, timeout=10_000)
    qtbot.waitUntil(lambda: rows(program.search_panel) == 1, timeout=10_000)
    assert title(program) == "Conversation with President of China Xi Jinping"


def test_cancel_stops_the_work_it_stands_beside_and_no_other(
    qtbot: QtBot, start: Runs, tmp_path: Path
) -> None:
    program = start()
    program.search_panel.set_text("treaty")
    qtbot.waitUntil(lambda: rows(program.search_panel) > 2)
    exports = program.findChild(ExportController)
    assert isinstance(exports, ExportController)
    file, table = tmp_path / "talk.txt", tmp_path / "treaty.csv"
    file.write_text("A talk\n\nAnn Lee: Good morning.\n\nBob Ray: Good evening.\n")
    go_on = threading.Event()
    for lane in (program.exporting, program.writing):
        lane.run(lambda: go_on.wait(30.0), lambda _: None, lambda _: None)

    exports.export_hits(table)
    program.window.files_dropped.emit([file])
    qtbot.waitUntil(lambda: len(cancels(program)) == 2)
    cancels(program)["Cancel: Exporting"].click()
    go_on.set()

    qtbot.waitUntil(lambda: rows(program.list) == 3, timeout=10_000)
    qtbot.waitUntil(lambda: not program.exporting.is_busy)
    assert not table.exists()
    assert not cancels(program)


def cancels(program: Program) -> dict[str, QPushButton]:
    """Return the buttons that stop something, by their names."""
    buttons = program.window.status.findChildren(QPushButton)
    return {one.accessibleName(): one for one in buttons if one.isVisible()}


def test_a_saved_search_is_edited_in_place_and_the_edit_undone(qtbot: QtBot, start: Runs) -> None:
    program = start()
    window, panel = program.window, program.search_panel
    saved = program.findChild(SavedSearchController)
    assert isinstance(saved, SavedSearchController)
    with qtbot.waitSignal(saved.counted):
        saved.save("Treaty", Question("treaty"))

    window.commands["edit_search"].trigger()
    dialog = window.findChild(SavedSearchDialog)
    assert isinstance(dialog, SavedSearchDialog)
    dialog.findChildren(QLineEdit)[1].setText("friendship")
    with qtbot.waitSignal(saved.counted):
        qtbot.keyClick(dialog.findChildren(QLineEdit)[1], Qt.Key.Key_Return)
    assert saved.list[0].search.question == Question("friendship")
    assert panel.text == "friendship"

    undo = next(one for one in window.messages.findChildren(QPushButton) if one.text() == "Undo")
    with qtbot.waitSignal(saved.counted):
        undo.click()
    assert saved.list[0].search.question == Question("treaty")
    assert panel.text == "treaty"


def test_a_note_goes_with_the_next_act_but_not_with_larger_text_and_is_listed(
    qtbot: QtBot, start: Runs
) -> None:
    program = start()
    commands, messages = program.window.commands, program.window.messages
    commands["copy_quotation"].trigger()
    commands["bigger"].trigger()
    assert messages.sentence == "Copied, with its source."
    commands["next_turn"].trigger()
    assert messages.sentence == ""

    commands["messages"].trigger()

    dialog = program.window.findChild(MessagesDialog)
    assert isinstance(dialog, MessagesDialog)
    model = dialog.findChildren(QAbstractItemView)[0].model()
    assert model.index(0, 0).data().endswith(". Copied, with its source.")
    dialog.reject()


def test_what_is_put_back_by_the_menu_is_no_longer_said_to_be_removed(
    qtbot: QtBot, start: Runs
) -> None:
    program = start()
    qtbot.waitUntil(lambda: rows(program.list) == 2)
    program.list.removal_wanted.emit(program.opens.transcript)
    qtbot.waitUntil(lambda: "was removed" in program.window.messages.sentence)

    program.window.commands["undo_remove"].trigger()

    qtbot.waitUntil(lambda: rows(program.list) == 2 and not program.window.messages.sentence)
