from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from transcript_reader.domain.errors import BadQuery
from transcript_reader.domain.search import Hit, SearchRequest, SearchResults
from transcript_reader.domain.span import Span
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.controllers.finding import FindController
from transcript_reader.ui.support.tasks import TaskLane

A, B = TranscriptId("a"), TranscriptId("b")


class TwoTranscripts:
    """Stands in for SearchService: three hits in a, two in b, whatever is asked."""

    def __init__(self, make_hit: Callable[..., Hit]) -> None:
        blocks = {A: (2, 5, 9), B: (1, 4)}
        self.hits = {id_: [make_hit(id_, block) for block in blocks[id_]] for id_ in blocks}
        self.requests: list[SearchRequest] = []

    def search(self, request: SearchRequest) -> SearchResults:
        self.requests.append(request)
        if request.text == "nothing":
            return SearchResults(request, (), 0)
        if '"' in request.text:
            raise BadQuery("A quotation mark has no partner.", 0)
        both = self.hits[A] + self.hits[B]
        hits = self.hits[request.transcript] if request.transcript else both
        return SearchResults(request, tuple(reversed(hits)), len(hits))


class Watched:
    """A controller, and what it said: the hit to go to, and which of how many."""

    def __init__(self, service: TwoTranscripts, lane: TaskLane) -> None:
        self.service = service
        self.controller = FindController(service, lane)
        self.places: list[tuple[str, int]] = []
        self.counts: list[tuple[int, int]] = []
        self.controller.hit_wanted.connect(self._on_hit)
        self.controller.current_changed.connect(lambda *count: self.counts.append(count))

    def _on_hit(self, hit: Hit) -> None:
        self.places.append((hit.transcript, hit.block))


@pytest.fixture
def watched(lane: TaskLane, make_hit: Callable[..., Hit]) -> Watched:
    return Watched(TwoTranscripts(make_hit), lane)


def search_library(watched: Watched, text: str = "order") -> None:
    watched.controller.set_results(watched.service.search(SearchRequest(text)))


def open_transcript(qtbot: QtBot, watched: Watched, transcript: TranscriptId) -> None:
    with qtbot.waitSignal(watched.controller.current_changed):
        watched.controller.set_transcript(transcript)


def find(qtbot: QtBot, watched: Watched, text: str) -> None:
    with qtbot.waitSignal(watched.controller.current_changed):
        watched.controller.set_text(text)


def test_the_hits_of_the_open_transcript_come_in_its_order(qtbot: QtBot, watched: Watched) -> None:
    open_transcript(qtbot, watched, A)

    with qtbot.waitSignal(watched.controller.found) as found:
        watched.controller.set_text("order")

    assert [hit.block for hit in found.args[0]] == [2, 5, 9]


def test_finding_goes_to_the_first_hit_from_where_the_reader_is(
    qtbot: QtBot, watched: Watched
) -> None:
    open_transcript(qtbot, watched, A)
    watched.controller.set_place(4)

    find(qtbot, watched, "order")

    assert watched.places == [("a", 5)]
    assert watched.counts[-1] == (1, 3)


def test_the_walk_of_the_find_bar_stays_in_the_transcript(qtbot: QtBot, watched: Watched) -> None:
    search_library(watched)
    open_transcript(qtbot, watched, A)
    find(qtbot, watched, "house")

    for _ in range(3):
        watched.controller.next_hit()
    watched.controller.previous_hit()

    assert watched.places == [("a", 2), ("a", 5), ("a", 9), ("a", 2), ("a", 9)]


def test_a_search_of_the_library_marks_the_page_and_does_not_move_it(
    qtbot: QtBot, watched: Watched
) -> None:
    open_transcript(qtbot, watched, A)

    with qtbot.waitSignal(watched.controller.current_changed):
        search_library(watched)

    assert watched.counts[-1] == (-1, 3)
    assert watched.places == []


