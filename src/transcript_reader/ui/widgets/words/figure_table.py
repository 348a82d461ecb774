"""A table of figures: the names of its columns above a list that sorts by any of them."""

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.support.row_delegate import RING_EM
from transcript_reader.ui.widgets.words.figure_columns import SIGN_EM, Columns, columns_for
from transcript_reader.ui.widgets.words.figure_list import FigureList
from transcript_reader.ui.widgets.words.figure_model import FigureModel, Rows

_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class FigureTable(QWidget):
    """Shows rows of Figures; where columns have no room, each row says what its figures are.

    Signals:
        row_activated: Emitted with the value of the row that is clicked or entered.
        row_changed: Emitted with the value of the row that becomes the current one.
        column_chosen: Emitted with the number of the column whose name is clicked.
        left_upwards: Emitted when Up is pressed in the first row.
        left: Emitted when Escape is pressed.
    """

    row_activated = Signal(str)
    row_changed = Signal(str)
    column_chosen = Signal(int)
    left_upwards = Signal()
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FigureModel(self)
        self._head = _Head(self)
        self._list = FigureList(self)
        self._list.setModel(self._model)
        self._list.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._list, 1)
        self._list.row_activated.connect(self._on_row_activated)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.left_upwards.connect(self.left_upwards)
        self._list.left.connect(self.left)
        self._head.column_chosen.connect(self.column_chosen)

    @property
    def has_rows(self) -> bool:
        """Whether there is anything to enter."""
        return bool(self._model.values)

    def set_scheme(self, scheme: ColourScheme) -> None:
        self._head.scheme = scheme
        self._head.update()
        self._list.set_scheme(scheme)

    def show_rows(self, columns: tuple[str, ...], rows: Rows | None, sorted_by: int = -1) -> None:
        """Show these rows; that of the value that was current stays so, if it is among them.

        ``sorted_by`` is the number of the column that the rows are in the order of.
        """
        index = self._list.currentIndex()
        kept = self._model.values[index.row()] if index.isValid() else None
        self._head.names, self._head.sorted_by = columns, sorted_by
        self._model.set_rows(columns, rows)
        self._set_columns()
        if kept is not None and (row := self._model.row_of(kept)) >= 0:
            self._list.setCurrentIndex(self._model.index(row))
        elif self.has_rows:
            self._list.scrollToTop()

    @Slot(str)
    def set_current(self, value: str) -> None:
        """Let the row of this value be the current one, if there is one."""
        if (row := self._model.row_of(value)) >= 0:
            self._list.setCurrentIndex(self._model.index(row))

    def set_room(self, height: int) -> None:
        """Say how many pixels high the table can be to be seen at once."""
        ring = max(2, round(RING_EM * self.fontInfo().pixelSize()))
        self._list.set_room(height - 4 * ring)

    def clear(self) -> None:
        """Show no rows."""
        self.show_rows((), None)

    def enter(self) -> None:
        """Take the focus, with a current row, if there are rows."""
        self._list.enter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._set_columns()

    def _set_columns(self) -> None:
        bar = self._list.verticalScrollBar().sizeHint().width()
        model, em = self._model, float(max(1, self.fontInfo().pixelSize()))
        ring = max(2, round(RING_EM * em))
        width = self.width() - bar - 2 * ring
        columns = columns_for(model.columns, model.widest, self.font(), em, width)
        self._head.columns = columns
        self._head.setVisible(columns.fits and self.has_rows)
        self._head.updateGeometry()
        self._head.update()
        self._list.set_columns(columns)

    def _on_row_activated(self, index: QModelIndex) -> None:
        self.row_activated.emit(self._model.values[index.row()])

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.row_changed.emit(self._model.values[index.row()])


class _Head(QWidget):
    """The names of the columns; to sort by one without a mouse there is a list to choose from."""

    column_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.scheme: ColourScheme = SCHEMES[0]
        self.columns = Columns((), 0.0, 1.0)
        self.names: tuple[str, ...] = ()
        self.sorted_by = -1

    def sizeHint(self) -> QSize:
        return QSize(0, round(QFontMetricsF(self.font()).height() + 0.7 * self.columns.em))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for at, box in enumerate(self._boxes()):
            if box.left() <= event.position().x() <= box.right():
                self.column_chosen.emit(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        boxes = self._boxes()
        for at, (box, name) in enumerate(zip(boxes, self.names, strict=False)):
            font = QFont(self.font())
            font.setBold(at == self.sorted_by)
            painter.setFont(font)
            painter.setPen(QColor(self.scheme.text if at == self.sorted_by else self.scheme.quiet))
            side = Qt.AlignmentFlag.AlignRight if at else Qt.AlignmentFlag.AlignLeft
            if at == self.sorted_by:
                self._paint_sign(painter, box, name)
                box.setRight(box.right() - (SIGN_EM * self.columns.em if at else 0))
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(QPen(QColor(self.scheme.edge), max(1.0, 0.06 * self.columns.em)))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()

    def _boxes(self) -> list[QRectF]:
        """Return the boxes of the names, above the columns within the ring of the list."""
        inside = max(2, round(RING_EM * self.columns.em))
        return [box.translated(inside, 0) for box in self.columns.boxes(0.0, self.height())]

    def _paint_sign(self, painter: QPainter, box: QRectF, name: str) -> None:
        """Paint a triangle behind the name the rows are sorted by: names rise, figures fall."""
        em = self.columns.em
        falls = self.sorted_by > 0
        width = QFontMetricsF(painter.font()).horizontalAdvance(name)
        left = box.right() - 0.6 * em if falls else box.left() + width + 0.3 * em
        middle, rise = box.center().y() + 0.05 * em, 0.2 * em * (1 if falls else -1)
        corners = [
            QPointF(left, middle - rise),
            QPointF(left + 0.6 * em, middle - rise),
            QPointF(left + 0.3 * em, middle + rise),
        ]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF(corners))
        painter.restore()
