"""How everything looks: the View settings, the schemes and presets, and the system's own."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from transcript_reader.domain.view_settings import ViewSettings
from transcript_reader.ui.controllers.own_looks import OwnLooksController
from transcript_reader.ui.controllers.viewing import ViewController
from transcript_reader.ui.support import theme
from transcript_reader.ui.support.system_look import SystemWatch, system_look
from transcript_reader.ui.support.tasks import TaskLane
from transcript_reader.ui.widgets.lists.library_list import LibraryList
from transcript_reader.ui.widgets.lists.speaker_list import SpeakerList
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.page.reading_view import ReadingView
from transcript_reader.ui.widgets.page.timeline import Timeline
from transcript_reader.ui.widgets.search.search_panel import SearchPanel
from transcript_reader.ui.widgets.view.scheme_dialogs import SchemeDialogs
from transcript_reader.ui.widgets.words.found_panels import FoundPanels

Painted = Timeline | SpeakerList | LibraryList | SearchPanel | FoundPanels
"""The parts that paint with the colours of the scheme themselves."""


class LooksWiring(QObject):
    """Dresses the window as the settings say, whenever they or the system's change.

    Signals:
        dressed: Emitted when everything looks otherwise than before.
    """

    dressed = Signal()

    def __init__(
        self,
        qt: QApplication,
        window: MainWindow,
        page: ReadingView,
        painted: tuple[Painted, ...],
        views: ViewController,
        writing: TaskLane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._qt = qt
        self._window = window
        self._page = page
        self._painted = painted
        self._views = views
        self.looks = OwnLooksController(views, writing, parent)
        self.dialogs = SchemeDialogs(window)
        self._connect_dialogs()
        window.view_changed.connect(views.set_view)
        views.changed.connect(self._dress)
        page.zoom_wanted.connect(self._zoom)
        self._watch = SystemWatch(qt, window)
        self._watch.changed.connect(self.dress)

    def dress(self) -> None:
        """Show the View settings, everywhere at once."""
        self._dress(self._views.settings.view)

    def _dress(self, view: ViewSettings) -> None:
        system = system_look(self._qt) if view.follow_system else None
        scheme = theme.scheme_for(view, system, self.looks.schemes)
        theme.apply(self._qt, view, scheme, system)
        self._page.set_view(view, scheme)
        for part in self._painted:
            part.set_scheme(scheme)
        self._window.set_view(view, scheme)
        self.dialogs.set_scheme(scheme)
        self.dressed.emit()

    def _zoom(self, steps: int) -> None:
        command = self._window.commands["bigger" if steps > 0 else "smaller"]
        for _ in range(abs(steps)):
            command.trigger()

    def _connect_dialogs(self) -> None:
        looks, dialogs, window = self.looks, self.dialogs, self._window
        panel, commands = window.view_panel, window.commands
        panel.presets.saved.connect(looks.save_preset)
        panel.presets.renamed.connect(looks.rename_preset)
        panel.presets.deleted.connect(looks.delete_preset)
        looks.presets_changed.connect(window.set_presets)
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
        for act in (dialogs.set_own, window.set_schemes, lambda _: self.dress()):
            looks.schemes_changed.connect(act)
        looks.told.connect(window.show_message)
        window.set_presets(looks.presets)
        for act in (dialogs.set_own, window.set_schemes):
            act(looks.schemes)