def test_the_walk_of_a_library_search_goes_on_in_the_next_transcript(
    qtbot: QtBot, watched: Watched
) -> None:
    search_library(watched)  # its results name b first
    open_transcript(qtbot, watched, B)
    for _ in range(3):
        watched.controller.next_hit()
    open_transcript(qtbot, watched, A)
    watched.controller.next_hit()

    assert watched.places == [("b", 1), ("b", 4), ("a", 2), ("a", 5)]
    assert watched.counts[-1] == (1, 3)


def test_backwards_the_walk_enters_the_transcript_before_at_its_end(
    qtbot: QtBot, watched: Watched
) -> None:
    search_library(watched)
    open_transcript(qtbot, watched, A)
    watched.controller.set_place(3)

    watched.controller.previous_hit()
    watched.controller.previous_hit()

    assert watched.places == [("a", 2), ("b", 4)]


def test_a_walk_before_the_hits_are_there_is_made_up_for(qtbot: QtBot, watched: Watched) -> None:
    search_library(watched)

    with qtbot.waitSignal(watched.controller.hit_wanted):
        watched.controller.set_transcript(A)
        watched.controller.next_hit()

    assert watched.places == [("a", 2)]


def test_a_hit_that_was_opened_becomes_the_current_one(
    qtbot: QtBot, watched: Watched, make_hit: Callable[..., Hit]
) -> None:
    search_library(watched)
    watched.controller.set_current_hit(make_hit("a", 9))

    open_transcript(qtbot, watched, A)

    assert watched.counts[-1] == (2, 3)
    assert watched.places == []


def test_closing_the_find_bar_gives_the_page_back_to_the_library_search(
    qtbot: QtBot, watched: Watched
) -> None:
    search_library(watched, "order")
    open_transcript(qtbot, watched, A)
    find(qtbot, watched, "house")

    find(qtbot, watched, "")

    asked = [request.text for request in watched.service.requests if request.transcript]
    assert asked == ["order", "house", "order"]


def test_where_nothing_is_looked_for_nothing_is_marked(qtbot: QtBot, watched: Watched) -> None:
    open_transcript(qtbot, watched, A)
    find(qtbot, watched, "house")

    with qtbot.waitSignal(watched.controller.found) as found:
        watched.controller.set_text("")

    assert found.args == [()]
    assert watched.counts[-1] == (-1, 0)


def test_a_walk_without_hits_goes_nowhere(qtbot: QtBot, watched: Watched) -> None:
    open_transcript(qtbot, watched, A)
    find(qtbot, watched, "nothing")

    watched.controller.next_hit()

    assert watched.places == []


def test_what_cannot_be_understood_is_told(qtbot: QtBot, watched: Watched) -> None:
    open_transcript(qtbot, watched, A)

    with qtbot.waitSignal(watched.controller.refused) as refused:
        watched.controller.set_text('"house')

    assert refused.args == ["A quotation mark has no partner."]


def test_the_walk_keeps_to_what_the_results_were_narrowed_to(
    qtbot: QtBot, watched: Watched
) -> None:
    open_transcript(qtbot, watched, A)
    search = SearchRequest("order")
    only = (("speaker", "Ann"),)
    for request in (search, SearchRequest("order", only=only), search):
        with qtbot.waitSignal(watched.controller.found):
            watched.controller.set_results(SearchResults(request, (), 3))

    asked = [request.only for request in watched.service.requests if request.transcript == A]
    assert asked == [(), only, ()]


class TwoWordsABlock(TwoTranscripts):
    """Every block has two words that are found, at the characters 7 and 30."""

    def search(self, request: SearchRequest) -> SearchResults:
        found = super().search(request)
        hits = [replace(hit, spans=(*hit.spans, Span(30, 35))) for hit in found.hits]
        return replace(found, hits=tuple(hits))


@pytest.fixture
def by_word(lane: TaskLane, make_hit: Callable[..., Hit]) -> Watched:
    return Watched(TwoWordsABlock(make_hit), lane)


