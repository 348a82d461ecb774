"""The president's site's page saved as text, in English or Russian."""

import re
from collections.abc import Sequence
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.labels.glued import parted
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.datelines import Dateline, dateline
from transcript_reader.importers.text.encoding import decode, decoded
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.paragraphs import Paragraph, lines, paragraphs
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.composing import composed
from transcript_reader.importers.turns.prose import add_prose, is_rule, kind_of

_SITE = re.compile(
    r"^[ \t]*(?:Official (?:website|Internet Resources) of the President of Russia"
    r"|Официальн\w+ (?:сайт|сетев\w+ ресурс\w*) Президента России)[ \t]*\r?$",
    re.MULTILINE | re.IGNORECASE,
)
_SECTION = re.compile(
    r".{1,60}?\s*/|Events|News|Transcripts|Speeches and transcripts|Trips|Documents?"
    r"|События|Новости|Стенограммы|Выступления и стенограммы|Поездки|Документы?"
)
_TIME = re.compile(r"\d{1,2}:\d{2}")
_FOOT = re.compile(
    r"(?:Topics|Persons|Geography|Publication status|Темы|Лица|География|Статус материала)\s*",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"(?:Published in section|Опубликован\w* в раздел)", re.IGNORECASE)
_ADDRESS = re.compile(r"\b((?:en\.)?kremlin\.ru/(?:d|events/[\w/-]{1,60})/(\d{1,9}))\b")
_HEAD = 4000  # characters within which the site's name stands
_DATED = 8  # lines after the title within which the date stands
_LONGEST_PLACE = 80
_LONGEST_FOOT = 60  # lines after the text


class KremlinTextImporter:
    """Reads the text that copying or saving a whole page of the site gives."""

    name: ClassVar[str] = "Kremlin page as text"

    def recognises(self, source: Source) -> bool:
        text = decoded(source.data)
        return text is not None and not text[:_HEAD].lstrip().startswith("<") and bool(_site(text))

    def read(self, source: Source) -> Reading:
        text = decode(source)
        site = _site(text)
        if not site:
            raise ImportFailed(source.path, "this is not a page of the president's site")
        rows = lines(text[site.end() :])
        if sum(bool(row.text) for row in rows) < 2:
            raise ImportFailed(source.path, "the page ends before its text begins")
        builder = TranscriptBuilder(source, self.name)
        _add(builder, BlockKind.CHROME, paragraphs(text[: site.end()]))
        head = _Head(rows, builder)
        body, foot = _without_foot(rows[head.rows :])
        pieces, starts = composed(parted(body), context=head.title)
        before = _kind_of_lead(pieces, spoken=any(starts))
        add_prose(builder, pieces, before=before, context=head.title, starts=starts)
        _add(builder, BlockKind.CHROME, foot)
        address = _ADDRESS.search("\n".join(row.text for row in foot)) or _ADDRESS.search(
            text, 0, site.end()
        )
        attributes = (
            ("section", head.section),
            ("time", head.time),
            ("page id", address[2] if address else ""),
        )
        return builder.reading(
            head.title,
            date=head.line.date if head.line else None,
            place=head.place,
            language=language_of("\n".join(row.text for row in body)),
            url=f"http://{address[1]}" if address else "",
            attributes=tuple(pair for pair in attributes if pair[1]),
        )


class _Head:
    """What stands between the site's name and the text; adds it to the transcript.

    ``rows`` is how many lines it takes up. The date may come before the summary, with the
    place, or after it, with time and place on lines of their own.
    """

    def __init__(self, rows: Sequence[Paragraph], builder: TranscriptBuilder) -> None:
        self.section = self.time = self.place = ""
        self.line: Dateline | None = None
        self.rows = 0
        if _SECTION.fullmatch(rows[0].text):
            self.section = rows[0].text.rstrip("/ \xa0\t")
            self._take(builder, rows, BlockKind.SECTION)
        self.title = " ".join(rows[self.rows].text.split())
        self._take(builder, rows, BlockKind.TITLE)
        following = rows[self.rows : self.rows + _DATED]
        dates = (number for number, row in enumerate(following) if dateline(row.text))
        place = next(dates, None)
        if place is None:
            return
        self._take(builder, rows, BlockKind.SUMMARY, place)
        self.line = dateline(rows[self.rows].text)
        self._take(builder, rows, BlockKind.DATELINE)
        if self.line:
            self.time, self.place = self.line.time, self.line.place
        if self.rows < len(rows) and _TIME.fullmatch(rows[self.rows].text):
            self.time = rows[self.rows].text
            self._take(builder, rows, BlockKind.DATELINE)
        if self.rows + 1 < len(rows) and self.time and not self.place:
            self._take_place(builder, rows)

    def _take_place(self, builder: TranscriptBuilder, rows: Sequence[Paragraph]) -> None:
        if _is_place(rows[self.rows].text):
            self.place = rows[self.rows].text
            self._take(builder, rows, BlockKind.DATELINE)

    def _take(
        self, builder: TranscriptBuilder, rows: Sequence[Paragraph], kind: BlockKind, count: int = 1
    ) -> None:
        _add(builder, kind, rows[self.rows : self.rows + count])
        self.rows += count


def _site(text: str) -> re.Match[str] | None:
    return _SITE.search(text, 0, _HEAD)


def _add(builder: TranscriptBuilder, kind: BlockKind, rows: Sequence[Paragraph]) -> None:
    for row in rows:
        builder.add(kind, row.text, printed=row.printed)


def _is_place(text: str) -> bool:
    return len(text) < _LONGEST_PLACE and text[-1:] not in tuple(".:;!?") and not kind_of(text)


def _without_foot(
    rows: Sequence[Paragraph],
) -> tuple[Sequence[Paragraph], Sequence[Paragraph]]:
    """Part the text from what the site prints under it: topics, status, addresses."""
    first = max(len(rows) - _LONGEST_FOOT, 0)
    published = [n for n in range(first, len(rows)) if _PUBLISHED.match(rows[n].text)]
    if not published:
        return rows, ()
    starts = (n for n in range(first, published[-1] + 1) if _FOOT.fullmatch(rows[n].text))
    start = next(starts, published[0])
    return rows[:start], rows[start:]


def _kind_of_lead(pieces: Sequence[Paragraph], *, spoken: bool) -> BlockKind:
    """Say what the prose before the first turn is: the summary, if anything comes after it."""
    parted_off = spoken or any(is_rule(piece.text.strip()) for piece in pieces)
    return BlockKind.SUMMARY if parted_off else BlockKind.PARAGRAPH
