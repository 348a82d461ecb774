"""Gathers the blocks of a new segment, one after the other."""

import re
from array import array
from collections.abc import Mapping
from typing import Final

import numpy as np

from transcript_reader.search.analysis import forms, stem
from transcript_reader.search.codec.gathered import VALUES, Gathered
from transcript_reader.search.codec.inversion import (
    MOST_DOCUMENTS,
    MOST_PLACES,
    MOST_WORDS,
    Occurrences,
)
from transcript_reader.search.codec.lexicon import cleaned

_SPACE = re.compile(r"\s")
NOTED: Final = 256
"""A text has it noted, about every so many characters, how many words stand before."""
_REMEMBERED: Final = 500_000  # strings in one language


class Builder:
    """The blocks of one segment, their words already numbered."""

    def __init__(self) -> None:
        self._pairs: dict[tuple[str, str], int] = {}
        self._numbers: dict[str, _FormNumbers] = {}
        self._forms = array("i")
        self._lengths = array("I")
        self._blocks = array("I")
        self._dates = array("i")
        self._texts = {name: _ValueNumbers() for name in VALUES}
        self._values = {name: array("I") for name in VALUES}
        self._columns = [(name, self._texts[name], self._values[name].append) for name in VALUES]
        self._note_counts = array("I")
        self._note_characters = array("I")
        self._note_words = array("I")

    def __len__(self) -> int:
        return len(self._lengths)

    @property
    def is_full(self) -> bool:
        """Say whether the next block belongs in a segment of its own."""
        return len(self) >= MOST_DOCUMENTS or len(self._forms) >= MOST_WORDS

    def add(
        self, text: str, language: str, *, block: int, date: int, values: Mapping[str, str]
    ) -> None:
        """Add a block: its text as published, its place in its transcript, what it is known by.

        Raises:
            OverflowError: if it has more words than a block can have, 16 million.
        """
        start = len(self._forms)
        numbers = self._numbers.get(language)
        if numbers is None:
            numbers = self._numbers[language] = _FormNumbers(language, self._pairs)
        noted = 0
        if len(text) <= 2 * NOTED:
            self._add_words(text, numbers)
        else:
            at = 0
            while at < len(text):
                end = _break_after(text, at + NOTED)
                self._add_words(text[at:end], numbers)
                at = end
                if at < len(text):
                    noted += 1
                    self._note_characters.append(at)
                    self._note_words.append(len(self._forms) - start)
        if len(self._forms) - start > MOST_PLACES:
            raise OverflowError("a block of more than 16 million words")
        self._note_counts.append(noted)
        self._lengths.append(len(self._forms) - start)
        self._blocks.append(block)
        self._dates.append(date)
        for name, numbers_of, append in self._columns:
            append(numbers_of[values.get(name, "")])

    def _add_words(self, text: str, numbers: "_FormNumbers") -> None:
        between = text.replace(",", " ").replace(".", " ").split()  # fewer are new without those
        self._forms.frombytes(b"".join(map(numbers.__getitem__, between)))

    def gathered(self) -> Gathered:
        """Return everything, ready to be written."""
        lengths = np.array(self._lengths, np.int64)
        documents = np.repeat(np.arange(len(lengths)), lengths)
        first = np.cumsum(lengths) - lengths
        return Gathered(
            forms=list(self._pairs),
            occurrences=Occurrences(
                np.frombuffer(self._forms, np.int32),
                documents,
                np.arange(len(documents)) - np.repeat(first, lengths),
            ),
            lengths=lengths,
            blocks=np.array(self._blocks, np.int64),
            dates=np.array(self._dates, np.int64),
            values={
                name: (list(self._texts[name].lines), np.array(self._values[name], np.int64))
                for name in VALUES
            },
            note_counts=np.array(self._note_counts, np.int64),
            note_characters=np.array(self._note_characters, np.int64),
            note_words=np.array(self._note_words, np.int64),
        )


class _ValueNumbers(dict[str, int]):
    """Numbers of the texts of one field, whose lines are as a lexicon can hold them."""

    def __init__(self) -> None:
        super().__init__({"": 0})
        self.lines = {"": 0}

    def __missing__(self, text: str) -> int:
        found = self[text] = self.lines.setdefault(cleaned(text), len(self.lines))
        return found


class _FormNumbers(dict[str, bytes]):
    """Numbers of the forms between white space in one language: each string is analysed once.

    They are as :class:`array.array` holds them, so that those of a text are joined at once. A
    word never holds white space, but what stands between may be several, or none.
    """

    def __init__(self, language: str, pairs: dict[tuple[str, str], int]) -> None:
        super().__init__()
        self._language = language
        self._pairs = pairs

    def __missing__(self, printed: str) -> bytes:
        if len(self) >= _REMEMBERED:
            self.clear()
        numbers = [
            self._pairs.setdefault((form, stem(form, self._language)), len(self._pairs))
            for form in forms(printed)
        ]
        found = self[printed] = array("i", numbers).tobytes()
        return found


def _break_after(text: str, at: int) -> int:
    """Return where the first space after a character is, or the text's end."""
    space = _SPACE.search(text, at)
    return space.start() if space else len(text)