def test_the_walk_goes_from_word_to_word_over_blocks_and_transcripts(
    qtbot: QtBot, by_word: Watched
) -> None:
    words: list[tuple[str, int, int]] = []
    by_word.controller.hit_wanted.connect(
        lambda hit: words.append((hit.transcript, hit.block, hit.spans[0].start))
    )
    search_library(by_word)
    open_transcript(qtbot, by_word, B)

    for _ in range(5):
        by_word.controller.next_hit()
    assert words == [("b", 1, 7), ("b", 1, 30), ("b", 4, 7), ("b", 4, 30), ("a", 2, 7)]
    assert by_word.counts[-1] == (3, 4)

    open_transcript(qtbot, by_word, A)
    assert by_word.counts[-1] == (0, 6)
    by_word.controller.next_hit()
    by_word.controller.previous_hit()
    by_word.controller.previous_hit()
    assert words[5:] == [("a", 2, 30), ("a", 2, 7), ("b", 4, 7)]
    open_transcript(qtbot, by_word, B)
    assert by_word.counts[-1] == (3, 4)  # backwards, by its last word


def test_the_very_word_that_was_opened_becomes_the_current_one(
    qtbot: QtBot, by_word: Watched, make_hit: Callable[..., Hit]
) -> None:
    told: list[tuple[int, int]] = []
    by_word.controller.word_wanted.connect(lambda *word: told.append(word))
    search_library(by_word)
    hit = make_hit("a", 5)

    by_word.controller.set_current_hit(replace(hit, spans=(Span(30, 35),)))
    open_transcript(qtbot, by_word, A)
    assert (by_word.counts[-1], told) == ((3, 6), [])

    by_word.controller.set_current_hit(replace(hit, spans=(Span(50, 55),)))
    assert (by_word.counts[-1], told) == ((2, 6), [(5, 50)])  # no word of these: its block


def test_past_the_results_that_are_known_further_ones_are_asked_for(
    qtbot: QtBot, watched: Watched
) -> None:
    found = watched.service.search(SearchRequest("order"))
    first = tuple(hit for hit in found.hits if hit.transcript == B)
    watched.controller.set_results(replace(found, hits=first))
    open_transcript(qtbot, watched, B)
    watched.controller.next_hit()
    watched.controller.next_hit()

    with qtbot.waitSignal(watched.controller.more_wanted):
        watched.controller.next_hit()
    assert watched.places == [("b", 1), ("b", 4)]
    watched.controller.set_results(found)

    assert watched.places[2:] == [("a", 2)]


def test_a_place_found_without_a_word_is_one_step(
    qtbot: QtBot, lane: TaskLane, make_hit: Callable[..., Hit]
) -> None:
    service = TwoTranscripts(make_hit)
    service.hits[A] = [replace(hit, spans=()) for hit in service.hits[A]]
    watched = Watched(service, lane)
    open_transcript(qtbot, watched, A)

    find(qtbot, watched, "speaker:Ann")
    watched.controller.next_hit()

    assert watched.counts[-1] == (1, 3)


def test_earlier_results_are_walked_before_those_that_were_known(
    qtbot: QtBot, watched: Watched, make_hit: Callable[..., Hit]
) -> None:
    hits = (make_hit(A, 2), make_hit(B, 1), make_hit("c", 3))
    for offset in (2, 1, 0):
        request = SearchRequest("order", offset=offset)
        watched.controller.set_results(SearchResults(request, hits[offset:], len(hits)))
    open_transcript(qtbot, watched, A)
    for _ in range(3):
        watched.controller.next_hit()

    watched.controller.next_hit()

    assert watched.places == [("a", 2), ("a", 5), ("a", 9), ("b", 1)]


def test_where_further_results_fail_to_come_a_later_answer_moves_nothing(
    qtbot: QtBot, watched: Watched
) -> None:
    found = watched.service.search(SearchRequest("order"))
    first = tuple(hit for hit in found.hits if hit.transcript == B)
    watched.controller.set_results(replace(found, hits=first))
    open_transcript(qtbot, watched, B)
    for _ in range(3):
        watched.controller.next_hit()

    watched.controller.stop_waiting()
    watched.controller.set_results(found)

    assert watched.places == [("b", 1), ("b", 4)]
