from pathlib import Path

import numpy as np
import pytest
from tests.search.drawing import Drawer
from tests.search.material import transcript, transcripts
from tests.search.questions import passages

from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.span import Span
from transcript_reader.search.concordance import beside, left_words, located, right_words
from transcript_reader.search.counting import log_likelihood
from transcript_reader.search.highlight import spans
from transcript_reader.search.index import SearchIndex


def test_places_from_the_index_are_those_of_a_reading(packed_corpus: Path, tmp_path: Path) -> None:
    library = [
        *transcripts(packed_corpus, "kremlin_en", 25),
        *transcripts(packed_corpus, "kremlin_ru", 6),
        transcript(["It’s Putin’s l’homme; 香港的 _so_ said. " * 60]),
    ]
    by_id = {one.id: one for one in library}
    index = SearchIndex(tmp_path)
    index.add(library)
    read = noted = 0
    for question in Drawer(passages(library), seed=9).questions(700):
        found = index.occurrences(SearchRequest(question.text, limit=100_000))
        for block in found.blocks:
            if block.stretches is None:
                continue
            own = by_id[block.transcript]  # type: ignore[index]
            text = own.blocks[block.block].text
            expected = spans(text, found.terms, own.language)
            assert tuple(located(text, block.stretches, block.notes)) == expected, question.text
            read += 1
            noted += bool(block.notes.words)
    assert read > 5_000
    assert noted > 500


@pytest.mark.parametrize(
    ("width", "left", "right"),
    [
        (60, "We have signed the long-awaited ", " with our friends."),
        (12, "", " with our"),
        (18, "the long-awaited ", " with our friends."),
        (0, "", ""),
    ],
)
def test_context_is_cut_between_words(width: int, left: str, right: str) -> None:
    text = "We have signed the long-awaited treaty with our friends."
    at = text.index("treaty")

    assert beside(text, Span(at, at + 6), width) == (left, right)


def test_context_is_on_one_line() -> None:
    text = "One\n\ntreaty\ttwo"

    assert beside(text, Span(5, 11), 60) == ("One  ", " two")


def test_neighbours_are_the_nearest_three_words_as_compared() -> None:
    text = "The last Draft of Putin’s long—awaited «Treaty» and Law"
    span = Span(text.index("Putin"), text.index("Putin") + 5)

    assert left_words(text, span) == ["of", "draft", "last"]
    assert right_words(text, span) == ["long", "awaited", "treaty"]


def test_a_word_cut_by_the_reach_is_no_neighbour() -> None:
    text = "x" * 100 + " a treaty"

    assert left_words(text, Span(len(text) - 6, len(text)))[0] == "a"


LIBRARY = (
    transcript(
        ["New treaty law. New treaty signed. A new treaty.", "The law is old."],
        title="One",
        labels={0: "A", 1: "B"},
    ),
    transcript(["Old treaty, new law."], title="Two", labels={0: "A"}),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    index = SearchIndex(tmp_path_factory.mktemp("counting"))
    for one in LIBRARY:
        index.add([one])
    return index


def test_frequencies_count_what_each_speaker_says_per_million_words(index: SearchIndex) -> None:
    found = {one.label: one for one in index.frequencies(SearchRequest("treaty"), "speaker")}

    assert (found["A"].count, found["A"].words) == (4, 13)
    assert (found["B"].count, found["B"].words) == (0, 4)
    assert found["A"].per_million == pytest.approx(4 * 1_000_000 / 13)


def test_conditions_choose_the_words_that_are_counted(index: SearchIndex) -> None:
    (found,) = index.frequencies(SearchRequest("law speaker:B"), "speaker")

    assert (found.label, found.count, found.words) == ("B", 1, 4)


def test_collocates_are_the_words_within_reach(index: SearchIndex) -> None:
    found = {one.word: one for one in index.collocates(SearchRequest("treaty"), reach=1)}

    assert (found["new"].near, found["new"].everywhere) == (4, 4)
    assert "is" not in found


def test_collocates_stand_left_and_right_and_between_two_hits_both(index: SearchIndex) -> None:
    found = {one.word: one for one in index.collocates(SearchRequest("treaty"), reach=2)}

    new, law = found["new"], found["law"]
    assert (new.near, new.left, new.right) == (4, 3, 2)
    assert (law.near, law.left, law.right) == (2, 1, 2)


def test_counting_says_how_far_it_is_and_stops_when_it_is_told_to(index: SearchIndex) -> None:
    parts: list[float] = []

    found = index.collocates(SearchRequest("treaty"), on_progress=parts.append)
    stopped = index.collocates(SearchRequest("treaty"), cancelled=lambda: True)

    assert found
    assert stopped == ()
    assert parts == sorted(parts)
    assert parts[-1] == 1.0


def test_log_likelihood_is_dunnings() -> None:
    # Rayson's example: 10 in 100 against 20 in 1,000
    found = log_likelihood(np.array([10.0]), np.array([30.0]), 100.0, 1_100.0)

    table = ((10, 30 * 100 / 1100), (20, 30 * 1000 / 1100))
    rest = ((90, 1070 * 100 / 1100), (980, 1070 * 1000 / 1100))
    expected = 2 * sum(o * np.log(o / e) for o, e in (*table, *rest))
    assert found[0] == pytest.approx(expected)
