"""Which segments are better one: few enough to search, and never a long merge for a small gain."""

from collections.abc import Iterable, Sequence
from typing import Final

from transcript_reader.search.codec.contents import ArraySegment
from transcript_reader.search.codec.inversion import MOST_DOCUMENTS, MOST_WORDS

_TIER: Final = 8
"""Segments up to 8 times as large as each other are of one size."""

_CROWD: Final = 4
"""So many segments of one size become one."""


def crowd(segments: Sequence[ArraySegment]) -> list[ArraySegment]:
    """Return segments to be merged next: a crowd of one size, or one with a third gone.

    Empty when all is well.
    """
    for segment in segments:
        if segment.deleted_count() * 3 > segment.doc_count_all():
            return [segment]
    sizes: dict[int, list[ArraySegment]] = {}
    for segment in sorted(segments, key=ArraySegment.doc_count):
        sizes.setdefault(_size(segment.doc_count()), []).append(segment)
    for size in sorted(sizes):
        group = _fitting(sizes[size]) if len(sizes[size]) >= _CROWD else []
        if len(group) > 1:
            return group
    return []


def _fitting(segments: Iterable[ArraySegment]) -> list[ArraySegment]:
    """Return as many of the segments, smallest first, as one segment can hold."""
    group: list[ArraySegment] = []
    documents = words = 0
    for segment in segments:
        documents += segment.doc_count()
        words += segment.words
        if documents > MOST_DOCUMENTS or words > MOST_WORDS:
            break
        group.append(segment)
    return group


def _size(documents: int) -> int:
    size = 0
    while _TIER ** (size + 2) < documents:
        size += 1
    return size
