"""Printed lines of a sitting of the Bundestag, put together to what is said by whom."""

import re
from collections.abc import Iterator

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.labels.bundestag_labels import printed_label
from transcript_reader.importers.text.wrapped import Line, paragraphs_of
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.prose import DIRECTION, is_direction

_FEWEST_HEADS = 2
_RUNNING = re.compile(
    r"(?:(?P<before>\d{1,5})\s+)?Deutscher Bundestag\s+[–—-]+\s+\d{1,2}\.\s*Wahlperiode\b"
    r".{0,120}?(?:\s(?P<after>\d{1,5}))?"
)
_MARGIN = re.compile(r"\(?[A-D]\)?(?:\s+\(?[A-D]\)?)?")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_END = re.compile(r"\(?Schlu(?:ss|ß)(?: der Sitzung)?:?\s*\d{1,2}\b.{0,30}")
_ENDS = (".", "!", "?", ":", ")", "“", '"', "…")
_FULL = 0.8  # part of the usual width that a line takes up which goes on in the next
_LONGEST_BRACKET = 8  # lines after which a bracket that nobody closes is closed
_WIDEST = 400  # characters beyond which a line is a paragraph already


def is_wrapped(text: str) -> bool:
    """Say whether a text is of printed lines: the heads of its pages stand among them."""
    heads = (line for line in text.split("\n") if "Wahlperiode" in line)
    found = (line for line in heads if _RUNNING.fullmatch(line.strip()))
    return sum(1 for _, _ in zip(found, range(_FEWEST_HEADS), strict=False)) == _FEWEST_HEADS


def add_sitting(builder: TranscriptBuilder, text: str) -> None:
    """Add the text: a label begins a turn, and what follows the end of the sitting none."""
    sitting = True
    for piece in paragraphs_of(_lines(text)):
        words, printed = piece.text, piece.printed
        found = printed_label(words)
        if not words:
            builder.blank(printed)
        elif _END.fullmatch(words):
            sitting = False
            builder.add(BlockKind.PARAGRAPH, words, printed=printed, attributes=DIRECTION)
        elif is_direction(words):
            builder.add(BlockKind.PARAGRAPH, words, printed=printed, attributes=DIRECTION)
        elif found:  # after the end: a speech handed in in writing
            label, end = found
            builder.turn(label, words[end:].strip(), printed=printed)
            sitting = True
        elif sitting and builder.in_turn:
            builder.more(words, printed=printed)
        else:
            builder.add(BlockKind.PARAGRAPH, words, printed=printed)


def _lines(text: str) -> Iterator[Line]:
    """Yield the printed lines; running heads and the letters in the margin are not seen."""
    rows = _LINE.findall(text)
    lengths = sorted(len(row.strip()) for row in rows if len(row.strip()) > 1)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    page = last = ""
    blank = ended = True  # whether a blank line, and the end of a sentence, came last
    depth = bracketed = 0  # how many brackets are open, and for how many lines
    for row in rows:
        words = row.strip()
        head = _RUNNING.fullmatch(words)
        if head:
            page = head["before"] or head["after"] or page
        if head or not words or _MARGIN.fullmatch(words):
            yield Line("", row, unseen=True)
            blank = blank or not (head or words)
            continue
        if depth > 0 and bracketed < _LONGEST_BRACKET:
            begins = False
        elif blank:
            begins = ended or not words[0].islower()
        else:
            labelled = printed_label(words) is not None
            short = len(last) < _FULL * width or len(last) > _WIDEST
            begins = ended and (words.startswith("(") or short or last.endswith(")"))
            begins = begins or (labelled and (ended or short))
        yield Line(words, row, begins, page, hyphenated=True)
        if begins:
            depth = bracketed = 0
        if depth > 0 or words.startswith("("):
            depth += words.count("(") - words.count(")")
            bracketed += 1
        blank, ended, last = False, words.endswith(_ENDS), words
