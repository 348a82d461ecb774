"""The faces of the page: what of a paragraph is bold, italic, large or small. No colours."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat

from transcript_reader.domain.transcript import Block, Mark, MarkKind
from transcript_reader.ui.support.positions import to_characters
from transcript_reader.ui.widgets.page.page_parts import Part, PartKind, Tone


def block_format(kind: PartKind) -> QTextBlockFormat:
    """Return the format of a paragraph: whether it is a heading. Its place is not told here."""
    paragraph = QTextBlockFormat()
    paragraph.setHeadingLevel({PartKind.TITLE: 1, PartKind.HEADING: 2}.get(kind, 0))
    return paragraph


def _char_format(step: int = 0, *, bold: bool = False, italic: bool = False) -> QTextCharFormat:
    """Return a format that follows the document's own font; a step is one of CSS's sizes."""
    char_format = QTextCharFormat()
    if step:
        char_format.setProperty(QTextCharFormat.Property.FontSizeAdjustment, step)
    if bold:
        char_format.setFontWeight(QFont.Weight.Bold)
    if italic:
        char_format.setFontItalic(True)
    return char_format


TITLE_STEP, HEADING_STEP, SMALL_STEP = 3, 1, -1
STEP_SIZES = {-1: 0.8, 0: 1.0, 1: 1.2, 2: 1.5, 3: 2.0}
"""What Qt makes of a size step, in em of the document's font."""

STEPS = {
    PartKind.TITLE: TITLE_STEP,
    PartKind.SECTION: SMALL_STEP,
    PartKind.DATELINE: SMALL_STEP,
    PartKind.HEADING: HEADING_STEP,
    PartKind.LABEL: SMALL_STEP,
    PartKind.IMAGE: SMALL_STEP,
    PartKind.CHROME: SMALL_STEP,
}

_BOLD = {PartKind.TITLE, PartKind.HEADING}
_ITALIC = {PartKind.SUMMARY, PartKind.DIRECTION}
FORMATS = {
    kind: _char_format(STEPS.get(kind, 0), bold=kind in _BOLD, italic=kind in _ITALIC)
    for kind in PartKind
}


def pieces(part: Part, block: Block) -> Iterator[tuple[str, QTextCharFormat]]:
    """Yield the text of a part in pieces of one format each."""
    base = FORMATS[part.kind]
    if part.kind is PartKind.LABEL:
        for run in part.runs:
            first, last = to_characters(block.label, run.start), to_characters(block.label, run.end)
            yield block.label[first:last], _NAME if run.tone is Tone.NAME else base
        return
    text = block.text[part.start : part.end]
    marks = tuple(m for m in block.marks if m.start < part.end and m.end > part.start)
    if not marks:
        yield text, base
        return
    cuts = {0, len(text)}
    for mark in marks:
        cuts |= {max(0, mark.start - part.start), min(len(text), mark.end - part.start)}
    for first, last in pairwise(sorted(cuts)):
        char_format = QTextCharFormat(base)
        for mark in marks:
            if mark.start - part.start <= first and mark.end - part.start >= last:
                _apply(mark, char_format)
        yield text[first:last], char_format


_NAME = _char_format(SMALL_STEP, bold=True)


def _apply(mark: Mark, char_format: QTextCharFormat) -> None:
    if mark.kind is MarkKind.EMPHASIS or mark.kind is MarkKind.DIRECTION:
        char_format.setFontItalic(True)
    elif mark.kind is MarkKind.STRONG:
        char_format.setFontWeight(QFont.Weight.Bold)
    elif mark.kind is MarkKind.LINK:
        char_format.setAnchor(True)
        char_format.setAnchorHref(mark.value)
        char_format.setFontUnderline(True)
