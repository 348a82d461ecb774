from collections.abc import Iterator
from pathlib import Path

import pytest

from transcript_reader.domain.errors import LibraryDamaged
from transcript_reader.domain.search import SearchRequest
from transcript_reader.library.rescue import open_library
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.importing import FileDone, ImportProgress, ImportService


def never() -> bool:
    return False


def ignore(_: ImportProgress) -> None:
    pass


def talk(folder: Path, number: int) -> Path:
    path = folder / f"talk {number:03}.txt"
    path.write_text(f"Ann: Good morning, this is talk {number}.\n\nBob: Good morning, Ann.\n")
    return path


@pytest.fixture
def index(tmp_path: Path) -> SearchIndex:
    return SearchIndex(tmp_path / "index")


@pytest.fixture
def service(library: Library, index: SearchIndex) -> ImportService:
    return ImportService(library, index)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


def test_what_is_imported_is_kept_and_findable(
    service: ImportService, library: Library, index: SearchIndex, folder: Path
) -> None:
    path = talk(folder, 7)

    report = service.import_paths([path], ignore, never)

    (entry,) = report.added
    assert library.ids() == index.ids() == {entry.id}
    assert library.source(entry.id) == path.read_bytes()
    assert library.origin(entry.id) == str(path)
    assert index.match(SearchRequest('"talk 7"')).total == 1


def test_one_bad_file_does_not_stop_the_others(service: ImportService, folder: Path) -> None:
    talk(folder, 1)
    (folder / "empty.txt").write_text("")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    talk(folder, 2)
    gone = folder.with_name("gone.txt")

    report = service.import_paths([folder, gone], ignore, never)

    assert len(report.added) == 2
    assert {failure.path.name for failure in report.failed} == {
        "empty.txt",
        "picture.txt",
        "gone.txt",
    }
    assert not report.cancelled


def test_the_same_bytes_are_known_whatever_they_are_called(
    service: ImportService, folder: Path
) -> None:
    path = talk(folder, 1)
    path.with_name("copy.txt").write_bytes(path.read_bytes())

    first = service.import_paths([folder], ignore, never)
    second = service.import_paths([path], ignore, never)

    assert (len(first.added), len(first.known)) == (1, 1)
    assert (len(second.added), second.known) == (0, first.added)


def test_every_file_is_told_once_with_what_became_of_it(
    service: ImportService, folder: Path
) -> None:
    paths = [talk(folder, number) for number in range(70)]
    (folder / "empty.txt").write_text("")
    told: list[FileDone] = []

    service.import_paths([folder], ignore, never, told.append)

    assert [one.path for one in told] == [folder / "empty.txt", *paths]
    assert [one.is_new for one in told] == [False] + [True] * 70
    assert told[0].failure is not None
    assert told[0].failure.reason == "the file is empty"


def test_progress_ends_at_the_total_and_comes_seldom(service: ImportService, folder: Path) -> None:
    for number in range(50):
        talk(folder, number)
    told: list[ImportProgress] = []

    service.import_paths([folder], told.append, never)

    assert told[-1] == ImportProgress(50, 50)
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert len(told) < 50


def test_when_cancelled_what_was_done_stays_and_is_findable(
    service: ImportService, library: Library, index: SearchIndex, folder: Path
) -> None:
    for number in range(100):
        talk(folder, number)
    told: list[FileDone] = []

    report = service.import_paths([folder], ignore, lambda: len(told) > 0, told.append)

    assert report.cancelled
    assert 0 < len(report.added) < 100
    assert len(library.ids()) == len(report.added)
    assert index.ids() == library.ids()


def test_an_index_that_was_lost_is_made_again(
    service: ImportService, library: Library, folder: Path, tmp_path: Path
) -> None:
    talk(folder, 1)
    service.import_paths([folder], ignore, never)
    told: list[ImportProgress] = []
    index = SearchIndex(tmp_path / "another index")

    ImportService(library, index).refresh_index(told.append, never)

    assert index.ids() == library.ids()
    assert told[-1] == ImportProgress(1, 1)


def test_an_index_with_too_much_forgets_it(
    service: ImportService, library: Library, index: SearchIndex, folder: Path
) -> None:
    talk(folder, 1)
    (entry,) = service.import_paths([folder], ignore, never).added
    library.remove(entry.id)

    service.refresh_index(ignore, never)

    assert index.ids() == set()


def test_refreshing_can_be_cancelled(
    service: ImportService, library: Library, folder: Path, tmp_path: Path
) -> None:
    talk(folder, 1)
    service.import_paths([folder], ignore, never)
    index = SearchIndex(tmp_path / "another index")

    ImportService(library, index).refresh_index(ignore, lambda: True)

    assert index.ids() == set()


@pytest.fixture
def spoilt(
    service: ImportService, library: Library, folder: Path, tmp_path: Path
) -> Iterator[Library]:
    """A library with rubbish in the middle, left open as after a crash."""
    for number in range(60):
        talk(folder, number)
    service.import_paths([folder], ignore, never)
    library.close()
    path = library.path
    data = bytearray(path.read_bytes())
    data[4096 * 9 : 4096 * 20] = b"\xff" * (4096 * 11)
    path.write_bytes(data)
    path.with_name("library.sqlite-wal").write_bytes(b"left by a crash" * 100)
    spoilt = Library(path)
    yield spoilt
    spoilt.close()


def test_damage_is_found_in_the_background_and_mended_at_the_next_start(
    spoilt: Library, index: SearchIndex
) -> None:
    with pytest.raises(LibraryDamaged, match="set aside"):
        ImportService(spoilt, index).refresh_index(ignore, never)
    spoilt.close()

    library, notice = open_library(spoilt.path)
    assert "recover" in notice
    library.close()
