"""The president's site's page saved as text, in English or Russian."""

import re
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.building import TranscriptBuilder
from transcript_reader.importers.datelines import dateline
from transcript_reader.importers.encoding import decode, decoded
from transcript_reader.importers.language import language_of
from transcript_reader.importers.paragraphs import Paragraph, paragraphs
from transcript_reader.importers.prose import add_prose, kind_of, speech_openings
from transcript_reader.importers.protocol import Reading, Source

_SITE = re.compile(
    r"^[ \t]*(?:Official (?:website|Internet Resources) of the President of Russia"
    r"|Официальн\w+ (?:сайт|сетев\w+ ресурс\w*) Президента России)[ \t]*\r?$",
    re.MULTILINE | re.IGNORECASE,
)
_HEAD = 4000  # characters within which the site's name stands
_SECTION = re.compile(r".{1,60}?\s*/")


class KremlinTextImporter:
    """Reads the text that copying or saving a whole page of the site gives."""

    name: ClassVar[str] = "Kremlin page as text"

    def recognises(self, source: Source) -> bool:
        text = decoded(source.data[: 4 * _HEAD] if len(source.data) % 2 == 0 else source.data)
        return text is not None and "<html" not in text and bool(_SITE.search(text, 0, _HEAD))

    def read(self, source: Source) -> Reading:
        text = decode(source)
        site = _SITE.search(text, 0, _HEAD)
        if not site:
            raise ImportFailed(source.path, "this is not a page of the president's site")
        chrome = paragraphs(text[: site.end()])
        pieces = paragraphs(text[site.end() :])
        builder = TranscriptBuilder(source, self.name)
        for piece in chrome:
            builder.add(BlockKind.CHROME, piece.text, printed=piece.printed)
        if pieces and not pieces[0].text:
            builder.blank(pieces.pop(0).printed)
        section = title = ""
        if pieces and _SECTION.fullmatch(pieces[0].text):
            section = pieces[0].text.rstrip("/ \xa0\t")
            builder.add(BlockKind.SECTION, pieces[0].text, printed=pieces.pop(0).printed)
        if pieces:
            title = " ".join(pieces[0].text.split())
            builder.add(BlockKind.TITLE, pieces[0].text, printed=pieces.pop(0).printed)
        line = dateline(pieces[0].text) if pieces else None
        if line:
            builder.add(BlockKind.DATELINE, pieces[0].text, printed=pieces.pop(0).printed)
        if not pieces:
            raise ImportFailed(source.path, "the page ends before its text begins")
        add_prose(builder, pieces, before=_kind_of_lead(pieces), context=title)
        attributes = [("section", section)] if section else []
        if line and line.time:
            attributes.append(("time", line.time))
        return builder.reading(
            title,
            date=line.date if line else None,
            place=line.place if line else "",
            language=language_of("\n".join(piece.text for piece in pieces)),
            attributes=tuple(attributes),
        )


def _kind_of_lead(pieces: list[Paragraph]) -> BlockKind:
    """Say what the prose before the first turn is: the summary, if anything comes after it."""
    parted = any((kind_of(piece.text) or (None,))[0] is BlockKind.SEPARATOR for piece in pieces)
    return BlockKind.SUMMARY if parted or any(speech_openings(pieces)) else BlockKind.PARAGRAPH
