"""From words in the order of speech to postings in the order of the lexicon.

Every occurrence is one 64-bit number: its form above, its document in the middle, its place
in the document below. One sort of these numbers is the whole inversion.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from transcript_reader.search.codec.arrays import Ints, Mask, changes, offsets, packed, smallest

DOCUMENT_BITS: Final = 16
PLACE_BITS: Final = 24
MOST_DOCUMENTS: Final = 1 << DOCUMENT_BITS
"""Documents of a segment: two bytes hold the number of any of them."""

MOST_PLACES: Final = 1 << PLACE_BITS
"""Words of one document."""

MOST_WORDS: Final = 8_000_000
"""Words of a segment after which it takes no more, to keep its sorting within 400 MB."""

SHORT: Final = 256
"""A document of at most so many words is short: one byte holds a place in it."""

MUCH: Final = 15
"""What half a byte holds: a count of so much or more stands in a list of its own."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Every word of a segment: equal rows of form, document and place, in any order."""

    forms: Ints
    documents: Ints
    places: Ints


def posting_arrays(found: Occurrences, forms: int, lengths: Ints) -> dict[str, Ints | bytes]:
    """Return the postings of a segment, as :class:`Postings` reads them back.

    ``forms`` is how many forms there are, ``lengths`` the words of each document. Short
    documents must be numbered before all others.
    """
    key = found.forms.astype(np.int64)
    key <<= DOCUMENT_BITS
    key |= found.documents
    key <<= PLACE_BITS
    key |= found.places
    key.sort()
    pair = key >> PLACE_BITS
    key &= MOST_PLACES - 1
    begin = changes(pair)
    frequencies = np.diff(np.r_[begin, len(pair)])
    pair = pair[begin]
    documents = pair & ((1 << DOCUMENT_BITS) - 1)
    pair >>= DOCUMENT_BITS
    posting_starts = np.searchsorted(pair, np.arange(forms + 1))
    is_short = lengths <= SHORT
    short_posting = is_short[documents]
    short = np.repeat(short_posting, frequencies)
    wide = np.uint16 if len(lengths) == 0 or int(lengths.max()) <= 1 << 16 else np.uint32
    big = np.flatnonzero(frequencies >= MUCH)
    return {
        "posting_starts": posting_starts.astype(np.uint32),
        "short_starts": _per_form(frequencies * short_posting, posting_starts),
        "long_starts": _per_form(frequencies * ~short_posting, posting_starts),
        "counts": packed(np.minimum(frequencies, MUCH)),
        "big_at": big.astype(np.uint32),
        "big": smallest(frequencies[big]),
        "short_places": key[short].astype(np.uint8),
        "long_places": key[~short].astype(wide),
        **_document_arrays(documents, posting_starts, len(lengths)),
    }


def _per_form(counts: Ints, posting_starts: Ints) -> Ints:
    """Return where the occurrences of each form begin: ``counts`` are those of a posting."""
    return offsets(counts)[posting_starts].astype(np.uint32)


def _document_arrays(documents: Ints, starts: Ints, count: int) -> dict[str, Ints | bytes]:
    """Return the documents of each form: their numbers, or where that is shorter, a bit each."""
    sizes = np.diff(starts)
    often = np.flatnonzero(sizes > max(count // 16, 8))
    listed = np.ones(len(documents), np.bool_)
    rows: list[NDArray[np.uint8]] = []
    for form in often.tolist():
        own = slice(int(starts[form]), int(starts[form + 1]))
        listed[own] = False
        bits: Mask = np.zeros(count, np.bool_)
        bits[documents[own]] = True
        rows.append(np.packbits(bits, bitorder="little"))
    sizes[often] = 0
    return {
        "listed_starts": offsets(sizes).astype(np.uint32),
        "listed": documents[listed].astype(np.uint16),
        "often": often.astype(np.uint32),
        "bits": np.concatenate(rows) if rows else np.zeros(0, np.uint8),
    }
