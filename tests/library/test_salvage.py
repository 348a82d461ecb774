import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from transcript_reader.domain.saved_search import Question
from transcript_reader.domain.transcript import Image, Transcript, TranscriptId
from transcript_reader.library.history import HistoryStore
from transcript_reader.library.packing import pack, unpack
from transcript_reader.library.people import PeopleStore
from transcript_reader.library.salvage import Salvaged, salvaging
from transcript_reader.library.searches import SearchStore
from transcript_reader.library.store import Library

PAGE = 4096


@pytest.fixture
def kept(library: Library, path: Path, talk: Transcript) -> dict[TranscriptId, Transcript]:
    """Forty transcripts in a closed library, each with a source and a picture."""
    kept = {}
    for number in range(40):
        data = f"source {number}".encode() * 500
        id_ = TranscriptId(hashlib.sha256(data).hexdigest())
        kept[id_] = replace(talk, id=id_, title=f"Talk {number}")
        library.add(
            kept[id_], origin=f"{number}.txt", data=data, images=[Image("a", "image/png", data)]
        )
    library.close()
    return kept


def salvage(path: Path) -> list[Salvaged]:
    with salvaging(path) as wreck:
        return list(wreck.transcripts())


def whole(path: Path) -> dict[TranscriptId, Transcript]:
    found = [one.packed for one in salvage(path) if one.packed]
    return {packed.id: unpack(packed.transcript, packed.blocks) for packed in found}


def spoil(path: Path, first: int, last: int) -> None:
    data = bytearray(path.read_bytes())
    data[PAGE * first : PAGE * last] = b"\xa5" * (PAGE * (last - first))
    path.write_bytes(data)


def test_of_a_sound_library_everything_comes_back(
    path: Path, kept: dict[TranscriptId, Transcript]
) -> None:
    assert whole(path) == kept
    assert {one.data for one in salvage(path)} >= {b"source 7" * 500}


def test_a_lost_first_page_loses_nothing(path: Path, kept: dict[TranscriptId, Transcript]) -> None:
    spoil(path, 0, 1)

    assert whole(path) == kept


def test_damage_anywhere_costs_only_what_lay_there(
    path: Path, kept: dict[TranscriptId, Transcript]
) -> None:
    sound = path.read_bytes()
    pages = len(sound) // PAGE
    losses = []
    for page in range(pages):
        path.write_bytes(sound)
        spoil(path, page, page + 1)
        found = whole(path)
        sources = [one.data for one in salvage(path) if not one.packed and one.data]
        assert all(found[id_] == kept[id_] for id_ in found)
        losses.append(len(kept) - len(found) - len(sources))

    assert max(losses) <= 2
    assert sum(losses) / pages < 0.2


def test_the_broken_file_is_not_changed(path: Path, kept: dict[TranscriptId, Transcript]) -> None:
    spoil(path, 0, 3)
    before = path.read_bytes()

    salvage(path)

    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_file_that_never_was_a_library_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "diary").write_bytes(b"Dear diary. " * 1000)

    assert salvage(tmp_path / "diary") == []


def test_a_source_with_a_wrong_digest_is_not_given_out(
    library: Library, path: Path, talk: Transcript
) -> None:
    library.add_packed([pack(talk, origin="", data=b"not of that name")])
    library.close()

    (one,) = salvage(path)
    assert one.data is None
    assert one.packed is not None
    assert one.packed.source is None


def test_decisions_that_make_no_sense_are_passed_over(library: Library, path: Path) -> None:
    store = PeopleStore(library)
    store.decide([("called", "\tAnn Lee", "Ann")])
    store.take_over([("rubbish", "2020"), ('{"a": 1}', "2020"), ("[[1]]", "2020")])
    library.close()

    with salvaging(path) as wreck:
        assert [facts for facts, _ in wreck.decisions()] == ['[["called", "\\tAnn Lee", "Ann"]]']


def test_searches_and_history_come_back_without_what_makes_no_sense(
    library: Library, path: Path, talk: Transcript
) -> None:
    searches, history = SearchStore(library), HistoryStore(library)
    library.add(talk, origin="", data=b"")
    for name in ("Good", "Bad question", "Bad time", "Good too"):
        searches.save(name, Question(name), [talk.id])
        history.add(Question(name))
    with library.writing() as connection:
        connection.execute("UPDATE search SET question = '[1, 2]' WHERE name = 'Bad question'")
        connection.execute("UPDATE search SET opened = 'never' WHERE name = 'Bad time'")
        connection.execute("UPDATE asked SET question = '{' WHERE question LIKE '%Bad question%'")
        connection.execute("UPDATE asked SET made = '' WHERE question LIKE '%Bad time%'")
    library.close()
    spoil(path, 0, 1)

    with salvaging(path) as wreck:
        assert [(one.name, one.shown) for one in wreck.searches()] == [
            ("Good", frozenset({talk.id})),
            ("Good too", frozenset({talk.id})),
        ]
        assert [question.text for question, _ in wreck.asked()] == ["Good too", "Good"]


def test_a_search_is_kept_though_it_is_lost_what_it_has_shown(library: Library, path: Path) -> None:
    SearchStore(library).save("Treaty", Question("treaty"), [])
    with library.writing() as connection:
        connection.execute("DROP TABLE shown")
    library.close()

    with salvaging(path) as wreck:
        assert [(one.name, one.shown) for one in wreck.searches()] == [("Treaty", None)]


def test_the_schema_fits_the_page_that_can_be_mended(library: Library, path: Path) -> None:
    library.close()
    leaf = 13  # the kind of a page that holds rows, and refers to no other

    assert path.read_bytes()[100] == leaf
