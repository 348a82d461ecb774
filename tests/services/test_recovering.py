from pathlib import Path

import pytest

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.saved_search import Question
from transcript_reader.library.history import HistoryStore
from transcript_reader.library.rescue import open_library, set_aside
from transcript_reader.library.searches import SearchStore
from transcript_reader.library.store import Library
from transcript_reader.services.bundled import add_bundled
from transcript_reader.services.recovering import Recovery, recover


def test_a_library_with_a_lost_head_comes_back_whole(library: Library) -> None:
    add_bundled(library)
    before = {id_: library[id_] for id_ in library.ids()}
    library.close()
    data = library.path.read_bytes()
    library.path.write_bytes(bytes(4096) + data[4096:])
    broken = set_aside(library.path)
    new, _ = open_library(library.path)

    assert recover(broken, new) == Recovery(2, 0)
    assert {id_: new[id_] for id_ in new.ids()} == before
    new.close()


def test_saved_searches_and_the_history_come_back_with_what_was_shown(
    library: Library, tmp_path: Path
) -> None:
    add_bundled(library)
    one, other = sorted(library.ids())
    SearchStore(library).save("Treaty", Question("treaty"), [one])
    HistoryStore(library).add(Question("trade"))
    backup = tmp_path / "backup.sqlite"
    library.back_up(backup)
    new, _ = open_library(tmp_path / "new.sqlite")

    recover(backup, new)

    (search,) = SearchStore(new).saved()
    assert (search.name, search.question) == ("Treaty", Question("treaty"))
    assert SearchStore(new).unseen(search.number) == {other}
    assert HistoryStore(new).questions() == (Question("trade"),)
    new.close()


def test_what_lost_its_rows_is_read_anew_from_its_source(library: Library) -> None:
    add_bundled(library)
    before = {entry.title for entry in library.entries()}
    with library.writing() as connection:
        connection.execute("UPDATE block SET marks = 'rubbish'")
    library.close()
    broken = set_aside(library.path)
    new, _ = open_library(library.path)

    assert recover(broken, new) == Recovery(2, 0)
    assert {entry.title for entry in new.entries()} == before
    new.close()


def test_what_cannot_be_read_at_all_is_counted_as_lost(library: Library) -> None:
    add_bundled(library)
    with library.writing() as connection:
        connection.execute("UPDATE block SET marks = 'rubbish'")
        connection.execute("UPDATE source SET zlib = x'00'")
    library.close()
    broken = set_aside(library.path)
    new, _ = open_library(library.path)

    assert recover(broken, new) == Recovery(0, 2)
    new.close()


def test_a_file_that_is_not_there_is_one_sentence(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"cannot be recovered: No such file or directory\.$"):
        recover(tmp_path / "none", library)
