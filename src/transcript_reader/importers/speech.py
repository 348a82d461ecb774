"""Paragraphs of documents and pages to speech: by whichever way of labelling there is most of."""

from collections.abc import Sequence

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.building import TranscriptBuilder
from transcript_reader.importers.dashed import dashed
from transcript_reader.importers.glued import parted
from transcript_reader.importers.legco import add_chinese, chinese_labels
from transcript_reader.importers.openings import Opening
from transcript_reader.importers.paragraphs import Paragraph
from transcript_reader.importers.prose import add_prose, speech_openings
from transcript_reader.importers.standing import signed_turns, standing_labels

_COMMON = 0.2  # part of the paragraphs that labels with a colon open, where no others are sought
_FEWEST_CHINESE = 3


def add_speech(
    builder: TranscriptBuilder, pieces: Sequence[Paragraph], *, context: str = ""
) -> None:
    """Add paragraphs, whatever way of labelling they have; ``context`` may name people."""
    if chinese_labels(pieces) >= _FEWEST_CHINESE:
        add_chinese(builder, pieces)
        return
    pieces = parted(pieces)
    starts = speech_openings(pieces, context)
    if found := dashed(pieces):
        pieces, others = found
        starts = speech_openings(pieces, context)
        starts = [other or one for one, other in zip(starts, others, strict=True)]
    elif sum(map(bool, starts)) < _COMMON * len(pieces):
        starts = _with_standing(pieces, starts)
    add_prose(builder, pieces, context=context, starts=starts)


def _with_standing(
    pieces: Sequence[Paragraph], starts: list[Opening | None]
) -> list[Opening | None]:
    """Add names on paragraphs of their own where there are more of them."""
    texts = [piece.text if piece.kind in (None, BlockKind.HEADING) else "" for piece in pieces]
    for others in (standing_labels(texts), signed_turns(texts)):
        if sum(map(bool, others)) > sum(map(bool, starts)):
            starts = [one or other for one, other in zip(starts, others, strict=True)]
    return starts
