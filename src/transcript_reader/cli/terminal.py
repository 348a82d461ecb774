"""What a terminal can show: width, bold, and nothing that would command it."""

import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from typing import TextIO

from transcript_reader.domain.span import Span

_LONGEST_LINE = 80  # letters; longer lines are hard to read
_WORD = re.compile(r"[^ \t\n]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Page:
    """Writes text for reading, wrapped to the terminal, styled only on a terminal.

    Control characters of what is shown never reach the terminal.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._styled = self._stream.isatty() and "NO_COLOR" not in os.environ
        self.width = min(_LONGEST_LINE, shutil.get_terminal_size().columns - 1)

    def bold(self, text: str) -> str:
        """Return the text in bold."""
        return self._style("1", text)

    def quiet(self, text: str) -> str:
        """Return the text so that it steps back."""
        return self._style("2", text)

    def marked(self, text: str) -> str:
        """Return the text in the inverted colours, as search marks what it found."""
        return self._style("7", text)

    def write(self, line: str = "") -> None:
        """Write a line as it is."""
        print(line, file=self._stream)

    def paragraph(self, text: str, *, indent: str = "", marks: Sequence[Span] = ()) -> None:
        """Write a text wrapped between words, its own characters as they are, spans marked."""
        for start, end in wrapped(text, max(20, self.width - len(indent))):
            pieces, at = [], start
            for mark in marks:
                first, last = max(at, mark.start), min(end, mark.end)
                if first < last:
                    pieces += [clean(text[at:first]), self.marked(text[first:last])]
                    at = last
            line = "".join([*pieces, clean(text[at:end])])
            self.write(indent + line if line else "")

    def _style(self, code: str, text: str) -> str:
        text = clean(text)
        return f"\x1b[{code}m{text}\x1b[0m" if self._styled and text else text


class Bar:
    """A progress bar on standard error, if that is a terminal; else nothing."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._line = ""

    def show(self, done: int, total: int, words: str = "") -> None:
        """Draw how far it is."""
        if not self._shown or not total:
            return
        columns = shutil.get_terminal_size().columns - 1
        length = 20
        full = length * done // total
        line = f"[{'#' * full}{'.' * (length - full)}] {done} of {total}  {clean(words)}"
        self._line = line[:columns]
        self._draw()

    def above(self, line: str, page: Page) -> None:
        """Write a line where the bar stands, and the bar below it."""
        self.hide()
        page.write(line)
        self._draw()

    def hide(self) -> None:
        """Take the bar away."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def _draw(self) -> None:
        if self._shown and self._line:
            print(f"\r\x1b[K{self._line}", end="", file=sys.stderr, flush=True)


def wrapped(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each line of a text broken between words at its spaces.

    A longer word stays whole; a non-breaking space does not break.
    """
    for line in re.finditer(r"[^\n]*(?:\n|$)", text):
        start = end = line.start()
        for word in _WORD.finditer(text, line.start(), line.end()):
            if end > start and word.end() - start > width:
                yield start, end
                start = word.start()
            end = word.end()
        if end > start or line.end() > line.start():
            yield start, end


def clean(text: str) -> str:
    """Return the text without control characters, each seen as one sign."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
