"""Which of the documents with one of several words can be among the best: bounds of all scores.

Of each word, a byte a document says how much of a word's full worth it can have there. Added
up in whole numbers, the bytes bound the scores of a whole segment in a few microseconds; only
the documents whose bound reaches the best found so far are worth scoring.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from whoosh import query

from transcript_reader.search.codec.arrays import Floats, Ints, Mask
from transcript_reader.search.codec.columns import NameWords
from transcript_reader.search.codec.reading import NAME_FIELDS, WORD_FIELDS
from transcript_reader.search.codec.segment import SegmentArrays
from transcript_reader.search.statistics import Statistics

_FULL: Final = 255  # what a byte holds: a word's full worth
_COUNTS: Final = 64  # counts above are told apart no further
_MOST: Final = 16  # words; of more the whole numbers would be too coarse
_STEP: Final = 16  # of so many documents one tells what the best will reach


@dataclass(frozen=True, slots=True)
class Ceilings:
    """The bounds of a segment's scores: ``found`` says which documents have one of the words.

    A score of 1 is ``unit`` in ``bounds``. No score is more than ``slack`` below its bound; it
    may be above by what the document's title and speaker are worth, ``names``.
    """

    found: Mask
    bounds: NDArray[np.uint16]
    unit: float
    slack: int
    names: tuple[tuple[NameWords, NDArray[np.int64]], ...]

    def reaching(self, least: float | None, wanted: int) -> Ints:
        """Return, in order, the documents found that can be among the best ``wanted``.

        ``least`` is the score that the last of the best has so far, None where they are too few.
        """
        if least is None:
            floor = self._sampled(wanted)
        else:
            floor = int(least * self.unit) - 1  # less one for what floating point rounds
        most = sum(int(worth.max()) for _, worth in self.names)
        hopeful: Mask = self.bounds >= max(floor - most, 0)
        hopeful &= self.found
        documents: Ints = hopeful.nonzero()[0]
        if not self.names:
            return documents
        bounds = self.bounds[documents].astype(np.int64)
        for names, worth in self.names:
            bounds += names.of_documents(worth, documents)
        return documents[bounds >= floor]

    def _sampled(self, wanted: int) -> int:
        """Return what so many documents surely reach: those of a few, the names left out."""
        some = self.bounds[::_STEP] * self.found[::_STEP]
        if len(some) <= wanted:
            return 0
        place = len(some) - wanted
        return int(np.partition(some, place)[place]) - self.slack


def ceilings(
    asked: Any, arrays: SegmentArrays, statistics: Statistics, live: Mask | None
) -> Ceilings | None:
    """Return the bounds of an Or of words, names counting beside them; None for all else."""
    found, names = (asked.a, asked.b) if isinstance(asked, query.AndMaybe) else (asked, None)
    if not isinstance(found, query.Or):
        return None
    words = list(_terms(found))
    named = [] if names is None else list(_terms(names))
    if len(words) > _MOST or not all(
        isinstance(word, query.Term) and word.fieldname in WORD_FIELDS for word in words
    ):
        return None
    worth = [statistics.worth(word) for word in words]
    unit = ((1 << 16) // (_FULL + 1) - len(words)) / sum(worth)
    weights = [int(one * unit) + 1 for one in worth]
    bounds = np.zeros(arrays.count, np.uint16)
    for word, weight in zip(words, weights, strict=True):
        shares = _shares(word, arrays, statistics)
        if shares is not None:
            bounds += np.multiply(shares, np.uint16(weight), dtype=np.uint16)
    matched = bounds > 0 if live is None else (bounds > 0) & live
    return Ceilings(
        matched,
        bounds,
        unit * _FULL,
        sum(weights) + _FULL * len(words),
        tuple(_worth(term, arrays, statistics, unit) for term in named),
    )


def _terms(asked: Any) -> Iterator[Any]:
    """Yield the parts of an Or, and of those in it."""
    if isinstance(asked, query.Or):
        for part in asked.subqueries:
            yield from _terms(part)
    else:
        yield asked


def _shares(word: Any, arrays: SegmentArrays, statistics: Statistics) -> Ints | None:
    """Return how much of its full worth a word has in each document at most; 0 without it."""
    counts = arrays.counts(word.fieldname, word.text)
    if counts is None:
        return None
    norms = statistics.norms(word.fieldname)
    key = "shares", word.fieldname, word.text, float(norms[-1])
    return arrays.kept(key, lambda: _at_most(counts, arrays.rounded_lengths, norms))


def _at_most(counts: Ints, lengths: Ints, norms: Floats) -> NDArray[np.uint8]:
    counted = np.arange(_COUNTS, dtype=np.float64)[:, None]
    table = (counted / (counted + norms) * _FULL).astype(np.uint8) + np.uint8(1)
    table[0], table[-1] = 0, _FULL
    found: NDArray[np.uint8] = table[np.minimum(counts, _COUNTS - 1), lengths]
    return found


def _worth(
    term: Any, arrays: SegmentArrays, statistics: Statistics, unit: float
) -> tuple[NameWords, NDArray[np.int64]]:
    """Return what a word is worth at most, in units, in each title or in each speaker's name."""
    names = arrays.names[NAME_FIELDS[term.fieldname]]
    values, counts = names.values(term.text)
    worth = np.zeros(len(names.value_bytes), np.int64)
    norms = statistics.norms(term.fieldname)[names.value_bytes[values]]
    shares = counts / (counts + norms)
    worth[values] = np.ceil(shares * (statistics.worth(term) * unit * _FULL)).astype(np.int64) + 1
    return names, worth
