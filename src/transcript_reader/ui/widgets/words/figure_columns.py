"""Where the columns of figures stand: the names on the left, the figures to the right of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

GAP_EM = 1.4
NAME_EM = 8.0
PADDING_EM = 0.8
SIGN_EM = 0.9
"""Between columns, for names at least, on either side of a row, and for the sign of the order."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, in pixels.

    ``widths`` are those of the figures, ``width`` is the room there is.
    """

    widths: tuple[float, ...]
    width: float
    em: float
    widest_name: float = 0.0

    @property
    def fits(self) -> bool:
        """Whether there is room for all of them beside the names."""
        return self._names >= NAME_EM * self.em

    @property
    def _names(self) -> float:
        """The width of the names: no more than they need, that the eye finds their figures."""
        room = self.width - 2 * PADDING_EM * self.em - sum(self.widths)
        return min(room, max(self.widest_name, 2 * NAME_EM * self.em))

    def boxes(self, top: float, height: float) -> list[QRectF]:
        """Return the boxes of a row's texts, that of the name first."""
        left = PADDING_EM * self.em
        found = [QRectF(left, top, self._names, height)]
        left += self._names
        for width in self.widths:
            gap = GAP_EM * self.em
            found.append(QRectF(left + gap, top, width - gap, height))
            left += width
        return found


def columns_for(
    names: Sequence[str], widest: Sequence[str], font: QFont, em: float, width: float
) -> Columns:
    """Return the columns in which every figure, and the name above it in bold, has its room.

    ``widest`` is the longest text of each column; there is none where there are no rows.
    """
    bold = QFont(font)
    bold.setBold(True)
    plain, strong = QFontMetricsF(font), QFontMetricsF(bold)
    widths = []
    longest_name, *longest_cells = widest or [""] * max(1, len(names))
    for name, longest in zip(names[1:], longest_cells, strict=True):
        head = strong.horizontalAdvance(name) + SIGN_EM * em
        own = max(plain.horizontalAdvance(longest), head)
        widths.append(own + GAP_EM * em)
    return Columns(tuple(widths), width, em, plain.horizontalAdvance(longest_name) + em)
