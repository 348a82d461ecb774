from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from transcript_reader.domain.saved_search import LONGEST_HISTORY, Question
from transcript_reader.domain.search import Order, SearchRequest
from transcript_reader.library.history import HistoryStore
from transcript_reader.library.store import Library

SECRET = "kompromat"


@pytest.fixture
def store(library: Library) -> HistoryStore:
    return HistoryStore(library)


def test_the_latest_question_comes_first_and_each_once(store: HistoryStore) -> None:
    narrowed = Question("one", only=(("year", "2021"),))
    for question in (Question("one"), Question("two"), narrowed, Question("one", Order.NEWEST)):
        store.add(question)

    assert store.questions() == (Question("one", Order.NEWEST), narrowed, Question("two"))


def test_half_a_character_is_left_out(store: HistoryStore) -> None:
    store.add(Question.of(SearchRequest("one \ud800  two")))

    assert store.questions() == (Question("one two"),)


def test_the_oldest_give_way(store: HistoryStore) -> None:
    for number in range(LONGEST_HISTORY + 3):
        store.add(Question(f"word {number}"))

    assert len(store.questions()) == LONGEST_HISTORY
    assert store.questions()[-1] == Question("word 3")


def test_one_question_can_be_forgotten(store: HistoryStore) -> None:
    for text in ("one", "two"):
        store.add(Question(text))

    store.forget(Question("one", Order.OLDEST))

    assert store.questions() == (Question("two"),)


def test_another_history_is_mixed_in_by_time(store: HistoryStore) -> None:
    store.add(Question("today"))

    for _ in range(2):
        store.take_over([(Question("older"), "2001-01-01T00:00:00+00:00")])

    assert store.questions() == (Question("today"), Question("older"))


@pytest.mark.parametrize("how", ["clear", "forget"])
def test_what_is_forgotten_leaves_no_trace_in_the_files(
    library: Library, store: HistoryStore, path: Path, how: str
) -> None:
    for number in range(50):
        store.add(Question(f"{SECRET} {number if how == 'clear' else ''}"))
    written = [path, path.with_name(path.name + "-wal")]
    assert any(SECRET.encode() in file.read_bytes() for file in written)

    if how == "clear":
        store.clear()
    else:
        store.forget(Question(SECRET + " "))

    assert [file for file in written if SECRET.encode() in file.read_bytes()] == []
    assert store.questions() == ()


def test_what_two_processes_ask_at_once_is_all_remembered(
    library: Library, store: HistoryStore, path: Path
) -> None:
    def ask(own: HistoryStore, name: str) -> None:
        for number in range(20):
            own.add(Question(f"{name} {number}"))

    with closing(Library(path)) as other, ThreadPoolExecutor() as threads:
        for asking in [
            threads.submit(ask, store, "one"),
            threads.submit(ask, HistoryStore(other), "two"),
        ]:
            asking.result()

    asked = {question.text for question in store.questions()}
    assert asked == {f"{name} {number}" for name in ("one", "two") for number in range(20)}
