from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from transcript_reader.domain.errors import BadName, LibraryDamaged
from transcript_reader.domain.saved_search import Question
from transcript_reader.domain.search import Order
from transcript_reader.domain.transcript import Transcript, TranscriptId
from transcript_reader.library.searches import SearchStore
from transcript_reader.library.store import Library

Add = Callable[..., frozenset[TranscriptId]]
QUESTION = Question("the treaty", Order.NEWEST, True, (("year", "2021"), ("speaker", "Ли")))


@pytest.fixture
def store(library: Library) -> SearchStore:
    return SearchStore(library)


@pytest.fixture
def add(library: Library, talk: Transcript) -> Add:
    """Add transcripts of these names."""

    def add(*ids: str) -> frozenset[TranscriptId]:
        for id_ in ids:
            library.add(replace(talk, id=TranscriptId(id_)), origin="", data=b"")
        return frozenset(map(TranscriptId, ids))

    return add


def test_a_saved_search_reads_back_equal_whole_and_by_name(store: SearchStore) -> None:
    kept = store.save("Treaty", QUESTION, ())
    other = store.save("a word", Question("word"), ())

    assert store.saved() == (other, kept)
    assert store.saved()[1].question == QUESTION


def test_no_two_have_one_name_in_whatever_case(store: SearchStore) -> None:
    one = store.save("Treaty", QUESTION, ())
    store.save("Other", QUESTION, ())

    with pytest.raises(BadName, match=r"^There is a saved search called “TREATY” already\.$"):
        store.save("TREATY", QUESTION, ())
    with pytest.raises(BadName):
        store.rename(one.number, "other")
    store.rename(one.number, "TREATY")
    assert [search.name for search in store.saved()] == ["Other", "TREATY"]


def test_a_name_is_on_one_line_and_not_empty(store: SearchStore) -> None:
    assert store.save(" the\n treaty \ud800", QUESTION, ()).name == "the treaty"
    with pytest.raises(BadName, match=r"^A saved search needs a name\.$"):
        store.save(" ", QUESTION, ())
    assert [one.name for one in store.saved()] == ["the treaty"]


def test_what_came_after_it_was_shown_is_unseen(
    store: SearchStore, add: Add, library: Library
) -> None:
    first = add("a", "b")
    number = store.save("Treaty", QUESTION, first).number
    assert store.unseen(number) == frozenset()

    new = add("c")
    assert store.unseen(number) == new
    store.show(number, library.ids())
    assert store.unseen(number) == frozenset()


def test_a_transcript_that_went_and_came_again_stays_seen(
    store: SearchStore, library: Library, add: Add
) -> None:
    number = store.save("Treaty", QUESTION, add("a", "b")).number
    for id_ in ("a", "b"):
        library.remove(TranscriptId(id_))

    add("c")
    add("b", "a")

    assert store.unseen(number) == {"c"}


def test_what_was_away_when_it_was_shown_is_unseen_when_it_is_back(
    store: SearchStore, library: Library, add: Add
) -> None:
    add("a", "b")
    library.remove(TranscriptId("a"))
    number = store.save("Treaty", QUESTION, library.ids()).number

    add("a")

    assert store.unseen(number) == {"a"}


def test_a_deleted_search_comes_back_with_what_it_has_shown(
    store: SearchStore, library: Library, add: Add
) -> None:
    before = store.save("Treaty", QUESTION, add("a", "b"))
    library.remove(TranscriptId("b"))
    kept = store.delete(before.number)
    assert store.saved() == ()
    assert kept is not None

    store.restore(kept)
    add("b", "c")

    (after,) = store.saved()
    assert replace(after, number=before.number) == before
    assert store.unseen(after.number) == {"c"}
    assert store.delete(after.number + 1) is None


def test_searches_taken_over_are_kept_once_and_lose_no_other(store: SearchStore, add: Add) -> None:
    own = store.save("Treaty", QUESTION, add("a"))
    add("b")
    kept = store.delete(store.save("Other", Question("word"), ()).number)
    assert kept is not None
    same = replace(kept, name="Treaty", question=QUESTION, shown=frozenset({TranscriptId("b")}))
    other = replace(kept, name="treaty")

    for _ in range(2):
        store.take_over([same, other])

    assert [(one.name, one.question.text) for one in store.saved()] == [
        ("Treaty", "the treaty"),
        ("treaty (2)", "word"),
    ]
    assert store.unseen(own.number) == frozenset()


def test_where_it_is_lost_what_was_shown_nothing_is_called_new(
    store: SearchStore, add: Add
) -> None:
    add("a")
    kept = store.delete(store.save("Treaty", QUESTION, ()).number)
    assert kept is not None

    store.restore(replace(kept, shown=None))

    assert store.unseen(store.saved()[0].number) == frozenset()


def test_a_question_that_makes_no_sense_is_damage(library: Library, store: SearchStore) -> None:
    store.save("Treaty", QUESTION, ())
    with library.writing() as connection:
        connection.execute("UPDATE search SET question = 'rubbish'")

    with pytest.raises(LibraryDamaged):
        store.saved()


def test_a_library_from_before_has_seen_nothing_yet(path: Path, talk: Transcript) -> None:
    library = Library(path)
    library.add(talk, origin="", data=b"")
    with library.writing() as connection:
        for table in ("shown", "search", "asked", "arrival", "taught"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 3")
    library.close()

    again = Library(path)
    store = SearchStore(again)
    assert store.unseen(store.save("Treaty", QUESTION, ()).number) == {talk.id}
    again.close()


def test_an_edited_search_has_another_question_and_has_shown_other_transcripts(
    store: SearchStore, add: Add
) -> None:
    seen, later = add("a"), add("b")
    search = store.save("treaty", Question("treaty"), seen)
    other = Question("oil", Order.NEWEST)

    kept = store.edit(search.number, "oil and gas", other, later)
    (edited,) = store.saved()
    assert (edited.number, edited.name, edited.question) == (search.number, "oil and gas", other)
    assert store.unseen(search.number) == seen

    assert kept is not None
    store.put_back(search.number, kept)
    assert [(one.name, one.question) for one in store.saved()] == [("treaty", Question("treaty"))]
    assert store.unseen(search.number) == later


def test_an_edited_search_takes_no_other_ones_name(store: SearchStore) -> None:
    store.save("one", Question("one"), ())
    two = store.save("two", Question("two"), ())

    with pytest.raises(BadName):
        store.edit(two.number, "ONE", Question("three"), ())
    assert store.edit(99, "three", Question("three"), ()) is None
