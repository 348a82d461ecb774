from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.importing import ImportService
from transcript_reader.services.removing import RemovingService
from transcript_reader.services.searching import SearchService
from transcript_reader.ui.controllers.listing import LibraryController
from transcript_reader.ui.support.tasks import TaskLane


class Kept:
    """A real library and index with the first document in them, and a controller."""

    def __init__(self, folder: Path, document: Path, lane: TaskLane) -> None:
        self.library = Library(folder / "library.sqlite")
        self.index = SearchIndex(folder / "index")
        importing = ImportService(self.library, self.index)
        importing.import_paths([document], lambda _: None, lambda: False)
        (self.id,) = self.library.ids()
        service = RemovingService(self.library, self.index)
        self.controller = LibraryController(self.library, service, lane, lane)

    def found(self) -> int:
        request = SearchRequest("treaty")
        return SearchService(self.library, self.index).search(request).total


@pytest.fixture
def kept(lane: TaskLane, tmp_path: Path, first_document: Path) -> Iterator[Kept]:
    kept = Kept(tmp_path, first_document, lane)
    yield kept
    lane.close()
    kept.library.close()


def test_the_list_is_what_the_library_holds(qtbot: QtBot, kept: Kept) -> None:
    with qtbot.waitSignal(kept.controller.listed) as listed:
        kept.controller.refresh()

    assert listed.args == [kept.library.entries()]


def test_what_is_removed_is_neither_listed_nor_found(qtbot: QtBot, kept: Kept) -> None:
    title = kept.library[kept.id].title
    said: list[object] = []
    kept.controller.removed.connect(said.append)
    kept.controller.listed.connect(said.append)

    kept.controller.remove(kept.id)

    qtbot.waitUntil(lambda: said == [title, ()])
    assert kept.found() == 0


def test_what_was_removed_last_can_be_put_back_whole(qtbot: QtBot, kept: Kept) -> None:
    before = kept.library[kept.id], kept.library.source(kept.id), kept.library.origin(kept.id)
    found = kept.found()
    with qtbot.waitSignal(kept.controller.removed):
        kept.controller.remove(kept.id)

    with qtbot.waitSignal(kept.controller.restored) as restored:
        kept.controller.undo()

    assert restored.args == [kept.id]
    after = kept.library[kept.id], kept.library.source(kept.id), kept.library.origin(kept.id)
    assert after == before
    assert kept.found() == found > 0


def test_undoing_nothing_does_nothing(qtbot: QtBot, kept: Kept) -> None:
    kept.controller.undo()

    with qtbot.waitSignal(kept.controller.listed) as listed:
        kept.controller.refresh()
    assert len(listed.args[0]) == 1


def test_removing_what_is_gone_is_told(qtbot: QtBot, kept: Kept) -> None:
    with qtbot.waitSignal(kept.controller.failed) as failed:
        kept.controller.remove(TranscriptId("gone"))

    assert failed.args == ["This transcript is no longer in the library."]
