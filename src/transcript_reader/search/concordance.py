"""Where the words of a question stand in a text, told their places, and what is beside them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from transcript_reader.domain.span import Span
from transcript_reader.search.analysis import APOSTROPHES, WORD, forms, word_place
from transcript_reader.search.matching import Stretch

NEIGHBOURS: Final = 3
"""So many words on either side lines can be sorted by."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Before which characters of a text how many words stand: two equal rows, in order."""

    characters: Sequence[int] = ()
    words: Sequence[int] = ()


NO_NOTES: Final = Notes()


def located(text: str, stretches: Sequence[Stretch], notes: Notes) -> Iterator[Span]:
    """Yield where stretches of words, in order, stand; no more is read than must be."""
    for first, last in stretches:
        start, end = _place(text, first, notes)
        if last > first:
            _, end = word_place(text, start, len(text), last - first)
        yield Span(start, end)


def _place(text: str, word: int, notes: Notes) -> tuple[int, int]:
    """Return the characters that a word covers, told by its number in the text."""
    note = bisect_right(notes.words, word) - 1
    passed, start = (notes.words[note], notes.characters[note]) if note >= 0 else (0, 0)
    end = notes.characters[note + 1] if note + 1 < len(notes.words) else len(text)
    return word_place(text, start, end, word - passed)


def beside(text: str, span: Span, width: int) -> tuple[str, str]:
    """Return the text left and right of a span, about ``width`` characters, on one line."""
    first = max(0, span.start - width)
    if first and (space := _SPACE.search(text, first - 1, span.start)):
        first = space.end()
    last = min(len(text), span.end + width)
    if last < len(text) and not text[last].isspace():
        while last > span.end and not text[last - 1].isspace():
            last -= 1
    return _on_one_line(text[first : span.start]).lstrip(), _on_one_line(
        text[span.end : last]
    ).rstrip()


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ") if "\n" in text or "\t" in text else text


def left_words(text: str, span: Span) -> list[str]:
    """Return the forms of three words left of a span, the nearest first."""
    start = max(0, span.start - _REACH)
    near = text[start : span.start]
    words = forms(near)
    if start and len(words) > NEIGHBOURS and near[:1].isalnum():
        words = words[1:]  # the end of a word only
    return words[: -NEIGHBOURS - 1 : -1]


def right_words(text: str, span: Span) -> list[str]:
    """Return the forms of three words right of a span, the nearest first."""
    end = span.end
    if text[end : end + 1] in APOSTROPHES:  # a possessive ’s is no word
        while end < len(text) and (text[end].isalnum() or text[end] in APOSTROPHES):
            end += 1
    words: list[str] = []
    for match in islice(WORD.finditer(text, end), NEIGHBOURS):
        words += forms(match[0])
    return words[:NEIGHBOURS]


_SPACE = re.compile(r"\s")
_REACH: Final = 60  # characters in which three words are looked for
