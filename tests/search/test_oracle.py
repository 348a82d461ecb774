import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from tests.search import brute_force
from tests.search.brute_force import words
from tests.search.material import transcripts

from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.transcript import Transcript
from transcript_reader.search.highlight import spans
from transcript_reader.search.index import SearchIndex

Places = dict[tuple[str, int], list[tuple[int, int]]]


@pytest.fixture(scope="module")
def library(packed_corpus: Path) -> list[Transcript]:
    return [
        *transcripts(packed_corpus, "kremlin_en", 120),
        *transcripts(packed_corpus, "kremlin_ru", 12),
    ]


@pytest.fixture(scope="module")
def index(library: list[Transcript], tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    index = SearchIndex(tmp_path_factory.mktemp("oracle"))
    index.add(library)
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


def found_by_reading(library: Iterable[Transcript], text: str) -> Places:
    places: Places = {}
    for transcript in library:
        for number, block in enumerate(transcript.blocks):
            if text.startswith('"'):
                phrase = [word.form for word in words(text)]
                marked = brute_force.phrase_places(block.text, phrase)
                parts = [marked]
            else:
                parts = [
                    brute_force.places(block.text, brute_force.same_stem(word.form))
                    for word in words(text)
                ]
                marked = sorted({place for part in parts for place in part})
            if all(parts):
                places[transcript.id, number] = marked
    return places


def drawn_queries(library: list[Transcript], count: int) -> Iterator[str]:
    """Draw words, pairs of words and phrases from the texts, as printed, spaces and all."""
    dice = random.Random(20)
    texts = [block.text for one in library for block in one.blocks if len(block.text) > 40]
    russian = [text for text in texts if "и" in text]
    made = 0
    while made < count:
        text = dice.choice(russian if made % 3 == 0 else texts)
        found = words(text)
        at = dice.randrange(len(found) - 3) if len(found) > 3 else 0
        match made % 4:
            case 0:
                yield text[found[at].start : found[at].end]
            case 1:
                other = dice.choice(found)
                yield f"{found[at].form} {other.form}"
            case 2:
                yield f'"{text[found[at].start : found[at + 1].end]}"'.replace("\n", " ")
            case _:
                yield f'"{text[found[at].start : found[at + 2].end]}"'.replace("\xa0", " ")
        made += 1


def test_every_place_that_reading_finds_is_found(
    index: SearchIndex, library: list[Transcript]
) -> None:
    queries = [text for text in drawn_queries(library, 200) if text.count('"') in (0, 2)]
    assert len(queries) > 180
    for text in queries:
        assert found_by_index(index, library, text) == found_by_reading(library, text), text
