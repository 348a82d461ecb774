"""Arithmetic on places: which words of a segment stand how near to which.

Places count words through a whole segment, see :mod:`transcript_reader.search.codec.postings`.
"""

from dataclasses import dataclass

import numpy as np

from transcript_reader.search.codec.arrays import Ints, Mask, common, distinct
from transcript_reader.search.codec.postings import Places, Postings


@dataclass(frozen=True, slots=True)
class Stretches:
    """Runs of words: the places of their first and last words, in the order of the first."""

    first: Places
    last: Places


def words(places: Places) -> Stretches:
    """Return stretches of one word each."""
    return Stretches(places, places)


def either(found: list[Stretches]) -> Stretches:
    """Return the stretches of several kinds, in order."""
    if len(found) == 1:
        return found[0]
    first = np.concatenate([one.first for one in found])
    last = np.concatenate([one.last for one in found])
    order = np.argsort(first, kind="stable")
    return Stretches(first[order], last[order])


def following(starts: Places, others: Places, distance: int) -> Places:
    """Return the starts that have one of the others so many words after them."""
    return common(starts, others - np.int32(distance))


def close(one: Places, other: Places, distance: int, postings: Postings) -> Places:
    """Return where a place of one row is at most so many words from one of the other.

    The rows have no place in common, or all. The closest pair of two rows are neighbours
    in both together.
    """
    both = np.concatenate((one << 1, (other << 1) | 1))
    both.sort(kind="stable")  # merges the two rows
    apart = (both[1:] >> 1) - (both[:-1] >> 1)
    found = np.flatnonzero((both[1:] ^ both[:-1]) & (apart <= distance) & (apart > 0) & 1)
    first, last = both[found] >> 1, both[found + 1] >> 1
    inside: Places = first[postings.base[postings.documents_of(first) + 1] > last]
    return inside


def near(these: Stretches, others: Stretches, distance: int, postings: Postings) -> Mask:
    """Say of each stretch whether another, not overlapping, is at most so many words away."""
    found = np.zeros(len(these.first), np.bool_)
    if not len(others.first):
        return found
    after = np.searchsorted(others.first, these.last, "right")
    _mark(found, these.last, others.first, after, distance, postings)
    ends = np.sort(others.last)
    before = np.searchsorted(ends, these.first, "left") - 1
    _mark(found, these.first, ends, before, distance, postings)
    return found


def _mark(
    found: Mask, own: Places, others: Places, at: Ints, distance: int, postings: Postings
) -> None:
    """Mark which own places have the other at the given index near, in the same document."""
    there = np.flatnonzero((at >= 0) & (at < len(others)))
    one, other = own[there], others[at[there]]
    close = np.abs(one - other) <= distance
    there, one, other = there[close], one[close], other[close]
    same = postings.documents_of(one) == postings.documents_of(other)
    found[there[same]] = True


def windows(parts: list[tuple[Places, int]], length: int, postings: Postings) -> Places:
    """Return where stretches of ``length`` words begin that hold enough of every part.

    A part is its places and how many of them are needed; no place is of two parts.
    """
    starts = distinct([places for places, _ in parts]).view(np.int32)
    for places, needed in parts:
        at = np.searchsorted(places, starts) + (needed - 1)
        there = at < len(places)
        starts, at = starts[there], at[there]
        starts = starts[places[at] - starts < length]
    owners = postings.documents_of(starts)
    keep = np.ones(len(starts), np.bool_)
    for places, needed in parts:
        at = np.searchsorted(places, starts) + (needed - 1)
        keep &= places[at] < postings.base[owners + 1]
    return starts[keep]
