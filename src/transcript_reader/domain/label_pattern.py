"""How labels of one publisher look: a pattern a reader has taught, and where it fits.

A pattern is made of a fixed set of parts, not written in a language: to try it on a
paragraph takes a bounded time, whatever the paragraph holds.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from transcript_reader.domain.label_words import BRACKETS, Shape, fits

LONGEST = 200
"""Characters at the head of a paragraph in which a label is looked for."""
LONGEST_SIGNS = 24
MOST_WORDS = 12
WIDE = "\t"
"""Stands in signs for a tab, or for two spaces and more."""
_MOST_SIGNS = 16  # places at which the signs after a label are tried
_DASHES = "-‐‑‒–—―−"
_SIGNS = {
    " ": r"(?<!\s)\s{1,99}",
    WIDE: r"(?<!\s)(?:\s{2,99}|[\t\u3000])",
    "0": r"(?<!\d)\d{1,9}(?!\d)",
    "-": f"[{_DASHES}]",
}
_OPENING, _CLOSING = "([", ")]"


@dataclass(frozen=True, slots=True)
class Found:
    """A label at the head of a paragraph: its characters, and where the words begin."""

    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class LabelPattern:
    """A kind of label.

    ``before`` and ``after`` are the signs around it, as :func:`signs_of` writes them.
    ``alone``: it has a line to itself, and the words follow below. ``most_words`` is how
    long it may be. ``office``: further words may follow a comma. ``words`` are the label
    itself where the shape is ``EXACT``, empty elsewhere.
    """

    shape: Shape
    before: str = ""
    after: str = ""
    alone: bool = False
    most_words: int = MOST_WORDS
    office: bool = False
    words: str = ""

    def __post_init__(self) -> None:
        if len(self.before) > LONGEST_SIGNS or len(self.after) > LONGEST_SIGNS:
            raise ValueError("too many signs around a label")
        if not 0 < self.most_words <= MOST_WORDS or len(self.words) > LONGEST:
            raise ValueError("too long a label")
        if (self.shape is Shape.EXACT) != bool(self.words):
            raise ValueError("an exact label, and no other, has words")
        if not self.alone and not self.after:
            raise ValueError("nothing tells where the label ends")

    def find(self, text: str) -> Found | None:
        """Return the label that a paragraph begins with, if it is of this kind."""
        head = text[:LONGEST]
        before = _compiled(self.before).match(head)
        if before is None or (self.shape is not Shape.EXACT and head[before.end() :][:1].islower()):
            return None
        start, found = before.end(), None
        for end, words in self._ends(head, start):
            if self._is_label(head[start:end]):
                found = Found(start, end, words)
                if self.after.strip():
                    return found  # the first such sign ends the label
            elif found:
                break  # white space ends it: the longest name it can be
        return found

    def _ends(self, head: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield where the label may end, and where the words begin then; a few times at most."""
        if self.alone:
            line = head.find("\n", start)
            if line >= 0 or len(head) < LONGEST:
                line = len(head) if line < 0 else line
                area = head[:line].rstrip()
                yield from (
                    (end, line) for end, last in self._signs(area, start) if last == len(area)
                )
            return
        for end, words in self._signs(head, start):
            if head[words:].strip():
                yield end, words

    def _signs(self, area: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield where the signs after a label stand, outside brackets."""
        if not self.after:
            yield len(area), len(area)
            return
        bracketed = any(sign in area for sign in _OPENING)
        signs = _compiled(self.after).finditer(area, start + 1)
        for match in islice(signs, _MOST_SIGNS):
            if not bracketed or _depth(area[start : match.start()]) <= 0:
                yield match.start(), match.end()

    def _is_label(self, label: str) -> bool:
        words = label.split()
        if not words or label != label.strip() or len(words) > 2 * MOST_WORDS:
            return False
        if self.shape is Shape.EXACT:
            return words == self.words.split()
        if self.alone and label.endswith(".") and self.shape is not Shape.INITIALS:
            return False  # a sentence of one word
        name = BRACKETS.sub(" ", label.partition(",")[0] if self.office else label)
        return len(name.split()) <= self.most_words and fits(label, self.shape, office=self.office)


def signs_of(text: str) -> str:
    """Write signs so that others like them are the same.

    A run of figures is one 0, a dash one hyphen, white space one space, or a tab where it is
    wide.
    """
    signs: list[str] = []
    place = 0
    while place < len(text):
        end = _run(text, place)
        run = text[place:end]
        if run[0].isspace():
            signs.append(WIDE if run in "\t\u3000" or len(run) > 1 else " ")
        elif run[0].isdecimal():
            signs.append("0")
        else:
            signs.append("-" if run in _DASHES else run)
        place = end
    return "".join(signs)


@lru_cache(maxsize=256)
def _compiled(signs: str) -> re.Pattern[str]:
    """Return what finds such signs, in a time that grows with the text and no faster.

    White space at the end of the signs is met by the end of the text, too.
    """
    parts = [_SIGNS.get(sign) or re.escape(sign) for sign in signs]
    if signs[-1:].isspace():
        parts[-1] = f"(?:{parts[-1]}|$)"
    return re.compile("".join(parts))


def _depth(text: str) -> int:
    """Return how many brackets are open at the end of a text."""
    opened = sum(text.count(sign) for sign in _OPENING)
    return opened - sum(text.count(sign) for sign in _CLOSING)


def _run(text: str, place: int) -> int:
    """Return where the run of white space or figures ends, or the one sign, at a place."""
    kind = text[place]
    end = place + 1
    if kind.isspace():
        while end < len(text) and text[end].isspace():
            end += 1
    elif kind.isdecimal():
        while end < len(text) and text[end].isdecimal():
            end += 1
    return end
