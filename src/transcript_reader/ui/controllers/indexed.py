"""The use cases that need the index, and with it Whoosh: loaded once the page stands."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from transcript_reader.library.history import HistoryStore
from transcript_reader.library.store import Library
from transcript_reader.search.apart import IndexApart
from transcript_reader.services.bundled import add_bundled
from transcript_reader.services.concordance import ConcordanceService
from transcript_reader.services.importing import ImportService
from transcript_reader.services.noticing import NoticingService
from transcript_reader.services.people import PeopleService
from transcript_reader.services.removing import RemovingService
from transcript_reader.services.saved_searches import SavedSearchService
from transcript_reader.services.searching import SearchService
from transcript_reader.services.tabulating import TableService
from transcript_reader.services.teaching import TeachingService
from transcript_reader.ui.controllers.concordance import ConcordanceController
from transcript_reader.ui.controllers.counting import (
    BY,
    REACH,
    CountingController,
    collocates_controller,
    frequency_controller,
)
from transcript_reader.ui.controllers.exporting import ExportController
from transcript_reader.ui.controllers.finding import FindController
from transcript_reader.ui.controllers.importing import ImportController
from transcript_reader.ui.controllers.indexing import IndexController
from transcript_reader.ui.controllers.listing import LibraryController
from transcript_reader.ui.controllers.people import PeopleController
from transcript_reader.ui.controllers.saved_searches import SavedSearchController
from transcript_reader.ui.controllers.search_history import SearchHistoryController
from transcript_reader.ui.controllers.searching import SearchController
from transcript_reader.ui.controllers.teaching import TeachingController
from transcript_reader.ui.controllers.watching import LibraryWatch
from transcript_reader.ui.support.tasks import TaskLane


@dataclass(frozen=True, slots=True)
class IndexedServices:
    """The services around one library and its index."""

    library: Library
    searching: SearchService
    concordances: ConcordanceService
    importing: ImportService
    removing: RemovingService
    tables: TableService
    saving: SavedSearchService
    teaching: TeachingService
    people: PeopleService
    noticing: NoticingService


@dataclass(frozen=True, slots=True)
class IndexedControllers:
    """The controllers around one library and its index."""

    searches: SearchController
    find: FindController
    concordance: ConcordanceController
    collocates: CountingController[int]
    frequency: CountingController[str]
    listing: LibraryController
    imports: ImportController
    indexing: IndexController
    exports: ExportController
    saved: SavedSearchController
    history: SearchHistoryController
    teaching: TeachingController
    people: PeopleController
    watch: LibraryWatch


def open_services(library: Library, folder: Path) -> IndexedServices:
    """Open the index and see to it that the bundled documents are in the library.

    Raises:
        ReaderError: if the index or the library cannot be written.
    """
    add_bundled(library)
    index = IndexApart(folder)
    searching = SearchService(library, index)
    concordances = ConcordanceService(library, index)
    return IndexedServices(
        library,
        searching,
        concordances,
        ImportService(library, index),
        RemovingService(library, index),
        TableService(library, searching, concordances),
        SavedSearchService(library, index),
        TeachingService(library, index),
        PeopleService(library, index),
        NoticingService(library, index),
    )


def make_controllers(
    services: IndexedServices,
    reading: TaskLane,
    writing: TaskLane,
    exporting: TaskLane,
    counting: TaskLane,
    looking: TaskLane,
    parent: QObject,
) -> IndexedControllers:
    """Return the controllers.

    Looking things up goes to ``reading``, changes to ``writing``, files to ``exporting``, what
    is counted of all words to ``counting``, and what a label would find to ``looking``.
    """
    return IndexedControllers(
        SearchController(services.searching, reading, parent),
        FindController(services.searching, reading, parent),
        ConcordanceController(services.concordances, reading, parent),
        collocates_controller(services.concordances, REACH, counting, parent),
        frequency_controller(services.concordances, BY, counting, parent),
        LibraryController(services.library, services.removing, reading, writing, parent),
        ImportController(services.importing, writing, parent),
        IndexController(services.importing, writing, parent),
        ExportController(services.tables, exporting, parent),
        SavedSearchController(services.saving, reading, writing, parent),
        SearchHistoryController(HistoryStore(services.library), reading, writing, parent),
        TeachingController(services.teaching, looking, writing, parent),
        PeopleController(services.people, reading, writing, parent),
        LibraryWatch(services.noticing, reading, writing, parent),
    )
