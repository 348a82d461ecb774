"""Paragraphs into blocks: speech where labels say so, and what stands between."""

import re
from collections.abc import Sequence
from dataclasses import replace

from transcript_reader.domain.transcript import Attributes, BlockKind, Mark, MarkKind
from transcript_reader.importers.building import TranscriptBuilder
from transcript_reader.importers.datelines import dateline
from transcript_reader.importers.labels import label_of
from transcript_reader.importers.openings import Opening, openings
from transcript_reader.importers.paragraphs import Paragraph

DIRECTION: Attributes = (("direction", "yes"),)
_OMISSION = re.compile(r"[<‹«\[(]\s*(?:…|\.\.\.)\s*[>›»\])]")
_SEPARATOR = re.compile(r"[*\s_–—-]*(?:\*[\s*]*|_{3,}|-{3,}|—{3,})")
_HEADING = re.compile(
    r"(?:beginning of|excerpts? from|transcript of|to be continued|начало |стенограмма |"
    r"стенографический отчёт|продолжение следует|окончание следует)",
    re.IGNORECASE,
)
_LONGEST_HEADING = 250
_BREAKS = (BlockKind.SEPARATOR, BlockKind.HEADING)
_SPACE = " \t\n"


def kind_of(text: str) -> tuple[BlockKind, Attributes] | None:
    """Say what a paragraph is that nobody speaks, by itself; None where it may be speech."""
    if _OMISSION.fullmatch(text.strip()):
        return BlockKind.OMISSION, ()
    if len(text) < 80 and _SEPARATOR.fullmatch(text.strip()):
        return BlockKind.SEPARATOR, ()
    if dateline(text):
        return BlockKind.DATELINE, ()
    if is_direction(text):
        return BlockKind.PARAGRAPH, DIRECTION
    if len(text) < _LONGEST_HEADING and _HEADING.match(text) and text.rstrip()[-1] not in ".:?!…":
        return BlockKind.HEADING, ()
    return None


def is_direction(text: str) -> bool:
    """Say whether a paragraph is one stage direction in brackets and nothing else."""
    inner = text.strip().rstrip(".")
    return (
        inner.startswith("(")
        and inner.endswith(")")
        and "(" not in inner[1:]
        and ")" not in inner[:-1]
        and "\n" not in inner
    )


def speech_openings(pieces: Sequence[Paragraph]) -> list[Opening | None]:
    """Return for each paragraph the label it opens with, if any."""
    free = [piece for piece in pieces if piece.kind is None]
    found = iter(openings([piece.text for piece in free], [_bold(piece.marks) for piece in free]))
    return [next(found) if piece.kind is None else None for piece in pieces]


def add_prose(
    builder: TranscriptBuilder,
    pieces: Sequence[Paragraph],
    before: BlockKind = BlockKind.PARAGRAPH,
) -> None:
    """Add paragraphs; those before the first turn become ``before``."""
    after_break = False
    for piece, start in zip(pieces, speech_openings(pieces), strict=True):
        kind = (piece.kind, piece.attributes) if piece.kind else kind_of(piece.text)
        if start:
            _add_turn(builder, piece, start)
            after_break = False
        elif kind:
            builder.add(
                kind[0], piece.text, printed=piece.printed, marks=piece.marks, attributes=kind[1]
            )
            after_break = after_break or kind[0] in _BREAKS
        elif builder.in_turn and not after_break:
            builder.more(piece.text, printed=piece.printed, marks=piece.marks)
        else:
            quiet = BlockKind.PARAGRAPH if builder.in_turn else before
            builder.add(quiet, piece.text, printed=piece.printed, marks=piece.marks)


def _add_turn(builder: TranscriptBuilder, piece: Paragraph, start: Opening) -> None:
    rest = piece.text[start.words :]
    words = rest.strip(_SPACE)
    shift = start.words + len(rest) - len(rest.lstrip(_SPACE))
    marks = tuple(
        replace(mark, start=max(mark.start - shift, 0), end=mark.end - shift)
        for mark in piece.marks
        if mark.end > shift
    )
    builder.turn(label_of(start.printed), words, printed=piece.printed, marks=marks)


def _bold(marks: Sequence[Mark]) -> int:
    """Return where the bold type ends with which a paragraph begins, 0 where it has none."""
    bold = [mark for mark in marks if mark.kind is MarkKind.STRONG and mark.start <= 1]
    return max((mark.end for mark in bold), default=0)
