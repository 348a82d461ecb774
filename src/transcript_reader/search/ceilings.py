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
from transcript_reader.search.scoring import name_scores
from transcript_reader.search.statistics import Statistics

_FULL: Final = 255  # what a byte holds: a word's full worth
_COUNTS: Final = 64  # counts above are told apart no further
_MOST: Final = 16  # words; of more the whole numbers would be too coarse
_GROUP: Final = 32  # documents of which only the best is looked at, to learn what is reached


@dataclass(frozen=True, slots=True)
class Ceilings:
    """The bounds of a segment's scores, 0 for a document that has none of the words.

    A score of 1 is ``unit`` in ``bounds``. No score is more than ``slack`` below its bound; it
    may be above by what the document's title and speaker are worth, ``names``.
    """

    bounds: NDArray[np.uint16]
    unit: float
    slack: int
    names: list[tuple[NameWords, Floats]]

    @property
    def found(self) -> Mask:
        """Which documents have one of the words."""
        mask: Mask = self.bounds > 0
        return mask

    @property
    def total(self) -> int:
        """How many documents have one of the words."""
        return int(np.count_nonzero(self.bounds))

    def reaching(self, least: float | None, wanted: int) -> Ints:
        """Return, in order, the documents found that can be among the best ``wanted``.

        ``least`` is the score that the last of the best has so far, None where they are too few.
        """
        # less one for what floating point rounds
        floor = self._reached(wanted) if least is None else int(least * self.unit) - 1
        most = sum(worth.max() for _, worth in self.names)
        documents: Ints = (self.bounds >= max(int(floor - most), 1)).nonzero()[0]
        if not self.names:
            return documents
        bounds = self.bounds[documents].astype(np.float64)
        for names, worth in self.names:
            bounds += names.of_documents(worth, documents)
        return documents[bounds >= floor]

    def _reached(self, wanted: int) -> int:
        """Return what so many documents surely reach: the best of as many groups."""
        grouped = len(self.bounds) // _GROUP
        if grouped < wanted:
            return 0
        best = self.bounds[: grouped * _GROUP].reshape(_GROUP, grouped).max(axis=0)
        place = grouped - wanted
        return int(np.partition(best, place)[place]) - self.slack


def ceilings(
    asked: Any, arrays: SegmentArrays, statistics: Statistics, live: Mask | None
) -> Ceilings | None:
    """Return the bounds of an Or of words, names counting beside them; None for all else."""
    found, names = (asked.a, asked.b) if isinstance(asked, query.AndMaybe) else (asked, None)
    if not isinstance(found, query.Or):
        return None
    words = list(_terms(found))
    if len(words) > _MOST or not all(
        isinstance(word, query.Term) and word.fieldname in WORD_FIELDS for word in words
    ):
        return None
    worth = [statistics.worth(word) for word in words]
    unit = ((1 << 16) // (_FULL + 1) - len(words)) / sum(worth)
    weights = [int(one * unit) + 1 for one in worth]
    bounds = np.zeros(arrays.count, np.uint16)
    part = np.empty(arrays.count, np.uint16)
    for word, weight in zip(words, weights, strict=True):
        shares = _shares(word, arrays, statistics)
        if shares is not None:
            bounds += np.multiply(shares, np.uint16(weight), out=part)
    if live is not None:
        bounds *= live
    named = [] if names is None else _names(names, arrays, statistics, unit * _FULL)
    return Ceilings(bounds, unit * _FULL, sum(weights) + _FULL * len(words), named)


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
    table[-1] = _FULL
    documents = counts.nonzero()[0]
    found = np.zeros(len(counts), np.uint8)
    own = np.minimum(counts[documents], _COUNTS - 1).astype(np.uint16)
    found[documents] = table.ravel()[(own << 8) + lengths[documents]]
    return found


def _names(
    asked: Any, arrays: SegmentArrays, statistics: Statistics, unit: float
) -> list[tuple[NameWords, Floats]]:
    """Return what each title and each speaker's name adds at most to the bounds."""
    found: dict[str, Floats] = {}
    for term in _terms(asked):
        scores = name_scores(term, arrays, statistics)
        if scores is not None:
            name = NAME_FIELDS[term.fieldname]
            own = found.setdefault(name, np.ones(len(scores)))  # for what is rounded
            own += scores * unit
    return [(arrays.names[name], own) for name, own in found.items()]
