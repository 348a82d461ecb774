import threading
from collections.abc import Callable
from functools import partial

from pytestqt.qtbot import QtBot

from transcript_reader.domain.errors import BadQuery, ReaderError
from transcript_reader.domain.saved_search import Question
from transcript_reader.domain.search import FACETS, Hit, Order, SearchRequest, SearchResults
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.controllers.searching import PAGE, SearchController
from transcript_reader.ui.support.tasks import TaskLane


class EchoService:
    """Stands in for SearchService: finds the hits it was given, as often as asked."""

    def __init__(self, *hits: Hit, total: int = 0) -> None:
        self.hits = hits
        self.total = total or len(hits)
        self.requests: list[SearchRequest] = []
        self.gate = threading.Event()
        self.gate.set()

    def search(self, request: SearchRequest) -> SearchResults:
        self.gate.wait()
        self.requests.append(request)
        shown = self.hits[request.offset : request.offset + request.limit]
        return SearchResults(request, shown, self.total)


class RefusingService:
    """Stands in for SearchService: understands nothing."""

    def __init__(self, error: ReaderError) -> None:
        self.error = error

    def search(self, request: SearchRequest) -> SearchResults:
        raise self.error


def test_only_the_latest_answer_gets_through(qtbot: QtBot, lane: TaskLane) -> None:
    service = EchoService()
    controller = SearchController(service, lane)
    answers: list[SearchResults] = []
    controller.found.connect(answers.append)

    with qtbot.waitSignal(controller.found):
        for text in ("o", "or", "order"):
            controller.set_text(text)

    assert [answer.request.text for answer in answers] == ["order"]
    assert [request.text for request in service.requests] == ["order"]


def test_an_answer_that_comes_too_late_is_dropped(qtbot: QtBot, lane: TaskLane) -> None:
    service = EchoService()
    controller = SearchController(service, lane)
    answers: list[SearchResults] = []
    controller.found.connect(answers.append)
    service.gate.clear()
    with qtbot.waitSignal(controller.started):
        controller.set_text("old")

    controller.set_text("new")
    service.gate.set()

    qtbot.waitUntil(lambda: bool(answers))
    assert [answer.request.text for answer in answers] == ["new"]


def test_the_word_being_typed_counts_as_a_beginning(qtbot: QtBot, lane: TaskLane) -> None:
    service = EchoService()
    controller = SearchController(service, lane)

    with qtbot.waitSignal(controller.found):
        controller.set_text("trea")

    asked = SearchRequest("trea", limit=PAGE, typing=True, facets=FACETS)
    assert service.requests == [asked]


def test_an_empty_field_asks_nothing(qtbot: QtBot, lane: TaskLane) -> None:
    service = EchoService()
    controller = SearchController(service, lane)
    with qtbot.waitSignal(controller.found):
        controller.set_text("order")

    with qtbot.waitSignal(controller.cleared):
        controller.set_text(" ")

    controller.search_again()
    assert len(service.requests) == 1


def test_enter_waits_for_the_answer_and_then_wants_the_first_hit(
    qtbot: QtBot, lane: TaskLane, make_hit: Callable[..., Hit]
) -> None:
    controller = SearchController(EchoService(make_hit("a"), make_hit("b")), lane)

    with qtbot.waitSignal(controller.hit_wanted) as wanted:
        controller.set_text("order")
        controller.open_first()

    assert wanted.args == [make_hit("a")]


def test_enter_wants_the_first_hit_of_what_is_shown(
    qtbot: QtBot, lane: TaskLane, make_hit: Callable[..., Hit]
) -> None:
    controller = SearchController(EchoService(make_hit("a"), make_hit("b")), lane)
    with qtbot.waitSignal(controller.found):
        controller.set_text("order")

    with qtbot.waitSignal(controller.hit_wanted) as wanted:
        controller.open_first()

    assert wanted.args == [make_hit("a")]


def test_more_hits_come_when_they_are_wanted(
    qtbot: QtBot, lane: TaskLane, make_hit: Callable[..., Hit]
) -> None:
    hits = [make_hit("a", block) for block in range(PAGE + 50)]
    service = EchoService(*hits)
    controller = SearchController(service, lane)
    with qtbot.waitSignal(controller.found):
        controller.set_text("order")

    with qtbot.waitSignal(controller.found) as found:
        controller.show_more()

    assert found.args == [SearchResults(service.requests[0], tuple(hits), PAGE + 50)]
    assert [request.offset for request in service.requests] == [0, PAGE]


def test_where_everything_is_shown_nothing_more_is_asked(
    qtbot: QtBot, lane: TaskLane, make_hit: Callable[..., Hit]
) -> None:
    service = EchoService(make_hit())
    controller = SearchController(service, lane)
    with qtbot.waitSignal(controller.found):
        controller.set_text("order")

    controller.show_more()

    with qtbot.waitSignal(controller.found):  # the only other question
        controller.search_again()
    assert [request.limit for request in service.requests] == [PAGE, PAGE]


