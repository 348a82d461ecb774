"""Lines of text put together to paragraphs, each with the label it opens with."""

from collections.abc import Sequence
from itertools import accumulate

from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.openings import are_rare, combined, openings, told
from transcript_reader.importers.labels.parting import parted_labels
from transcript_reader.importers.labels.recurring import recurring_labels
from transcript_reader.importers.labels.standing import dashed_turns, signed_turns, standing_labels
from transcript_reader.importers.labels.taught import taught_lines
from transcript_reader.importers.text.paragraphs import (
    Paragraph,
    are_indented,
    gathered,
    joined,
    width_of,
)


def composed(
    rows: Sequence[Paragraph], context: str = "", taught: Sequence[LabelPattern] = ()
) -> tuple[list[Paragraph], list[Opening | None]]:
    """Return the paragraphs that lines make, and the label each opens with, if any.

    ``context`` is what else may name people, ``taught`` what the reader has said labels
    look like.
    """
    texts = [row.text for row in rows]
    starts = openings(texts, context=context)
    if are_rare(starts):
        recurring = recurring_labels(texts, answered=any(starts))
        ways = (standing_labels(texts), parted_labels(texts), recurring)
        others = without_flush(rows, max(ways, key=lambda way: sum(map(bool, way))))
        if sum(map(bool, others)) > told(starts):
            starts = combined(starts, others)
    signs = signed_turns(texts)
    starts = [one or sign for one, sign in zip(starts, signs, strict=True)]
    if not any(starts):
        starts = dashed_turns(texts)
    starts = taught_lines(rows, starts, taught)
    groups = gathered(rows, [bool(start) for start in starts])
    width = width_of(texts)
    places = accumulate((len(group) for group in groups[:-1]), initial=0)
    heads = [starts[place] for place in places] if groups else []
    pairs = zip(groups, heads, strict=True)
    return [_paragraph(group, head, width) for group, head in pairs], heads


def without_flush(
    rows: Sequence[Paragraph], starts: Sequence[Opening | None]
) -> list[Opening | None]:
    """Leave out labels at the left margin, where those of the document are indented."""
    if not are_indented(rows, [bool(start) for start in starts]):
        return list(starts)
    return [
        start if row.printed[:1].isspace() else None
        for row, start in zip(rows, starts, strict=True)
    ]


def _paragraph(rows: Sequence[Paragraph], head: Opening | None, width: int) -> Paragraph:
    """Return the lines of a paragraph as one; a name that stands above its words stays so."""
    first, *rest = rows
    if not rest or head is None or head.words < len(first.text):
        return joined(rows, width)
    body = joined(rest, width)
    return Paragraph(f"{first.text}\n{body.text}", first.printed + body.printed)
