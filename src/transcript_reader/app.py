"""Putting the program together: what is made, in which order, and how it ends.

The window is made and painted first, with the open transcript in it. What takes longer to
load, and nobody misses in the first tenths of a second, follows: the list, search, import.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from transcript_reader.domain.errors import ReaderError, SettingsNotSaved
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.rescue import open_library
from transcript_reader.places import NAME, Places, resources_folder
from transcript_reader.services.opening import OpenService
from transcript_reader.settings import SettingsFile, WindowState
from transcript_reader.ui.controllers.opening import OpenController
from transcript_reader.ui.controllers.reading_aloud import Engine
from transcript_reader.ui.controllers.viewing import ViewController
from transcript_reader.ui.support import fonts, icons, theme
from transcript_reader.ui.support.announcing import set_quiet
from transcript_reader.ui.support.bugs import BugHook
from transcript_reader.ui.support.first_paint import FirstPaint
from transcript_reader.ui.support.pauses import shorten_pauses
from transcript_reader.ui.support.quitting import QuitSignals
from transcript_reader.ui.support.resources import install_language
from transcript_reader.ui.support.sentences import sentence, translated
from transcript_reader.ui.support.tasks import TaskLane
from transcript_reader.ui.widgets.lists.library_list import LibraryList
from transcript_reader.ui.widgets.lists.speaker_list import SpeakerList
from transcript_reader.ui.widgets.main_window import MainWindow, Parts
from transcript_reader.ui.widgets.page.find_bar import FindBar
from transcript_reader.ui.widgets.page.reading_view import ReadingView
from transcript_reader.ui.widgets.page.timeline import Timeline
from transcript_reader.ui.widgets.parts.file_chooser import FileChooser
from transcript_reader.ui.widgets.search.search_panel import SearchPanel
from transcript_reader.ui.widgets.words.collocates_panel import CollocatesPanel
from transcript_reader.ui.widgets.words.concordance_panel import ConcordancePanel
from transcript_reader.ui.widgets.words.found_panels import FoundPanels
from transcript_reader.ui.widgets.words.frequency_panel import FrequencyPanel
from transcript_reader.wiring.bundled import BundledWiring
from transcript_reader.wiring.looks import LooksWiring
from transcript_reader.wiring.media_keys import MediaKeysWiring
from transcript_reader.wiring.messages import MessagesWiring
from transcript_reader.wiring.navigation import Navigation
from transcript_reader.wiring.page import PageWiring
from transcript_reader.wiring.speech import SpeechWiring

if TYPE_CHECKING:  # they bring Whoosh, which has to wait for the first paint
    from transcript_reader.ui.controllers.indexed import IndexedServices


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
        ReaderError: if the library cannot be opened; the reader has been told by then, as
            nobody sees what is printed where the program was started from a menu.
    """
    try:
        program = Program(qt, places, files)
    except ReaderError as error:
        QMessageBox(QMessageBox.Icon.Critical, qt.applicationDisplayName(), sentence(error)).exec()
        raise
    program.completed.connect(lambda: shorten_pauses(program.reading))
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
        self.exporting = TaskLane("exporting", self)  # for so long that no search may wait for it
        self.counting = TaskLane("counting", self)  # takes longer than one waits for a search
        self.looking = TaskLane("looking", self)  # reads one transcript anew, while others work
        self.views = ViewController(SettingsFile(places.settings), self.writing, self)
        language = install_language(qt, self.views.settings.language)
        self.library, notice = open_library(places.library)
        qt.setFont(theme.interface_font(self.views.settings.view))

        self.page = ReadingView()
        self.timeline = Timeline()
        self.speakers = SpeakerList()
        self.list = LibraryList()
        self.search_panel = SearchPanel()
        self.find_bar = FindBar()
        self.concordance = ConcordancePanel()
        self.collocates = CollocatesPanel()
        self.frequency = FrequencyPanel()
        self.found = FoundPanels(self.concordance, self.collocates, self.frequency)
        parts = Parts(
            self.list,
            self.speakers,
            self.find_bar,
            self.page,
            self.timeline,
            self.search_panel,
            self.found,
        )
        self.window = MainWindow(parts)
        self.window.set_language(language)
        self.chooser = FileChooser(self.window)
        self.opens = OpenController(OpenService(self.library), self.reading, self)
        PageWiring(
            self.window, self.page, self.timeline, self.speakers, self.list, self.opens, self
        )
        self._connect_window()
        MessagesWiring(self.window, self.list, self.search_panel, self.concordance, self)
        self.navigation = Navigation(self.window, self.page, self.opens, self.concordance, self)
        self._bundled = BundledWiring(
            self.window, self.library, self.opens, self.views, self.navigation, self
        )
        painted = (self.timeline, self.speakers, self.list, self.search_panel, self.found)
        self._dressing = LooksWiring(
            qt, self.window, self.page, painted, self.views, self.writing, self
        )
        self.looks, self.schemes = self._dressing.looks, self._dressing.dialogs
        self.speech = SpeechWiring(
            self.window, self.page, self.opens, self.views, voice, self
        ).controller
        MediaKeysWiring(self.speech, self.opens, self.window.commands, self)
        self._restore()
        if notice:
            self.window.show_message(translated(notice))
        FirstPaint(self.page.viewport()).painted.connect(self._load_rest)

    def close(self) -> None:
        """Save what is to be remembered, and end the threads."""
        self._remember()
        self.speech.stop()
        for lane in (self.reading, self.writing, self.exporting, self.counting, self.looking):
            lane.close()
        try:
            self.views.close()
        except SettingsNotSaved as error:
            print(sentence(error), file=sys.stderr)  # noqa: T201 - the window is gone
        self.library.close()
        self.window.deleteLater()
        self.deleteLater()

    # Before the first paint.

    def _connect_window(self) -> None:
        views, window = self.views, self.window
        window.language_chosen.connect(views.set_language)
        window.reopening_wanted.connect(self._reopen)
        views.failed.connect(window.show_message)
        for act in (set_quiet, views.set_quiet):
            window.commands["quiet"].toggled.connect(act)
        window.commands["quiet"].setChecked(views.settings.quiet)
        window.closed.connect(self._remember)
        window.keys_changed.connect(views.set_keys)
        views.keys_changed.connect(window.set_keys)
        views.keys_changed.connect(lambda _: self.find_bar.set_keys(window.key_names()))
        views.keys_changed.emit(views.settings.keys)

    def _reopen(self) -> None:
        self.reopens = self.window.close()

    def _restore(self) -> None:
        """Put everything where it was left, or where a new reader begins.

        The looks come only now: a style sheet that was there before would be worked out anew
        for every widget that is put into another.
        """
        settings = self.views.settings
        self._dressing.dress()
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
        self._bundled.begin()

    def _remember(self) -> None:
        """Keep how the window stands, to find it so again.

        A window closed before its page has come is still at the place it was left at.
        """
        before = self.views.settings.window
        transcript, place = before.transcript, (before.block, before.character)
        if self.opens.transcript is not None:
            transcript, place = self.opens.transcript, self.page.place()
        geometry, splitter = self.window.layout_state()
        search = self.search_panel.text if self.views.settings.keep_history else ""
        self.views.set_window(WindowState(geometry, splitter, transcript, *place, search))

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
        from transcript_reader.wiring.concordance import connect_concordance
        from transcript_reader.wiring.exporting import ExportWiring
        from transcript_reader.wiring.library import LibraryWiring
        from transcript_reader.wiring.people import PeopleWiring
        from transcript_reader.wiring.saved_searches import SavedSearchWiring
        from transcript_reader.wiring.search import connect_find, connect_search
        from transcript_reader.wiring.tables import connect_collocates, connect_frequency
        from transcript_reader.wiring.teaching import TeachingWiring

        rest = make_controllers(
            services,
            self.reading,
            self.writing,
            self.exporting,
            self.counting,
            self.looking,
            self,
        )
        window, page, panel, navigation = (
            self.window,
            self.page,
            self.search_panel,
            self.navigation,
        )
        connect_concordance(
            self.concordance,
            panel,
            window,
            navigation,
            rest.concordance,
            rest.searches,
            rest.find,
        )
        connect_collocates(
            self.collocates,
            panel,
            window,
            navigation,
            rest.collocates,
            rest.searches,
            services.concordances,
        )
        connect_frequency(
            self.frequency, window, navigation, rest.frequency, rest.searches, self.counting
        )
        connect_search(panel, window, navigation, self.opens, rest.searches, rest.find)
        connect_find(self.find_bar, window, page, self.timeline, panel, self.opens, rest.find)
        figures = (self.concordance, self.collocates, self.frequency)
        ExportWiring(window, *figures, rest.searches, rest.exports, self)
        LibraryWiring(window, self.list, self.chooser, navigation, rest, self)
        SavedSearchWiring(
            window, panel, self.concordance, self.views, rest, services.saving.fault, self
        )
        TeachingWiring(window, page, self.speakers, self.opens, rest, self)
        people = PeopleWiring(
            window, page, self.speakers, self.opens, panel, navigation, rest, self
        )
        self._dressing.dressed.connect(people.dress)
        rest.imports.ready.connect(navigation.open_quietly)
        rest.imports.finished.connect(self._open_first_instead)
        rest.listing.refresh()
        rest.indexing.refresh()
        rest.watch.know()
        rest.imports.import_paths(self._files)
        self.completed.emit()

    def _open_first_instead(self, _summary: str, failures: tuple[str, ...]) -> None:
        """Open something where what was to be opened could not be."""
        if failures and self.opens.transcript is None:
            self._bundled.open_first()


def _has_display() -> bool:
    """Say whether there is a screen, or a platform of Qt's that needs none was asked for."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
