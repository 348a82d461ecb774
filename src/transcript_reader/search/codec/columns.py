"""What is known of each document beside its words: names and numbers, a column each."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from transcript_reader.search.codec.arrays import Ints, Mask, offsets, runs, smallest
from transcript_reader.search.codec.container import Container
from transcript_reader.search.codec.lexicon import Lexicon, cleaned, lexicon_arrays
from transcript_reader.search.codec.rounding import rounded_lengths

T = TypeVar("T", bound=np.generic)

_FEW = 20  # values


def value_arrays(name: str, values: Sequence[str], order: Ints) -> dict[str, Ints | bytes]:
    """Return a column of text: ``order`` says which of ``values`` each document has."""
    ranked = sorted(range(len(values)), key=lambda at: values[at].encode())
    rank = np.empty(len(values), np.int64)
    rank[ranked] = np.arange(len(values))
    return {
        **lexicon_arrays(name, (values[at] for at in ranked)),
        f"{name}.column": smallest(rank[order] if len(values) else order),
    }


class ValueColumn:
    """A text of each document, one of few; the empty text says that there is none."""

    def __init__(self, container: Container, name: str) -> None:
        self.values = Lexicon(container, name)
        self.numbers = container.array(f"{name}.column")

    @cached_property
    def by_value(self) -> tuple[Ints, Ints]:
        """The documents in the order of their values' numbers, and where each value's begin."""
        counts = np.bincount(self.numbers, minlength=len(self.values))
        return np.argsort(self.numbers, kind="stable").astype(np.uint16), offsets(counts)

    def number(self, value: str) -> int | None:
        """Return the number that stands for a value, None where no document has it."""
        found = self.values.equal(value)
        return found.start if found else None

    def numbered(self, values: Sequence[str]) -> list[int]:
        """Return the numbers of those values that documents have."""
        if len(values) > _FEW:  # to look them all through is quicker than for each of many
            wanted = set(map(cleaned, values))
            return [number for number, value in enumerate(self.values) if value in wanted]
        return [number for value in values if (number := self.number(value)) is not None]

    def mask(self, numbers: Iterable[int]) -> Mask:
        """Return which documents have one of the numbered values."""
        wanted = list(numbers)
        if len(wanted) == 1:
            only: Mask = self.numbers == wanted[0]
            return only
        chosen: Mask = np.zeros(len(self.values), np.bool_)
        chosen[wanted] = True
        found: Mask = np.take(chosen, self.numbers)
        return found

    def present(self, live: Mask | None) -> list[str]:
        """Return the values, not empty, that documents have; the live ones, or all."""
        numbers = self.numbers if live is None else self.numbers[live]
        found = np.flatnonzero(np.bincount(numbers, minlength=len(self.values)))
        return [value for at in found.tolist() if (value := self.values[at])]


def name_arrays(
    name: str, values: Sequence[str], terms: Sequence[Sequence[str]]
) -> dict[str, Ints | bytes]:
    """Return the words of a column's values: ``values`` sorted, ``terms`` the words of each."""
    found: dict[str, dict[int, int]] = {}
    for at, words in enumerate(terms):
        for word in words:
            own = found.setdefault(word, {})
            own[at] = own.get(at, 0) + 1
    ranked = sorted(found, key=str.encode)
    postings = [found[word] for word in ranked]
    return {
        **lexicon_arrays(f"{name}.word", ranked),
        f"{name}.word_starts": smallest(offsets(np.array([len(one) for one in postings], int))),
        f"{name}.word_values": smallest(np.array([at for one in postings for at in one], int)),
        f"{name}.word_counts": np.array(
            [min(count, 255) for one in postings for count in one.values()], np.uint8
        ),
        f"{name}.lengths": smallest(np.array([len(words) for words in terms], int)),
    }


class NameWords:
    """The words of a column of names, to be scored like a text of each document."""

    def __init__(self, container: Container, name: str, column: ValueColumn) -> None:
        self._column = column
        self.lexicon = Lexicon(container, f"{name}.word")
        self._starts = container.array(f"{name}.word_starts")
        self._values = container.array(f"{name}.word_values")
        self._counts = container.array(f"{name}.word_counts")
        self._value_lengths = container.array(f"{name}.lengths")

    @cached_property
    def lengths(self) -> Ints:
        """How many words the name of each document has."""
        return self._value_lengths[self._column.numbers]

    @cached_property
    def value_bytes(self) -> NDArray[np.uint8]:
        """How many words each name has, as Whoosh rounds it, a byte each."""
        return rounded_lengths(self._value_lengths)

    def of_documents(self, of_values: NDArray[T], documents: Ints | None = None) -> NDArray[T]:
        """Return of some documents, or of all, what is given of each name."""
        numbers = self._column.numbers
        return of_values[numbers if documents is None else numbers[documents]]

    def values(self, term: str) -> tuple[Ints, Ints]:
        """Return the numbers of the names that have a word, and how often each has it."""
        found = self.lexicon.equal(term)
        if not found:
            return _NONE, _NONE
        own = slice(int(self._starts[found.start]), int(self._starts[found.stop]))
        return self._values[own], self._counts[own]

    def counts(self, term: str, documents: Ints) -> Ints:
        """Return how often the names of some documents have a word."""
        values, counts = self.values(term)
        table = np.zeros(len(self._value_lengths), np.uint8)
        table[values] = counts
        return self.of_documents(table, documents)

    def documents(self, term: str) -> Ints:
        """Return the documents whose name has a word, each once, in no order."""
        values, _ = self.values(term)
        if not len(values):
            return _NONE
        order, starts = self._column.by_value
        first = starts[values]
        return order[runs(first, starts[values + 1] - first)]


_NONE = np.zeros(0, np.int64)
