from dataclasses import replace
from datetime import date

import pytest

from transcript_reader.domain.transcript import Transcript
from transcript_reader.library.people import PeopleStore
from transcript_reader.library.store import Library


@pytest.fixture
def store(library: Library) -> PeopleStore:
    return PeopleStore(library)


def test_a_named_voice_is_told_with_its_labels_and_counts(
    store: PeopleStore, library: Library, talk: Transcript
) -> None:
    library.add(talk, origin="", data=b"")

    (ann,) = store.voices()  # not the question, which has no name
    assert (ann.transcript, ann.title, ann.date) == (talk.id, "A talk", date(2021, 6, 28))
    assert (ann.name, ann.labels) == ("Ann Lee", ("Minister Ann Lee (retranslated)",))
    assert (ann.roles, ann.turns, ann.words) == (("Minister",), 1, 2)


def test_two_voices_of_one_name_are_told_with_their_blocks_as_they_are_now(
    store: PeopleStore, library: Library, talk: Transcript
) -> None:
    ann = next(one for one in talk.blocks if one.speaker == 0 and one.turn is not None)
    other = replace(ann, start=talk.blocks[-1].end, end=talk.blocks[-1].end, turn=2, speaker=2)
    speakers = (*talk.speakers, talk.speakers[0])
    library.add(replace(talk, speakers=speakers, blocks=(*talk.blocks, other)), origin="", data=b"")
    before = [voice.blocks for voice in store.voices()]

    with library.writing() as connection:
        connection.execute("UPDATE block SET position = position + 100")

    assert all(before)
    assert [voice.blocks for voice in store.voices()] == [
        tuple(position + 100 for position in blocks) for blocks in before
    ]


def test_the_last_decision_is_undone_first(store: PeopleStore) -> None:
    store.decide([("one",)])
    store.decide([("two", "a"), ("three", "b")])

    last = store.undo()
    assert last is not None
    assert last.facts == (("two", "a"), ("three", "b"))
    assert [decision.facts for decision in store.decisions()] == [(("one",),)]
    assert store.undo() is not None
    assert store.undo() is None


def test_decisions_taken_over_come_first_and_only_once(store: PeopleStore) -> None:
    store.decide([("own",)])
    for _ in range(2):
        store.take_over([('[["older"]]', "2020-01-01"), ('[["newer"]]', "2020-01-02")])

    assert [decision.facts for decision in store.decisions()] == [
        (("older",),),
        (("newer",),),
        (("own",),),
    ]
