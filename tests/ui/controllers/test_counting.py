from collections.abc import Callable

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from transcript_reader.domain.concordance import Collocate, Frequency
from transcript_reader.domain.errors import BadQuery
from transcript_reader.domain.search import SearchRequest, SearchResults
from transcript_reader.ui.controllers.counting import (
    CountingController,
    collocates_controller,
    frequency_controller,
)
from transcript_reader.ui.support.tasks import TaskLane


class NoCounts:
    """Stands in for ConcordanceService: counts nothing, and keeps what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[SearchRequest, int | str]] = []
        self.cancelled: list[Callable[[], bool]] = []

    def collocates(
        self,
        request: SearchRequest,
        *,
        reach: int,
        most: int,
        on_progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> tuple[Collocate, ...]:
        self.asked.append((request, reach))
        self.cancelled.append(cancelled)
        on_progress(0.5)
        if '"' in request.text:
            raise BadQuery("A quotation mark has no partner.", 0)
        return ()

    def frequencies(self, request: SearchRequest, by: str) -> tuple[Frequency, ...]:
        self.asked.append((request, by))
        return ()


@pytest.fixture
def service() -> NoCounts:
    return NoCounts()


@pytest.fixture
def collocates(service: NoCounts, lane: TaskLane) -> CountingController[int]:
    return collocates_controller(service, 5, lane, lane)


def results(text: str = "treaty", *only: tuple[str, str]) -> SearchResults:
    request = SearchRequest(text, limit=200, grouped=True, typing=True, only=only)
    return SearchResults(request, (), 3)


def test_nothing_is_counted_until_it_is_to_be_seen(
    qtbot: QtBot, collocates: CountingController[int], service: NoCounts
) -> None:
    collocates.set_results(results())
    before = len(service.asked)

    with qtbot.waitSignals([collocates.progressed, collocates.found]):
        collocates.set_wanted(True)

    assert before == 0
    assert service.asked == [(SearchRequest("treaty", typing=True), 5)]


def test_another_choice_counts_anew_and_only_the_latest_answer_is_shown(
    qtbot: QtBot, collocates: CountingController[int], lane: TaskLane
) -> None:
    collocates.set_wanted(True)
    told = QSignalSpy(collocates.found)
    collocates.set_results(results())
    collocates.set_choice(2)
    collocates.set_results(results())

    qtbot.waitUntil(lambda: not lane.is_busy)

    assert [told.at(i)[0].choice for i in range(told.count())] == [2]


def test_what_is_stopped_is_cancelled_and_not_told(
    qtbot: QtBot, collocates: CountingController[int], service: NoCounts, lane: TaskLane
) -> None:
    collocates.set_wanted(True)
    told, stopped = QSignalSpy(collocates.found), QSignalSpy(collocates.stopped)
    collocates.set_results(results())

    collocates.stop()
    qtbot.waitUntil(lambda: not lane.is_busy)

    assert (told.count(), stopped.count()) == (0, 1)
    assert all(cancelled() for cancelled in service.cancelled)


def test_a_question_that_cannot_be_understood_is_told(
    qtbot: QtBot, collocates: CountingController[int]
) -> None:
    collocates.set_wanted(True)
    with qtbot.waitSignal(collocates.failed) as failed:
        collocates.set_results(results('"treaty'))

    assert "quotation" in failed.args[0]


@pytest.mark.parametrize(
    ("by", "left"),
    [
        ("year", (("speaker", "Ann"),)),
        ("month", (("speaker", "Ann"),)),
        ("speaker", (("year", "2019"),)),
    ],
)
def test_frequencies_leave_out_what_the_search_is_narrowed_to_of_just_that(
    qtbot: QtBot, service: NoCounts, lane: TaskLane, by: str, left: tuple[tuple[str, str], ...]
) -> None:
    frequency = frequency_controller(service, by, lane, lane)
    frequency.set_wanted(True)
    with qtbot.waitSignal(frequency.found) as found:
        frequency.set_results(results("treaty", ("year", "2019"), ("speaker", "Ann")))

    assert service.asked[0][0].only == left
    assert found.args[0].search.only == (("year", "2019"), ("speaker", "Ann"))


def test_the_same_is_counted_anew_when_names_have_become_one_persons(
    service: NoCounts, lane: TaskLane, qtbot: QtBot
) -> None:
    counting = frequency_controller(service, "speaker", lane, lane)
    counting.count_again()
    counting.set_wanted(True)
    counting.set_results(results())
    counting.set_results(results())
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert len(service.asked) == 1

    counting.count_again()
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert len(service.asked) == 2
