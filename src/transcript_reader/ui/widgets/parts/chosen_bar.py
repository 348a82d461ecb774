"""The bar below what is chosen or switched on: a sign of the state that needs no colour."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

_WIDTH = 0.55  # of what it stands in
_HEIGHT, _RISE = 0.16, 0.26  # em


def draw_chosen_bar(painter: QPainter, area: QRectF, em: float, ink: QColor) -> None:
    """Paint the bar at the foot of an area."""
    bar = QRectF(0, 0, _WIDTH * area.width(), max(2.0, _HEIGHT * em))
    bar.moveCenter(QPointF(area.center().x(), area.bottom() - _RISE * em))
    painter.fillRect(bar, ink)


class Toggle(QPushButton):
    """A button that stays down, underlined as long as it does."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            em = self.fontInfo().pixelSize()
            painter = QPainter(self)
            inner = QRectF(self.rect()).adjusted(0, 0, 0, -0.12 * em)
            draw_chosen_bar(painter, inner, em, self.palette().buttonText().color())
            painter.end()
