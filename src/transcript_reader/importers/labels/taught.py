"""Labels of a kind that a reader has taught: they fill what no other way of labelling finds."""

from collections.abc import Sequence
from dataclasses import replace

from transcript_reader.domain.label_pattern import Found, LabelPattern
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.labels import Label, label_of
from transcript_reader.importers.labels.timing import untimed
from transcript_reader.importers.text.paragraphs import Paragraph, is_followed_by_blank

_MAY_BE_ALONE = (None, BlockKind.HEADING)
_END = Opening("", 0)
_ENDS, _MOST_ENDS = frozenset(":.—–|-"), 3


def with_taught(
    pieces: Sequence[Paragraph],
    starts: Sequence[Opening | None],
    patterns: Sequence[LabelPattern],
) -> list[Opening | None]:
    """Return the labels that paragraphs open with, those of the patterns added.

    A label that was found by the marks of the format or by its colon stays; a paragraph that
    the format itself says is something else is left alone, but a heading may be a label on a
    line of its own.
    """
    if not patterns:
        return list(starts)
    alone = [pattern for pattern in patterns if pattern.alone]
    found = [
        start or _opening(piece.text, patterns if piece.kind is None else alone)
        if piece.kind in _MAY_BE_ALONE
        else start
        for piece, start in zip(pieces, starts, strict=True)
    ]
    return [
        own if old or own is None or _has_words(piece, own, after) else None
        for piece, old, own, after in zip(pieces, starts, found, [*found[1:], _END], strict=True)
    ]


def taught_label(start: Opening) -> Label:
    """Return what a label says that was found by a pattern, with the signs it is seen with."""
    label = label_of(start.printed)
    return replace(label, printed=start.shown) if start.shown else label


def taught_lines(
    rows: Sequence[Paragraph], starts: Sequence[Opening | None], patterns: Sequence[LabelPattern]
) -> list[Opening | None]:
    """Do the same for lines of text of which paragraphs are still to be made.

    Where blank lines part paragraphs, only the first line of one can open with a label.
    """
    if not patterns:
        return list(starts)
    parted = any(map(is_followed_by_blank, rows))
    first = [True, *(not parted or is_followed_by_blank(row) for row in rows[:-1])]
    found = with_taught(rows, starts, patterns)
    return [
        new if begins else old
        for new, old, begins in zip(found, starts, first[: len(rows)], strict=True)
    ]


def _opening(text: str, patterns: Sequence[LabelPattern]) -> Opening | None:
    for pattern in patterns:
        if found := pattern.find(text):
            return Opening(_printed(text, found), found.words, _shown(text, found))
    return None


def _has_words(piece: Paragraph, own: Opening, after: Opening | None) -> bool:
    """Say whether words follow a label; a line by itself before another label is a heading."""
    return own.words < len(piece.text.rstrip()) or after is None


def _shown(text: str, found: Found) -> str:
    """Return the label with all the signs around it but those that end one as a colon does."""
    shown = text[: found.words].rstrip()
    for _ in range(_MOST_ENDS):
        if len(shown) > found.end and shown[-1] in _ENDS:
            shown = shown[:-1].rstrip()
    return shown.lstrip()


def _printed(text: str, found: Found) -> str:
    """Return the label as printed, with the time that stands before it."""
    before = text[: found.end]
    return (before if untimed(before)[1] else text[found.start : found.end]).strip()
