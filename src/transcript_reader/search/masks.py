"""Which documents of a segment answer a query of Whoosh: a truth value for each, all at once."""

from collections import Counter
from collections.abc import Callable
from functools import cached_property, reduce
from typing import Any, Final

import numpy as np
from whoosh import query

from transcript_reader.search import queries
from transcript_reader.search.codec.arrays import Ints, Mask, distinct
from transcript_reader.search.codec.postings import Places
from transcript_reader.search.codec.reading import NAME_FIELDS, WORD_FIELDS
from transcript_reader.search.codec.segment import SegmentArrays
from transcript_reader.search.places import Stretches, close, either, following, near, windows

_SOME: Final = 1000
"""So few places are worth knowing the documents of, to look no further than those."""

_FEW: Final = 8
"""Places are looked up in chosen documents only where a word has so many times more of them."""

_NOTHING: Final = np.zeros(0, np.uint16)


def _no_matcher(asked: Any) -> Ints:
    raise TypeError(f"no array answers {asked!r}")


class Masks:
    """The masks of a question's parts in one segment, each made once; nobody changes them.

    ``ask_matcher`` answers, slowly, what no method here knows: it takes a query and returns
    the documents. Without it, such a query is a TypeError.
    """

    def __init__(
        self, arrays: SegmentArrays, ask_matcher: Callable[[Any], Ints] = _no_matcher
    ) -> None:
        self.arrays = arrays
        self._ask_matcher = ask_matcher
        self._made: dict[int, Mask] = {}

    def of(self, asked: Any) -> Mask:
        """Return which documents a query matches, deleted ones too."""
        found = self._made.get(id(asked))
        if found is None:
            method = _METHODS.get(type(asked), Masks._other)
            found = self._made[id(asked)] = method(self, asked)
        return found

    def documents(self, word: Any) -> Ints:
        """Return the documents that hold a word, in order."""
        key = word.fieldname, word.text, "documents"
        return self.arrays.kept(key, lambda: self._documents(word)).astype(np.int64)

    def _documents(self, word: Any) -> Ints:
        documents = self.arrays.postings.documents
        found = [documents(form).astype(np.uint16) for form in self.forms(word).tolist()]
        return found[0] if len(found) == 1 else distinct([_NOTHING, *found])

    def forms(self, word: Any) -> Ints:
        """Return the forms that a query for one word stands for, in order."""
        forms = self.arrays.forms
        match word:
            case query.Prefix():
                found = forms.beginning(word.text)
                return np.arange(found.start, found.stop)
            case query.Wildcard():
                return forms.matching(word.text)
            case query.FuzzyTerm():
                return forms.near(word.text, word.maxdist)
            case query.Or():
                return distinct([self.forms(part) for part in word.subqueries])
            case query.ConstantScoreQuery():
                return self.forms(word.child)
            case _:
                return self.arrays.forms_of(word.fieldname, word.text)

    def stretches(self, asked: Any, within: Mask | None) -> Stretches:
        """Return where words, phrases or alternatives of them stand."""
        match asked:
            case query.Or():
                return either([self.stretches(part, within) for part in asked.subqueries])
            case query.ConstantScoreQuery():
                return self.stretches(asked.child, within)
            case query.Phrase() | queries.Adjacent():
                parts = phrase_parts(asked)
                first = self._adjacent(parts, within)
                return Stretches(first, first + np.int32(len(parts) - 1))
            case _:
                places = self._places(asked, within)
                return Stretches(places, places)

    def _places(self, word: Any, within: Mask | None) -> Places:
        """Return where a word stands, in order, at least in the documents within."""
        forms = self.forms(word)
        if within is not None and self._often(word) > _FEW * np.count_nonzero(within):
            return self.arrays.postings.places(forms, within)
        if isinstance(word, query.Term):
            return self.arrays.places(word.fieldname, word.text)
        return self.arrays.postings.places(forms)

    def _empty(self, _: Any = None) -> Mask:
        return np.zeros(self.arrays.count, np.bool_)

    @cached_property
    def _none(self) -> Mask:
        return self._empty()

    def _every(self, _: Any) -> Mask:
        return np.ones(self.arrays.count, np.bool_)

    def _term(self, asked: Any) -> Mask:
        field = asked.fieldname
        if field in WORD_FIELDS:
            return self._word(asked)
        if field in NAME_FIELDS:
            mask = self._empty()
            mask[self.arrays.names[NAME_FIELDS[field]].documents(asked.text)] = True
            return mask
        return self._one_of(queries.OneOf(field, (asked.text,)))

    def _word(self, asked: Any) -> Mask:
        mask = self._empty()
        self.arrays.postings.mark(self.forms(asked), mask)
        return mask

    def _and(self, asked: Any) -> Mask:
        parts = map(self.of, asked.subqueries)
        return reduce(np.logical_and, parts, next(parts))

    def _or(self, asked: Any) -> Mask:
        parts = map(self.of, asked.subqueries)
        return reduce(np.logical_or, parts, next(parts, self._none))

    def _not(self, asked: Any) -> Mask:
        return ~self.of(asked.query)

    def _and_not(self, asked: Any) -> Mask:
        return self.of(asked.a) & ~self.of(asked.b)

    def _and_maybe(self, asked: Any) -> Mask:
        return self.of(asked.a)

    def _constant(self, asked: Any) -> Mask:
        return self.of(asked.child)

    def _between(self, asked: Any) -> Mask:
        dates = self.arrays.dates
        mask: Mask = dates >= (1 if asked.first is None else asked.first)  # 0 is no date
        if asked.last is not None:
            mask &= dates <= asked.last
        return mask

    def _one_of(self, asked: Any) -> Mask:
        column = self.arrays.columns[asked.field_name]
        found = column.numbered(asked.values)
        return column.mask(found) if found else self._empty()

    def _spoken_by(self, asked: Any) -> Mask:
        found = self._one_of(queries.OneOf("speaker", asked.names))
        for _, part in asked.shared:
            theirs = self.arrays.said_in(part.name, part.transcripts, part.blocks)
            if theirs is not None:
                found = found | theirs
        return found

    def _phrase(self, asked: Any) -> Mask:
        return self._marked(self._adjacent(phrase_parts(asked), None))

    def _adjacent(self, parts: tuple[Any, ...], within: Mask | None) -> Places:
        """Return where the parts stand one after the other; the rarest word leads."""
        often = [self._often(part) for part in parts]
        lead, *others = sorted(range(len(parts)), key=often.__getitem__)
        starts = self._places(parts[lead], within)
        for other in others:
            if not len(starts):
                break
            if len(starts) * _FEW < often[other]:
                within = self._marked(starts)
            starts = following(starts, self._places(parts[other], within), other - lead)
        return starts if lead == 0 else starts - np.int32(lead)

    def _together(self, asked: Any) -> Mask:
        parts = list(asked.parts)
        within = self._and(query.And(parts))
        if not within.any():
            return within
        needed = Counter(parts)
        found = [(self.stretches(part, within).first, needed[part]) for part in needed]
        starts = windows(found, asked.length, self.arrays.postings)
        if sum(not isinstance(part, query.Term) for part in needed):
            starts = _with_own_places(starts, found, asked.length)
        return self._marked(starts)

    def _chain(self, asked: Any) -> Mask:
        if len(asked.parts) == 2 and _are_apart(*asked.parts):
            return self._marked(self._pairs(asked.parts, asked.distances[0]))
        within = self._and(query.And(list(asked.parts)))
        if not within.any():
            return within
        found = self.stretches(asked.parts[0], within)
        for part, distance in zip(asked.parts[1:], asked.distances, strict=True):
            others = self.stretches(part, within)
            kept = near(others, found, distance, self.arrays.postings)
            found = Stretches(others.first[kept], others.last[kept])
        return self._marked(found.first)

    def _pairs(self, words: tuple[Any, ...], distance: int) -> Places:
        """Return where one of two words stands near the other."""
        few, many = sorted(words, key=self._often)
        places = self._places(few, None)
        within = self._marked(places) if len(places) < _SOME else None
        return close(places, self._places(many, within), distance, self.arrays.postings)

    def _often(self, word: Any) -> int:
        """Say how often a word occurs."""
        return sum(map(self.arrays.postings.frequency, self.forms(word).tolist()))

    def _marked(self, places: Any) -> Mask:
        mask = self._empty()
        if len(places):
            mask[self.arrays.postings.documents_of(places)] = True
        return mask

    def _other(self, asked: Any) -> Mask:
        mask = self._empty()
        mask[self._ask_matcher(asked)] = True
        return mask


