"""A sorted list of terms that lies in the file as it is: found by halving, by prefix, by pattern.

The terms are UTF-8, joined by line ends, so that one search through the bytes searches all.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import numpy as np

from transcript_reader.search.codec.arrays import Ints, changes, offsets, smallest
from transcript_reader.search.codec.container import Container
from transcript_reader.search.codec.nearness import Letters

_END = b"\n"
_REMEMBERED = 2048  # terms looked up of late
_WILD = re.compile(r"[*?]")
_ONE = rb"(?:[\x00-\x09\x0b-\x7f]|[\xc2-\xf4][\x80-\xbf]+)"


def lexicon_arrays(name: str, terms: Iterable[str]) -> dict[str, Ints | bytes]:
    """Return what :class:`Lexicon` reads back: the terms must be sorted by their bytes."""
    encoded = [cleaned(term).encode() + _END for term in terms]
    starts = offsets(np.fromiter(map(len, encoded), np.int64, len(encoded)))
    return {f"{name}.terms": b"".join(encoded), f"{name}.starts": smallest(starts)}


def cleaned(term: str) -> str:
    """Return a term as a lexicon can hold it: on one line."""
    return term.replace("\n", " ")


class Lexicon(Sequence[str]):
    """The terms of one field, in the order of their bytes; the same term may stand twice."""

    def __init__(self, container: Container, name: str) -> None:
        self._blob = container.bytes(f"{name}.terms")
        self._starts = container.array(f"{name}.starts")
        self._found: dict[str, range] = {}

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, at: int) -> str:  # type: ignore[override] # slices have no use here
        return self.raw(at).decode()

    def __iter__(self) -> Iterator[str]:
        return iter(bytes(self._blob).decode().split("\n")[:-1])

    def several(self, places: Ints) -> list[str]:
        """Return the terms that stand at some places, in order."""
        if not len(places):
            return []
        first, last = int(places[0]), int(places[-1])
        if last - first == len(places) - 1:
            own = self._blob[int(self._starts[first]) : int(self._starts[last + 1])]
            return bytes(own).decode().split("\n")[:-1]
        return [self[at] for at in places.tolist()]

    def raw(self, at: int) -> bytes:
        """Return a term as bytes."""
        if at < 0 or at >= len(self):
            raise IndexError(at)
        return bytes(self._blob[int(self._starts[at]) : int(self._starts[at + 1]) - 1])

    def place(self, term: bytes) -> int:
        """Return where a term stands, or would stand."""
        low, high = 0, len(self)
        starts, blob = self._starts, self._blob
        while low < high:
            middle = (low + high) // 2
            if bytes(blob[int(starts[middle]) : int(starts[middle + 1]) - 1]) < term:
                low = middle + 1
            else:
                high = middle
        return low

    def equal(self, term: str) -> range:
        """Return where a term stands: an empty range, or as often as it does."""
        found = self._found.get(term)
        if found is None:
            wanted = cleaned(term).encode()
            first = last = self.place(wanted)
            while last < len(self) and self.raw(last) == wanted:
                last += 1
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            found = self._found[term] = range(first, last)
        return found

    def beginning(self, prefix: str) -> range:
        """Return where the terms stand that begin with these letters."""
        wanted = prefix.encode()
        return range(self.place(wanted), self.place(wanted + b"\xff"))

    def matching(self, pattern: str) -> Ints:
        """Return where the terms stand that fit a pattern with ``*`` and ``?``."""
        first, *others = _WILD.split(pattern)
        within = self.beginning(first) if first else range(len(self))
        if pattern == f"{first}*":
            return np.arange(within.start, within.stop)
        literals = [part.encode() for part in others]
        if literals[-1]:
            literals[-1] += _END
        literal = max(literals, key=len)
        found = self._containing(literal, within) if literal else np.arange(*_bounds(within))
        if pattern == f"*{others[-1]}":
            return found
        fits = re.compile(
            b"".join(
                {"*": rb".*", "?": _ONE}.get(part, re.escape(part.encode()))
                for part in re.split(r"([*?])", pattern)
            )
        ).fullmatch
        return np.array([at for at in found.tolist() if fits(self.raw(at))], np.int64)

    def near(self, word: str, distance: int) -> Ints:
        """Return where the terms stand that are at most ``distance`` edits from a word."""
        return self._letters.near(word, distance)

    def _containing(self, literal: bytes, within: range) -> Ints:
        low, high = int(self._starts[within.start]), int(self._starts[within.stop])
        hits = [low + hit.start() for hit in re.finditer(re.escape(literal), self._blob[low:high])]
        places = np.searchsorted(self._starts, np.array(hits, self._starts.dtype), "right") - 1
        return places[changes(places)]

    @cached_property
    def _letters(self) -> Letters:
        return Letters(bytes(self._blob).decode())


def _bounds(within: range) -> tuple[int, int]:
    return within.start, within.stop
