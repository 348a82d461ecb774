from collections.abc import Iterator
from pathlib import Path

import pytest

from transcript_reader.domain.saved_search import Question
from transcript_reader.library.history import HistoryStore
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.importing import ImportService
from transcript_reader.services.noticing import NoticingService


class Another:
    """A library and its index, as another program has them open."""

    def __init__(self, folder: Path) -> None:
        self.library = Library(folder / "library.sqlite")
        self.index = SearchIndex(folder / "index")

    def bring(self, file: Path) -> None:
        service = ImportService(self.library, self.index)
        service.import_paths([file], lambda _: None, lambda: False)


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Another]:
    another = Another(tmp_path)
    yield another
    another.library.close()


@pytest.fixture
def service(another: Another, tmp_path: Path) -> Iterator[NoticingService]:
    library = Library(tmp_path / "library.sqlite")
    service = NoticingService(library, SearchIndex(tmp_path / "index"))
    service.look()
    yield service
    library.close()


def test_what_another_program_brings_in_or_takes_out_is_noticed_once(
    another: Another, service: NoticingService, first_document: Path
) -> None:
    assert not service.look()
    another.bring(first_document)
    assert (service.look(), service.look()) == (True, False)

    another.index.remove(another.library.ids())
    assert (service.look(), service.look()) == (True, False)


def test_what_it_remembers_of_searches_is_no_change(
    another: Another, service: NoticingService
) -> None:
    HistoryStore(another.library).add(Question("treaty"))

    assert not service.look()


def test_one_of_the_paths_changes_with_whatever_is_brought_in(
    another: Another, service: NoticingService, first_document: Path
) -> None:
    def stamps() -> list[tuple[int, int]]:
        found = [path.stat() for path in service.paths() if path.exists()]
        return [(one.st_mtime_ns, one.st_size) for one in found]

    before = stamps()
    another.bring(first_document)

    assert stamps() != before
