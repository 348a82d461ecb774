"""Putting the program together: the one module that knows every other.

The window is made and painted first, with the open transcript in it. What takes longer to
load, and nobody misses in the first tenths of a second, follows: the list, search, import.
"""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from transcript_reader.domain.concordance import ConcordanceLine
from transcript_reader.domain.errors import ReaderError, SettingsNotSaved
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.domain.view_settings import ViewSettings
from transcript_reader.library.rescue import open_library
from transcript_reader.places import NAME, Places, resources_folder
from transcript_reader.services.opening import OpenService
from transcript_reader.settings import SettingsFile, WindowState
from transcript_reader.ui.controllers.opening import OpenController
from transcript_reader.ui.controllers.own_looks import OwnLooksController
from transcript_reader.ui.controllers.place_history import Place, PlaceHistory
from transcript_reader.ui.controllers.reading_aloud import Engine, SpeechController
from transcript_reader.ui.controllers.viewing import ViewController
from transcript_reader.ui.support import fonts, icons, theme
from transcript_reader.ui.support.announcing import set_quiet
from transcript_reader.ui.support.bugs import BugHook
from transcript_reader.ui.support.first_paint import FirstPaint
from transcript_reader.ui.support.pauses import shorten_pauses
from transcript_reader.ui.support.quitting import QuitSignals
from transcript_reader.ui.support.quoting import clipboard_data
from transcript_reader.ui.support.resources import install_language
from transcript_reader.ui.support.sentences import sentence, translated
from transcript_reader.ui.support.system_look import SystemWatch, system_look
from transcript_reader.ui.support.tasks import TaskLane
from transcript_reader.ui.widgets.concordance_panel import ConcordancePanel
from transcript_reader.ui.widgets.file_chooser import FileChooser
from transcript_reader.ui.widgets.find_bar import FindBar
from transcript_reader.ui.widgets.library_list import LibraryList
from transcript_reader.ui.widgets.main_window import MainWindow, Parts
from transcript_reader.ui.widgets.reading_view import ReadingView
from transcript_reader.ui.widgets.scheme_dialogs import SchemeDialogs
from transcript_reader.ui.widgets.search_panel import SearchPanel
from transcript_reader.ui.widgets.speaker_list import SpeakerList
from transcript_reader.ui.widgets.speech_dialog import SpeechDialog
from transcript_reader.ui.widgets.timeline import Timeline
from transcript_reader.ui.widgets.turn_dialog import TurnDialog

if TYPE_CHECKING:  # they bring Whoosh, which has to wait for the first paint
    from transcript_reader.ui.controllers.concordance import ConcordanceController
    from transcript_reader.ui.controllers.finding import FindController
    from transcript_reader.ui.controllers.importing import ImportController
    from transcript_reader.ui.controllers.indexed import IndexedServices
    from transcript_reader.ui.controllers.indexing import IndexController
    from transcript_reader.ui.controllers.listing import LibraryController
    from transcript_reader.ui.controllers.searching import SearchController

FIRST_DOCUMENT = "first_document.txt"
GUIDE = "guide.html"
"""Names of bundled files: what a new reader sees first, and what Help shows."""


class NoDisplay(ReaderError):
    """There is no screen to open a window on."""


def main(places: Places, files: Sequence[Path] = ()) -> int:
    """Open the window, on the files named, and stay until it is closed.

    Raises:
        ReaderError: if there is no display, or the library cannot be opened.
    """
    if not _has_display():
        raise NoDisplay("There is no display to open the window on; the commands need none.")
    qt = make_application()
    while stay(qt, places, files).reopens:
        files = ()
    return 0


def stay(qt: QApplication, places: Places, files: Sequence[Path] = ()) -> "Program":
    """Open the window, stay until it is closed, and return the program that was.

    Raises:
        ReaderError: if the library cannot be opened.
    """
    program = Program(qt, places, files)
    program.completed.connect(partial(shorten_pauses, program.reading))
    bugs = BugHook()
    signals = QuitSignals(program.window.close)
    program.window.show()
    try:
        qt.exec()
    finally:
        signals.close()
        bugs.close()
        program.close()
    return program


