"""How well documents answer a query: Whoosh's BM25F, for the documents that are wanted."""

from typing import Any, Final

import numpy as np
from whoosh import query

from transcript_reader.search import queries
from transcript_reader.search.codec.arrays import Floats, Ints, Mask
from transcript_reader.search.codec.reading import NAME_FIELDS, WORD_FIELDS
from transcript_reader.search.codec.stems import BEST
from transcript_reader.search.masks import Masks, phrase_parts
from transcript_reader.search.statistics import Statistics

_CONSTANT: Final = 1.0  # what Whoosh gives a match that has no score of its own


class Scores:
    """The scores of a question's documents in one segment."""

    def __init__(self, masks: Masks, statistics: Statistics) -> None:
        self._masks = masks
        self._arrays = masks.arrays
        self._statistics = statistics

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
                scores = self.of(asked.a, documents)
                scores += self._maybe(asked.b, documents)
                return scores
            case query.Phrase() | queries.Adjacent() | queries.Together():
                return self._sum(phrase_parts(asked), documents)
            case queries.Chain():
                return self._sum(asked.parts, documents)
            case queries.Between() | queries.OneOf() | query.Not() | query.Every():
                return np.zeros(len(documents))  # what is only a condition makes no hit better
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
            all_counts = self._arrays.counts(field, term.text)
            if all_counts is None:
                return np.zeros(len(documents))
            counts = all_counts[documents]
            lengths = self._arrays.rounded_lengths
        elif field in NAME_FIELDS:
            names = self._arrays.names[NAME_FIELDS[field]]
            if not len(names.values(term.text)[0]):
                return np.zeros(len(documents))
            counts, lengths = names.counts(term.text, documents), names.rounded_lengths
        else:
            return np.full(len(documents), _CONSTANT * term.boost)
        below = self._statistics.norms(field)[lengths[documents]]
        below += counts
        rarity = self._statistics.rarity(field, term.text)
        found: Floats = counts * (rarity * term.boost * (self._statistics.saturation + 1))
        found /= below
        return found

    def hopeful(self, asked: Any, wanted: int, live: Mask | None) -> Mask | None:
        """Return documents among which the best ``wanted`` are; None for all that match."""
        match asked:
            case query.Term() if asked.fieldname == "text":
                return self._best(asked, wanted, live)
            case query.AndMaybe():
                mask = self.hopeful(asked.a, wanted, live)
                if mask is None:
                    return None
                return mask | (self._masks.of(asked.b) & self._masks.of(asked.a))
            case query.Or():
                parts = [self.hopeful(part, wanted, live) for part in asked.subqueries]
                own = [self._masks.of(part) for part in asked.subqueries]
                found, seen = _first(parts[0], own[0]), own[0]
                for mask, matched in zip(parts[1:], own[1:], strict=True):
                    found = found | _first(mask, matched) | (seen & matched)
                    seen = seen | matched
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


def _first(mask: Mask | None, other: Mask) -> Mask:
    return other if mask is None else mask
