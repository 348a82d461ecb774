import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from transcript_reader.domain.concordance import Concordance, ConcordanceRequest, LineOrder
from transcript_reader.domain.errors import BadQuery
from transcript_reader.domain.search import SearchRequest, SearchResults
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.controllers.concordance import MOST_BLOCKS, ConcordanceController
from transcript_reader.ui.controllers.place_history import Place, PlaceHistory
from transcript_reader.ui.support.tasks import TaskLane


class NoLines:
    """Stands in for ConcordanceService: finds nothing, and keeps what was asked."""

    def __init__(self) -> None:
        self.requests: list[ConcordanceRequest] = []

    def lines(self, request: ConcordanceRequest) -> Concordance:
        self.requests.append(request)
        if '"' in request.search.text:
            raise BadQuery("A quotation mark has no partner.", 0)
        return Concordance(request, (), 0)


@pytest.fixture
def service() -> NoLines:
    return NoLines()


@pytest.fixture
def controller(service: NoLines, lane: TaskLane) -> ConcordanceController:
    return ConcordanceController(service, lane)


def results(text: str = "treaty", total: int = 3) -> SearchResults:
    return SearchResults(SearchRequest(text, limit=200, grouped=True), (), total)


def test_nothing_is_fetched_until_the_concordance_is_seen(
    qtbot: QtBot, controller: ConcordanceController, service: NoLines
) -> None:
    controller.set_results(results())
    before = len(service.requests)

    with qtbot.waitSignal(controller.found):
        controller.set_wanted(True)

    assert before == 0
    assert [one.search for one in service.requests] == [SearchRequest("treaty", limit=MOST_BLOCKS)]


def test_the_same_answer_is_fetched_once_and_again_when_the_library_has_changed(
    qtbot: QtBot, controller: ConcordanceController, service: NoLines
) -> None:
    controller.set_wanted(True)
    with qtbot.waitSignal(controller.found):
        controller.set_results(results())
    controller.set_results(results())
    with qtbot.waitSignal(controller.found):
        controller.set_results(results(total=4))

    assert len(service.requests) == 2


def test_another_order_asks_anew_and_only_the_latest_answer_is_shown(
    qtbot: QtBot, controller: ConcordanceController, lane: TaskLane
) -> None:
    controller.set_wanted(True)
    told = QSignalSpy(controller.found)
    controller.set_results(results())
    controller.set_order(LineOrder.LEFT_1.value)
    controller.set_then(LineOrder.DATE.value)

    qtbot.waitUntil(lambda: not lane.is_busy)

    orders = [
        (told.at(i)[0].request.order, told.at(i)[0].request.then) for i in range(told.count())
    ]
    assert orders == [(LineOrder.LEFT_1, LineOrder.DATE)]


def test_a_question_that_cannot_be_understood_is_told(
    qtbot: QtBot, controller: ConcordanceController
) -> None:
    controller.set_wanted(True)
    with qtbot.waitSignal(controller.failed) as failed:
        controller.set_results(results('"treaty'))

    assert "quotation" in failed.args[0]


def test_back_goes_through_the_places_left_the_last_one_first() -> None:
    history = PlaceHistory()
    one, two = Place(TranscriptId("a"), 1, 2), Place(TranscriptId("b"), 3, 4, in_concordance=True)
    for place in (one, one, two):
        history.leave(place)

    assert [history.back() for _ in range(3)] == [two, one, None]
