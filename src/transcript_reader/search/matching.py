"""Which words of a text a question means: the same rules as the index, word by word."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from transcript_reader.search import terms
from transcript_reader.search.analysis import KEEPING_FIRST_LETTER, stem, stemmer_code
from transcript_reader.search.distance import within
from transcript_reader.search.terms import All, Any, Atom, Form, Fuzzy, Near, Node, Pattern
from transcript_reader.search.wild import pattern_expression

Stretch = tuple[int, int]
"""The first and the last word of what an atom covers, counted in words from 0."""


def found_in(node: Node, words: Sequence[str], language: str) -> list[Stretch]:
    """Return the stretches of a text that the question asks for, in no order.

    ``words`` are the text's forms. What is negated or about a field asks for none.
    """
    stretches: list[Stretch] = []
    for part in asked(node):
        if isinstance(part, Near):
            stretches += _near(part, words, language)
        else:
            stretches += stretches_of(part, words, language)
    return stretches


def asked(node: Node) -> Iterator[Atom | Near]:
    """Yield the parts of a question that ask for words."""
    match node:
        case All(parts=parts) | Any(parts=parts):
            for part in parts:
                yield from asked(part)
        case Near() | Form() | Pattern() | Fuzzy() | terms.Sequence():
            yield node


def stretches_of(atom: Atom, words: Sequence[str], language: str) -> list[Stretch]:
    """Return every stretch of the text that an atom stands for."""
    if not isinstance(atom, terms.Sequence):
        fits = fitting(atom, language)
        return [(at, at) for at, word in enumerate(words) if fits[word]]
    places = [[first for first, _ in stretches_of(part, words, language)] for part in atom.parts]
    if atom.slop is None:
        starts = set(places[0])
        for offset, found in enumerate(places[1:], 1):
            starts &= {at - offset for at in found}
        return [(at, at + len(places) - 1) for at in sorted(starts)]
    return [(at, at) for at in sorted(_together(places, len(places) + atom.slop - 1))]


def _together(places: list[list[int]], length: int) -> set[int]:
    """Return the places that stand within ``length`` words of one of every part."""
    found: set[int] = set()
    for start in sorted(set().union(*places)):
        window = [
            {at for at in own[bisect_left(own, start) :] if at < start + length} for own in places
        ]
        if _distinct(window, frozenset()):
            found |= set().union(*window)
    return found


def _distinct(window: Sequence[set[int]], taken: frozenset[int]) -> bool:
    """Say whether every part can have a place of its own."""
    if not window:
        return True
    return any(_distinct(window[1:], taken | {at}) for at in window[0] - taken)


def _near(near: Near, words: Sequence[str], language: str) -> Iterable[Stretch]:
    """Return the stretches that take part in a whole chain."""
    parts = [
        sorted({s for atom in alternatives for s in stretches_of(atom, words, language)})
        for alternatives in near.parts
    ]
    for here, distance in enumerate(near.distances, 1):
        parts[here] = [s for s in parts[here] if _any_near(s, parts[here - 1], distance)]
    for here, distance in reversed(list(enumerate(near.distances))):
        parts[here] = [s for s in parts[here] if _any_near(s, parts[here + 1], distance)]
    return [stretch for part in parts for stretch in part] if parts[-1] else []


def _any_near(stretch: Stretch, others: list[Stretch], distance: int) -> bool:
    first, last = stretch
    return any(
        0 < other[0] - last <= distance or 0 < first - other[1] <= distance for other in others
    )


class Fits(dict[str, bool]):
    """Says of forms whether an atom means them, each looked at once."""

    def __init__(self, test: Callable[[str], bool]) -> None:
        super().__init__()
        self._test = test

    def __missing__(self, form: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[form] = self._test(form)
        return found


_REMEMBERED = 20_000


@lru_cache(maxsize=64)
def fitting(atom: Form | Pattern | Fuzzy, language: str) -> Fits:
    """Return which forms an atom means in a text of that language."""
    match atom:
        case Form():
            return Fits(_form_test(atom, language))
        case Pattern(pattern=pattern):
            fullmatch = pattern_expression(pattern).fullmatch
            return Fits(lambda word: fullmatch(word) is not None)
        case Fuzzy(form=form, distance=distance):
            return Fits(lambda word: within(form, word, distance))


def _form_test(atom: Form, language: str) -> Callable[[str], bool]:
    form, first = atom.form, atom.form[:1]
    wanted = stem(form, language)
    keeps_first = stemmer_code(form, language) in KEEPING_FIRST_LETTER

    def fits(word: str) -> bool:
        if word == form or (atom.unfinished and word.startswith(form)):
            return True
        if atom.exact or (keeps_first and word[:1] != first):
            return False
        return stem(word, language) == wanted

    return fits
