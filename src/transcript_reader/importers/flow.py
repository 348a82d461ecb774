"""Running text gathered piece by piece: white space folded, marks kept in their place."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from transcript_reader.domain.transcript import Mark, MarkKind

_SPACES = re.compile(r"[ \t\r\n\f]+")


class Passage(NamedTuple):
    """Words ready for a block, and the marks on them."""

    text: str
    marks: tuple[Mark, ...]


class Flow:
    """The words between two block borders, on their way from markup to a block.

    Line ends and runs of spaces are layout of the markup, hence one space each; a
    non-breaking space is a character of the text. A mark that covers no character is
    dropped. The page a text stands on goes on from passage to passage.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._space = False  # white space was met that no word has followed yet
        self._marks: list[Mark] = []
        self._open: list[_Open] = []
        self._page: _Open | None = None

    def __bool__(self) -> bool:
        return self._length > 0

    def write(self, text: str | None) -> None:
        """Add text, its white space folded."""
        folded = _SPACES.sub(" ", text) if text else ""
        if folded.startswith(" "):
            self._space = True
            folded = folded[1:]
        if not folded:
            return
        if self._space and self._length and not self._parts[-1].endswith("\n"):
            self._add(" ")
        self._space = folded.endswith(" ")
        for mark in self._open:
            if mark.start is None:
                mark.start = self._length
        if self._page and self._page.start is None:
            self._page.start = self._length
        self._add(folded[:-1] if self._space else folded)

    def paragraph(self) -> None:
        """Begin a new paragraph inside the passage, if there is one to end."""
        self._break("\n\n")

    def line(self) -> None:
        """Begin a new line inside the paragraph."""
        self._break("\n")

    @contextmanager
    def marked(self, kind: MarkKind | None, value: str = "") -> Iterator[None]:
        """Mark what is written inside; None marks nothing."""
        if kind is None:
            yield
            return
        mark = _Open(kind, value)
        self._open.append(mark)
        yield
        self._open.remove(mark)
        self._close(mark)

    def page(self, number: str) -> None:
        """Let what follows stand on another page."""
        if self._page:
            self._close(self._page)
        self._page = _Open(MarkKind.PAGE, number) if number else None

    def take(self) -> Passage:
        """Return the passage so far and begin the next one."""
        if self._page:
            self._close(self._page)
            self._page = _Open(MarkKind.PAGE, self._page.value)
        text = "".join(self._parts).rstrip("\n")
        marks = sorted(
            (mark for mark in self._marks if mark.start < len(text)),
            key=lambda mark: (mark.start, -mark.end),
        )
        self._parts, self._length, self._space, self._marks = [], 0, False, []
        for mark in self._open:
            mark.start = None
        return Passage(text, tuple(marks))

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _break(self, ends: str) -> None:
        self._space = False
        if self._length and not self._parts[-1].endswith("\n"):
            self._add(ends)
        elif self._length and ends == "\n\n" and self._parts[-1] == "\n":
            self._add("\n")

    def _close(self, mark: "_Open") -> None:
        if mark.start is not None and mark.start < self._length:
            end = self._length
            while self._parts and self._parts[-1].isspace() and end == self._length:
                end -= len(self._parts[-1])
                break
            if mark.start < end:
                self._marks.append(Mark(mark.start, end, mark.kind, mark.value))


class _Open:
    """A mark whose end is not reached; ``start`` is None until its first word."""

    def __init__(self, kind: MarkKind, value: str) -> None:
        self.kind = kind
        self.value = value
        self.start: int | None = None
