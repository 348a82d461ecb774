"""The Hansard of Hong Kong's Legislative Council in Chinese: text of its pages, and JSON."""

import datetime
import re
from collections.abc import Iterator
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.encoding import decode, decoded
from transcript_reader.importers.text.json_values import at, text_at
from transcript_reader.importers.text.wrapped import Line, paragraphs_of
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.chinese import CHINESE_ENDS, add_chinese, opens_chinese

_HEAD = 2000
_SIGN = "立法會"
_RUNNING = re.compile(r"\s*立法會\s+[─—-]+\s+\d{4}\s*年\s*\d+\s*月\s*\d+\s*日\s*")
_NUMBER = re.compile(r"\s*\d{1,5}\s*")
_DATE = re.compile(r"(\d{4})\s*年\s*(\d+)\s*月\s*(\d+)\s*日")
_SHORT = 20  # characters below which a line ends its paragraph


class LegcoImporter:
    """Reads labels that end in a wide colon; running heads become page marks."""

    name: ClassVar[str] = "LegCo Hansard"

    def recognises(self, source: Source) -> bool:
        """See the running head."""
        head = decoded(source.data[:_HEAD])
        if head is None or _SIGN not in head:
            head = source.data[:_HEAD].decode("utf-8", "ignore")
        return any(_RUNNING.fullmatch(line) for line in head.split("\n")[:60])

    def read(self, source: Source) -> Reading:
        """Read a sitting."""
        text = decode(source).replace("\r\n", "\n")
        builder = TranscriptBuilder(source, self.name)
        add_chinese(builder, paragraphs_of(_lines(text)))
        match = _DATE.search(text)
        return builder.reading(
            f"立法會 {match[0]}" if match else source.path.stem,
            date=_day(match) if match else None,
            place="香港",
            language="zh",
        )


def legco_json(source: Source, value: object) -> Reading | None:
    """Return a sitting that was parsed into speeches, None where the JSON is something else."""
    items = next((found for found in _lists(value, 3) if _is_speeches(found)), None)
    if items is None:
        return None
    builder = TranscriptBuilder(source, LegcoImporter.name)
    for item in items:
        text = text_at(item, "text")
        full = text_at(item, "speaker", "full")
        more = text_at(item, "supplement")
        pieces = paragraphs_of(_lines(text))
        for number, piece in enumerate(pieces):
            if full and number == 0:
                name = text_at(item, "speaker", "name")
                title = text_at(item, "speaker", "title") if name else ""
                label = Label(full, name or full, title)
                builder.turn(label, piece.text, key=full, printed=piece.printed)
            elif full:
                builder.more(piece.text, printed=piece.printed)
            else:
                builder.add(BlockKind.PARAGRAPH, piece.text, printed=piece.printed)
        for piece in paragraphs_of(_lines(more)) if more else ():
            builder.add(BlockKind.PARAGRAPH, piece.text, printed=piece.printed)
    if not len(builder):
        raise ImportFailed(source.path, "there is no text in it")
    return builder.reading(source.path.stem, place="香港", language="zh")


def _lines(text: str) -> Iterator[Line]:
    """Yield the lines; a paragraph begins after a blank line, but for a page's end in it."""
    page = ""
    blank, turned, number_due, ended = True, False, False, True
    for raw in re.findall(r"[^\n]*\n|[^\n]+", text):
        words = raw.strip(" \n\f")
        if _RUNNING.fullmatch(raw):
            turned = number_due = True
            yield Line("", raw, unseen=True)
        elif number_due and _NUMBER.fullmatch(raw):
            page, number_due = words, False
            yield Line("", raw, unseen=True)
        elif not words:
            blank = True
            yield Line("", raw, unseen=True)
        else:
            begins = ended if turned else blank
            begins = begins or opens_chinese(words) or raw.startswith((" ", "　"))
            yield Line(words, raw, begins, page)
            blank, turned, ended = False, False, words.endswith(CHINESE_ENDS) or len(words) < _SHORT


def _lists(value: object, depth: int) -> Iterator[list[object]]:
    if isinstance(value, list):
        yield value
    if depth and isinstance(value, dict | list):
        for child in value.values() if isinstance(value, dict) else value[:10]:
            yield from _lists(child, depth - 1)


def _is_speeches(items: list[object]) -> bool:
    return any(at(item, "speaker", "full") is not None for item in items[:50])


def _day(match: re.Match[str]) -> datetime.date | None:
    try:
        return datetime.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
