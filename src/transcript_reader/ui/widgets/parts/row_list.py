"""A list of wrapped rows, for the mouse, the keyboard and the screen reader."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimerEvent,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.row_delegate import RowDelegate

ROWS_AT_ONCE = 100
"""How many rows are measured before the interface gets a turn."""


class RowList(QListView):
    """Shows a model's rows as RowDelegate paints them, without sideways scrolling.

    Signals:
        row_activated: Emitted with the QModelIndex that was clicked, or entered by Enter.
        left_upwards: Emitted when Up is pressed in the first row.
        left: Emitted when Escape is pressed.
    """

    row_activated = Signal(QModelIndex)
    left_upwards = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_sought = False
        self._held: tuple[QPersistentModelIndex, int] | None = None
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(ROWS_AT_ONCE)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.clicked.connect(self.row_activated)

    def set_scheme(self, scheme: ColourScheme) -> None:
        self._delegate.set_scheme(scheme)
        self.viewport().update()

    @Slot()
    def enter(self) -> None:
        """Take the focus, with a current row, if there are rows."""
        if self.model().rowCount():
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self.model().index(0, 0))
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def seek_current(self) -> None:
        """Bring the current row into sight, as soon as the rows before it are measured."""
        self._is_sought = self.currentIndex().isValid()

    def top(self) -> tuple[QModelIndex, int]:
        """Return the first row in sight, and where it begins: how many pixels down, 0 or less."""
        index = self.indexAt(QPoint(0, 0))
        return index, self.visualRect(index).top()

    def hold(self, row: int, top: int) -> None:
        """Let a row begin so many pixels down, as soon as the rows before it are measured."""
        self._held = (QPersistentModelIndex(self.model().index(row, 0)), top)
        self._put_back()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._put_back()
        if self._is_sought and not self.visualRect(self.currentIndex()).isEmpty():
            self._is_sought = False
            hints = QAbstractItemView.ScrollHint
            whole = self.visualRect(self.currentIndex()).height() <= self.viewport().height()
            # Of a row that is higher than the list, the name is at the top.
            self.scrollTo(
                self.currentIndex(), hints.PositionAtCenter if whole else hints.PositionAtTop
            )

    def timerEvent(self, event: QTimerEvent) -> None:
        """Bring the current row into sight when it is measured: until then rows end before it."""
        unmeasured = self.visualRect(self.currentIndex()).isEmpty()
        super().timerEvent(event)
        self._put_back()
        if self._held is None and unmeasured and not self.visualRect(self.currentIndex()).isEmpty():
            self.scrollTo(self.currentIndex())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._is_sought, self._held = False, None  # the reader is faster
        super().wheelEvent(event)

    def _put_back(self) -> None:
        """Bring the row that is held to its place, if that can be reached by now."""
        if self._held is None:
            return
        index, top = self._held
        place, last = self.visualRect(index), self.model().index(self.model().rowCount() - 1, 0)
        bar = self.verticalScrollBar()
        value = bar.value() + place.top() - top
        if not index.isValid():
            self._held = None
        elif not place.isEmpty() and (
            value <= bar.maximum() or not self.visualRect(last).isEmpty()
        ):
            self._held = None
            bar.setValue(value)

    def minimumSizeHint(self) -> QSize:
        """Make do with two lines; Qt wants room for the buttons of a scroll bar."""
        return QSize(super().minimumSizeHint().width(), 2 * self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        # As if the scroll bar were there: when it comes, no row must be measured anew.
        self._delegate.set_width(self.width() - self.verticalScrollBar().sizeHint().width())
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if index.isValid():
                self.row_activated.emit(index)
            case Qt.Key.Key_Up if index.row() <= 0:
                self.left_upwards.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
