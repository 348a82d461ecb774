"""The Congressional Record: its text as the printing office publishes it, and as JSON."""

import datetime
import html
import re
from collections.abc import Iterator
from typing import ClassVar

from transcript_reader.domain.transcript import Attributes, BlockKind
from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.labels.taught import taught_label, with_taught
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.encoding import decode
from transcript_reader.importers.text.json_values import at, listed, text_at
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.wrapped import Line, marks_after, paragraphs_of
from transcript_reader.importers.turns.building import TranscriptBuilder

_HEAD = 4096
_SIGN = b"Congressional Record"
_NOTICE = re.compile(rb"\[Congressional Record Volume \d+")
_TAG = re.compile(r"<[^<>]{1,400}>")
_PAGE = re.compile(r"\s*\[{1,2}Page ([A-Z]?\d+)\]{1,2}\s*")
_BRACKETED = re.compile(r"\[.*\]|From the Congressional Record Online.*")
_RULE = re.compile(r"\s*_{5,}\s*")
_TABLE = re.compile(r"\S[ .]{4,}\S|-{5,}|\.{5,}")
_WIDTH = 71  # columns of a full line
_CENTRED, _LEAST = 8, 3  # columns of white space at the head of a centred line; of capitals
_ASKEW = 6  # columns by which the two sides of a centred line may differ
_OFFICES = (
    "SPEAKER|PRESIDING OFFICER|VICE PRESIDENT|PRESIDENT|CHAIRMAN|CHAIRWOMAN|CHAIR|CLERK|"
    "ACTING [A-Z ]{1,60}|DEPUTY [A-Z ]{1,60}"
)
_NAME = r"(?:[A-Z][\w'’]{0,30}[- ]?){1,4}(?: of [A-Z]\w{1,30}(?: [A-Z]\w{1,30})?)?"
_LABEL = re.compile(
    rf"(?P<label>(?:Mr|Mrs|Ms|Miss|Dr)\.? {_NAME}"
    rf"|The (?:{_OFFICES})(?: pro tempore)?(?: \([^()]{{1,60}}\))?)\. (?=\S)"
)
_CAPITALS = re.compile(r"[A-Z]{2}")
_DATE = re.compile(r"\(\w+, (\w+ \d{1,2}, \d{4})\)")


class CongressionalRecordImporter:
    """Reads labels in capitals at the head of indented paragraphs; page numbers are kept."""

    name: ClassVar[str] = "Congressional Record"

    def recognises(self, source: Source) -> bool:
        """See the notice at the head."""
        return _SIGN in source.data[:_HEAD] and bool(_NOTICE.search(source.data[:_HEAD]))

    def read(self, source: Source) -> Reading:
        """Read one article of the Record."""
        text = html.unescape(_TAG.sub("", decode(source))).replace("\r\n", "\n")
        builder = TranscriptBuilder(source, self.name)
        title = ""
        pieces = paragraphs_of(_lines(text))
        printed = [_opening(piece) for piece in pieces]
        starts = with_taught(pieces, printed, builder.taught)
        for piece, own, start in zip(pieces, printed, starts, strict=True):
            if not (builder.in_turn or title or start) and _is_title(piece):
                title = piece.text
                builder.add(BlockKind.TITLE, piece.text, printed=piece.printed, marks=piece.marks)
            elif start:
                label = _label(start.printed) if own else taught_label(start)
                _add_turn(builder, piece, label, start.words)
            elif not _go_on(builder, piece):
                _add_other(builder, piece)
        match = _DATE.search(text)
        return builder.reading(
            title or source.path.stem,
            date=_day(match[1]) if match else None,
            place="Washington",
            language="en",
        )


def congressional_json(source: Source, value: object) -> Reading | None:
    """Return an article that was parsed into items, None where the JSON is something else."""
    if at(value, "content", 0, "kind") is None or at(value, "header", "chamber") is None:
        return None
    builder = TranscriptBuilder(source, CongressionalRecordImporter.name)
    title = text_at(value, "title") or text_at(value, "doc_title")
    if title:
        builder.add(BlockKind.TITLE, title)
    for item in listed(value, "content"):
        speaker = text_at(item, "speaker")
        spoken = text_at(item, "kind") == "speech" and speaker not in {"", "None"}
        pieces = paragraphs_of(_lines(text_at(item, "text")))
        for number, piece in enumerate(pieces):
            if spoken and number == 0:
                _begin(builder, piece, speaker, text_at(item, "speaker_bioguide"))
            elif spoken:
                builder.more(piece.text, printed=piece.printed, marks=piece.marks)
            else:
                _add_other(builder, piece)
    told = (("vol", "volume"), ("num", "number"), ("pages", "pages"), ("chamber", "chamber"))
    header = at(value, "header")
    month, day, year = (text_at(header, key) for key in ("month", "day", "year"))
    date = f"{month} {day}, {year}"
    return builder.reading(
        title or source.path.stem,
        date=_day(date),
        place="Washington",
        language="en",
        attributes=tuple((name, text_at(header, key)) for key, name in told),
    )


