"""A list of figures: in columns where they have room, else beneath their names."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.support.row_delegate import RING_EM
from transcript_reader.ui.support.targets import least_target
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.words.figure_columns import Columns
from transcript_reader.ui.widgets.words.figure_model import FIGURES_ROLE, Figures

HEIGHT_EM = 8.0
"""The height that the list should have, where there is room, in em."""

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag


class FigureList(RowList):
    """A RowList whose rows stand in columns, as long as it is given columns that fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrapping = self._delegate
        self._in_columns = _ColumnDelegate()
        self._room = 0

    def set_scheme(self, scheme: ColourScheme) -> None:
        self._in_columns.scheme = scheme
        super().set_scheme(scheme)

    def set_columns(self, columns: Columns) -> None:
        """Let the rows stand in these columns, or wrapped where they do not fit."""
        self._in_columns.columns = columns
        wanted = self._in_columns if columns.fits else self._wrapping
        if self.itemDelegate() is not wanted:
            self.setItemDelegate(wanted)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def set_room(self, height: int) -> None:
        """Say how many pixels high the list can be to be seen at once."""
        self._room = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for a few rows, as many as can be seen at once."""
        wanted = round(HEIGHT_EM * self.fontInfo().pixelSize())
        least = super().minimumSizeHint()
        return QSize(least.width(), max(least.height(), min(wanted, self._room)))


class _ColumnDelegate(QStyledItemDelegate):
    def __init__(self) -> None:
        super().__init__()
        self.scheme: ColourScheme = SCHEMES[0]
        self.columns = Columns((), 0.0, 1.0)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = QFontMetricsF(option.font).height() + 0.6 * self.columns.em
        return QSize(round(self.columns.width), max(least_target(), round(height)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        figures: Figures = index.data(FIGURES_ROLE)
        scheme, area = self.scheme, QRectF(option.rect)
        ring = max(2.0, RING_EM * self.columns.em)
        selected = bool(option.state & _State.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(area, QColor(scheme.selection))
            edge = QRectF(area.topLeft(), QPointF(area.left() + 2 * ring, area.bottom()))
            painter.fillRect(edge, QColor(scheme.accent))
        elif option.state & _State.State_MouseOver:
            painter.fillRect(area, QColor(scheme.raised))
        painter.setPen(QPen(QColor(scheme.rule), 1.0))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if option.state & _State.State_HasFocus:
            painter.setPen(QPen(QColor(scheme.accent), ring))
            painter.drawRect(area.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2))
        painter.setFont(option.font)
        painter.setPen(QColor(scheme.selected_text if selected else scheme.text))
        name, *cells = self.columns.boxes(area.top(), area.height())
        measure = QFontMetricsF(option.font)
        cut = measure.elidedText(figures.name, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, _LEFT, cut)
        for box, cell in zip(cells, figures.cells, strict=True):
            painter.drawText(box, _RIGHT, cell)
        painter.restore()


_LEFT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
_RIGHT = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
