"""A row of a list: a few short paragraphs under one another, each wrapped to the width."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from transcript_reader.domain.span import Span
from transcript_reader.ui.support.positions import to_units

LINE_SPACING = 1.1
"""Distance of two lines of a row, in heights of the font."""


class RowLook(Enum):
    """How a paragraph of a row looks."""

    STRONG = auto()
    PLAIN = auto()
    QUIET = auto()


@dataclass(frozen=True, slots=True)
class RowLine:
    """One paragraph of a row; ``spans`` are the words marked in it, in characters."""

    text: str
    look: RowLook = RowLook.PLAIN
    spans: tuple[Span, ...] = ()


def together(*parts: str) -> str:
    """Return the parts that are not empty on one line, none of them broken if it fits."""
    return " · ".join("\u00a0".join(part.split()) for part in parts if part)


@dataclass(frozen=True, slots=True)
class RowColours:
    """The colours a row is painted with, as #rrggbb."""

    text: str
    quiet: str
    hit: str
    hit_text: str


class RowLayout:
    """The paragraphs of one row, broken into lines of one width."""

    def __init__(self, lines: Sequence[RowLine], font: QFont, width: float) -> None:
        self.height = 0.0
        self._lines = tuple(lines)
        self._layouts = [self._laid_out(line, font, max(1.0, width)) for line in lines]

    def draw(self, painter: QPainter, at: QPointF, colours: RowColours) -> None:
        """Draw the row with its top left corner there."""
        for line, layout in zip(self._lines, self._layouts, strict=True):
            painter.setPen(QColor(colours.quiet if line.look is RowLook.QUIET else colours.text))
            layout.draw(painter, at, _marks(line, colours))

    def _laid_out(self, line: RowLine, font: QFont, width: float) -> QTextLayout:
        own = QFont(font)
        own.setBold(line.look is RowLook.STRONG)
        layout = QTextLayout(line.text, own)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (part := layout.createLine()).isValid():
            part.setLineWidth(width)
            part.setPosition(QPointF(0.0, self.height))
            self.height += part.height() * LINE_SPACING
        layout.endLayout()
        return layout


def _marks(line: RowLine, colours: RowColours) -> list[QTextLayout.FormatRange]:
    marks = []
    for span in line.spans:
        mark = QTextLayout.FormatRange()
        mark.start = to_units(line.text, span.start)
        mark.length = to_units(line.text, span.end) - mark.start
        look = QTextCharFormat()
        look.setBackground(QColor(colours.hit))
        look.setForeground(QColor(colours.hit_text))
        mark.format = look
        marks.append(mark)
    return marks