def test_a_query_that_cannot_be_understood_says_where(qtbot: QtBot, lane: TaskLane) -> None:
    error = BadQuery("A quotation mark has no partner.", 3)
    controller = SearchController(RefusingService(error), lane)

    with qtbot.waitSignal(controller.refused) as refused:
        controller.set_text('the "treaty')

    assert refused.args == ["A quotation mark has no partner.", 3]


def test_a_failure_is_told(qtbot: QtBot, lane: TaskLane) -> None:
    controller = SearchController(RefusingService(ReaderError("The disk is gone.")), lane)

    with qtbot.waitSignal(controller.failed) as failed:
        controller.set_text("treaty")

    assert failed.args == ["The disk is gone."]


def test_the_hits_are_narrowed_sorted_and_grouped_and_all_of_it_is_undone(
    qtbot: QtBot, lane: TaskLane
) -> None:
    service = EchoService()
    controller = SearchController(service, lane)
    with qtbot.waitSignal(controller.found):
        controller.set_text("order")

    acts: tuple[Callable[[], None], ...] = (
        lambda: controller.narrow("speaker", "Ann"),
        lambda: controller.narrow("year", "2021"),
        lambda: controller.set_order(Order.NEWEST),
        lambda: controller.set_grouped(True),
        lambda: controller.widen("speaker", "Ann"),
        controller.widen_all,
    )
    for act in acts:
        with qtbot.waitSignal(controller.found):
            act()

    narrowed = [request.only for request in service.requests]
    both = (("speaker", "Ann"), ("year", "2021"))
    assert narrowed == [(), both[:1], both, both, both, both[1:], ()]
    assert service.requests[-1].order is Order.NEWEST
    assert service.requests[-1].grouped


def test_what_narrows_stays_while_another_word_is_typed(qtbot: QtBot, lane: TaskLane) -> None:
    service = EchoService()
    controller = SearchController(service, lane)
    controller.narrow("year", "2021")

    with qtbot.waitSignal(controller.found):
        controller.set_text("order")

    assert service.requests[-1].only == (("year", "2021"),)


def test_a_kept_question_is_asked_at_once_as_it_was_and_its_last_word_is_whole(
    qtbot: QtBot, lane: TaskLane
) -> None:
    service = EchoService()
    controller = SearchController(service, lane)
    only = (("month", "2021-06"), ("speaker", "Ann Lee"))
    question = Question("treaty", Order.NEWEST, True, only)

    with qtbot.waitSignal(controller.found):
        controller.ask(question)
    controller.set_text("treaty")  # as the field tells it

    (request,) = service.requests
    assert Question.of(request) == question == controller.question
    assert not request.typing
    assert controller.question == question
    with qtbot.waitSignal(controller.found):
        controller.set_text("treaty o")
    assert service.requests[-1].typing


def test_hits_are_narrowed_to_transcripts_until_that_is_dropped_or_the_text_is_another(
    qtbot: QtBot, lane: TaskLane
) -> None:
    service = EchoService()
    controller = SearchController(service, lane)
    with qtbot.waitSignal(controller.found):
        controller.ask(Question("treaty", only=(("year", "2021"),)))
    drops = (partial(controller.widen, "transcript", ""), partial(controller.set_text, "x"))
    for drop in drops:
        with qtbot.waitSignal(controller.found):
            controller.narrow_to({TranscriptId("b"), TranscriptId("a")})
        with qtbot.waitSignal(controller.found):
            drop()

    year = ("year", "2021")
    narrowed = (year, ("transcript", "a"), ("transcript", "b"))
    assert [request.only for request in service.requests[1:]] == [
        narrowed,
        (year,),
        narrowed,
        (year,),
    ]
    assert controller.question == Question("x", only=(year,))


def test_asked_again_the_hits_that_are_shown_are_asked_for(
    qtbot: QtBot, lane: TaskLane, make_hit: Callable[..., Hit]
) -> None:
    hits = tuple(make_hit("a", number) for number in range(3 * PAGE))
    service = EchoService(*hits)
    controller = SearchController(service, lane)
    with qtbot.waitSignal(controller.found):
        controller.ask(Question("order"))
    with qtbot.waitSignal(controller.found):
        controller.show_end()

    with qtbot.waitSignal(controller.found) as found:
        controller.search_again()

    results = found.args[0]
    assert (results.request.offset, results.hits) == (2 * PAGE, hits[2 * PAGE :])
    assert service.requests[-2].offset == 0  # which tells what was searched for


def test_further_hits_that_are_gone_end_the_list_where_it_is(
    qtbot: QtBot, lane: TaskLane, make_hit: Callable[..., Hit]
) -> None:
    service = EchoService(*(make_hit("a", number) for number in range(PAGE)), total=2 * PAGE)
    controller = SearchController(service, lane)
    with qtbot.waitSignal(controller.found):
        controller.ask(Question("order"))

    with qtbot.waitSignal(controller.found) as found:
        controller.show_more()

    assert found.args[0].total == PAGE
