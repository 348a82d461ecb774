import sqlite3
from pathlib import Path

import pytest

from transcript_reader.domain.errors import LibraryDamaged
from transcript_reader.domain.transcript import Transcript
from transcript_reader.library.packing import pack
from transcript_reader.library.people import PeopleStore
from transcript_reader.library.schema import APPLICATION_ID, MIGRATIONS, is_foreign, version_of
from transcript_reader.library.store import Library


def first_version(path: Path, talk: Transcript) -> None:
    """Make a library as the first version of the program did."""
    path.parent.mkdir()
    file = sqlite3.connect(path)
    assert isinstance(MIGRATIONS[0], str)
    file.executescript(MIGRATIONS[0])
    file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    file.execute("PRAGMA user_version = 1")
    packed = pack(talk, origin="talk.txt", data=b"bytes")
    file.execute(
        f"INSERT INTO transcript VALUES (7{', ?' * 13})",
        (*packed.transcript, "2026-01-01T00:00:00+00:00"),
    )
    file.executemany(
        f"INSERT INTO block VALUES (7, ?{', ?' * 12})",
        ((place, *row) for place, row in enumerate(packed.blocks)),
    )
    assert packed.source is not None
    file.execute("INSERT INTO source VALUES (7, ?, ?)", packed.source)
    file.commit()
    file.close()


def test_a_library_of_the_first_version_is_brought_up_whole(path: Path, talk: Transcript) -> None:
    first_version(path, talk)

    library = Library(path)

    assert library[talk.id] == talk
    assert library.source(talk.id) == b"bytes"
    assert [voice.name for voice in PeopleStore(library).voices()] == ["Ann Lee"]
    library.close()


def test_a_step_that_fails_leaves_the_version_before(path: Path, talk: Transcript) -> None:
    first_version(path, talk)
    file = sqlite3.connect(path)
    file.execute("UPDATE block SET kind = 'no such kind'")
    file.commit()

    with pytest.raises(LibraryDamaged):
        Library(path)
    assert version_of(file) == 2
    file.close()


def test_a_new_file_is_nobodys_and_a_library_is_ours(library: Library, path: Path) -> None:
    new, ours = sqlite3.connect(":memory:"), sqlite3.connect(path)

    assert not is_foreign(new)
    assert not is_foreign(ours)
    new.close()
    ours.close()
