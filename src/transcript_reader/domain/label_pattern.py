"""How labels of one publisher look: a pattern a reader has taught, and where it fits.

A pattern is made of a fixed set of parts, not written in a language: to try it on a
paragraph takes a bounded time, whatever the paragraph holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from transcript_reader.domain.label_words import BRACKETS, Shape, fits

LONGEST = 200
"""Characters at the head of a paragraph in which a label is looked for."""
LONGEST_SIGNS = 24
MOST_WORDS = 12
_MOST_FIGURES = 9
_DASHES = frozenset("-‐‑‒–—―−")
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
WIDE = "\t"
"""Stands in signs for a tab, or for two spaces and more."""


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
        start = matched(self.before, head, 0)
        if start < 0:
            return None
        found = None
        for end, words in self._ends(head, start):
            if self._is_label(head[start:end]):
                found = Found(start, end, words)
                if self.after.strip():
                    return found  # the first such sign ends the label
            elif found:
                break  # white space ends it: the longest name it can be
        return found

    def _ends(self, head: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield where the label may end, and where the words begin then."""
        line = head.find("\n", start)
        if self.alone:
            if line < 0 and len(head) == LONGEST:
                return
            line = len(head) if line < 0 else line
            area = head[:line].rstrip()
        else:
            area = head
        depth = words = 0  # brackets that are open, words that have ended
        for place in range(start, len(area) + self.alone):
            sign = area[place : place + 1]
            if depth == 0 and place > start and self._may_begin(sign):
                end = matched(self.after, area, place)
                if self.alone:
                    if end == len(area):
                        yield place, line
                elif end > place and head[end:].strip():
                    yield place, end
            depth = max(0, depth + (sign in _OPENING) - (sign in _CLOSING))
            words += sign.isspace()
            if words > 2 * MOST_WORDS:
                return

    def _may_begin(self, sign: str) -> bool:
        """Say, at little cost, whether the signs after a label may begin with this one."""
        first = self.after[:1]
        return not first or first in " \t-0" or first == sign or not sign

    def _is_label(self, label: str) -> bool:
        words = label.split()
        if not words or label != label.strip():
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
            signs.append(WIDE if "\t" in run or len(run) > 1 else " ")
        elif run[0].isdecimal():
            signs.append("0")
        else:
            signs.append("-" if run in _DASHES else run)
        place = end
    return "".join(signs)


def matched(signs: str, text: str, place: int) -> int:
    """Return where signs end that stand at a place of a text; -1 where others stand there.

    White space at the end of the signs is met by the end of the text, too.
    """
    for index, sign in enumerate(signs):
        if place >= len(text):
            return place if not signs[index:].strip() else -1
        end = _run(text, place)
        run = text[place:end]
        if sign in " \t":
            same = run[0].isspace() and (sign == " " or "\t" in run or len(run) > 1)
        elif sign == "0":
            same = run[0].isdecimal() and len(run) <= _MOST_FIGURES
        else:
            same = run == sign or (sign == "-" and run in _DASHES)
        if not same:
            return -1
        place = end
    return place


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
