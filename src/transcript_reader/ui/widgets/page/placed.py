"""A paragraph where it stands on the page, and the boxes of its words."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextLayout, QTextLine

from transcript_reader.ui.widgets.page.page_parts import Part
from transcript_reader.ui.widgets.page.page_style import Column


@dataclass(frozen=True, slots=True)
class Placed:
    """A part where it stands: its lines, its box, and the box of its picture, if it has one.

    ``index`` is its place among the parts of the page.
    """

    index: int
    part: Part
    lines: QTextLayout
    box: QRectF
    column: Column
    image: QRectF

    @property
    def right_to_left(self) -> bool:
        """Say whether its lines begin at the right."""
        return self.lines.textOption().textDirection() is Qt.LayoutDirection.RightToLeft

    @property
    def first_baseline(self) -> float:
        """The height of the line the letters of its first line stand on."""
        line = self.lines.lineAt(0)
        return self.box.top() + line.y() + line.ascent()

    def boxes(self, start: int, end: int) -> Iterator[QRectF]:
        """Yield the box of some UTF-16 units of the part on each line they stand on."""
        for number in range(self.lines.lineCount()):
            line = self.lines.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if start >= last or end <= first:
                continue
            left, right = sorted(_x(line, min(max(unit, first), last)) for unit in (start, end))
            right = min(right, line.naturalTextRect().right()) if end >= last else right
            box = QRectF(left, line.y(), right - left, line.height())
            yield box.translated(self.lines.position())


def _x(line: QTextLine, unit: int) -> float:
    """Return where a unit stands across; PySide6 gives the unit along with it."""
    place = line.cursorToX(unit)
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