def phrase_parts(asked: Any) -> tuple[Any, ...]:
    """Return the words of a phrase as queries."""
    if isinstance(asked, query.Phrase):
        return tuple(query.Term(asked.fieldname, word) for word in asked.words)
    return tuple(asked.parts)


def _are_apart(one: Any, other: Any) -> bool:
    """Say whether two words have no places in common, or all."""
    return (
        isinstance(one, query.Term)
        and isinstance(other, query.Term)
        and one.fieldname == other.fieldname
    )


def _with_own_places(starts: Any, found: list[tuple[Any, int]], length: int) -> Any:
    """Keep the windows in which every part can have a place of its own."""
    kept = []
    for start in starts.tolist():
        choices = []
        for places, needed in found:
            low, high = np.searchsorted(places, (start, start + length))
            choices += [set(places[low:high].tolist())] * needed
        if _assignable(choices, frozenset()):
            kept.append(start)
    return np.array(kept, np.int32)


def _assignable(choices: list[set[int]], taken: frozenset[int]) -> bool:
    if not choices:
        return True
    return any(_assignable(choices[1:], taken | {place}) for place in choices[0] - taken)


_METHODS: Final[dict[type, Callable[[Masks, Any], Mask]]] = {
    query.Term: Masks._term,  # noqa: SLF001
    query.Prefix: Masks._word,  # noqa: SLF001
    query.Wildcard: Masks._word,  # noqa: SLF001
    query.FuzzyTerm: Masks._word,  # noqa: SLF001
    query.And: Masks._and,  # noqa: SLF001
    query.Or: Masks._or,  # noqa: SLF001
    query.Not: Masks._not,  # noqa: SLF001
    query.AndNot: Masks._and_not,  # noqa: SLF001
    query.AndMaybe: Masks._and_maybe,  # noqa: SLF001
    query.ConstantScoreQuery: Masks._constant,  # noqa: SLF001
    query.Every: Masks._every,  # noqa: SLF001
    query.Phrase: Masks._phrase,  # noqa: SLF001
    type(query.NullQuery): Masks._empty,  # noqa: SLF001
    queries.Between: Masks._between,  # noqa: SLF001
    queries.OneOf: Masks._one_of,  # noqa: SLF001
    queries.SpokenBy: Masks._spoken_by,  # noqa: SLF001
    queries.Adjacent: Masks._phrase,  # noqa: SLF001
    queries.Together: Masks._together,  # noqa: SLF001
    queries.Chain: Masks._chain,  # noqa: SLF001
}
