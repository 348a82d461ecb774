"""Protocols of the German Bundestag as its archive gives them: a few facts, and one long text."""

import datetime
import re
from collections.abc import Iterator
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.building import TranscriptBuilder
from transcript_reader.importers.bundestag_text import printed_label
from transcript_reader.importers.prose import DIRECTION, is_direction
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.wrapped import Line, paragraphs_of
from transcript_reader.importers.xml_tree import (
    children,
    first,
    lines_of,
    local,
    parse_xml,
    root_of,
    text_of,
)

_HEAD = 65536
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


class BundestagDumpImporter:
    """Reads what the archive holds of 1949 to 2017: printed lines, labels at their beginning."""

    name: ClassVar[str] = "Bundestag archive"

    def recognises(self, source: Source) -> bool:
        """See the root element and the kind of document."""
        root = root_of(source)
        if root is None or root.name != "DOKUMENT":
            return False
        return b"PLENARPROTOKOLL" in source.data[:_HEAD]

    def read(self, source: Source) -> Reading:
        """Read the protocol; speakers are those an office, a party or a role marks."""
        root = parse_xml(source)
        if first(root, "TEXT") is None:
            raise ImportFailed(source.path, "there is no text in it")
        builder = TranscriptBuilder(source, self.name)
        facts: dict[str, str] = {}
        for child in root:
            if local(child) == "TEXT":
                _sitting(builder, "".join(map(str, child.itertext())))
                continue
            facts[local(child)] = text_of(child)
            kind = BlockKind.TITLE if local(child) == "TITEL" else BlockKind.CHROME
            if lines := [line for _, line in lines_of(child)]:
                builder.add(kind, "\n".join(lines))
        told = (("WAHLPERIODE", "wahlperiode"), ("NR", "nummer"))
        return builder.reading(
            text_of(next(children(root, "TITEL"), None)) or source.path.stem,
            date=_day(facts.get("DATUM", "")),
            language="de",
            attributes=tuple((name, facts[key]) for key, name in told if facts.get(key)),
        )


def _sitting(builder: TranscriptBuilder, text: str) -> None:
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


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.datetime.strptime(text, "%d.%m.%Y").date()  # noqa: DTZ007 - a day
    except ValueError:
        return None
