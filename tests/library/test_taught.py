import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from tests.library.test_schema import first_version

from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.label_teaching import patterns_for
from transcript_reader.domain.taught import Provenance
from transcript_reader.domain.transcript import Image, Transcript
from transcript_reader.library.packing import pack
from transcript_reader.library.people import PeopleStore
from transcript_reader.library.renewing import differs, renew
from transcript_reader.library.salvage import salvaging
from transcript_reader.library.store import Library
from transcript_reader.library.taught import TaughtStore, packed, unpacked

SITE, FOLDER = Provenance("example.org"), Provenance("/home/a", "Plain text")
PATTERNS = tuple(
    pattern
    for sample in ("SMITH (Vic.). I", "Mr Lee, chair — I", "[00:12] Ann\tI", "Ann Lee", "Ли И.И. Я")
    for pattern in patterns_for(sample)
)


@pytest.mark.parametrize("pattern", PATTERNS, ids=str)
def test_a_pattern_is_kept_whole(pattern: LabelPattern) -> None:
    assert unpacked(packed(pattern)) == pattern


@pytest.mark.parametrize(
    "rubbish",
    [None, 7, "", "{}", "[]", '["name", "", "", false, 4, false, ""]', '["x"]',
     '["name", "", ".", 0, 4, false, ""]', '["no such", "", ".", false, 4, false, ""]'],
)  # fmt: skip
def test_rubbish_is_no_pattern(rubbish: object) -> None:
    assert unpacked(rubbish) is None


def test_what_is_taught_is_kept_once_for_each_provenance(library: Library) -> None:
    store = TaughtStore(library)
    first = store.add(SITE, PATTERNS[0])

    assert store.add(SITE, PATTERNS[0]) == first
    store.add(FOLDER, PATTERNS[0])
    store.add(SITE, PATTERNS[2])
    assert [one.provenance for one in store.all()] == [SITE, FOLDER, SITE]
    assert store.lessons() == {SITE: (PATTERNS[0], PATTERNS[2]), FOLDER: (PATTERNS[0],)}

    store.forget(first.number)
    assert store.lessons() == {SITE: (PATTERNS[2],), FOLDER: (PATTERNS[0],)}


def test_where_a_transcript_comes_from_is_known(library: Library, talk: Transcript) -> None:
    other = replace(talk, id=type(talk.id)("other"), url="")
    library.add(talk, origin="/home/a/talk.txt", data=b"1")
    library.add(other, origin="/home/a/other.txt", data=b"2")

    assert TaughtStore(library).provenances() == {
        talk.id: Provenance("example.org"),
        other.id: Provenance("/home/a", "plain text"),
    }


def test_an_older_library_learns(path: Path, talk: Transcript) -> None:
    first_version(path, talk)
    library = Library(path)

    assert TaughtStore(library).all() == ()
    TaughtStore(library).add(SITE, PATTERNS[0])
    assert len(TaughtStore(library).all()) == 1
    library.close()


def test_what_is_taught_comes_back_from_a_broken_file_without_what_is_rubbish(
    library: Library, path: Path
) -> None:
    TaughtStore(library).add(SITE, PATTERNS[0])
    with library.writing() as connection:
        connection.execute("INSERT INTO taught VALUES (9, 'a', '', 'rubbish', '')")
    library.close()

    with salvaging(path) as wreck:
        ((place, format_name, pattern, _),) = wreck.taught()
    assert (place, format_name, unpacked(pattern)) == ("example.org", "", PATTERNS[0])


def test_an_older_file_that_knows_nothing_of_it_is_salvaged(path: Path, talk: Transcript) -> None:
    first_version(path, talk)

    with salvaging(path) as wreck:
        assert wreck.taught() == []


def test_a_new_reading_takes_the_place_of_the_old_one(library: Library, talk: Transcript) -> None:
    picture = Image("a", "image/png", b"picture")
    library.add(talk, origin="/a/talk.txt", data=b"bytes", images=[picture])
    added = library.entry(talk.id).added
    new = replace(talk, title="New", blocks=talk.blocks[:2], speakers=talk.speakers[:1])
    reading = pack(new, origin="elsewhere", data=b"other")

    assert differs(library, reading)
    renew(library, [reading])
    assert not differs(library, reading)
    assert library[talk.id] == new
    entry = library.entry(talk.id)
    assert (entry.turns, entry.added, entry.speakers) == (1, added, ("Ann Lee",))
    assert (library.source(talk.id), library.origin(talk.id)) == (b"bytes", "/a/talk.txt")
    assert library.images(talk.id) == (picture,)
    assert [voice.turns for voice in PeopleStore(library).voices()] == [1]


def test_what_is_no_longer_kept_is_passed_over(library: Library, talk: Transcript) -> None:
    renew(library, [pack(talk, origin="a", data=b"")])

    assert library.ids() == set()


def test_a_new_reading_that_makes_no_sense_changes_nothing(
    library: Library, talk: Transcript
) -> None:
    library.add(talk, origin="a", data=b"bytes")
    reading = pack(talk, origin="a", data=b"")
    broken = replace(reading, blocks=(*reading.blocks, (None,) * 12))

    with pytest.raises(sqlite3.IntegrityError):
        renew(library, [broken])
    assert library[talk.id] == talk
