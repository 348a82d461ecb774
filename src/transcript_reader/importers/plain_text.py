"""Plain text in which labels say who speaks: "Name:", "NAME:", ">> NAME", a name on a line."""

from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.building import TranscriptBuilder
from transcript_reader.importers.datelines import Dateline, dateline
from transcript_reader.importers.encoding import decode, decoded
from transcript_reader.importers.glued import parted
from transcript_reader.importers.language import language_of
from transcript_reader.importers.openings import Opening, openings
from transcript_reader.importers.paragraphs import Paragraph, gathered, joined, lines, width_of
from transcript_reader.importers.prose import add_prose, kind_of
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.standing import signed_turns, standing_labels

_LONGEST_TITLE = 250
_COMMON = 0.2  # part of all lines that labels with a colon open, where no others are sought
_HEAD = 6  # paragraphs among which title and dateline are looked for


class PlainTextImporter:
    """Reads any text; where it has no labels, as paragraphs without speakers."""

    name: ClassVar[str] = "Plain text"

    def recognises(self, source: Source) -> bool:
        return decoded(source.data) is not None

    def read(self, source: Source) -> Reading:
        text = decode(source)
        rows = parted(lines(text))
        if not any(row.text for row in rows):
            raise ImportFailed(source.path, "the file is empty")
        pieces, starts = _pieces(rows)
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


def _pieces(rows: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Opening | None]]:
    """Put lines together to paragraphs, each with the label it opens with, if any."""
    texts = [row.text for row in rows]
    starts = openings(texts)
    if sum(map(bool, starts)) < _COMMON * len(rows):
        for others in (standing_labels(texts), signed_turns(texts)):
            if sum(map(bool, others)) > sum(map(bool, starts)):
                starts = [one or other for one, other in zip(starts, others, strict=True)]
    groups = gathered(rows, [bool(start) for start in starts])
    width = width_of(texts)
    places = accumulate((len(group) for group in groups[:-1]), initial=0)
    heads = [starts[place] for place in places]
    return [_piece(group, head, width) for group, head in zip(groups, heads, strict=True)], heads


def _piece(rows: Sequence[Paragraph], head: Opening | None, width: int) -> Paragraph:
    """Return the lines of a paragraph as one; a name that stands above its words stays so."""
    first, *rest = rows
    if not rest or head is None or head.words < len(first.text):
        return joined(rows, width)
    body = joined(rest, width)
    return Paragraph(f"{first.text}\n{body.text}", first.printed + body.printed)


def _is_title(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_TITLE and text[-1] not in ".:?!…," and kind_of(text) is None


def _dateline(pieces: Sequence[Paragraph]) -> Dateline | None:
    found = (dateline(piece.text) for piece in pieces[:_HEAD])
    return next((line for line in found if line), None)
