"""Names for the arrays that search works on, and the few operations NumPy lacks."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.integer[Any]]
"""Document numbers, counts, places: whole numbers of any width."""

Mask = NDArray[np.bool_]
"""One truth value a document of a segment."""

Floats = NDArray[np.float64]


def smallest(values: Ints) -> Ints:
    """Return the numbers, none negative, in the narrowest type that holds them."""
    most = int(values.max()) if len(values) else 0
    for kind in (np.uint8, np.uint16, np.uint32):
        if most <= np.iinfo(kind).max:
            return values.astype(kind)
    return values.astype(np.uint64)


def packed(values: Ints) -> NDArray[np.uint8]:
    """Return numbers below 16 two to a byte, the first in the lower half."""
    pairs = np.zeros((len(values) + 1) // 2 * 2, np.uint8)
    pairs[: len(values)] = values
    pairs[0::2] |= pairs[1::2] << 4
    return pairs[0::2]


def unpacked(pairs: Ints, first: int, last: int) -> NDArray[np.uint8]:
    """Return the numbers ``first`` up to ``last`` of what :func:`packed` made."""
    own = pairs[first // 2 : (last + 1) // 2]
    found = np.empty(2 * len(own), np.uint8)
    np.bitwise_and(own, 15, out=found[0::2])
    np.right_shift(own, 4, out=found[1::2])
    return found[first % 2 : first % 2 + last - first]


def picked(pairs: Ints, places: Ints) -> NDArray[np.uint8]:
    """Return the numbers at some places of what :func:`packed` made."""
    found: NDArray[np.uint8] = pairs[places >> 1].astype(np.uint8)
    found >>= ((places & 1) << 2).astype(np.uint8)
    found &= 15
    return found


def offsets(counts: Ints) -> NDArray[np.int64]:
    """Return where each of a row of runs begins, and where the last one ends."""
    found = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=found[1:])
    return found


def runs(starts: Ints, counts: Ints) -> NDArray[np.int64]:
    """Return every index of the runs ``starts[i]`` up to ``starts[i] + counts[i]``, in order."""
    counts = counts.astype(np.int64)
    shift = starts.astype(np.int64) - (np.cumsum(counts) - counts)
    found: NDArray[np.int64] = np.repeat(shift, counts)
    found += np.arange(len(found))
    return found


def common(one: NDArray[np.int32], other: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return what stands in both of two sorted rows without repetitions."""
    if len(one) > len(other):
        one, other = other, one
    if not len(one):
        return one
    if len(one) * 16 < len(other):
        at = np.searchsorted(other, one)
        at[at == len(other)] = 0
        kept: NDArray[np.int32] = one[other[at] == one]
        return kept
    both = np.concatenate((one, other))
    both.sort(kind="stable")  # merges the two rows
    twice: NDArray[np.int32] = both[:-1][both[1:] == both[:-1]]
    return twice


def distinct(rows: Sequence[Ints]) -> Ints:
    """Return what stands in some rows, sorted, each once; faster than hashing it."""
    found: Ints = np.concatenate(rows)
    found.sort()
    return found[changes(found)]


def changes(values: Ints) -> NDArray[np.int64]:
    """Return where each run of equal values begins."""
    begins = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=begins[1:])
    return begins.nonzero()[0]