def make_application() -> QApplication:
    """Return the one QApplication, equipped."""
    qt = QApplication(sys.argv[:1])
    equip(qt)
    return qt


def equip(qt: QApplication) -> None:
    """Give the application the program's name, icon, fonts and drawings."""
    qt.setApplicationName(NAME)
    qt.setDesktopFileName(NAME)
    fonts.load()
    icons.set_folder(resources_folder() / "icons")
    qt.setWindowIcon(icons.app_icon())


class Program(QObject):
    """The wired program, from its first widget to its last thread.

    ``voice`` makes what reads aloud; without it that is the system's.

    ``reopens`` says, once the window is closed, that another is to open in its place.

    Signals:
        completed: Emitted when everything is there: the list, search and import too.

    Raises:
        ReaderError: if the library cannot be opened.
    """

    completed = Signal()

    def __init__(
        self,
        qt: QApplication,
        places: Places,
        files: Sequence[Path] = (),
        voice: Callable[[], Engine | None] | None = None,
    ) -> None:
        super().__init__()
        self._qt = qt
        self._places = places
        self._files = list(files)
        self.reopens = False
        self.writing = TaskLane("writing", self)  # everything that changes library or index
        self.reading = TaskLane("reading", self)
        self.library, notice = open_library(places.library)
        self.views = ViewController(SettingsFile(places.settings), self.writing, self)
        language = install_language(qt, self.views.settings.language)
        qt.setFont(theme.interface_font(self.views.settings.view))

        self.page = ReadingView()
        self.timeline = Timeline()
        self.speakers = SpeakerList()
        self.list = LibraryList()
        self.search_panel = SearchPanel()
        self.find_bar = FindBar()
        self.concordance = ConcordancePanel()
        self.history = PlaceHistory()
        parts = Parts(
            self.list,
            self.speakers,
            self.find_bar,
            self.page,
            self.timeline,
            self.search_panel,
            self.concordance,
        )
        self.window = MainWindow(parts)
        self.window.set_language(language)
        self.chooser = FileChooser(self.window)
        self.opens = OpenController(OpenService(self.library), self.reading, self)
        self.looks = OwnLooksController(self.views, self.writing, self)
        self.schemes = SchemeDialogs(self.window)
        self.speech = SpeechController(voice or self._make_voice, self)
        self._connect_page()
        self._connect_view()
        self._connect_looks()
        self._connect_speech()
        self._restore()
        if notice:
            self.window.show_message(translated(notice))
        FirstPaint(self.page.viewport()).painted.connect(self._load_rest)

    def close(self) -> None:
        """Save what is to be remembered, and end the threads."""
        self._remember()
        self.speech.stop()
        self.reading.close()
        self.writing.close()
        try:
            self.views.close()
        except SettingsNotSaved as error:
            print(sentence(error), file=sys.stderr)  # noqa: T201 - the window is gone
        self.library.close()
        self.window.deleteLater()
        self.deleteLater()

    # Before the first paint: the page, and how everything looks.

    def _connect_page(self) -> None:
        opens, page, timeline, window = self.opens, self.page, self.timeline, self.window
        for part in (page, timeline, self.speakers, window.status):
            opens.opened.connect(part.show_transcript)
        opens.opened.connect(lambda opened: window.show_title(opened.transcript.title))
        opens.id_changed.connect(self.list.set_open)
        opens.place_wanted.connect(page.go_to)
        opens.failed.connect(window.show_message)
        page.place_changed.connect(timeline.set_place)
        page.place_changed.connect(self._on_place_changed)
        page.sight_changed.connect(timeline.set_sight)
        page.zoom_wanted.connect(self._zoom)
        page.link_activated.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
        timeline.place_chosen.connect(page.go_to)
        self.speakers.speaker_activated.connect(page.next_turn_of)
        self.speakers.lit_changed.connect(page.set_lit_speakers)
        for command, act in (
            ("copy", page.copy),
            ("copy_quotation", self._copy_quotation),
            ("back", self._go_back),
            ("next_turn", page.next_turn),
            ("previous_turn", partial(page.next_turn, forward=False)),
            ("next_heading", page.next_heading),
            ("previous_heading", partial(page.next_heading, forward=False)),
            ("next_paragraph", page.next_paragraph),
            ("previous_paragraph", partial(page.next_paragraph, forward=False)),
            ("go_to_turn", self._ask_for_turn),
            ("where_am_i", lambda: window.show_message(page.where_in_words())),
            ("next_same_speaker", partial(self._walk_with_speaker, forward=True)),
            ("previous_same_speaker", partial(self._walk_with_speaker, forward=False)),
        ):
            window.commands[command].triggered.connect(lambda _=False, act=act: act())

    def _connect_view(self) -> None:
        views, window = self.views, self.window
        window.view_changed.connect(views.set_view)
        window.language_chosen.connect(views.set_language)
        window.reopening_wanted.connect(self._reopen)
        views.changed.connect(self._dress)
        views.failed.connect(window.show_message)
        for act in (set_quiet, views.set_quiet):
            window.commands["quiet"].toggled.connect(act)
        window.commands["quiet"].setChecked(views.settings.quiet)
        window.closed.connect(self._remember)
        window.guide_wanted.connect(self._show_guide)
        window.keys_changed.connect(views.set_keys)
        views.keys_changed.connect(window.set_keys)
        views.keys_changed.connect(lambda _: self.find_bar.set_keys(window.key_names()))
        views.keys_changed.emit(views.settings.keys)
        self.system = SystemWatch(self._qt, window)
        self.system.changed.connect(self._dress_again)

    def _connect_looks(self) -> None:
        looks, dialogs, panel = self.looks, self.schemes, self.window.view_panel
        panel.presets.saved.connect(looks.save_preset)
        panel.presets.renamed.connect(looks.rename_preset)
        panel.presets.deleted.connect(looks.delete_preset)
        looks.presets_changed.connect(self.window.set_presets)
        commands = self.window.commands
        commands["save_preset"].triggered.connect(panel.presets.ask_for_name)
        commands["new_scheme"].triggered.connect(dialogs.make)
        commands["import_scheme"].triggered.connect(dialogs.ask_for_import)
        panel.schemes.new_wanted.connect(dialogs.make)
        panel.schemes.change_wanted.connect(dialogs.change)
        panel.schemes.deleted.connect(looks.delete_scheme)
        panel.schemes.import_wanted.connect(dialogs.ask_for_import)
        panel.schemes.export_wanted.connect(dialogs.ask_for_export)
        dialogs.scheme_made.connect(looks.save_scheme)
        dialogs.import_chosen.connect(looks.import_scheme)
        dialogs.export_chosen.connect(looks.export_scheme)
        for part in (dialogs.set_own, self.window.set_schemes, lambda _: self._dress_again()):
            looks.schemes_changed.connect(part)
        looks.told.connect(self.window.show_message)
        looks.presets_changed.emit(looks.presets)
        for part in (dialogs.set_own, self.window.set_schemes):
            part(looks.schemes)

    def _connect_speech(self) -> None:
        speech, page, commands = self.speech, self.page, self.window.commands
        speech.set_settings(self.views.settings.speech)
        self.opens.opened.connect(speech.set_transcript)
        speech.said.connect(page.show_spoken)
        speech.word_said.connect(page.show_spoken_word)
        speech.stopped.connect(page.end_spoken)
        speech.speaking_changed.connect(commands["speak"].setChecked)
        speech.failed.connect(self.window.show_message)
        for command, act in (
            ("speak", self._toggle_speech),
            ("stop_speaking", speech.stop),
            ("next_sentence", partial(speech.step_sentence, forward=True)),
            ("previous_sentence", partial(speech.step_sentence, forward=False)),
            ("speak_next_turn", partial(speech.step_turn, forward=True)),
            ("speak_previous_turn", partial(speech.step_turn, forward=False)),
            ("speech_settings", self._show_speech_settings),
        ):
            commands[command].triggered.connect(lambda _=False, act=act: act())

    def _make_voice(self) -> Engine | None:
        try:  # an optional part, which brings Qt's sound along
            from transcript_reader.ui.support.speech_engine import QtSpeechEngine
        except ImportError:
            return None
        return QtSpeechEngine(parent=self)

    def _toggle_speech(self) -> None:
        self.speech.toggle(*self.page.reading_place())
        self.window.commands["speak"].setChecked(self.speech.is_speaking)

    def _show_speech_settings(self) -> None:
        speech = self.speech
        dialog = SpeechDialog(
            speech.settings, speech.voices, speech.languages, speech.speakers, self.window
        )
        for keep in (speech.set_settings, self.views.set_speech):
            dialog.settings_changed.connect(keep)
        dialog.open()

    def _dress(self, view: ViewSettings) -> None:
        """Show the View settings, everywhere at once."""
        system = system_look(self._qt) if view.follow_system else None
        scheme = theme.scheme_for(view, system, self.looks.schemes)
        theme.apply(self._qt, view, scheme, system)
        self.page.set_view(view, scheme)
        for part in (
            self.timeline,
            self.speakers,
            self.list,
            self.search_panel,
            self.concordance,
        ):
            part.set_scheme(scheme)
        self.window.set_view(view, scheme)
        self.schemes.set_scheme(scheme)

    def _reopen(self) -> None:
        self.reopens = self.window.close()

    def _dress_again(self) -> None:
        self._dress(self.views.settings.view)

    def _restore(self) -> None:
        """Put everything where it was left, or where a new reader begins.

        The looks come only now: a style sheet that was there before would be worked out anew
        for every widget that is put into another.
        """
        settings = self.views.settings
        self._dress(settings.view)
        self.page.setFocus()
        self.window.restore_layout(settings.window.geometry, settings.window.splitter)
        self.search_panel.set_text(settings.window.search)
        if self._files:
            return
        known = self.library.ids()
        if settings.window.transcript in known:
            place = (settings.window.block, settings.window.character)
            self.opens.open_at(TranscriptId(settings.window.transcript), *place)
            return
        if not known:
            from transcript_reader.services.bundled import add_bundled  # brings every importer

            add_bundled(self.library)
        self._open_first()

    def _open_first(self) -> None:
        """Open what a new reader sees first, if it is there."""
        if (first := self._bundled(FIRST_DOCUMENT)) is not None:
            self.opens.open(first)

    def _on_place_changed(self, _block: int) -> None:
        where = self.page.where()
        self.window.status.show_place(where)
        self.speakers.set_current_speaker(where.speaker)

    def _zoom(self, steps: int) -> None:
        command = self.window.commands["bigger" if steps > 0 else "smaller"]
        for _ in range(abs(steps)):
            command.trigger()

    def _ask_for_turn(self) -> None:
        if names := self.page.turn_names:
            dialog = TurnDialog(names, self.page.where().turn or 0, self.window)
            dialog.turn_chosen.connect(self.page.go_to_turn)
            dialog.open()

    def _copy_quotation(self) -> None:
        """Put what is selected, or the turn being read, on the clipboard with its source."""
        quotation = self.page.quotation()
        if not quotation.passages:
            self.window.show_message(self.tr("There are no words here to quote."))
            return
        self._qt.clipboard().setMimeData(clipboard_data(quotation))
        self.window.show_message(self.tr("Copied, with its source."))

    def _walk_with_speaker(self, *, forward: bool) -> None:
        if (speaker := self.page.where().speaker) is not None:
            self.page.next_turn_of(speaker, forward)

    def _bundled(self, name: str) -> TranscriptId | None:
        """Return the bundled document of that name, if it has not been removed."""
        return next((id_ for id_ in self.library.ids() if self.library.origin(id_) == name), None)

    def _remember(self) -> None:
        """Keep how the window stands, to find it so again."""
        block, character = self.page.place()
        geometry, splitter = self.window.layout_state()
        transcript = self.opens.transcript or ""
        search = self.search_panel.text
        self.views.set_window(WindowState(geometry, splitter, transcript, block, character, search))

    # After the first paint: the list, search and import.

    def _load_rest(self) -> None:
        self.reading.run(self._open_services, self._connect_rest, self._on_rest_failed)

    def _open_services(self) -> "IndexedServices":
        from transcript_reader.ui.controllers.indexed import open_services  # brings Whoosh

        return open_services(self.library, self._places.index)

    def _on_rest_failed(self, error: ReaderError) -> None:
        self.window.show_message(sentence(error))

    def _connect_rest(self, services: "IndexedServices") -> None:
        from transcript_reader.ui.controllers.indexed import make_controllers

        rest = make_controllers(services, self.reading, self.writing, self)
        self._connect_concordance(rest.concordance, rest.searches, rest.find)
        self._connect_search(rest.searches, rest.find)
        self._connect_library(rest.listing, rest.imports, rest.indexing, rest.searches)
        rest.listing.refresh()
        rest.indexing.refresh()
        rest.imports.import_paths(self._files)
        self.completed.emit()

    def _connect_search(self, searches: "SearchController", find: "FindController") -> None:
        panel, bar, page, timeline = self.search_panel, self.find_bar, self.page, self.timeline
        opens, window = self.opens, self.window
        panel.text_changed.connect(searches.set_text)
        panel.first_wanted.connect(searches.open_first)
        panel.more_wanted.connect(searches.show_more)
        panel.left.connect(self._show_page)
        panel.hit_activated.connect(self._leave_place)
        panel.hit_activated.connect(self._show_page)  # first, or Orca misses the new caret
        for signal in (panel.hit_activated, searches.hit_wanted):
            signal.connect(opens.open_hit)
            signal.connect(find.set_current_hit)
            signal.connect(lambda _: window.show_page())
        searches.found.connect(panel.show_results)
        searches.found.connect(find.set_results)
        searches.cleared.connect(panel.clear)
        searches.cleared.connect(find.clear_results)
        searches.refused.connect(panel.show_fault)
        panel.head.narrowing.order_chosen.connect(searches.set_order)
        panel.head.narrowing.grouped_chosen.connect(searches.set_grouped)
        panel.head.narrowing.value_chosen.connect(searches.narrow)
        panel.head.chosen.value_dropped.connect(searches.widen)
        panel.head.chosen.all_dropped.connect(searches.widen_all)
        searches.failed.connect(panel.show_message)

        bar.text_changed.connect(find.set_text)
        for signal in (bar.next_wanted, window.commands["next_hit"].triggered):
            signal.connect(find.next_hit)
        for signal in (bar.previous_wanted, window.commands["previous_hit"].triggered):
            signal.connect(find.previous_hit)
        bar.closed.connect(page.setFocus)
        for act in (window.show_page, bar.open_bar):  # the bar stands above the page
            window.commands["find"].triggered.connect(act)
        find.refused.connect(bar.show_message)
        find.current_changed.connect(bar.show_count)
        find.hit_wanted.connect(opens.open_hit)
        find.hit_wanted.connect(panel.set_current_hit)
        find.word_wanted.connect(page.show_word)
        find.hit_wanted.connect(lambda _: window.show_page())
        for part in (page, timeline):
            find.found.connect(part.show_hits)
            find.current_changed.connect(part.set_current_hit)
        page.place_changed.connect(find.set_place)
        opens.id_changed.connect(find.set_transcript)
        find.set_transcript(opens.transcript)
        searches.set_text(panel.text)

    def _connect_concordance(
        self,
        concordance: "ConcordanceController",
        searches: "SearchController",
        find: "FindController",
    ) -> None:
        panel, toggle = self.concordance, self.window.commands["concordance"]
        toggle.toggled.connect(concordance.set_wanted)
        concordance.set_wanted(toggle.isChecked())
        searches.found.connect(concordance.set_results)
        searches.cleared.connect(concordance.clear)
        panel.order_chosen.connect(concordance.set_order)
        panel.left.connect(self._show_page)
        panel.line_activated.connect(partial(self._open_line, find))
        concordance.started.connect(panel.show_waiting)
        concordance.found.connect(panel.show_concordance)
        concordance.cleared.connect(panel.clear)
        concordance.failed.connect(panel.show_message)
        self.search_panel.concordance_wanted.connect(self.window.show_concordance)

    def _open_line(self, find: "FindController", line: ConcordanceLine) -> None:
        """Go to the place of a line; Back comes back to the line."""
        self._leave_place(in_concordance=True)
        self._show_page()
        self.opens.open_hit(line.as_hit())
        find.set_current_hit(line.as_hit())

    def _leave_place(self, _: object = None, *, in_concordance: bool = False) -> None:
        """Keep where the reader is, to be gone back to."""
        if self.opens.transcript is not None:
            place = Place(self.opens.transcript, *self.page.place(), in_concordance)
            self.history.leave(place)

    def _go_back(self) -> None:
        """Go back to where the reader was before the last jump: a place, or a line."""
        if (place := self.history.back()) is None:
            self.window.show_message(self.tr("There is no place to go back to."))
            return
        self._show_page()
        self.opens.open_at(place.transcript, place.block, place.character)
        if place.in_concordance:
            self.window.show_concordance()
            self.concordance.take_focus()

    def _connect_library(
        self,
        listing: "LibraryController",
        imports: "ImportController",
        indexing: "IndexController",
        searches: "SearchController",
    ) -> None:
        window, opens, status = self.window, self.opens, self.window.status
        for signal in (window.files_dropped, self.chooser.chosen):
            signal.connect(imports.import_paths)
        for signal in (window.commands["open_file"].triggered, self.list.files_wanted):
            signal.connect(self.chooser.ask_for_files)
        for signal in (window.commands["open_folder"].triggered, self.list.folder_wanted):
            signal.connect(self.chooser.ask_for_folder)
        imports.progressed.connect(partial(status.show_progress, self.tr("Importing")))
        imports.finished.connect(self._on_imported)
        imports.failed.connect(status.end_progress)
        imports.failed.connect(window.show_message)
        imports.ready.connect(opens.open)
        for signal in (imports.library_changed, indexing.finished):
            signal.connect(listing.refresh)
            signal.connect(searches.search_again)
        status.cancelled.connect(imports.cancel)
        indexing.progressed.connect(partial(status.show_progress, self.tr("Preparing search")))
        indexing.finished.connect(status.end_progress)
        indexing.failed.connect(window.show_message)
        listing.listed.connect(self.list.show_entries)
        listing.removed.connect(partial(self._on_removed, listing.undo))
        listing.changed.connect(searches.search_again)
        listing.failed.connect(window.show_message)
        self.list.entry_activated.connect(self._leave_place)
        self.list.entry_activated.connect(opens.open)
        self.list.entry_activated.connect(self._show_page)
        self.list.removal_wanted.connect(listing.remove)
        self.list.left.connect(self._show_page)
        window.commands["undo_remove"].triggered.connect(listing.undo)

    def _on_imported(self, summary: str, failures: tuple[str, ...]) -> None:
        self.window.status.end_progress()
        self.window.show_message("\n".join((summary, *failures)))
        if failures and self.opens.transcript is None:
            self._open_first()

    def _on_removed(self, undo: Callable[[], None], title: str) -> None:
        said = self.tr("“{title}” was removed from the library.").format(title=title)
        self.window.messages.show_sentence(said, self.tr("Put back"), undo)

    def _show_page(self, _: object = None) -> None:
        self.window.show_page()
        self.page.setFocus()

    def _show_guide(self) -> None:
        if (guide := self._bundled(GUIDE)) is None:
            self.window.show_message(self.tr("The guide has been removed from the library."))
        else:
            self._leave_place()
            self.opens.open(guide)
            self._show_page()


def _has_display() -> bool:
    """Say whether there is a screen, or a platform of Qt's that needs none was asked for."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
