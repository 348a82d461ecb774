"""A list of 100,000 hits, with the controller that fetches what is seen of them."""

import gc
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from transcript_reader.domain.saved_search import News, Question
from transcript_reader.domain.search import Hit, SearchRequest, SearchResults
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.controllers.searching import MOST_SHOWN, PAGE, SearchController
from transcript_reader.ui.support.tasks import TaskLane
from transcript_reader.ui.widgets.search.hit_list import HitList

TOTAL = 100_000


class ManyHits:
    """Stands in for SearchService: a hit in each of 100,000 blocks."""

    def __init__(self, make_hit: Callable[..., Hit]) -> None:
        self._make_hit = make_hit
        self.asked: list[tuple[int, int]] = []

    def search(self, request: SearchRequest) -> SearchResults:
        self.asked.append((request.offset, request.limit))
        numbers = range(request.offset, min(TOTAL, request.offset + request.limit))
        hits = (self._make_hit("a", n, snippet=f"Order {n} of many words.") for n in numbers)
        return SearchResults(request, tuple(hits), TOTAL)


class Shown:
    """The list on the screen, its first hits in it."""

    def __init__(self, qtbot: QtBot, lane: TaskLane, make_hit: Callable[..., Hit]) -> None:
        self.qtbot = qtbot
        self.lane = lane
        self.service = ManyHits(make_hit)
        self.searches = SearchController(self.service, lane)
        self.list = HitList()
        qtbot.addWidget(self.list)
        self.searches.found.connect(self.list.show_results)
        self.list.more_wanted.connect(self.searches.show_more)
        self.list.earlier_wanted.connect(self.searches.show_earlier)
        self.list.first_wanted.connect(self.searches.show_beginning)
        self.list.last_wanted.connect(self.searches.show_end)
        self.list.place_wanted.connect(self.searches.show_place)
        self.list.resize(400, 600)
        self.list.show()
        with qtbot.waitSignal(self.searches.found):
            self.searches.ask(Question("order"))
        self.list.setFocus()

    def press(self, key: Qt.Key) -> None:
        """Press a key, and wait for the hits that it asks for."""
        with self.qtbot.waitSignal(self.searches.found):
            self.qtbot.keyClick(self.list, key)

    def scroll(self, *, down: bool) -> None:
        """Scroll as far as there are rows, and wait for the hits that this asks for."""
        bar = self.list.verticalScrollBar()
        with self.qtbot.waitSignal(self.searches.found):
            bar.setValue(bar.maximum() if down else bar.minimum())

    def numbers(self) -> list[int]:
        model = self.list.hits
        return [model.hit(model.index(row)).block for row in range(model.rowCount())]

    @property
    def current(self) -> int:
        return self.list.hits.hit(self.list.currentIndex()).block

    def top(self) -> tuple[int, int]:
        """Return the first hit in sight, and where its row begins, in pixels."""
        index = self.list.indexAt(self.list.viewport().rect().topLeft())
        return self.list.hits.hit(index).block, self.list.visualRect(index).top()

    def measured(self) -> int:
        """Say how many rows have been laid out so far, each of them once."""
        return self.list._delegate._layout.cache_info().misses


@pytest.fixture
def shown(qtbot: QtBot, lane: TaskLane, make_hit: Callable[..., Hit]) -> Shown:
    return Shown(qtbot, lane, make_hit)


def test_scrolling_asks_for_the_rows_that_are_seen_and_measures_each_once(shown: Shown) -> None:
    for step in range(2, 12):
        shown.scroll(down=True)
        assert sum(limit for _, limit in shown.service.asked) == step * PAGE
        assert shown.measured() == step * PAGE
        assert shown.numbers() == list(range(max(0, step * PAGE - MOST_SHOWN), step * PAGE))


def test_end_goes_to_the_very_last_hit_without_those_between(shown: Shown) -> None:
    shown.press(Qt.Key.Key_End)

    assert shown.service.asked == [(0, PAGE), (TOTAL - PAGE, PAGE)]
    assert shown.current == TOTAL - 1
    assert (
        shown.list.viewport()
        .rect()
        .contains(shown.list.visualRect(shown.list.currentIndex()).center())
    )


def test_home_goes_back_to_the_very_first(shown: Shown) -> None:
    shown.press(Qt.Key.Key_End)

    shown.press(Qt.Key.Key_Home)

    assert shown.current == 0
    assert shown.numbers() == list(range(PAGE))


def test_end_while_further_hits_are_on_their_way_still_goes_to_the_last(shown: Shown) -> None:
    shown.list.more_wanted.emit()

    shown.press(Qt.Key.Key_End)
    shown.qtbot.waitUntil(lambda: shown.numbers()[-1] == TOTAL - 1)

    assert shown.current == TOTAL - 1


def test_rows_that_come_or_go_above_move_nothing_in_sight(shown: Shown) -> None:
    shown.press(Qt.Key.Key_End)
    shown.scroll(down=False)
    assert shown.numbers() == list(range(TOTAL - 2 * PAGE, TOTAL))
    assert shown.top() == (TOTAL - PAGE, 0)

    for _ in range(2):
        shown.scroll(down=False)
    assert shown.top() == (TOTAL - 3 * PAGE, 0)
    assert len(shown.numbers()) == MOST_SHOWN

    shown.press(Qt.Key.Key_Home)
    shown.scroll(down=True)
    shown.scroll(down=True)
    bar = shown.list.verticalScrollBar()
    bar.setValue(bar.maximum() - 1)
    before = shown.top()
    with shown.qtbot.waitSignal(shown.searches.found):
        shown.searches.show_more()
    assert shown.numbers() == list(range(PAGE, PAGE + MOST_SHOWN))
    assert shown.top() == before


