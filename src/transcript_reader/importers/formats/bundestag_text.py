"""Protocols of the German Bundestag as plain text: a line is a paragraph, a label a line."""

import datetime
import re
from typing import ClassVar

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.formats.bundestag_lines import add_sitting, is_wrapped
from transcript_reader.importers.labels.bundestag_labels import printed_label
from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.labels.taught import taught_label, with_taught
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.encoding import decode, decoded
from transcript_reader.importers.text.paragraphs import lines
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.prose import DIRECTION, is_direction

_HEAD = 3000
_SIGNS = ("Plenarprotokoll", "Deutscher Bundestag", "Stenogra")
_BEGIN = re.compile(r"\s*\(?Beginn:?\s*\d{1,2}[.:]\d\d\s*Uhr\)?\s*")
_END = re.compile(r"\s*\(Schlu(?:ss|ß)(?: der Sitzung)?:?\s*\d{1,2}[.:]\d\d\s*Uhr\)\s*")
_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
)  # fmt: skip
_DATE = re.compile(rf"(\d{{1,2}})\.\s*({'|'.join(_MONTHS)})\s*(\d{{4}})")


class BundestagTextImporter:
    """Reads what stands between the beginning and the end of a sitting as speech."""

    name: ClassVar[str] = "Bundestag as text"

    def recognises(self, source: Source) -> bool:
        """See the words a protocol begins with."""
        if b"Plenarprotokoll" not in source.data[:_HEAD]:
            return False
        head = decoded(source.data[:_HEAD]) or ""
        return not head.lstrip("\ufeff \r\n").startswith("<") and all(s in head for s in _SIGNS)

    def read(self, source: Source) -> Reading:
        """Read the protocol."""
        text = decode(source)
        builder = TranscriptBuilder(source, self.name)
        if is_wrapped(text):
            add_sitting(builder, text)
            title = next((line for line in text.split("\n") if "Plenarprotokoll" in line), "")
            return _finished(builder, title.strip("\ufeff \r\t") or source.path.stem, text)
        sitting = _BEGIN.search(text) is None
        title = ""
        rows = lines(text)
        labels = [_label(row.text) for row in rows]
        printed_labels = [
            Opening(label.printed, len(row.text)) if label else None
            for row, label in zip(rows, labels, strict=True)
        ]
        starts = with_taught(rows, printed_labels, builder.taught)
        for row, label, start in zip(rows, labels, starts, strict=True):
            words, printed = row.text, row.printed
            sitting = (sitting or _BEGIN.fullmatch(words) is not None) and not _END.fullmatch(words)
            if not title and words.startswith("Plenarprotokoll"):
                title = words
                builder.add(BlockKind.TITLE, words, printed=printed)
            elif is_direction(words) or _BEGIN.fullmatch(words):
                builder.add(BlockKind.PARAGRAPH, words, printed=printed, attributes=DIRECTION)
            elif start and not label:
                said = words[start.words :].strip()
                builder.turn(taught_label(start), said, printed=printed)
                sitting = True
            elif label:  # after the end: a speech handed in in writing
                builder.turn(label, "", printed=printed)
                sitting = True
            elif sitting and builder.in_turn:
                builder.more(words, printed=printed)
            else:
                builder.add(BlockKind.PARAGRAPH, words, printed=printed)
        return _finished(builder, title or source.path.stem, text)


def _finished(builder: TranscriptBuilder, title: str, text: str) -> Reading:
    return builder.reading(title, date=_date(text[:_HEAD]), place="Berlin", language="de")


def _label(words: str) -> Label | None:
    """Return the label a line is."""
    found = printed_label(words)
    return found[0] if found and found[1] == len(words) else None


def _date(head: str) -> datetime.date | None:
    match = _DATE.search(head)
    try:
        return (
            datetime.date(int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1]))
            if match
            else None
        )
    except ValueError:
        return None
