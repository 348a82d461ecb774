"""How many hits have each value of a field: counted in numbers, named at the end."""

from collections.abc import Sequence
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from transcript_reader.domain.search import Facet
from transcript_reader.search.codec.arrays import Ints
from transcript_reader.search.codec.segment import SegmentArrays


class Numbered(Protocol):
    """Values of a field by numbers, the same in all segments."""

    @property
    def field(self) -> str:
        """What the field is called."""

    @property
    def values(self) -> tuple[str, ...]:
        """The values, each at the place that its number says."""

    def counts(self, segment: SegmentArrays, documents: Ints) -> tuple[Ints, Ints]:
        """Return numbers of values, and how many documents of a segment have each."""


class Numbering:
    """One numbering of a field's values for all segments, in alphabetical order."""

    def __init__(self, field: str, segments: Sequence[SegmentArrays]) -> None:
        own = [list(segment.columns[field].values) for segment in segments]
        self.field = field
        self.values: tuple[str, ...] = tuple(sorted({text for texts in own for text in texts}))
        number = {text: at for at, text in enumerate(self.values)}
        self._of = {
            segment: np.array([number[text] for text in texts], np.int64)
            for segment, texts in zip(segments, own, strict=True)
        }

    def counts(self, segment: SegmentArrays, documents: Ints) -> tuple[Ints, Ints]:
        """Return the numbers of a segment's values, and how many documents have each."""
        numbers = self._of[segment]
        found = segment.columns[self.field].numbers[documents]
        return numbers, np.bincount(found, minlength=len(numbers))


class FacetCount:
    """The counts of one field's values, segment after segment."""

    def __init__(self, numbering: Numbered) -> None:
        self._numbering = numbering
        self._counts = np.zeros(len(numbering.values), np.int64)

    def count(self, segment: SegmentArrays, documents: Ints) -> None:
        """Count some documents of a segment."""
        numbers, counts = self._numbering.counts(segment, documents)
        self._counts[numbers] += counts

    def facet(self) -> Facet:
        """Return the values that were found, the most frequent first; no empty ones."""
        values = self._numbering.values
        if values and not values[0]:
            self._counts[0] = 0
        return _facet(self._numbering.field, self._counts, values)


class YearCount:
    """The counts of the years, segment after segment."""

    def __init__(self) -> None:
        self._counts = np.zeros(len(_YEARS), np.int64)

    def count(self, segment: SegmentArrays, documents: Ints) -> None:
        """Count some documents of a segment."""
        found = np.bincount(segment.years[documents])
        self._counts[: len(found)] += found

    def facet(self) -> Facet:
        """Return the years that were found, the most frequent first; undated blocks apart."""
        self._counts[0] = 0
        return _facet("year", self._counts, _YEARS)


def _facet(name: str, counts: NDArray[np.int64], values: Sequence[str]) -> Facet:
    found = np.flatnonzero(counts)
    ordered = found[np.argsort(-counts[found], kind="stable")]
    named = map(values.__getitem__, ordered.tolist())
    return Facet(name, tuple(zip(named, counts[ordered].tolist(), strict=True)))


_YEARS: Final = tuple(map(str, range(10_000)))