def test_up_in_the_first_row_goes_on_to_the_hit_before(shown: Shown) -> None:
    shown.press(Qt.Key.Key_End)
    shown.list.setCurrentIndex(shown.list.hits.index(1))
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_Up)
    shown.qtbot.waitUntil(lambda: len(shown.numbers()) == 2 * PAGE)

    assert shown.current == TOTAL - PAGE
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_Up)
    assert shown.current == TOTAL - PAGE - 1


def test_up_in_the_very_first_row_leaves(shown: Shown) -> None:
    shown.list.enter()

    with shown.qtbot.waitSignal(shown.list.left_upwards):
        shown.qtbot.keyClick(shown.list, Qt.Key.Key_Up)


def test_a_key_pressed_in_other_hits_does_not_move_in_these(
    shown: Shown, make_hit: Callable[..., Hit]
) -> None:
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_End)

    hits = tuple(make_hit("b", number) for number in range(3))
    shown.list.show_results(SearchResults(SearchRequest("peace"), hits, 3))

    assert not shown.list.currentIndex().isValid()


def test_what_turns_out_to_be_new_is_painted_anew(shown: Shown) -> None:
    question = Question("order")
    shown.list.hits.set_news(News(question, 1, frozenset({TranscriptId("a")}), frozenset()))

    with shown.qtbot.waitSignal(shown.list.hits.dataChanged):
        shown.searches.search_again()

    assert shown.list.hits.index(0).data().startswith("New. ")


def place(shown: Shown) -> int:
    """Return which hit the bar says is at the top."""
    return shown.list.bar.value() // 100


def drag_to(shown: Shown, hit: int) -> None:
    shown.list.bar.setValue(100 * hit)
    shown.qtbot.waitUntil(lambda: hit in shown.numbers() and shown.top() == (hit, 0))


def test_the_scroll_bar_stands_for_all_hits(shown: Shown) -> None:
    bar = shown.list.bar
    assert bar.isVisible()
    assert bar.maximum() + bar.pageStep() == 100 * TOTAL
    assert place(shown) == 0

    shown.scroll(down=True)
    assert place(shown) == shown.top()[0]

    shown.press(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_the_bar_goes_to_any_place_and_asks_for_its_hits_alone(shown: Shown) -> None:
    drag_to(shown, 54_321)

    assert shown.service.asked[1:] == [(54_321 - PAGE // 2, PAGE)]
    assert place(shown) == 54_321


def test_the_last_of_many_places_is_the_one_that_is_shown(shown: Shown) -> None:
    for hit in (20_000, 30_000, 40_000):
        shown.list.bar.setValue(100 * hit)
    shown.qtbot.waitUntil(lambda: 40_000 in shown.numbers() and shown.top() == (40_000, 0))

    assert len(shown.service.asked) < 4


def test_drawn_to_its_end_the_bar_shows_the_last_hit_whole(shown: Shown) -> None:
    shown.list.bar.setValue(shown.list.bar.maximum())
    shown.qtbot.waitUntil(lambda: shown.numbers()[-1] == TOTAL - 1)

    last = shown.list.visualRect(shown.list.hits.index(len(shown.numbers()) - 1))
    inner = shown.list.verticalScrollBar()
    shown.qtbot.waitUntil(lambda: inner.value() == inner.maximum())
    last = shown.list.visualRect(shown.list.hits.index(len(shown.numbers()) - 1))
    assert last.bottom() <= shown.list.viewport().rect().bottom()


def test_from_a_place_one_reads_on_in_both_directions(shown: Shown) -> None:
    drag_to(shown, 50_000)
    shown.list.setCurrentIndex(shown.list.top()[0])

    for key, steps in ((Qt.Key.Key_Up, 150), (Qt.Key.Key_Down, 400)):
        for _ in range(steps):
            shown.qtbot.keyClick(shown.list, key)
            shown.qtbot.waitUntil(lambda: not shown.lane.is_busy)
    assert shown.current == 50_000 - 150 + 400


def test_a_screen_reader_hears_which_of_all_hits_a_row_is(shown: Shown, english: None) -> None:
    drag_to(shown, 54_321)

    said = shown.list.top()[0].data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert said == "54,322 of 100,000"


def test_while_the_bar_is_drawn_over_all_hits_no_event_waits_long(
    shown: Shown, qapp: QApplication
) -> None:
    longest = 0.0
    gc.collect()
    gc.freeze()  # what other tests have left is not this list's
    for hit in (*range(0, TOTAL, 4_999), *range(TOTAL - 1, 0, -7_001)):
        shown.list.bar.setValue(100 * hit)
        while True:
            before = time.thread_time()  # others may be using the machine
            qapp.processEvents()
            longest = max(longest, time.thread_time() - before)
            if not shown.lane.is_busy and shown.list._place is None:
                break

    gc.unfreeze()
    assert longest < 0.05


def test_asked_again_the_same_hits_stay_though_others_come_before_them(
    shown: Shown, make_hit: Callable[..., Hit]
) -> None:
    drag_to(shown, 50_000)
    shown.list.setCurrentIndex(shown.list.hits.index(shown.list.top()[0].row() + 2))
    shown.list.verticalScrollBar().setValue(shown.list.verticalScrollBar().value() + 7)
    before = shown.top()

    first = shown.list.hits.first
    hits = tuple(make_hit("a", number) for number in range(first - 3, first + PAGE - 3))
    request = replace(Question("order").request(PAGE), offset=first)
    shown.list.show_results(SearchResults(request, hits, TOTAL + 3))

    assert shown.top() == before
    assert shown.current == 50_002
