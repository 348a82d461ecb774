"""How well documents answer a query: Whoosh's BM25F, for the documents that are wanted."""

from typing import Any, Final

import numpy as np
from whoosh import query

from transcript_reader.search import queries
from transcript_reader.search.codec.arrays import Floats, Ints, Mask
from transcript_reader.search.codec.reading import NAME_FIELDS, WORD_FIELDS
from transcript_reader.search.codec.rounding import LENGTHS
from transcript_reader.search.codec.stems import BEST
from transcript_reader.search.masks import Masks, phrase_parts

_CONSTANT: Final = 1.0  # what Whoosh gives a match that has no score of its own


class Scores:
    """The scores of a question's documents in one segment.

    ``searcher`` is Whoosh's for this segment: it knows how frequent terms are in all.
    """

    def __init__(self, masks: Masks, searcher: Any) -> None:
        self._masks = masks
        self._arrays = masks.arrays
        self._searcher = searcher.get_parent()
        self._weighting = searcher.weighting

    def of(self, asked: Any, documents: Ints) -> Floats:
        """Return the scores of documents that match the query."""
        match asked:
            case query.Term():
                return self._term(asked, documents)
            case query.And():
                return self._sum(asked.subqueries, documents)
            case query.Or():
                return self._sum(asked.subqueries, documents, maybe=True)
            case query.AndNot():
                return self.of(asked.a, documents)
            case query.AndMaybe():
                return self.of(asked.a, documents) + self._maybe(asked.b, documents)
            case query.Phrase() | queries.Adjacent() | queries.Together():
                return self._sum(phrase_parts(asked), documents)
            case queries.Chain():
                return self._sum(asked.parts, documents)
            case query.ConstantScoreQuery():
                return np.full(len(documents), asked.score)
            case _:
                return np.full(len(documents), _CONSTANT * getattr(asked, "boost", 1.0))

    def _sum(self, parts: Any, documents: Ints, *, maybe: bool = False) -> Floats:
        total = np.zeros(len(documents))
        for part in parts:
            total += self._maybe(part, documents) if maybe else self.of(part, documents)
        return total

    def _maybe(self, asked: Any, documents: Ints) -> Floats:
        """Return the scores of documents that may match; 0 where they do not."""
        if isinstance(asked, query.Term) and asked.fieldname in (*WORD_FIELDS, *NAME_FIELDS):
            return self._term(asked, documents)
        if isinstance(asked, query.Or):
            return self._sum(asked.subqueries, documents, maybe=True)
        matched = self._masks.of(asked)[documents]
        scores = np.zeros(len(documents))
        scores[matched] = self.of(asked, documents[matched])
        return scores

    def _term(self, term: Any, documents: Ints) -> Floats:
        field = term.fieldname
        if field in WORD_FIELDS:
            counts = self._arrays.counts(field, term.text)
            lengths = self._arrays.rounded_lengths
        elif field in NAME_FIELDS:
            names = self._arrays.names[NAME_FIELDS[field]]
            counts, lengths = names.counts(term.text), names.rounded_lengths
        else:
            return np.full(len(documents), _CONSTANT * term.boost)
        if counts is None:
            return np.zeros(len(documents))
        model = self._weighting
        average = self._searcher.avg_field_length(field) or 1
        norm = model.K1 * ((1 - model.B) + model.B * LENGTHS / average)
        found = counts[documents].astype(np.float64)
        below = found + norm[lengths[documents]]
        found *= model.K1 + 1
        found /= below
        found *= self._searcher.idf(field, term.text.encode()) * term.boost
        return found

    def hopeful(self, asked: Any, wanted: int, live: Mask | None) -> Mask | None:
        """Return documents among which the best ``wanted`` are; None for all that match."""
        match asked:
            case query.Term() if asked.fieldname == "text":
                return self._best(asked, wanted, live)
            case query.AndMaybe():
                mask = self.hopeful(asked.a, wanted, live)
                return None if mask is None else mask | self._masks.of(asked.b)
            case query.Or():
                parts = [self.hopeful(part, wanted, live) for part in asked.subqueries]
                found: Mask = np.zeros(self._arrays.count, np.bool_)
                seen = np.zeros(self._arrays.count, np.bool_)
                for part, mask in zip(asked.subqueries, parts, strict=True):
                    own = self._masks.of(part)
                    found |= seen & own
                    found |= own if mask is None else mask
                    seen |= own
                return found
            case _:
                return None

    def _best(self, term: Any, wanted: int, live: Mask | None) -> Mask | None:
        stem = self._arrays.stems.number(term.text)
        best = None if stem is None else self._arrays.stems.best(stem)
        if best is None:
            return None
        gone = 0 if live is None else len(best) - np.count_nonzero(live[best])
        if wanted + gone > BEST:
            return None
        mask = np.zeros(self._arrays.count, np.bool_)
        mask[best] = True
        return mask
