"""Where in the index the words of a question stand: block by block, and all at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transcript_reader.search import terms
from transcript_reader.search.answering import Reading
from transcript_reader.search.codec.arrays import Mask
from transcript_reader.search.codec.segment import SegmentArrays
from transcript_reader.search.compiling import matching
from transcript_reader.search.concordance import NO_NOTES, Notes
from transcript_reader.search.masks import Masks
from transcript_reader.search.matching import Stretch, asked
from transcript_reader.search.places import Stretches, either
from transcript_reader.search.terms import Near, Node

_NOWHERE = np.zeros(0, np.int32)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A block, the stretches of words in it that are asked for, and where to look for them.

    ``stretches`` is None where the index does not know them.
    """

    transcript: str
    block: int
    stretches: tuple[Stretch, ...] | None
    notes: Notes = NO_NOTES


def has_places(node: Node) -> bool:
    """Say whether the index alone knows where a question's words stand.

    Of words that must be near each other it knows the blocks; which of their places take
    part is for a reading of the text to say.
    """
    return not any(
        isinstance(part, Near) or (isinstance(part, terms.Sequence) and part.slop is not None)
        for part in asked(node)
    )


def stretches(reading: Reading, node: Node, masks: Masks, within: Mask) -> Stretches:
    """Return where a question's words stand in the documents within, overlaps joined."""
    parts = [masks.stretches(matching(part, reading), within) for part in asked(node)]
    found = either(parts) if parts else Stretches(_NOWHERE, _NOWHERE)
    inside = within[masks.arrays.postings.documents_of(found.first)]
    if not inside.any():
        return Stretches(_NOWHERE, _NOWHERE)
    first, last = found.first[inside], np.maximum.accumulate(found.last[inside])
    alone = np.ones(len(first), np.bool_)
    alone[1:] = first[1:] > last[:-1]
    begin = np.flatnonzero(alone)
    end = np.r_[begin[1:], len(last)] - 1
    return Stretches(first[begin], last[end])


def occurrences(
    reading: Reading, node: Node, documents: NDArray[np.int64]
) -> dict[int, Occurrence]:
    """Return, for each of some documents, where in it the words of a question stand."""
    found: dict[int, Occurrence] = {}
    for leaf, offset in reading.leaves:
        arrays = leaf.arrays
        own = documents[(documents >= offset) & (documents < offset + arrays.count)] - offset
        if not len(own):
            continue
        within = np.zeros(arrays.count, np.bool_)
        within[own] = True
        standing = stretches(reading, node, Masks(arrays), within)
        for document, places in _by_document(arrays, standing):
            found[offset + document] = Occurrence(
                arrays.transcript(document),
                int(arrays.blocks[document]),
                places,
                _notes(arrays, document),
            )
    return found


def _by_document(
    arrays: SegmentArrays, standing: Stretches
) -> Iterator[tuple[int, tuple[Stretch, ...]]]:
    owners = arrays.postings.documents_of(standing.first)
    base = arrays.postings.base[owners]
    pairs = list(
        zip((standing.first - base).tolist(), (standing.last - base).tolist(), strict=True)
    )
    borders = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]]) if len(owners) else owners
    ends = [*borders[1:].tolist(), len(pairs)]
    for start, end in zip(borders.tolist(), ends, strict=False):
        yield int(owners[start]), tuple(pairs[start:end])


def _notes(arrays: SegmentArrays, document: int) -> Notes:
    starts, characters, words = arrays.notes
    first, last = int(starts[document]), int(starts[document + 1])
    if first == last:
        return NO_NOTES
    return Notes(characters[first:last].tolist(), words[first:last].tolist())
