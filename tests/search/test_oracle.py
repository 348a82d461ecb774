import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from tests.search import brute_force, stock
from tests.search.brute_force import words
from tests.search.drawing import Drawer
from tests.search.material import transcripts
from tests.search.questions import Passage, Question, merged, passages

from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.transcript import Transcript
from transcript_reader.search.answering import Reading
from transcript_reader.search.collector import ArrayCollector
from transcript_reader.search.compiling import compiled
from transcript_reader.search.highlight import spans
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.query import parse
from transcript_reader.search.statistics import Statistics

Places = dict[tuple[str, int], list[tuple[int, int]]]


@pytest.fixture(scope="module")
def library(packed_corpus: Path) -> list[Transcript]:
    return [
        *transcripts(packed_corpus, "kremlin_en", 28),
        *transcripts(packed_corpus, "kremlin_ru", 4),
    ]


@pytest.fixture(scope="module")
def index(library: list[Transcript], tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    index = SearchIndex(tmp_path_factory.mktemp("oracle"))
    for start in range(0, len(library), 20):  # several segments, as in a library that grew
        index.add(library[start : start + 20])
    return index


def found_by_index(index: SearchIndex, library: Iterable[Transcript], text: str) -> Places:
    by_id = {transcript.id: transcript for transcript in library}
    found = index.match(SearchRequest(text, limit=100_000))
    assert found.total == len(found.matches)
    places: Places = {}
    for match in found.matches:
        transcript = by_id[match.transcript]
        block = transcript.blocks[match.block]
        marked = spans(block.text, match.terms, block.language or transcript.language)
        places[match.transcript, match.block] = [(span.start, span.end) for span in marked]
    return places


def found_by_reading(library: Iterable[Passage], question: Question) -> Places:
    return {
        (passage.transcript.id, passage.number): merged(marks)
        for passage in library
        if (marks := question.marks(passage)) is not None
    }


def test_two_thousand_questions_of_every_kind_are_answered_as_by_reading(
    index: SearchIndex, library: list[Transcript]
) -> None:
    read = passages(library)
    answered = 0
    for question in Drawer(read, seed=4).questions(2_100):
        expected = found_by_reading(read, question)
        assert found_by_index(index, library, question.text) == expected, question.text
        answered += bool(expected)
    assert answered > 1_500


def test_unfinished_words_are_found_as_by_reading(
    index: SearchIndex, library: list[Transcript]
) -> None:
    read = passages(library)
    for question in Drawer(read, seed=5).unfinished(300):
        found = index.match(SearchRequest(question.text, limit=100_000, typing=True))
        assert {(match.transcript, match.block) for match in found.matches} == found_by_reading(
            read, question
        ).keys(), question.text


def as_printed(library: list[Transcript], count: int) -> Iterator[str]:
    """Draw words, pairs of words and phrases from the texts, as printed, spaces and all."""
    dice = random.Random(20)
    texts = [block.text for one in library for block in one.blocks if len(block.text) > 40]
    russian = [text for text in texts if "и" in text]
    for made in range(count):
        text = dice.choice(russian if made % 3 == 0 else texts)
        found = words(text)
        at = dice.randrange(len(found) - 3) if len(found) > 3 else 0
        match made % 4:
            case 0:
                yield text[found[at].start : found[at].end]
            case 1:
                yield f"{found[at].form} {dice.choice(found).form}"
            case 2:
                yield f'"{text[found[at].start : found[at + 1].end]}"'
            case _:
                yield f'"{text[found[at].start : found[at + 2].end]}"'.replace("\xa0", " ")


def read_as_printed(library: Iterable[Transcript], text: str) -> Places:
    places: Places = {}
    for transcript in library:
        for number, block in enumerate(transcript.blocks):
            if text.startswith('"'):
                phrase = [word.form for word in words(text)]
                parts = [brute_force.phrase_places(block.text, phrase)]
            else:
                parts = [
                    brute_force.places(block.text, brute_force.same_stem(word.form))
                    for word in words(text)
                ]
            if all(parts):
                marked = sorted({place for part in parts for place in part})
                places[transcript.id, number] = marked
    return places


def test_every_place_that_reading_finds_is_found(
    index: SearchIndex, library: list[Transcript]
) -> None:
    queries = [text for text in as_printed(library, 220) if text.count('"') in (0, 2)]
    assert len(queries) > 200
    for text in queries:
        assert found_by_index(index, library, text) == read_as_printed(library, text), text


def test_ranks_and_hits_equal_those_of_stock_whoosh(
    library: list[Transcript], tmp_path: Path
) -> None:
    searcher = stock.stock_index(tmp_path, library).searcher()
    index = SearchIndex(tmp_path / "index")
    index.add(library)
    reading = index.reading()
    compared = 0
    for question in Drawer(passages(library), seed=7).questions(1_000):
        asked = compiled(parse(question.text), reading)
        expected = stock.search(searcher, asked)
        found = scores(reading, asked)
        assert found.keys() == expected.keys(), question.text
        for document, score in expected.items():
            assert found[document] == pytest.approx(score, rel=1e-6), question.text
        compared += bool(expected)
    assert compared > 700


def scores(reading: Reading, asked: object) -> dict[tuple[str, int], float]:
    collector = ArrayCollector(None, statistics=Statistics(reading.searcher))
    reading.searcher.search_with_collector(asked, collector)
    keys, documents = collector.ranked()
    return {
        reading.block(document): key
        for key, document in zip(keys.tolist(), documents.tolist(), strict=True)
    }
