"""Collects what a search asks for: the first hits in order, the exact total, the facets."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from whoosh.collectors import Collector

from transcript_reader.domain.search import Order
from transcript_reader.search.codec.arrays import Floats, Ints, Mask
from transcript_reader.search.codec.segment import SegmentArrays
from transcript_reader.search.masks import Masks
from transcript_reader.search.scoring import Scores

_UNDATED: Final = {Order.NEWEST: -1, Order.OLDEST: 1 << 30}  # after all others


@dataclass(frozen=True, slots=True)
class Leaf:
    """What one segment answers: ``mask`` says which of its documents match."""

    arrays: SegmentArrays
    offset: int
    mask: Mask
    masks: Masks


class ArrayCollector(Collector):
    """A collector of Whoosh's that asks arrays, not matchers.

    ``limit`` is how many hits are wanted, None for all of them in order. ``only`` narrows
    the search: a query for each facet that is narrowed, None for what narrows without being
    a facet. ``facets`` names what to count: of each facet every value that could be chosen,
    its own narrowing left out. After the search ``total`` is exact.
    """

    def __init__(
        self,
        limit: int | None,
        *,
        order: Order = Order.BEST,
        only: Mapping[str | None, Any] | None = None,
        facets: tuple[str, ...] = (),
    ) -> None:
        self._limit = limit
        self._order = order
        self._only = dict(only or {})
        self.counts: dict[str, Counter[str]] = {name: Counter() for name in facets}
        self.total = 0
        self.leaves: list[Leaf] = []
        self._keys: list[Floats] = []
        self._documents: list[NDArray[np.int64]] = []

    def set_subsearcher(self, subsearcher: Any, offset: int) -> None:
        """Turn to the next segment; no matcher is made."""
        self.subsearcher = subsearcher
        self.offset = offset

    def collect_matches(self) -> None:
        """Find, count and rank the documents of one segment."""
        if not self.subsearcher.doc_count_all():
            return
        documents = self.subsearcher.reader()._perdoc  # noqa: SLF001 - ArrayCodec's reader
        masks = Masks(documents.arrays, self._ask_matcher)
        found = masks.of(self.q)
        if documents.live is not None:
            found = found & documents.live
        only = {facet: masks.of(asked) for facet, asked in self._only.items()}
        mask = found
        for narrowing in only.values():
            mask = mask & narrowing
        for facet, counts in self.counts.items():
            own = mask
            if facet in only:
                own = found
                for name, narrowing in only.items():
                    own = own if name == facet else own & narrowing
            counts.update(facet_counts(documents.arrays, facet, own))
        count = int(np.count_nonzero(mask))
        if count:
            self.total += count
            leaf = Leaf(documents.arrays, self.offset, mask, masks)
            self.leaves.append(leaf)
            if self._limit != 0:
                self._rank(leaf, documents.live)

    def count(self) -> int:
        """Return the exact number of documents that match."""
        return self.total

    def ranked(self) -> tuple[Floats, NDArray[np.int64]]:
        """Return the keys of the first hits, greatest first, and their documents."""
        if not self._keys:
            return np.zeros(0), np.zeros(0, np.int64)
        keys, documents = np.concatenate(self._keys), np.concatenate(self._documents)
        order = np.lexsort((documents, -keys))[: self._limit]
        return keys[order], documents[order]

    def results(self) -> Any:
        """Return Whoosh's results: the first hits, each with its score or other key."""
        keys, documents = self.ranked()
        return self._results(list(zip(keys.tolist(), documents.tolist(), strict=True)))

    def _rank(self, leaf: Leaf, live: Mask | None) -> None:
        if self._order is Order.BEST:
            scores = Scores(leaf.masks, self.subsearcher)
            hopeful = None
            if self._limit and not self._only:
                hopeful = scores.hopeful(self.q, self._limit, live)
            documents = np.flatnonzero(leaf.mask if hopeful is None else leaf.mask & hopeful)
            keys = scores.of(self.q, documents)
        else:
            documents = np.flatnonzero(leaf.mask)
            keys = date_keys(leaf.arrays, documents, self._order)
        chosen = first(keys, self._limit)
        self._keys.append(keys[chosen])
        self._documents.append(documents[chosen] + leaf.offset)

    def _ask_matcher(self, asked: Any) -> Ints:
        matcher = asked.matcher(self.subsearcher, self.context)
        return np.fromiter(matcher.all_ids(), np.int64)


def first(keys: Floats, limit: int | None) -> Ints:
    """Return where the ``limit`` greatest keys stand; of equal ones, the first."""
    if limit is None or len(keys) <= limit:
        return np.arange(len(keys))
    least = np.partition(keys, len(keys) - limit)[len(keys) - limit]
    above = np.flatnonzero(keys > least)
    return np.concatenate((above, np.flatnonzero(keys == least)[: limit - len(above)]))


def date_keys(arrays: SegmentArrays, documents: Ints, order: Order) -> Floats:
    """Return keys by which the greatest comes first: by date, undated last, then as added."""
    dates = arrays.dates[documents].astype(np.int64)
    dates[dates == 0] = _UNDATED[order]
    if order is Order.OLDEST:
        np.negative(dates, out=dates)
    keys = dates * 65_536 + (65_535 - arrays.order[documents].astype(np.int64))
    return keys.astype(np.float64)


def facet_counts(arrays: SegmentArrays, name: str, mask: Mask) -> dict[str, int]:
    """Return how many of the documents of a mask have each value of a facet."""
    if name == "year":
        counts = np.bincount(arrays.dates[mask] // 10_000)
        return {str(year): int(counts[year]) for year in np.flatnonzero(counts).tolist() if year}
    column = arrays.columns[name]
    counts = np.bincount(column.numbers[mask], minlength=len(column.values))
    return {
        value: int(counts[number])
        for number in np.flatnonzero(counts).tolist()
        if (value := column.values[number])
    }