def _begin(builder: TranscriptBuilder, piece: Paragraph, speaker: str, identity: str) -> None:
    """Begin a turn whose speaker is marked; the label stands at its head, with a full stop."""
    head = f"{speaker}. "
    start = len(head) if piece.text.startswith(head) else 0
    facts: Attributes = (("id", identity),) if identity else ()
    builder.turn(
        _label(speaker),
        piece.text[start:],
        key=identity or speaker,
        printed=piece.printed,
        marks=marks_after(piece.marks, start),
        speaker_attributes=facts,
    )


def _opening(piece: Paragraph) -> Opening | None:
    """Return the label in capitals that a paragraph opens with, as the office prints it."""
    indent = len(piece.printed) - len(piece.printed.lstrip(" \n"))
    match = _LABEL.match(piece.text)
    if match and _CAPITALS.search(match["label"]) and indent < _CENTRED:
        return Opening(match["label"], match.end())
    return None


def _add_turn(builder: TranscriptBuilder, piece: Paragraph, label: Label, words: int) -> None:
    start = words + len(piece.text[words:]) - len(piece.text[words:].lstrip())
    marks = marks_after(piece.marks, start)
    builder.turn(label, piece.text[start:], printed=piece.printed, marks=marks)


def _go_on(builder: TranscriptBuilder, piece: Paragraph) -> bool:
    """Add a paragraph to what is being said; return whether it belongs there."""
    if not builder.in_turn or _is_centred(piece) or _RULE.fullmatch(piece.text):
        return False
    builder.more(piece.text, printed=piece.printed, marks=piece.marks)
    return True


def _add_other(builder: TranscriptBuilder, piece: Paragraph) -> None:
    if not piece.text:
        builder.blank(piece.printed)
        return
    kind = BlockKind.HEADING if _is_centred(piece) else BlockKind.PARAGRAPH
    kind = BlockKind.SEPARATOR if _RULE.fullmatch(piece.text) else kind
    kind = BlockKind.CHROME if _BRACKETED.fullmatch(piece.text) else kind
    builder.add(kind, piece.text, printed=piece.printed, marks=piece.marks)


def _label(printed: str) -> Label:
    return Label(printed, " ".join(printed.split()))


def _is_centred(piece: Paragraph) -> bool:
    """Say whether every line stands in the middle, as headings do and no quotation does."""
    rows = [row for row in piece.printed.split("\n") if row.strip() and not _PAGE.fullmatch(row)]
    sides = [(len(row) - len(row.lstrip(" ")), _WIDTH - len(row.rstrip())) for row in rows]
    capitals = piece.text.upper() == piece.text
    least = _LEAST if capitals else _CENTRED
    return bool(sides) and all(
        left >= least and abs(left - right) <= _ASKEW for left, right in sides
    )


def _is_title(piece: Paragraph) -> bool:
    letters = [c for c in piece.text if c.isalpha()]
    return (
        len(letters) > 3
        and sum(c.isupper() for c in letters) > 0.9 * len(letters)
        and not _BRACKETED.fullmatch(piece.text)
    )


def _lines(text: str) -> Iterator[Line]:
    """Yield the lines; a paragraph begins where the indent grows, or after a blank line."""
    page = ""
    before: list[int] = []  # the indents of the paragraph's lines so far
    blank = True
    for raw in re.findall(r"[^\n]*\n|[^\n]+", text):
        words = raw.strip(" \n")
        if match := _PAGE.fullmatch(raw):
            page = match[1]
            yield Line("", raw, unseen=True)
            continue
        if not words:
            blank = blank or bool(before)
            yield Line("", raw, unseen=bool(before))
            continue
        indent = len(raw) - len(raw.lstrip(" "))
        begins = (blank and not _goes_on(before, indent, page)) or _begins(before, indent, words)
        before = [indent] if begins else [*before[:1], indent]
        yield Line(words, raw, begins, page)
        blank = False


def _goes_on(before: list[int], indent: int, page: str) -> bool:
    """Say whether a line after a page's end goes on with the paragraph before it."""
    return bool(page and before and indent == before[-1] and indent < _CENTRED and len(before) > 1)


def _begins(before: list[int], indent: int, words: str) -> bool:
    if not before or _TABLE.search(words) or _BRACKETED.fullmatch(words):
        return True
    if len(before) == 1:
        return before[0] < _CENTRED and (indent > before[0] or indent == before[0] > 0)
    return indent != before[-1] and not (indent >= _CENTRED and before[-1] >= _CENTRED)


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.datetime.strptime(text, "%B %d, %Y").date()  # noqa: DTZ007 - a day
    except ValueError:
        return None
