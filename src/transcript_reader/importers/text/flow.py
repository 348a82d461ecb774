"""Running text gathered piece by piece: white space folded, marks kept in their place."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import NamedTuple

from transcript_reader.domain.transcript import Mark, MarkKind

_SPACES = re.compile(r"[ \t\r\n\f]+")


class Passage(NamedTuple):
    """Words ready for a block, the marks on them, and all that is printed, unseen text too."""

    text: str
    marks: tuple[Mark, ...]
    printed: str


class Flow:
    """The words between two block borders, on their way from markup to a block.

    Line ends and runs of spaces are layout of the markup, hence one space each; a
    non-breaking space is a character of the text. A mark that covers no character is
    dropped. The page a text stands on goes on from passage to passage.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._printed: list[str] = []
        self._length = 0
        self._space = False  # white space was met that no word has followed yet
        self._marks: list[Mark] = []
        self._open: list[_Open] = []
        self._page: _Open | None = None

    def __bool__(self) -> bool:
        return self._length > 0

    @property
    def depth(self) -> int:
        """How many marks are open."""
        return len(self._open)

    @property
    def silent(self) -> bool:
        """Say whether nothing at all was printed since the last passage."""
        return not any(piece and not piece.isspace() for piece in self._printed)

    def write(self, text: str | None, *, fold: bool = True) -> None:
        """Add text, its white space folded to one space, or only that at its ends."""
        folded = _SPACES.sub(" ", text) if text and fold else text or ""
        if folded.startswith(" "):
            self._space = True
            folded = folded[1:]
        if not folded:
            return
        if self._space and self._length and not self._parts[-1].endswith(("\n", "\t")):
            self._add(" ")
        self._space = folded.endswith(" ")
        for mark in self._open:
            if mark.start is None:
                mark.start = self._length
        if self._page and self._page.start is None:
            self._page.start = self._length
        self._add(folded[:-1] if self._space else folded)

    def unseen(self, text: str | None) -> None:
        """Add text that is printed, but is no part of what is said: a column's number."""
        self._printed.append(text or "")

    def paragraph(self) -> None:
        """Begin a new paragraph inside the passage, if there is one to end."""
        self._break("\n\n")

    def tab(self) -> None:
        """Begin the next cell of a row."""
        self._break("\t")

    def line(self) -> None:
        """Begin a new line inside the paragraph."""
        self._break("\n")

    @contextmanager
    def marked(self, kind: MarkKind | None, value: str = "") -> Iterator[None]:
        """Mark what is written inside; None marks nothing."""
        if kind is None:
            yield
            return
        mark = self.open(kind, value)
        yield
        self._open.remove(mark)
        self._close(mark)

    def open(self, kind: MarkKind, value: str = "") -> "_Open":
        """Begin a mark that :meth:`close` ends, or the end of the passage."""
        mark = _Open(kind, value)
        self._open.append(mark)
        return mark

    def close(self, kind: MarkKind | None) -> None:
        """End the innermost mark of this kind, if one is open."""
        for mark in reversed(self._open):
            if mark.kind is kind:
                self._open.remove(mark)
                self._close(mark)
                return

    def page(self, number: str) -> None:
        """Let what follows stand on another page."""
        if self._page:
            self._close(self._page)
        self._page = _Open(MarkKind.PAGE, number) if number else None

    def take(self) -> Passage:
        """Return the passage so far and begin the next one."""
        for mark in self._open:
            self._close(mark)
        if self._page:
            self._close(self._page)
            self._page = _Open(MarkKind.PAGE, self._page.value)
        text = "".join(self._parts).rstrip("\n\t ")
        marks = sorted(
            (replace(m, end=min(m.end, len(text))) for m in self._marks if m.start < len(text)),
            key=lambda mark: (mark.start, -mark.end),
        )
        printed = "".join(self._printed).strip(" ") + "\n\n"
        self._parts, self._length, self._space, self._marks, self._printed = [], 0, False, [], []
        for mark in self._open:
            mark.start = None
        return Passage(text, tuple(marks), printed)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._printed.append(text)
        self._length += len(text)

    def _break(self, ends: str) -> None:
        self._space = False
        if self._length and not self._parts[-1].endswith(("\n", "\t") if ends != "\t" else "\n"):
            self._add(ends)

    def _close(self, mark: "_Open") -> None:
        if mark.start is not None and mark.start < self._length:
            end = self._length - (len(self._parts[-1]) if self._parts[-1].isspace() else 0)
            if mark.start < end:
                self._marks.append(Mark(mark.start, end, mark.kind, mark.value))


class _Open:
    """A mark whose end is not reached; ``start`` is None until its first word."""

    def __init__(self, kind: MarkKind, value: str) -> None:
        self.kind = kind
        self.value = value
        self.start: int | None = None
