from pathlib import Path

from pytestqt.qtbot import QtBot

from transcript_reader.domain.search import SearchRequest
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.importing import ImportService
from transcript_reader.services.searching import SearchService
from transcript_reader.ui.controllers.indexing import IndexController
from transcript_reader.ui.support.tasks import TaskLane


def test_a_lost_index_is_made_anew(
    qtbot: QtBot, lane: TaskLane, tmp_path: Path, first_document: Path
) -> None:
    library = Library(tmp_path / "library.sqlite")
    importing = ImportService(library, SearchIndex(tmp_path / "lost"))
    importing.import_paths([first_document], lambda _: None, lambda: False)
    index = SearchIndex(tmp_path / "new")
    controller = IndexController(ImportService(library, index), lane)
    told: list[tuple[int, int]] = []
    controller.progressed.connect(lambda *progress: told.append(progress))

    with qtbot.waitSignal(controller.finished):
        controller.refresh()

    found = SearchService(library, index).search(SearchRequest("treaty"))
    assert found.total > 0
    assert set(told) == {(1, 1)}
    lane.close()
    library.close()
