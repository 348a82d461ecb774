"""Cutting the context of a concordance line into pieces, the sorted-by word among them."""

import re
from itertools import pairwise

from transcript_reader.domain.concordance import LineOrder

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")

Piece = tuple[str, bool]
"""A stretch of text, and whether the lines are sorted by it."""


def left_pieces(text: str, order: LineOrder) -> tuple[Piece, ...]:
    """Return the pieces left of the word, from the word outwards."""
    if not order.value.startswith("left"):
        return ((text, False),)
    words = [match.span() for match in _WORD.finditer(text)]
    return tuple(reversed(_cut(text, words[::-1], order)))


def right_pieces(text: str, order: LineOrder) -> tuple[Piece, ...]:
    """Return the pieces right of the word, from the word outwards."""
    if not order.value.startswith("right"):
        return ((text, False),)
    return _cut(text, [match.span() for match in _WORD.finditer(text[:120])], order)


def _cut(text: str, words: list[tuple[int, int]], order: LineOrder) -> tuple[Piece, ...]:
    """Return the pieces of a text whose words are told from the middle outwards."""
    place = int(order.value[-1]) - 1
    if place >= len(words):
        return ((text, False),)
    start, end = words[place]
    cuts = pairwise((0, start, end, len(text)))
    return tuple((text[a:b], a == start) for a, b in cuts if a < b)
