"""Painting the rows of a list: wrapped text, marked words, ticks, selection and focus."""

from functools import lru_cache

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.support.row_layout import RowColours, RowLayout, RowLine
from transcript_reader.ui.support.targets import least_target
from transcript_reader.ui.support.ticks import draw_tick

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Models answer it with the row's paragraphs, a tuple of RowLine."""

PADDING_EM = 0.5
RING_EM = 0.14
TICK_EM = 1.1
"""The side of a tick box; rows whose model answers CheckStateRole have one."""
_State = QStyle.StateFlag


class RowDelegate(QStyledItemDelegate):
    """Paints rows of RowLine in a scheme's colours; heights follow font and width."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = SCHEMES[0]
        self._width = 0
        self._font = QFont()
        self._layout = lru_cache(maxsize=1024)(self._laid_out)

    def set_scheme(self, scheme: ColourScheme) -> None:
        self._scheme = scheme

    def set_width(self, width: int) -> None:
        """Say how wide a row is, in pixels; its height follows."""
        self._width = width

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        layout, em = self._row(option.font, index, self._width)
        height = round(layout.height + 2 * PADDING_EM * em)
        return QSize(self._width, max(least_target(), height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        scheme = self._scheme
        area = QRectF(option.rect)
        layout, em = self._row(option.font, index, self._width or option.rect.width())
        ring = max(2.0, RING_EM * em)
        selected = bool(option.state & _State.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(area, QColor(scheme.selection))
            painter.fillRect(
                QRectF(area.topLeft(), QPointF(area.left() + 2 * ring, area.bottom())),
                QColor(scheme.accent),
            )
        elif option.state & _State.State_MouseOver:
            painter.fillRect(area, QColor(scheme.raised))
        painter.setPen(QPen(QColor(scheme.rule), 1.0))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if option.state & _State.State_HasFocus:
            painter.setPen(QPen(QColor(scheme.accent), ring))
            half = ring / 2
            painter.drawRect(area.adjusted(half, half, -half, -half))
        text = scheme.selected_text if selected else scheme.text
        quiet = scheme.selected_text if selected else scheme.quiet
        colours = RowColours(text, quiet, scheme.hit, scheme.hit_text)
        corner = area.topLeft() + QPointF(2 * PADDING_EM * em, PADDING_EM * em)
        if (state := index.data(Qt.ItemDataRole.CheckStateRole)) is not None:
            box = QRectF(corner, QSizeF(TICK_EM * em, TICK_EM * em))
            ticked = Qt.CheckState(state) is Qt.CheckState.Checked
            draw_tick(painter, box, em, text, ticked=ticked)
            corner += QPointF((TICK_EM + PADDING_EM) * em, 0)
        layout.draw(painter, corner, colours)
        painter.restore()

    def _row(
        self, font: QFont, index: QModelIndex | QPersistentModelIndex, width: int
    ) -> tuple[RowLayout, float]:
        if font != self._font:
            self._font = QFont(font)
            self._layout.cache_clear()
        em = float(font.pixelSize()) if font.pixelSize() > 0 else QFontMetricsF(font).height()
        lines: tuple[RowLine, ...] = index.data(ROW_ROLE) or ()
        room = width - 3 * PADDING_EM * em
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            room -= (TICK_EM + PADDING_EM) * em
        return self._layout(lines, room), em

    def _laid_out(self, lines: tuple[RowLine, ...], width: float) -> RowLayout:
        return RowLayout(lines, self._font, width)
