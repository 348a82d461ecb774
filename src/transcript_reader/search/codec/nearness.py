"""Which of many words are a few edits away from one: all of them compared at once."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from transcript_reader.search.codec.arrays import Ints, runs

_KINDS: Final = 61  # letters are told apart by their number modulo a prime below 64


class Letters:
    """The letters of a lexicon's terms, prepared for comparing; about 16 bytes a term.

    ``joined`` has a line end after every term.
    """

    def __init__(self, joined: str) -> None:
        self._codes = np.frombuffer(joined.encode("utf-32-le"), np.uint32)
        ends = np.flatnonzero(self._codes == ord("\n"))
        self._starts = np.r_[0, ends[:-1] + 1] if len(ends) else np.zeros(0, np.int64)
        self._lengths = ends - self._starts
        bits = np.left_shift(np.uint64(1), (self._codes % _KINDS).astype(np.uint64))
        bits[ends] = 0
        self._kinds = (
            np.bitwise_or.reduceat(bits, self._starts) if len(ends) else np.zeros(0, np.uint64)
        )

    def near(self, word: str, distance: int) -> Ints:
        """Return the numbers of the terms at most ``distance`` edits from a word.

        An edit adds, drops or changes one letter, so it changes at most two of the kinds
        of letters there are in a word: most terms are ruled out by that and their length.
        """
        kinds = np.uint64(0)
        for char in word:
            kinds |= np.uint64(1 << (ord(char) % _KINDS))
        alike = np.bitwise_count(self._kinds ^ kinds) <= 2 * distance
        alike &= np.abs(self._lengths - len(word)) <= distance
        found = np.flatnonzero(alike)
        return found[self._distances(found, word) <= distance] if len(found) else found

    def _distances(self, terms: Ints, word: str) -> NDArray[np.int16]:
        """Return the edit distances, a row of the classic table at a time for all terms."""
        lengths = self._lengths[terms]
        width = int(lengths.max())
        letters = np.zeros((len(terms), width), np.uint32)
        inside = np.arange(width) < lengths[:, None]
        letters[inside] = self._codes[runs(self._starts[terms], lengths)]
        row = np.broadcast_to(np.arange(width + 1, dtype=np.int16), (len(terms), width + 1))
        for count, char in enumerate(word, 1):
            best = np.minimum(row[:, :-1] + (letters != ord(char)), row[:, 1:] + 1)
            new = np.empty((len(terms), width + 1), np.int16)
            new[:, 0] = count
            for at in range(width):
                np.minimum(best[:, at], new[:, at] + 1, out=new[:, at + 1])
            row = new
        return np.asarray(row[np.arange(len(terms)), lengths])
