"""Paragraphs of documents and pages to speech: by whichever way of labelling there is most of."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.dashed import dashed
from transcript_reader.importers.labels.glued import parted
from transcript_reader.importers.labels.labels import label_of
from transcript_reader.importers.labels.names import is_capital
from transcript_reader.importers.labels.openings import are_rare, combined, told
from transcript_reader.importers.labels.recurring import recurring_labels
from transcript_reader.importers.labels.standing import dashed_turns, signed_turns, standing_labels
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.chinese import add_chinese, chinese_labels
from transcript_reader.importers.turns.prose import add_prose, bold_end, speech_openings

_TABBED = re.compile(r"[ \xa0]*([^\W\d_][^\t\n]{1,80}?)[ \xa0]*\t\s*(?=\S)")
_FEWEST_TABBED, _FEWEST_WORDS = 3, 4
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
    elif are_rare(starts):
        starts = _with_standing(pieces, _with_tabs(pieces, starts))
    add_prose(builder, pieces, context=context, starts=starts)


def add_lines(
    builder: TranscriptBuilder, pieces: Sequence[Paragraph], *, context: str = ""
) -> None:
    """Add paragraphs among which tabs are of tables; names may stand on lines of their own."""
    pieces = parted(pieces)
    starts = speech_openings(pieces, context)
    starts = _with_standing(pieces, starts) if are_rare(starts) else starts
    add_prose(builder, pieces, context=context, starts=starts)


def _with_tabs(pieces: Sequence[Paragraph], starts: list[Opening | None]) -> list[Opening | None]:
    """Add names that a tab parts from the words, where the same ones come again."""
    matches = [_TABBED.match(piece.text) if piece.kind is None else None for piece in pieces]
    often = Counter(match[1] for match in matches if match)
    said = [len(match.string[match.end() :].split()) for match in matches if match]
    if len(said) < _FEWEST_TABBED or max(often.values()) == 1:
        return starts
    if median(said) < _FEWEST_WORDS:  # a table of figures
        return starts
    return [
        one
        or (Opening(match[1].rstrip(" :"), match.end()) if match and _is_label(match[1]) else None)
        for match, one in zip(matches, starts, strict=True)
    ]


def _is_label(text: str) -> bool:
    label = label_of(text.rstrip(" :"))
    return not label.named or all(is_capital(word) for word in label.name.split())


def _with_standing(
    pieces: Sequence[Paragraph], starts: list[Opening | None]
) -> list[Opening | None]:
    """Add names on paragraphs of their own where there are more of them."""
    texts = [piece.text if piece.kind in (None, BlockKind.HEADING) else "" for piece in pieces]
    bold = [bold_end(piece.marks) if piece.kind is None else 0 for piece in pieces]
    recurring = recurring_labels(texts, bold, answered=any(starts))
    ways = (standing_labels(texts), recurring, signed_turns(texts))
    for others in ways:
        if sum(map(bool, others)) > told(starts):
            starts = combined(starts, others)
    return starts if any(starts) else dashed_turns(texts)
