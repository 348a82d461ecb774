"""Text with the number of each line in the margin, page by page, as courts print what was said."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import ClassVar

from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.label_words import Shape
from transcript_reader.importers.labels.openings import openings
from transcript_reader.importers.labels.taught import with_taught
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.datelines import dateline
from transcript_reader.importers.text.encoding import decode, decoded
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.wrapped import Line, paragraphs_of
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.speech import add_speech

_HEAD = 16_384
_NUMBERED = re.compile(r"(?P<before>[ \t\f]*)(?P<number>\d{1,2})(?P<gap>[ \t]+|$)(?P<words>[^\n]*)")
_PAGE = re.compile(r"[^\d\n]{0,60}?(?:(?P<of>\d{1,5}) of \d{1,5}|(?P<page>\d{1,5})[^\d\n]{0,60})")
_FEWEST, _MOST = 20, 60  # lines of a page
_MOSTLY = 0.8  # part of the lines with words that have a number
_INDENT = 2  # columns by which the first line of a paragraph stands further in
_TAB = 8
_SHOUTED = LabelPattern(Shape.CAPITALS, after=": ")
"""What is in capitals before a colon here: "THE COURT: ", "JUROR NO. 5: "."""


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A line: its number, None where it has none, its words, and the column they begin at.

    ``page`` is the number of its page, where that is known apart from the words.
    """

    number: int | None
    words: str
    column: int
    printed: str
    page: str = ""


class NumberedLinesImporter:
    """Reads the words beside the numbers; the numbers are kept with what is printed."""

    name: ClassVar[str] = "Numbered lines"

    def recognises(self, source: Source) -> bool:
        """See a page of lines numbered from 1 on, and the next page begin at 1 again."""
        head = decoded(source.data[: _HEAD & ~1])
        if head is None or not re.search(r"^[ \t\f]*1[ \t\r\n]", head, re.MULTILINE):
            return False
        rows = [row for row in _rows(head) if row.number is not None or row.words]
        numbers = [row.number for row in rows if row.number is not None]
        if len(numbers) < _MOSTLY * len(rows):
            return False
        last = 0
        for number in numbers:
            if number == 1 and _FEWEST <= last <= _MOST:
                return True
            if number != last + 1 and number != 1:
                return False
            last = number
        return False

    def read(self, source: Source) -> Reading:
        """Read the paragraphs; running heads are left out, their page numbers kept."""
        builder = TranscriptBuilder(source, self.name)
        pieces = numbered_paragraphs(builder, list(_rows(decode(source))))
        title = next((piece.text for piece in pieces if piece.text), source.path.stem)
        add_speech(builder, pieces, context=title)
        line = next(filter(None, (dateline(piece.text) for piece in pieces[:30])), None)
        return builder.reading(
            " ".join(title.split()),
            date=line.date if line else None,
            place=line.place if line else "",
            language=language_of("\n".join(piece.text for piece in pieces[:200])),
        )


def numbered_paragraphs(builder: TranscriptBuilder, rows: Sequence[NumberedRow]) -> list[Paragraph]:
    """Return the paragraphs of numbered lines; the builder learns what their labels look like."""
    builder.learn(_SHOUTED)
    return paragraphs_of(_lines(rows, builder.taught))


def _rows(text: str) -> Iterator[NumberedRow]:
    """Yield the lines; their ``printed`` joined is the text."""
    expected = 1
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        bare = line.rstrip("\r\n")
        match = _NUMBERED.fullmatch(bare)
        number = int(match["number"]) if match else None
        if match and number in (1, expected):
            words = match["words"].strip()
            column = len(bare[: match.start("words")].expandtabs(_TAB)) if words else 0
            expected = int(match["number"]) + 1
            yield NumberedRow(number, words, column, line)
        else:
            yield NumberedRow(None, bare.strip(), 0, line)


def _lines(rows: Sequence[NumberedRow], taught: Sequence[LabelPattern]) -> Iterator[Line]:
    """Yield the lines as parts of paragraphs, each with the number of its page."""
    said = [row for row in rows if row.number is not None and row.words]
    pieces = [Paragraph(row.words, row.printed) for row in said]
    starts = with_taught(pieces, openings([row.words for row in said]), taught)
    labelled = {id(row) for row, start in zip(said, starts, strict=True) if start}
    inner = [row.column for row in said if id(row) not in labelled]
    usual = median_low(inner) if inner else 0
    blank = True  # whether a line without words stands before this
    for row, page in zip(rows, _pages(rows), strict=True):
        if row.number is None or not row.words:
            blank = blank or row.number is not None
            yield Line("", row.printed, unseen=True)
            continue
        begins = blank or id(row) in labelled or row.column >= usual + _INDENT
        yield Line(row.words, row.printed, begins, page, compound=True)
        blank = False


def _pages(rows: Sequence[NumberedRow]) -> list[str]:
    """Return for each line the number of its page: what grows in heads or feet, else as told."""
    sheets: list[int] = []
    shifts: Counter[int] = Counter()
    sheet, headed = -1, False
    for row in rows:
        sheet += row.number == 1
        sheets.append(sheet)
        if row.number is None and (match := _PAGE.fullmatch(row.words)):
            shifts[int(match["page"] or match["of"]) - sheet] += 1
            headed = headed or sheet < 0  # what stands before a page's first line is its head
    shift, count = shifts.most_common(1)[0] if shifts else (0, 0)
    if not count or 2 * count < sheet:
        return [row.page for row in rows]
    return [str(own + shift - headed) if own >= 0 else "" for own in sheets]
