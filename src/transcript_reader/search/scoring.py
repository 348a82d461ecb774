"""How well documents answer a query: Whoosh's BM25F, for the documents that are wanted."""

from typing import Any, Final

import numpy as np
from whoosh import query

from transcript_reader.search import queries
from transcript_reader.search.codec.arrays import Floats, Ints
from transcript_reader.search.codec.reading import NAME_FIELDS
from transcript_reader.search.codec.segment import SegmentArrays
from transcript_reader.search.masks import Masks, phrase_parts
from transcript_reader.search.statistics import Statistics

_CONSTANT: Final = 1.0  # what Whoosh gives a match that has no score of its own


class Scores:
    """The scores of a question's documents in one segment; terms are words of texts and names."""

    def __init__(self, masks: Masks, statistics: Statistics) -> None:
        self._masks = masks
        self._arrays = masks.arrays
        self._statistics = statistics
        self._last: tuple[Ints, Floats] | None = None

    def of(self, asked: Any, documents: Ints) -> Floats:
        """Return the scores of documents that match the query."""
        match asked:
            case query.Term():
                scores = self._term(asked, documents)
                return np.zeros(len(documents)) if scores is None else scores
            case query.And():
                return self._sum(asked.subqueries, documents)
            case query.Or():
                return self._sum(asked.subqueries, documents, maybe=True)
            case query.AndNot():
                return self.of(asked.a, documents)
            case query.AndMaybe():
                return self.of(asked.a, documents) + self._sum([asked.b], documents, maybe=True)
            case query.Phrase() | queries.Adjacent() | queries.Together():
                return self._sum(phrase_parts(asked), documents)
            case queries.Chain():
                return self._sum(asked.parts, documents)
            case queries.ConditionQuery() | query.Not() | query.Every():
                return np.zeros(len(documents))  # what is only a condition makes no hit better
            case query.ConstantScoreQuery():
                return np.full(len(documents), asked.score)
            case _:
                return np.full(len(documents), _CONSTANT * getattr(asked, "boost", 1.0))

    def of_counted(self, asked: Any, documents: Ints, counts: Ints) -> Floats:
        """Return the scores of documents of which it is known how often they have the word."""
        word = asked.a if isinstance(asked, query.AndMaybe) else asked
        scores = bm25(counts, self._below(documents).copy(), self._statistics.worth(word))
        if word is not asked:
            scores += self._sum([asked.b], documents, maybe=True)
        return scores

    def _sum(self, parts: Any, documents: Ints, *, maybe: bool = False) -> Floats:
        total = np.zeros(len(documents))
        for part in parts:
            scores = self._maybe(part, documents) if maybe else self.of(part, documents)
            if scores is not None:
                total += scores
        return total

    def _maybe(self, asked: Any, documents: Ints) -> Floats | None:
        """Return the scores of documents that may match, 0 where they do not; None for none."""
        if isinstance(asked, query.Term):
            return self._term(asked, documents)
        if isinstance(asked, query.Or):
            return self._sum(asked.subqueries, documents, maybe=True)
        matched = self._masks.of(asked)[documents]
        scores = np.zeros(len(documents))
        scores[matched] = self.of(asked, documents[matched])
        return scores

    def _term(self, term: Any, documents: Ints) -> Floats | None:
        field = term.fieldname
        if field in NAME_FIELDS:
            return self._name(term, documents)
        counts = self._arrays.counts(field, term.text)
        if counts is None:
            return None
        worth = self._statistics.worth(term)
        return bm25(counts[documents], self._below(documents).copy(), worth)

    def _below(self, documents: Ints) -> Floats:
        """Return what is added to the counts of documents below the line; words share it."""
        if self._last is None or self._last[0] is not documents:
            norms = self._statistics.norms("text")
            self._last = documents, norms[self._arrays.rounded_lengths[documents]]
        return self._last[1]

    def _name(self, term: Any, documents: Ints) -> Floats | None:
        names = self._arrays.names[NAME_FIELDS[term.fieldname]]
        scores = name_scores(term, self._arrays, self._statistics)
        return None if scores is None else names.of_documents(scores, documents)


def name_scores(term: Any, arrays: SegmentArrays, statistics: Statistics) -> Floats | None:
    """Return what a word adds to the score for each title or speaker; None for nothing."""
    names = arrays.names[NAME_FIELDS[term.fieldname]]
    values, counts = names.values(term.text)
    if not len(values):
        return None
    worth, norms = statistics.worth(term), statistics.norms(term.fieldname)

    def made() -> Floats:
        scores = np.zeros(len(names.value_bytes))
        scores[values] = bm25(counts, norms[names.value_bytes[values]], worth)
        return scores

    key = "scores", term.fieldname, term.text, worth, float(norms[-1])
    return arrays.kept(key, made)


def bm25(counts: Ints, below: Floats, worth: float) -> Floats:
    """Return the scores of counts; ``below`` becomes what stands below the line."""
    scores = counts.astype(np.float64)
    below += scores
    scores *= worth
    scores /= below
    return scores
