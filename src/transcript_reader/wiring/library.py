"""The list of the library: opening from it, removing, and bringing files in."""

from PySide6.QtCore import QObject

from transcript_reader.ui.controllers.indexed import IndexedControllers
from transcript_reader.ui.widgets.lists.library_list import LibraryList
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.parts.file_chooser import FileChooser
from transcript_reader.wiring.navigation import Navigation


class LibraryWiring(QObject):
    """Joins the list, the chooser of files and what falls on the window to their controllers."""

    def __init__(
        self,
        window: MainWindow,
        entries: LibraryList,
        chooser: FileChooser,
        navigation: Navigation,
        rest: IndexedControllers,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._listing = rest.listing
        self._removal = ""  # what was told of the last one
        for own in (rest.imports.library_changed, rest.indexing.finished, rest.listing.changed):
            own.connect(rest.watch.know)  # first: what is read after it is as new, or newer
        rest.watch.failed.connect(window.show_message)
        self._connect_import(entries, chooser, rest)
        self._connect_list(entries, navigation, rest)

    def _connect_import(
        self, entries: LibraryList, chooser: FileChooser, rest: IndexedControllers
    ) -> None:
        window, imports, indexing = self._window, rest.imports, rest.indexing
        work = window.status.add_work(self.tr("Importing"))
        preparing = window.status.add_work(self.tr("Preparing search"))
        for chosen in (window.files_dropped, chooser.chosen):
            chosen.connect(imports.import_paths)
        for wanted in (window.commands["open_file"].triggered, entries.files_wanted):
            wanted.connect(chooser.ask_for_files)
        for wanted in (window.commands["open_folder"].triggered, entries.folder_wanted):
            wanted.connect(chooser.ask_for_folder)
        imports.progressed.connect(work.show_progress)
        work.cancelled.connect(imports.cancel)
        imports.finished.connect(self._on_imported)
        for ended in (imports.finished, imports.failed):
            ended.connect(work.end)
        imports.failed.connect(window.show_message)
        for changed in (imports.library_changed, indexing.finished, rest.watch.changed):
            changed.connect(rest.listing.refresh)
            changed.connect(rest.searches.search_again)
        indexing.progressed.connect(preparing.show_progress)
        preparing.cancelled.connect(indexing.cancel)
        for ended in (indexing.finished, indexing.failed):
            ended.connect(preparing.end)
        for told in (indexing.stopped, indexing.failed):
            told.connect(window.show_message)

    def _connect_list(
        self, entries: LibraryList, navigation: Navigation, rest: IndexedControllers
    ) -> None:
        listing = rest.listing
        listing.listed.connect(entries.show_entries)
        listing.removed.connect(self._on_removed)
        listing.restored.connect(lambda _: self._window.messages.withdraw(self._removal))
        listing.changed.connect(rest.searches.search_again)
        listing.failed.connect(self._window.show_message)
        entries.entry_activated.connect(navigation.open)
        entries.removal_wanted.connect(listing.remove)
        entries.left.connect(navigation.show_page)
        self._window.commands["undo_remove"].triggered.connect(listing.undo)

    def _on_imported(self, summary: str, failures: tuple[str, ...]) -> None:
        show = self._window.show_message if failures else self._window.show_note
        show("\n".join((summary, *failures)))

    def _on_removed(self, title: str) -> None:
        self._removal = self.tr("“{title}” was removed from the library.").format(title=title)
        self._window.messages.show_sentence(self._removal, self.tr("Put back"), self._listing.undo)
