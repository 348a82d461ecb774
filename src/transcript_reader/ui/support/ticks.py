"""The tick box of a row that can be ticked."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_TICK = ((0.22, 0.52), (0.43, 0.74), (0.8, 0.28))
"""The corners of a tick, in parts of its box."""


def draw_tick(painter: QPainter, box: QRectF, em: float, colour: str, *, ticked: bool) -> None:
    """Draw a box in a colour, #rrggbb, and a tick in it or none; ``em`` is in pixels."""
    painter.setPen(QPen(QColor(colour), max(1.0, 0.09 * em)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 0.15 * em, 0.15 * em)
    if ticked:
        pen = QPen(QColor(colour), max(2.0, 0.16 * em))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(
            [box.topLeft() + QPointF(x * box.width(), y * box.height()) for x, y in _TICK]
        )
