"""Paragraphs into blocks: speech where labels say so, and what stands between."""

import re
from collections.abc import Sequence
from dataclasses import replace

from transcript_reader.domain.transcript import Attributes, BlockKind, Mark, MarkKind
from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.glued import parted
from transcript_reader.importers.labels.labels import Label, labels_of
from transcript_reader.importers.labels.openings import openings
from transcript_reader.importers.labels.taught import with_taught
from transcript_reader.importers.text.datelines import dateline
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.turns.building import TranscriptBuilder

DIRECTION: Attributes = (("direction", "yes"),)
_OMISSION = re.compile(r"[<‹«\[(]\s*(?:…|\.\.\.)\s*[>›»\])]")
_RULE = frozenset("*_–—-= \xa0\t\n#~•")
_HEADING = re.compile(
    r"(?:beginning of|excerpts? from|transcript of|to be continued|начало |стенограмма |"
    r"стенографический отчёт|вступительное слово|продолжение следует|окончание следует)",
    re.IGNORECASE,
)
_UNSPOKEN = re.compile(
    r"\[[^\[\]\n]{1,80}\]\.?|♪[^\n♪]{0,200}♪?|END[\s.…]{1,9}\d{1,2}:\d{2}\s?[AaPp]\.?[Mm]\.?[^\n]{0,20}"
)
"""Alone on a line: "[Applause]", a song, "END 2:20 P.M. EDT"."""
_CLOCK = re.compile(r"[\[(]?(\d{1,3}:\d{2}(?::\d{2})?)[\])]?[ \t]*(?:\n\s*|\Z)")
_LONGEST_HEADING = 250
_LONGEST_RULE = 80
_FOOT = 3  # paragraphs at the end among which the dateline may come again
_SPACE = " \t\n"


def add_prose(
    builder: TranscriptBuilder,
    pieces: Sequence[Paragraph],
    *,
    before: BlockKind = BlockKind.PARAGRAPH,
    context: str = "",
    starts: Sequence[Opening | None] | None = None,
) -> None:
    """Add paragraphs; prose before the first turn becomes ``before``.

    ``context`` is what else may name people, as a title does; ``starts`` are the labels
    that the paragraphs open with, where they are known already.
    """
    if starts is None:
        pieces = parted(pieces)
        starts = speech_openings(pieces, context)
    starts = with_taught(pieces, starts, builder.taught)
    labels = iter(labels_of([start.printed for start in starts if start]))
    spoken = False  # whether what stands here belongs to the turn before it
    dated = False  # whether the dateline at the end stands right before this
    for index, (piece, start) in enumerate(zip(pieces, starts, strict=True)):
        if start:
            label = next(labels)
            shown = replace(label, printed=start.shown) if start.shown else label
            _add_turn(builder, piece, start, shown)
            spoken = True
            continue
        kind, attributes = _kind(pieces, starts, index, spoken)
        dated = dated and kind is BlockKind.TURN and _is_untitled_heading(piece.text)
        if dated:
            kind = BlockKind.DATELINE  # the place under the date that comes again at the end
        if kind is BlockKind.TURN:
            builder.more(piece.text, printed=piece.printed, marks=piece.marks)
            continue
        if kind is BlockKind.PARAGRAPH and not attributes and not builder.in_turn:
            kind = before
        builder.add(
            kind, piece.text, printed=piece.printed, marks=piece.marks, attributes=attributes
        )
        dated = spoken and kind is BlockKind.DATELINE and index + _FOOT >= len(pieces)
        spoken = spoken and not (kind is BlockKind.SEPARATOR or _is_titled(piece.text))


def speech_openings(pieces: Sequence[Paragraph], context: str = "") -> list[Opening | None]:
    """Return for each paragraph the label it opens with, if any."""
    free = [piece for piece in pieces if piece.kind is None]
    found = iter(
        openings([piece.text for piece in free], [bold_end(piece.marks) for piece in free], context)
    )
    return [next(found) if piece.kind is None else None for piece in pieces]


def kind_of(text: str) -> tuple[BlockKind, Attributes] | None:
    """Say what a paragraph is that nobody speaks, by itself; None where it may be speech."""
    bare = text.strip()
    if _OMISSION.fullmatch(bare):
        return BlockKind.OMISSION, ()
    if is_rule(bare):
        return BlockKind.SEPARATOR, ()
    if is_direction(bare) or _UNSPOKEN.fullmatch(bare):
        return BlockKind.PARAGRAPH, DIRECTION
    if dateline(bare):
        return BlockKind.DATELINE, ()
    return (BlockKind.HEADING, ()) if _is_titled(bare) else None


def is_rule(text: str) -> bool:
    """Say whether a paragraph is an ornament that parts what stands before and after it."""
    long_enough = len(text) > 2 or text == "*"
    return long_enough and len(text) < _LONGEST_RULE and _RULE.issuperset(text)


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


def _kind(
    pieces: Sequence[Paragraph], starts: Sequence[Opening | None], index: int, spoken: bool
) -> tuple[BlockKind, Attributes]:
    """Say what a paragraph without a label is, by itself and by where it stands."""
    piece = pieces[index]
    if piece.kind:
        return piece.kind, piece.attributes
    kind = kind_of(piece.text)
    if kind and not (kind[0] is BlockKind.DATELINE and spoken and index + _FOOT < len(pieces)):
        return kind
    if spoken:
        return (BlockKind.HEADING if _is_allbold_end(piece) else BlockKind.TURN), ()
    leads = index + 1 < len(pieces) and starts[index + 1] is not None
    if _is_allbold_end(piece) or (leads and _is_untitled_heading(piece.text)):
        return BlockKind.HEADING, ()
    return BlockKind.PARAGRAPH, ()


def _is_titled(text: str) -> bool:
    """Say whether a paragraph is a heading by its words: "Beginning of …"."""
    return bool(_HEADING.match(text)) and _is_untitled_heading(text)


def _is_untitled_heading(text: str) -> bool:
    return len(text) < _LONGEST_HEADING and text.rstrip()[-1:] not in tuple(".,;:?!…")


def _is_allbold_end(piece: Paragraph) -> bool:
    return bold_end(piece.marks) >= len(piece.text.rstrip()) and _is_untitled_heading(piece.text)


def _add_turn(builder: TranscriptBuilder, piece: Paragraph, start: Opening, label: Label) -> None:
    rest = piece.text[start.words :]
    words = rest.lstrip(_SPACE + "\xa0")  # what parts a label from its words is of neither
    shift = start.words + len(rest) - len(words)
    words = words.rstrip(_SPACE)
    time = label.time
    if not time and (clock := _CLOCK.match(words)):  # "Speaker 1: 00:00:05", words below
        time, shift = clock[1], shift + clock.end()
        words = words[clock.end() :]
    marks = tuple(
        replace(mark, start=max(mark.start - shift, 0), end=mark.end - shift)
        for mark in piece.marks
        if mark.end > shift
    )
    full_name: Attributes = (("full name", label.full_name),) if label.full_name else ()
    builder.turn(
        label,
        words,
        printed=piece.printed,
        marks=marks,
        attributes=(("time", time),) if time else (),
        speaker_attributes=full_name,
    )


def bold_end(marks: Sequence[Mark]) -> int:
    """Return where the bold type ends with which a paragraph begins, 0 where it has none."""
    if not marks:  # as nearly always
        return 0
    bold = [mark for mark in marks if mark.kind is MarkKind.STRONG and mark.start <= 1]
    return max((mark.end for mark in bold), default=0)
