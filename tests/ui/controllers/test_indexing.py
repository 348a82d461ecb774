from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from transcript_reader.domain.search import SearchRequest
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.importing import ImportProgress, ImportService
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


class Endless:
    """Stands in for the import service: prepares until it is stopped."""

    def refresh_index(
        self, on_progress: Callable[[ImportProgress], None], cancelled: Callable[[], bool]
    ) -> None:
        while not cancelled():
            on_progress(ImportProgress(1, 2))


def test_it_can_be_stopped_and_says_what_follows(qtbot: QtBot, lane: TaskLane) -> None:
    controller = IndexController(Endless(), lane)
    finished = QSignalSpy(controller.finished)
    with qtbot.waitSignal(controller.progressed):
        controller.refresh()

    with qtbot.waitSignal(controller.stopped) as stopped:
        controller.cancel()

    assert stopped.args == ["Not everything can be found yet; the next start goes on with it."]
    assert finished.count() == 1
