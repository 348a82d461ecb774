"""Which documents are worth scoring: among frequent words' thousands, few can be the best.

Every segment lists, for each frequent stem, the documents among which its best must be. A
document with other words of the question, or with the word in its title or its speaker's
name, may be better yet; those are added.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from whoosh import query

from transcript_reader.search.ceilings import Ceilings, ceilings
from transcript_reader.search.codec.arrays import Ints, Mask, distinct
from transcript_reader.search.codec.reading import NAME_FIELDS
from transcript_reader.search.codec.stems import BEST, MANY
from transcript_reader.search.masks import Masks
from transcript_reader.search.statistics import Statistics


@dataclass(frozen=True, slots=True)
class Counted:
    """How many documents one word finds, and some of them, with how often each has it."""

    total: int
    documents: Ints
    counts: Ints


class Candidates:
    """Narrows down what is to be scored in one segment, to return the best ``wanted``."""

    def __init__(self, masks: Masks, live: Mask | None, wanted: int) -> None:
        self._masks = masks
        self._arrays = masks.arrays
        self._live = live
        self._wanted = wanted

    def counted(self, asked: Any) -> Counted | None:
        """Return how many documents a single word finds, and the candidates among them.

        None where that is not all there is to the question, or documents are deleted.
        """
        word = asked.a if isinstance(asked, query.AndMaybe) else asked
        if not isinstance(word, query.Term) or word.fieldname != "text" or self._live is not None:
            return None
        stem = self._arrays.stems.number(word.text)
        if stem is None:
            return Counted(0, _NONE, _NONE)
        total = self._arrays.stems.document_frequency(stem)
        is_listed = self._wanted <= BEST
        names = asked.b if isinstance(asked, query.AndMaybe) else None
        key = "counted", word.text, is_listed, _key(names)
        documents, counts = self._arrays.kept(
            key, lambda: self._counted(stem, word, names, is_listed)
        )
        return Counted(total, documents, counts)

    def _counted(self, stem: int, word: Any, names: Any, is_listed: bool) -> Ints:
        """Return two rows: candidates for a word, and how often each has it."""
        arrays = self._arrays
        best = arrays.stems.best(stem) if is_listed else None
        named = _NONE if names is None else self._named(names)
        if best is not None and not len(named) and best[1].max() < MANY:
            return np.array(best, np.int32)
        counts = arrays.counts("text", word.text)
        assert counts is not None
        if best is None:
            found = self._masks.documents(word)
        else:
            found = _together([best[0], named[counts[named] > 0]])
        return np.array((found, counts[found]), np.int32)

    def bounds(self, asked: Any, statistics: Statistics) -> Ceilings | None:
        """Return the bounds of all scores, where a question asks for one of several words."""
        if self._wanted > BEST:
            return None
        return ceilings(asked, self._arrays, statistics, self._live)

    def of(self, asked: Any) -> Ints | None:
        """Return candidates that match, in order; None if all that match are candidates."""
        found, names = (asked.a, asked.b) if isinstance(asked, query.AndMaybe) else (asked, None)
        if isinstance(found, query.Or):
            mask = self._several(found.subqueries)
        else:
            best = self._best(found)
            if best is None:
                return None
            mask = np.zeros(self._arrays.count, np.bool_)
            mask[best] = True
        if names is not None:
            mask[self._named(names)] = True
        mask &= self._masks.of(found)
        documents: Ints = mask.nonzero()[0]
        return documents

    def _several(self, parts: list[Any]) -> Mask:
        """Return the best of each part, and whatever two of them find."""
        found: Mask = np.zeros(self._arrays.count, np.bool_)
        seen: Mask | None = None
        for part in parts:
            own = self._masks.of(part)
            best = self._best(part)
            if best is None:
                found |= own
            else:
                found[best] = True
            if seen is None:
                seen = own
            else:
                found |= seen & own
                seen = seen | own
        return found

    def _best(self, term: Any) -> Ints | None:
        """Return the best documents of a frequent word; None for anything else."""
        if not isinstance(term, query.Term) or term.fieldname != "text":
            return None
        stem = self._arrays.stems.number(term.text)
        best = None if stem is None else self._arrays.stems.best(stem)
        if best is None:
            return None
        gone = 0 if self._live is None else len(best[0]) - np.count_nonzero(self._live[best[0]])
        return best[0] if self._wanted + gone <= BEST else None

    def _named(self, asked: Any) -> Ints:
        """Return the documents whose title or speaker has one of some words."""

        def made() -> Ints:
            names = ((self._arrays.names[NAME_FIELDS[name]], text) for name, text in key)
            return _together([own.documents(text) for own, text in names])

        key = _key(asked)
        return self._arrays.kept(("named", key), made)


def _key(names: Any) -> tuple[tuple[str, str], ...]:
    """Return what tells words in titles and speakers' names from others."""
    if names is None:
        return ()
    parts = names.subqueries if isinstance(names, query.Or) else [names]
    return tuple((part.fieldname, part.text) for part in parts)


_NONE = np.zeros(0, np.int64)


def _together(found: list[Ints]) -> Ints:
    """Return documents of several rows, in order, each once."""
    return distinct([one.astype(np.uint16) for one in found])
