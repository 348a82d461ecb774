"""A layout that sets its items in rows, as words are set in lines."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items stand side by side as long as they fit, and go on in the next row.

    ``gap`` and ``row_gap`` are the distances of items and rows in em of the widget's font.
    An item wider than the layout gets the layout's width, and may flow itself. With
    ``last_apart`` the last item stands at the end of its row.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: float = 0.5,
        row_gap: float = 0.3,
        *,
        last_apart: bool = False,
    ) -> None:
        super().__init__(parent)
        self._last_apart = last_apart
        self._items: list[QLayoutItem] = []
        self._gaps = (gap, row_gap)
        self.setContentsMargins(0, 0, 0, 0)

    def set_gap(self, gap: float) -> None:
        """Set the items so many em apart."""
        self._gaps = (gap, self._gaps[1])
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        gap, _ = self._pixels()
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + gap * max(0, len(sizes) - 1)
        return self._with_margins(QSize(width, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """Give way as far as the widest single item does."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _pixels(self) -> tuple[int, int]:
        parent = self.parentWidget()
        em = parent.fontInfo().pixelSize() if parent else 0
        gap, row_gap = self._gaps
        return round(gap * em), round(row_gap * em)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Set the items row by row into the width; return the height they take."""
        area = rect.marginsRemoved(self.contentsMargins())
        gap, row_gap = self._pixels()
        top = area.top()
        for row in self._rows(area.width(), gap):
            sizes = [self._size(item, area.width()) for item in row]
            height = max(size.height() for size in sizes)
            left = area.left()
            for item, size in zip(row, sizes, strict=True):
                if self._last_apart and item is self._items[-1]:
                    left = area.right() + 1 - size.width()
                if move:
                    corner = QPoint(left, top + (height - size.height()) // 2)
                    item.setGeometry(QRect(self._mirrored(corner, size, area), size))
                left += size.width() + gap
            top += height + row_gap
        bottom = top - row_gap if self._shown() else top
        return bottom - rect.top() + self.contentsMargins().bottom()

    def _rows(self, width: int, gap: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            own = self._size(item, width).width()
            if rows and left + own <= width:
                rows[-1].append(item)
            else:
                rows.append([item])
                left = 0
            left += own + gap
        return rows

    @staticmethod
    def _size(item: QLayoutItem, width: int) -> QSize:
        size = item.sizeHint()
        if size.width() > width:
            size.setWidth(width)
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(width))
        return size

    def _mirrored(self, corner: QPoint, size: QSize, area: QRect) -> QPoint:
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return corner
        return QPoint(area.right() + 1 - (corner.x() - area.left()) - size.width(), corner.y())
