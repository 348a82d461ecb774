"""The lengths of documents as Whoosh keeps them: rounded to one of 256."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from whoosh.util.numeric import byte_to_length

from transcript_reader.search.codec.arrays import Ints

LENGTHS: Final = np.array([byte_to_length(byte) for byte in range(256)], np.float64)
"""What Whoosh's BM25F takes for the length of a document whose length is rounded to a byte."""


def rounded_lengths(lengths: Ints) -> NDArray[np.uint8]:
    """Return the byte that Whoosh keeps of each length."""
    return np.minimum(np.searchsorted(LENGTHS, lengths), 255).astype(np.uint8)
