"""Plain text in which labels say who speaks."""

from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.building import TranscriptBuilder
from transcript_reader.importers.datelines import dateline
from transcript_reader.importers.encoding import decode, decoded
from transcript_reader.importers.language import language_of
from transcript_reader.importers.openings import openings
from transcript_reader.importers.paragraphs import paragraphs
from transcript_reader.importers.prose import add_prose, kind_of
from transcript_reader.importers.protocol import Reading, Source

_LONGEST_TITLE = 250
_HEAD = 5  # paragraphs among which a dateline is looked for


class PlainTextImporter:
    """Reads any text; where it has no labels, as paragraphs without speakers."""

    name: ClassVar[str] = "Plain text"

    def recognises(self, source: Source) -> bool:
        return decoded(source.data) is not None

    def read(self, source: Source) -> Reading:
        text = decode(source)
        pieces = paragraphs(text)
        if not pieces:
            raise ImportFailed(source.path, "there is no text in it")
        builder = TranscriptBuilder(source, self.name)
        title = source.path.stem
        first = pieces[0].text
        if _is_title(first) and not any(openings([first])):
            title = " ".join(first.split())
            builder.add(BlockKind.TITLE, first, printed=pieces.pop(0).printed)
        line = next(filter(None, (dateline(piece.text) for piece in pieces[:_HEAD])), None)
        add_prose(builder, pieces)
        return builder.reading(
            title,
            date=line.date if line else None,
            place=line.place if line else "",
            language=language_of(text),
        )


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and text[-1] not in ".:?!…," and kind_of(text) is None
