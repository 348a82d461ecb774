"""One line of a page of HTML, while it is written and when it is done."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from transcript_reader.domain.transcript import Mark, MarkKind

# White space that is not one space already, which is nearly all there is.
_SPACE = re.compile(r"[\t\n\r\f\v][ \t\n\r\f\v]*| [ \t\n\r\f\v]+")


class Line(NamedTuple):
    """A paragraph, a heading, a cell row or a picture of a page.

    ``tag`` is the innermost block element it stands in, ``region`` the part of the page.
    A picture has a ``src``, and its description as ``text``.
    """

    text: str
    marks: tuple[Mark, ...]
    tag: str
    region: str
    src: str = ""


@dataclass(slots=True)
class Run:
    """The line being collected, and the lines that wait until it is done."""

    sink: list[Line]
    region: str
    parts: list[str] = field(default_factory=list)
    length: int = 0
    last: str = "\n"
    marks: list[Mark] = field(default_factory=list)
    waiting: list[Line] = field(default_factory=list)

    def write(self, text: str) -> None:
        """Add text, its white space folded."""
        if self.last in " \n":
            text = text.lstrip(" \t\n\r\f\v")
        if text:
            if _is_unfolded(text):
                text = _SPACE.sub(" ", text)
            self.parts.append(text)
            self.length += len(text)
            self.last = text[-1]

    def break_line(self) -> None:
        """Begin another line inside the paragraph."""
        if self.length:
            if self.last == " ":
                self.parts[-1] = self.parts[-1][:-1]
                self.length -= 1
            self.parts.append("\n")
            self.length += 1
            self.last = "\n"

    def flush(self, tag: str) -> None:
        """Hand over the line so far, then those that wait, and begin the next."""
        if not self.parts and not self.waiting:
            return
        text = "".join(self.parts).rstrip(" \n")
        if text:
            self.sink.append(Line(text, _coalesced(self.marks, text), tag, self.region))
        self.sink.extend(self.waiting)
        self.parts, self.length, self.last, self.marks, self.waiting = [], 0, "\n", [], []


def _is_unfolded(text: str) -> bool:
    """Say whether :data:`_SPACE` is in a text; each of these is looked for faster than that."""
    return (
        "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text or "\v" in text
    )


def _coalesced(marks: list[Mark], text: str) -> tuple[Mark, ...]:
    """Return marks in order; two of one kind with only white space between are one."""
    if not marks:
        return ()
    if len(marks) == 1:
        mark = marks[0]
        if mark.start >= len(text):
            return ()
        return (_within(mark, len(text)),)
    whole: dict[tuple[MarkKind, str], Mark] = {}
    done: list[Mark] = []
    for mark in sorted(marks):
        if mark.start >= len(text):
            continue
        mark = _within(mark, len(text))
        last = whole.get((mark.kind, mark.value))
        if last and (mark.start <= last.end or text[last.end : mark.start].isspace()):
            mark = Mark(last.start, max(last.end, mark.end), mark.kind, mark.value)
        elif last:
            done.append(last)
        whole[mark.kind, mark.value] = mark
    return tuple(sorted((*done, *whole.values())))


def _within(mark: Mark, end: int) -> Mark:
    """Return a mark that ends with the text."""
    return mark if mark.end <= end else Mark(mark.start, end, mark.kind, mark.value)
