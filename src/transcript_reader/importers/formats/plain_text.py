"""Plain text in which labels say who speaks: "Name:", "NAME:", ">> NAME", a name on a line."""

from collections.abc import Sequence
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.labels.glued import parted, signed
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.datelines import Dateline, dateline
from transcript_reader.importers.text.encoding import decode, decoded
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.paragraphs import Paragraph, lines
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.composing import composed
from transcript_reader.importers.turns.prose import add_prose, kind_of

_LONGEST_TITLE = 250
_HEAD = 6  # paragraphs among which title and dateline are looked for


class PlainTextImporter:
    """Reads any text; where it has no labels, as paragraphs without speakers."""

    name: ClassVar[str] = "Plain text"

    def recognises(self, source: Source) -> bool:
        return decoded(source.data) is not None

    def read(self, source: Source) -> Reading:
        text = decode(source)
        rows = signed(parted(lines(text)))
        if not any(row.text for row in rows):
            raise ImportFailed(source.path, "the file is empty")
        pieces, starts = composed(rows, taught=source.taught)
        builder = TranscriptBuilder(source, self.name)
        title = source.path.stem
        if starts[0] is None and _is_title(pieces[0].text):
            title = " ".join(pieces[0].text.split())
            builder.add(BlockKind.TITLE, pieces[0].text, printed=pieces[0].printed)
            pieces, starts = pieces[1:], starts[1:]
        add_prose(builder, pieces, context=title, starts=starts)
        line = _dateline(pieces)
        return builder.reading(
            title,
            date=line.date if line else None,
            place=line.place if line else "",
            language=language_of(text),
            attributes=(("time", line.time),) if line and line.time else (),
        )


def _is_title(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_TITLE and text[-1] not in ".:?!…," and kind_of(text) is None


def _dateline(pieces: Sequence[Paragraph]) -> Dateline | None:
    found = (dateline(piece.text) for piece in pieces[:_HEAD])
    return next((line for line in found if line), None)
