"""One commit of the index, open for the questions of one thread."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from whoosh import query

from transcript_reader.domain.person import KnownPerson
from transcript_reader.domain.search import Facet, SearchRequest
from transcript_reader.search.codec.arrays import Floats
from transcript_reader.search.codec.reading import DocumentReader
from transcript_reader.search.codec.segment import SegmentArrays
from transcript_reader.search.collector import ArrayCollector
from transcript_reader.search.compiling import compiled, one_of
from transcript_reader.search.facets import FacetCount, Numbered, Numbering, YearCount
from transcript_reader.search.persons import Persons
from transcript_reader.search.queries import Between, OneOf, SpokenBy
from transcript_reader.search.statistics import Statistics
from transcript_reader.search.terms import Field, Node

_RELEASED: Final = 200
"""After so many answers the index's pages are given back; those in use return at once."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The blocks that were asked for, as (transcript, block), and the exact total.

    ``persons`` are who speaks each, where the name that is printed does not say it.
    """

    blocks: tuple[tuple[str, int], ...]
    persons: tuple[str, ...]
    total: int
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The documents that were asked for, in order, and the exact total."""

    documents: NDArray[np.int64]
    total: int
    facets: tuple[Facet, ...]


class Reading:
    """A searcher of Whoosh's on one commit of the index."""

    def __init__(self, index: Any) -> None:
        self.searcher = index.searcher()
        self.leaves: list[tuple[DocumentReader, int]] = [
            (leaf.reader()._perdoc, offset)  # noqa: SLF001 - ArrayCodec's reader
            for leaf, offset in self.searcher.leaf_searchers()
            if leaf.doc_count_all()
        ]
        self._offsets = [offset for _, offset in self.leaves]
        self._statistics = Statistics(self.searcher)
        self._answers = 0
        self._named: dict[tuple[str, str], bool] = {}
        self._numberings: dict[str, Numbering] = {}
        self._asked: dict[Field, OneOf | SpokenBy] = {}
        self._known: tuple[KnownPerson, ...] = ()
        self._persons: Persons | None = None

    def know(self, known: tuple[KnownPerson, ...]) -> None:
        """Take several names for one person from now on."""
        if known is not self._known:
            self._known, self._persons = known, None
            self._asked.clear()

    @property
    def persons(self) -> Persons:
        """Who is behind the speakers."""
        if self._persons is None:
            self._persons = Persons(self._known, self.values("speaker"))
        return self._persons

    def transcripts(self) -> set[str]:
        """Return the names of the transcripts that can be found."""
        found: set[str] = set()
        for documents, _ in self.leaves:
            found.update(documents.arrays.columns["transcript"].present(documents.live))
        return found

    def values(self, field: str) -> tuple[str, ...]:
        """Return every value of a field, each once, in alphabetical order."""
        return self.numbering(field).values

    def numbering(self, field: str) -> Numbering:
        """Return the numbers that a field's values have in all segments."""
        found = self._numberings.get(field)
        if found is None:
            segments = [documents.arrays for documents, _ in self.leaves]
            found = self._numberings[field] = Numbering(field, segments)
        return found

    def asked(self, field: Field) -> OneOf | SpokenBy:
        """Return a query for what a field of a question asks for."""
        found = self._asked.get(field)
        if found is None:
            named = field.name == "speaker"
            found = self.persons.asked(field) if named else one_of(field, self.values)
            self._asked[field] = found
        return found

    def is_named(self, name: str, word: str) -> bool:
        """Say whether any title or speaker has a word, as a stem."""
        found = self._named.get((name, word))
        if found is None:
            found = any(leaf.arrays.names[name].lexicon.equal(word) for leaf, _ in self.leaves)
            self._named[name, word] = found
        return found

    def answer(self, node: Node, request: SearchRequest) -> Answer:
        """Find the blocks that a request asks for."""
        found = self.found(node, request)
        documents = found.documents.tolist()
        return Answer(
            tuple(map(self.block, documents)),
            tuple(map(self.person, documents)),
            found.total,
            found.facets,
        )

    def found(self, node: Node, request: SearchRequest) -> Found:
        """Find the documents that a request asks for."""
        self._answers += 1
        if self._answers % _RELEASED == 0:
            for leaf, _ in self.leaves:
                leaf.arrays.release()
        wanted = None if request.grouped else request.offset + request.limit
        counts = {
            name: YearCount() if name == "year" else FacetCount(self._numbered(name))
            for name in request.facets
        }
        collector = ArrayCollector(
            wanted,
            statistics=self._statistics,
            order=request.order,
            only=self.narrowing(request),
            facets=counts,
        )
        self.searcher.search_with_collector(compiled(node, self), collector)
        keys, documents = collector.ranked()
        if request.grouped:
            documents = self._grouped(keys, documents)
        page = documents[request.offset : request.offset + request.limit]
        facets = tuple(self._told(one.facet()) for one in counts.values())
        return Found(page, collector.total, facets)

    def narrowing(self, request: SearchRequest) -> dict[str | None, Any]:
        """Return what narrows a request: for each facet one query, for its transcript another."""
        found = narrowing(request)
        speakers = [value for facet, value in request.only if facet == "speaker"]
        if speakers:
            found["speaker"] = self.persons.narrowed(speakers)
        return found

    def count(self, asked: Any, only: dict[str | None, Any]) -> int:
        """Say how many blocks a query of Whoosh's finds."""
        collector = ArrayCollector(0, statistics=self._statistics, only=only)
        self.searcher.search_with_collector(asked, collector)
        return collector.total

    def value_count(self, field: str, value: str) -> int:
        """Say how many blocks have a value."""
        return self.count(OneOf(field, (value,)), {})

    def form_count(self, form: str) -> int:
        """Say how many blocks hold a form."""
        return self.count(query.Term("exact", form), {})

    def block(self, document: int) -> tuple[str, int]:
        """Return the transcript of a document, and the number of its block."""
        arrays, at = self._place(document)
        return arrays.transcript(at), int(arrays.blocks[at])

    def person(self, document: int) -> str:
        """Return who speaks a document, where the name that is printed does not say it."""
        return self.persons.told(*self._place(document))

    def _place(self, document: int) -> tuple[SegmentArrays, int]:
        documents, offset = self.leaves[bisect_right(self._offsets, document) - 1]
        return documents.arrays, document - offset

    def _numbered(self, field: str) -> Numbered:
        return self.persons if field == "speaker" else self.numbering(field)

    def _told(self, facet: Facet) -> Facet:
        """Return the counts of speakers with what tells namesakes apart."""
        if facet.name != "speaker":
            return facet
        counted = dict(facet.values) if self.persons.abouts else {}
        about = {name: told for name, told in self.persons.abouts.items() if name in counted}
        return replace(facet, about=about)

    def _grouped(self, keys: Floats, documents: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return all documents by transcript, that of the first document first."""
        names: dict[str, int] = {}
        group = np.zeros(len(documents), np.int64)
        block = np.zeros(len(documents), np.int64)
        for one, offset in self.leaves:
            own = np.flatnonzero((documents >= offset) & (documents < offset + one.arrays.count))
            at = documents[own] - offset
            column = one.arrays.columns["transcript"]
            numbers, first = np.unique(column.numbers[at], return_inverse=True)
            ids = [names.setdefault(column.values[number], len(names)) for number in numbers]
            group[own] = np.array(ids, np.int64)[first]
            block[own] = one.arrays.blocks[at]
        rank = np.full(len(names), len(documents))
        np.minimum.at(rank, group, np.arange(len(documents)))
        return documents[np.lexsort((block, rank[group]))]


def narrowing(request: SearchRequest) -> dict[str | None, Any]:
    """Return what narrows a request: for each facet one query, for its transcript another."""
    found: dict[str | None, Any] = {}
    chosen: dict[str, list[str]] = {}
    for facet, value in request.only:
        chosen.setdefault(facet, []).append(value)
    for facet, values in chosen.items():
        dated = facet in ("year", "month")
        found[facet] = _dated(values) if dated else OneOf(facet, tuple(values))
    if request.transcript is not None:
        found[None] = OneOf("transcript", (str(request.transcript),))
    return found


def _dated(values: Iterable[str]) -> Any:
    """Return a query for years (2021) and months (2021-06); the empty one is no date at all."""
    return query.Or([Between(*_days(value)) for value in values if _PERIOD.fullmatch(value)])


def _days(value: str) -> tuple[int, int]:
    if not value:
        return 0, 0
    year, _, month = value.partition("-")
    first = int(year) * 10_000
    return (
        (first + int(month) * 100, first + int(month) * 100 + 31)
        if month
        else (first, first + 1231)
    )


_PERIOD = re.compile(r"(?:\d+(?:-\d+)?)?")
