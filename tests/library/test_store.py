import sqlite3
import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from transcript_reader.domain.errors import LibraryDamaged, LibraryUnavailable
from transcript_reader.domain.transcript import (
    Image,
    Transcript,
    TranscriptId,
)
from transcript_reader.library.packing import pack
from transcript_reader.library.store import Library


def keep(library: Library, transcript: Transcript, data: bytes = b"bytes") -> bool:
    return library.add(transcript, origin="talk.txt", data=data)


def test_a_transcript_comes_back_equal(library: Library, talk: Transcript) -> None:
    keep(library, talk)

    assert library[talk.id] == talk


def test_a_transcript_outlives_the_program(library: Library, path: Path, talk: Transcript) -> None:
    keep(library, talk)
    library.close()

    again = Library(path)
    assert again[talk.id] == talk
    again.close()


def test_adding_twice_keeps_one(library: Library, talk: Transcript) -> None:
    assert [keep(library, talk), keep(library, talk)] == [True, False]
    assert library.ids() == {talk.id}


def test_the_source_is_kept_byte_for_byte(library: Library, talk: Transcript) -> None:
    data = bytes(range(256)) * 1000
    keep(library, talk, data)

    assert library.source(talk.id) == data
    assert library.origin(talk.id) == "talk.txt"


def test_pictures_are_kept_with_their_transcript(library: Library, talk: Transcript) -> None:
    picture = Image("a.png", "image/png", b"\x89PNG")
    library.add(talk, origin="", data=b"", images=[picture, picture])
    keep(library, replace(talk, id=TranscriptId("other")))

    assert library.images(talk.id) == (picture,)
    assert library.images(TranscriptId("other")) == ()


def test_a_line_of_the_list_says_who_when_and_how_much(library: Library, talk: Transcript) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    keep(library, talk)

    (entry,) = library.entries()
    assert (entry.title, entry.date, entry.place) == ("A talk", date(2021, 6, 28), "Moscow")
    assert (entry.language, entry.source) == ("en", "plain text")
    assert entry.speakers == ("Ann Lee", "Question")
    assert (entry.turns, entry.words) == (2, 3)
    assert before <= entry.added <= datetime.now(UTC)
    assert library.entry(talk.id) == entry
    assert library.entries_of([talk.id, TranscriptId("unknown")]) == {talk.id: entry}


def test_the_list_is_newest_first_and_the_undated_last(library: Library, talk: Transcript) -> None:
    for name, day in (("old", date(1999, 1, 1)), ("none", None), ("new", date(2025, 1, 1))):
        keep(library, replace(talk, id=TranscriptId(name), date=day))

    assert [entry.id for entry in library.entries()] == ["new", "old", "none"]


def test_what_is_removed_leaves_no_row_behind(
    library: Library, path: Path, talk: Transcript
) -> None:
    library.add(talk, origin="", data=b"x", images=[Image("a", "image/png", b"y")])
    library.remove(talk.id)

    file = sqlite3.connect(path)
    for table in ("transcript", "block", "image", "source"):
        assert file.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    file.close()


def test_what_was_removed_is_remembered_until_it_is_added_again(
    library: Library, talk: Transcript
) -> None:
    keep(library, talk)
    library.remove(talk.id)
    library.remove(TranscriptId("never kept"))
    assert library.removed_ids() == {talk.id}

    keep(library, talk)
    assert library.removed_ids() == set()


def test_what_is_not_kept_is_a_key_error(library: Library) -> None:
    for ask in (library.__getitem__, library.source, library.entry, library.origin):
        with pytest.raises(KeyError):
            ask(TranscriptId("nothing"))
    assert TranscriptId("nothing") not in library


def test_blocks_come_in_the_order_asked_for(library: Library, talk: Transcript) -> None:
    keep(library, talk)

    blocks = library.blocks([(talk.id, 2), (talk.id, 0), (talk.id, 9), (TranscriptId("no"), 0)])
    assert blocks == [talk.blocks[2], talk.blocks[0], None, None]


def test_a_batch_that_fails_keeps_none_of_it(library: Library, talk: Transcript) -> None:
    good = pack(talk, origin="", data=b"")
    bad = replace(good, id=TranscriptId("bad"), transcript=("bad", *[None] * 11))

    with pytest.raises(sqlite3.IntegrityError):
        library.add_packed([good, bad])
    assert library.ids() == set()


def test_threads_read_while_one_writes(library: Library, talk: Transcript) -> None:
    keep(library, talk)
    seen: list[Transcript] = []
    readers = [
        threading.Thread(target=lambda: seen.extend(library[talk.id] for _ in range(20)))
        for _ in range(4)
    ]
    for reader in readers:
        reader.start()
    for number in range(20):
        keep(library, replace(talk, id=TranscriptId(str(number))))
    for reader in readers:
        reader.join()

    assert seen == [talk] * 80
    assert len(library.ids()) == 21


def test_a_file_that_is_no_database_is_damaged_and_not_touched(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"My dear diary. " * 100)

    with pytest.raises(LibraryDamaged, match=r"library\.sqlite is damaged; "):
        Library(path)
    assert path.read_bytes() == b"My dear diary. " * 100


def test_a_database_of_another_program_is_not_touched(path: Path) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE bookmark (address TEXT)")
    other.close()
    before = path.read_bytes()

    with pytest.raises(LibraryDamaged, match="not a library of this program"):
        Library(path)
    assert path.read_bytes() == before


def test_a_library_of_a_newer_program_is_not_touched(library: Library, path: Path) -> None:
    library.close()
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 999")
    newer.close()
    before = path.read_bytes()

    with pytest.raises(LibraryUnavailable, match="newer version"):
        Library(path)
    assert path.read_bytes() == before


def test_damage_inside_is_found_by_the_check(
    library: Library, path: Path, talk: Transcript
) -> None:
    for number in range(50):
        keep(library, replace(talk, id=TranscriptId(str(number))))
    library.check()
    library.close()
    data = bytearray(path.read_bytes())
    data[4096 * 6 : 4096 * 12] = b"\xff" * (4096 * 6)
    path.write_bytes(data)

    library = Library(path)
    with pytest.raises(LibraryDamaged):
        library.check()
    library.close()


def test_it_knows_whether_it_was_closed_well(
    library: Library, path: Path, talk: Transcript
) -> None:
    keep(library, talk)
    left_open = Library(path)  # as after a crash: the log is still there
    assert not left_open.closed_well
    left_open.close()
    library.close()

    again = Library(path)
    assert again.closed_well
    again.close()


def test_a_wrong_statement_of_ours_is_no_sentence(library: Library) -> None:
    with pytest.raises(sqlite3.OperationalError), library.writing() as connection:
        connection.execute("SELECT nonsense")


@pytest.mark.parametrize("column", ["kind", "marks", "attributes"])
def test_a_row_that_makes_no_sense_is_damage(
    library: Library, talk: Transcript, column: str
) -> None:
    keep(library, talk)
    with library.writing() as connection:
        connection.execute(f"UPDATE block SET {column} = 'rubbish'")

    with pytest.raises(LibraryDamaged):
        library[talk.id]
    with pytest.raises(LibraryDamaged):
        library.blocks([(talk.id, 0)])
