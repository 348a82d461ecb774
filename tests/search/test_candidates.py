import random
from collections.abc import Iterator

import pytest
from tests.search.material import transcript

from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.transcript import Transcript
from transcript_reader.search.answering import Reading
from transcript_reader.search.collector import ArrayCollector
from transcript_reader.search.compiling import compiled
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.query import parse
from transcript_reader.search.statistics import Statistics

FACETS = ("speaker", "year")
WORDS = ["treaty", "law", "peace", "oil", "gas"]


def invented(count: int, seed: int) -> Iterator[Transcript]:
    """Invent transcripts in which some words stand in most blocks, titles and names too."""
    dice = random.Random(seed)
    for number in range(count):
        texts = [
            " ".join(
                dice.choices([*WORDS, "x", "y"], [9, 5, 3, 2, 1, 20, 20], k=dice.randrange(1, 30))
            )
            for _ in range(100)
        ]
        yield transcript(
            texts,
            title=" ".join(dice.sample(WORDS, 2)) if number % 3 else f"Sitting {number}",
            labels={at: dice.choice(["Oil Minister", "Putin", "Xi"]) for at in range(0, 100, 4)},
        )


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    index = SearchIndex(tmp_path_factory.mktemp("candidates"))
    index.add(invented(80, seed=1))
    index.add(invented(30, seed=2))
    return index


@pytest.fixture(scope="module")
def thinned(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    """An index from which some documents are deleted, but not enough to write it anew."""
    index = SearchIndex(tmp_path_factory.mktemp("thinned"))
    made = list(invented(80, seed=3))
    index.add(made)
    index.remove([made[4].id, made[30].id])
    return index


def first_of_all(reading: Reading, text: str, limit: int) -> list[tuple[str, int]]:
    """Score everything and return the first."""
    collector = ArrayCollector(None, statistics=Statistics(reading.searcher))
    reading.searcher.search_with_collector(compiled(parse(text), reading), collector)
    _, documents = collector.ranked()
    return [reading.block(document) for document in documents[:limit].tolist()]


@pytest.mark.parametrize("limit", [1, 20, 200])
@pytest.mark.parametrize(
    "text", ["treaty", "law", "oil", "gas", "treaty OR law", "oil OR gas OR treaty", "zzz OR law"]
)
def test_the_best_of_few_are_the_best_of_all(
    index: SearchIndex, thinned: SearchIndex, text: str, limit: int
) -> None:
    for one in (index, thinned):
        found = one.match(SearchRequest(text, limit=limit, facets=FACETS))
        plain = one.match(SearchRequest(text, limit=limit))
        whole = one.match(SearchRequest(text, limit=100_000, facets=FACETS))

        best = [(match.transcript, match.block) for match in found.matches]
        assert best == first_of_all(one.reading(), text, limit)
        assert found.total == plain.total == whole.total == len(whole.matches)
        assert found.matches == plain.matches
        assert found.facets == whole.facets


def test_the_words_are_frequent_enough_to_matter(index: SearchIndex) -> None:
    segments = [documents.arrays for documents, _ in index.reading().leaves]
    stems = [(segment.stems, segment.stems.number("en:treati")) for segment in segments]

    assert any(number is not None and own.best(number) is not None for own, number in stems)
