"""Collects what a search asks for: the first hits in order, the exact total, the facets."""

from collections.abc import Mapping
from functools import reduce
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray
from whoosh.collectors import Collector
from whoosh.query import AndMaybe

from transcript_reader.domain.search import Order
from transcript_reader.search.candidates import Candidates
from transcript_reader.search.codec.arrays import Floats, Ints, Mask
from transcript_reader.search.codec.segment import SegmentArrays
from transcript_reader.search.masks import Masks
from transcript_reader.search.scoring import Scores
from transcript_reader.search.statistics import Statistics

_UNDATED: Final = {Order.NEWEST: -1, Order.OLDEST: 1 << 30}  # after all others


class Counting(Protocol):
    """Counts documents by some value of theirs."""

    def count(self, segment: SegmentArrays, documents: Ints) -> None:
        """Count some documents of a segment."""


class ArrayCollector(Collector):
    """A collector of Whoosh's that asks arrays, not matchers.

    ``limit`` is how many hits are wanted, None for all of them in order. ``only`` narrows
    the search: a query for each facet that is narrowed, None for what narrows without being
    a facet. ``facets`` count the documents that match; each is shown those that would match
    if it did not narrow itself, so that the reader may choose anew. After the search
    ``total`` is exact.
    """

    def __init__(
        self,
        limit: int | None,
        *,
        statistics: Statistics,
        order: Order = Order.BEST,
        only: Mapping[str | None, Any] | None = None,
        facets: Mapping[str, Counting] | None = None,
    ) -> None:
        self._limit = limit
        self._statistics = statistics
        self._order = order
        self._only = dict(only or {})
        self._facets = dict(facets or {})
        self.total = 0
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
        few = None
        if self._limit and self._order is Order.BEST and not self._only:
            few = Candidates(masks, documents.live, self._limit)
        counted = few.counted(self.q) if few else None
        if counted is not None:
            scores = Scores(masks, self._statistics)
            keys = scores.of_counted(self.q, counted.documents, counted.counts)
            self._keep(keys, counted.documents)
            self.total += counted.total
            if self._facets:
                matched = masks.documents(self.q.a if isinstance(self.q, AndMaybe) else self.q)
                for facet in self._facets.values():
                    facet.count(masks.arrays, matched)
            return
        bounds = few.bounds(self.q, self._statistics) if few else None
        if bounds is not None:
            self._rank(masks, bounds.reaching(self._least, self._limit or 0))
            if not self._facets:
                self.total += bounds.total
                return
        found = _living(masks.of(self.q), documents.live) if bounds is None else bounds.found
        mask = self._narrowed(masks, found)
        self.total += int(np.count_nonzero(mask))
        if bounds is None and self._limit != 0:
            hopeful = few.of(self.q) if few else None
            self._rank(masks, mask.nonzero()[0] if hopeful is None else hopeful[mask[hopeful]])

    def _narrowed(self, masks: Masks, found: Mask) -> Mask:
        """Return what is left of the documents found, and count the facets."""
        only = {facet: masks.of(asked) for facet, asked in self._only.items()}
        mask = reduce(np.logical_and, only.values(), found)
        matched = np.flatnonzero(mask) if self._facets else _NONE
        for name, facet in self._facets.items():
            own: Ints = matched
            if name in only:
                others = (one for other, one in only.items() if other != name)
                own = np.flatnonzero(reduce(np.logical_and, others, found))
            facet.count(masks.arrays, own)
        return mask

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

    def _rank(self, masks: Masks, documents: Ints) -> None:
        if not len(documents):
            return
        if self._order is Order.BEST:
            keys = Scores(masks, self._statistics).of(self.q, documents)
        else:
            keys = date_keys(masks.arrays, documents, self._order)
        self._keep(keys, documents)

    def _keep(self, keys: Floats, documents: Ints) -> None:
        """Keep the first of a segment's documents."""
        chosen = first(keys, self._limit)
        self._keys.append(keys[chosen])
        self._documents.append(documents[chosen].astype(np.int64) + self.offset)

    @property
    def _least(self) -> float | None:
        """The key of the last of the best hits so far; None where they are too few."""
        found = sum(map(len, self._keys))
        if not self._limit or found < self._limit:
            return None
        place = found - self._limit
        return float(np.partition(np.concatenate(self._keys), place)[place])

    def _ask_matcher(self, asked: Any) -> Ints:
        matcher = asked.matcher(self.subsearcher, self.context)
        return np.fromiter(matcher.all_ids(), np.int64)


def _living(found: Mask, live: Mask | None) -> Mask:
    return found if live is None else found & live


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


_NONE = np.zeros(0, np.int64)
