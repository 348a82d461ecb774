import threading

import pytest
from pytestqt.qtbot import QtBot

from transcript_reader.domain.saved_search import LONGEST_HISTORY, Question
from transcript_reader.domain.search import Order, SearchRequest, SearchResults
from transcript_reader.ui.controllers.search_history import SearchHistoryController
from transcript_reader.ui.support.tasks import TaskLane

AT_ONCE, NEVER = 1, 1_000_000


class Notes:
    """Stands in for the store: a list."""

    def __init__(self) -> None:
        self.kept: list[Question] = []

    def questions(self) -> tuple[Question, ...]:
        return tuple(self.kept)

    def add(self, question: Question) -> None:
        self.kept.insert(0, question)

    def forget(self, question: Question) -> None:
        self.kept.remove(question)

    def clear(self) -> None:
        self.kept.clear()


@pytest.fixture
def notes() -> Notes:
    return Notes()


@pytest.fixture
def history(notes: Notes, lane: TaskLane) -> SearchHistoryController:
    return SearchHistoryController(notes, lane, lane, standing_ms=NEVER)


def answer(text: str, order: Order = Order.BEST) -> SearchResults:
    return SearchResults(SearchRequest(text, typing=True, order=order), (), 0)


def ask(history: SearchHistoryController, text: str) -> None:
    history.set_text(text)
    history.set_results(answer(text))


def words(history: SearchHistoryController) -> list[str]:
    return [question.text for question in history.questions]


def test_letters_on_the_way_are_not_remembered(history: SearchHistoryController) -> None:
    for text in ("s", "sa", "sanctions"):
        ask(history, text)

    assert words(history) == []


def test_a_question_is_remembered_once_a_hit_of_it_is_opened(
    qtbot: QtBot, history: SearchHistoryController, notes: Notes
) -> None:
    for text in ("one", "two", "one"):
        ask(history, text)
        history.use()

    assert words(history) == ["one", "two"]
    qtbot.waitUntil(lambda: len(notes.kept) == 3)


def test_enter_before_the_answer_remembers_it_when_it_is_there(
    history: SearchHistoryController,
) -> None:
    history.set_text("treaty")
    history.use()
    assert words(history) == []

    history.set_results(answer("treaty"))
    assert words(history) == ["treaty"]


def test_typing_on_takes_enter_back(history: SearchHistoryController) -> None:
    history.set_text("treaty")
    history.use()
    ask(history, "treaty friend")

    assert words(history) == []


def test_an_answer_left_standing_is_remembered(qtbot: QtBot, notes: Notes, lane: TaskLane) -> None:
    history = SearchHistoryController(notes, lane, lane, standing_ms=AT_ONCE)

    with qtbot.waitSignal(history.changed):
        ask(history, "treaty")

    assert words(history) == ["treaty"]


def test_the_same_hits_in_another_order_are_one_question(history: SearchHistoryController) -> None:
    ask(history, "treaty")
    history.use()
    history.set_results(answer("treaty", Order.NEWEST))
    history.use()

    assert history.questions == (Question("treaty", Order.NEWEST),)


def test_what_is_remembered_is_bounded(history: SearchHistoryController) -> None:
    for number in range(LONGEST_HISTORY + 5):
        ask(history, str(number))
        history.use()

    assert len(history.questions) == LONGEST_HISTORY


def test_switched_off_nothing_is_remembered_and_nothing_lost(
    qtbot: QtBot, notes: Notes, lane: TaskLane
) -> None:
    notes.kept = [Question("before")]
    history = SearchHistoryController(notes, lane, lane, standing_ms=AT_ONCE)
    with qtbot.waitSignal(history.changed):
        history.load()
    history.set_kept(False)

    ask(history, "secret")
    history.use()
    history._standing.timeout.emit()

    assert words(history) == ["before"]
    assert notes.kept == [Question("before")]


def test_one_is_forgotten_and_then_all(
    qtbot: QtBot, history: SearchHistoryController, notes: Notes
) -> None:
    for text in ("one", "two", "three"):
        ask(history, text)
        history.use()

    history.forget(Question("two"))
    assert words(history) == ["three", "one"]
    with qtbot.waitSignal(history.cleared):
        history.clear()
    assert (words(history), notes.kept) == ([], [])


class SlowNotes(Notes):
    """The same, read so slowly that the reader asks something meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.read = threading.Event()
        self.go_on = threading.Event()

    def questions(self) -> tuple[Question, ...]:
        kept = super().questions()
        self.read.set()
        self.go_on.wait(10.0)
        return kept


def test_what_is_asked_while_the_history_is_being_read_is_not_lost(
    qtbot: QtBot, lane: TaskLane
) -> None:
    notes, writing = SlowNotes(), TaskLane("writing")
    notes.kept = [Question("before")]
    history = SearchHistoryController(notes, lane, writing, standing_ms=NEVER)
    history.load()
    notes.read.wait(10.0)

    ask(history, "meanwhile")
    history.use()
    notes.go_on.set()

    qtbot.waitUntil(lambda: words(history) == ["meanwhile", "before"])
    qtbot.waitUntil(lambda: not lane.is_busy and not writing.is_busy)
    assert words(history) == ["meanwhile", "before"]
    writing.close()
