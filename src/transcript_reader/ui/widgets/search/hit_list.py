"""Some of perhaps 100,000 hits: the rows before and behind come as they are gone to."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from transcript_reader.domain.saved_search import Question
from transcript_reader.domain.search import SearchResults
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.search.hit_bar import HitBar
from transcript_reader.ui.widgets.search.hit_model import HitModel


class HitList(RowList):
    """Goes to the very first hit with Home and to the very last with End, shown already or not.

    Its scroll bar stands for all hits; wherever it is drawn to, the hits there are asked for.

    Signals:
        more_wanted: Emitted when the last row is in sight and more were found.
        earlier_wanted: Emitted when the first row is in sight and hits stand before it.
        first_wanted: Emitted when the reader goes to the first hit, which is not shown.
        last_wanted: Emitted when the reader goes to the last hit, which is not shown.
        place_wanted: Emitted with the number of the hit that the reader goes to, counted from
            0, which is not shown.
    """

    more_wanted = Signal()
    earlier_wanted = Signal()
    first_wanted = Signal()
    last_wanted = Signal()
    place_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitModel(self)
        self.setModel(self.hits)
        # At once, so that a place can be kept: the rows are few, however many hits there are.
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self._goal: Qt.Key | None = None  # the key that is to be made up for
        self._question: Question | None = None
        self._earlier_asked = False
        self._place: float | None = None  # that is to be at the top
        self.bar = HitBar(self)
        self.bar.setAccessibleName(self.tr("Place among all hits"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.more_wanted.connect(self.more_wanted)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._show_place)
        self.bar.place_chosen.connect(self._go_to)
        self.bar.end_chosen.connect(self._go_to_end)
        self.bar.look_changed.connect(self._put_bar)

    def show_results(self, results: SearchResults) -> None:
        """Show these hits; rows that were there already stay where they are on the screen."""
        goal, self._goal = self._goal, None
        question = Question.of(results.request)
        same = question == self._question
        if not same:
            goal, self._question = None, question  # it was pressed in other hits
            self._place = None
        with self._place_kept(same=same):
            self.hits.set_results(results)
        self._earlier_asked = False
        if self._place is not None:
            self._go_to(self._place)
        self._show_place()
        rows = self.hits.rowCount()
        if goal is Qt.Key.Key_End and self.hits.has_more:  # what came was asked for before
            self._goal = goal
            self.last_wanted.emit()
        elif goal is Qt.Key.Key_Home and self.hits.first:
            self._goal = goal
            self.first_wanted.emit()
        elif goal is Qt.Key.Key_Up and (row := self.currentIndex().row()) > 0:
            self.setCurrentIndex(self.hits.index(row - 1))
        elif goal in (Qt.Key.Key_Home, Qt.Key.Key_End) and rows:
            self.setCurrentIndex(self.hits.index(0 if goal is Qt.Key.Key_Home else rows - 1))

    def clear(self) -> None:
        """Show no hits."""
        self._goal = self._place = None
        self.hits.clear()
        self._show_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put_bar()
        self._show_place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        self._place = None
        if key is Qt.Key.Key_End and self.hits.has_more:
            self._goal = key
            self.last_wanted.emit()
        elif key is Qt.Key.Key_Home and self.hits.first:
            self._goal = key
            self.first_wanted.emit()
        elif key is Qt.Key.Key_Up and self.hits.first and self.currentIndex().row() <= 0:
            self._goal = key
            self.earlier_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_scrolled(self, value: int) -> None:
        if not value and self.hits.first and not self._earlier_asked:
            self._earlier_asked = True
            self.earlier_wanted.emit()
        self._show_place()

    def _put_bar(self) -> None:
        """Let the bar stand at the right edge, beside the rows, where there is one."""
        width = self.bar.sizeHint().width()
        beside = width if self.bar.isVisibleTo(self) else 0
        if self.viewportMargins().right() != beside:
            self.setViewportMargins(0, 0, beside, 0)
        rows = self.viewport().geometry()
        self.bar.setGeometry(rows.right() + 1, rows.top(), width, rows.height())

    def _show_place(self) -> None:
        """Let the bar tell what is in sight."""
        inner, rows = self.verticalScrollBar(), self.hits.rowCount()
        scrolls = bool(rows) and (rows < self.hits.total or inner.maximum() > 0)
        if scrolls != self.bar.isVisibleTo(self):
            self.bar.setVisible(scrolls)
            self._put_bar()
        if not scrolls:
            return
        index, top = self.top()
        height = max(1, self.visualRect(index).height())
        place = self.hits.first + max(0, index.row()) - top / height
        average = max(1.0, (inner.maximum() + inner.pageStep()) / rows)
        at_end = inner.value() == inner.maximum() and not self.hits.has_more
        seen = self.viewport().height() / average
        self.bar.show_place(self.hits.total, place, seen, at_end=at_end)

    def _go_to(self, place: float) -> None:
        """Have that place at the top: at once, or when the hits there have come."""
        row = int(place) - self.hits.first
        self._place = None
        if not 0 <= row < self.hits.rowCount():
            self._place = place
            self.place_wanted.emit(int(place))
            return
        rect, inner = self.visualRect(self.hits.index(row)), self.verticalScrollBar()
        value = inner.value() + rect.top() + round((place % 1) * rect.height())
        inner.setValue(value)
        if value > inner.maximum() and self.hits.has_more:
            self.more_wanted.emit()

    def _go_to_end(self) -> None:
        """Have the last hit at the bottom."""
        self._place = None
        if self.hits.has_more:
            self._place = float(self.hits.total - 1)
            self.last_wanted.emit()
        else:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    @contextmanager
    def _place_kept(self, *, same: bool) -> Iterator[None]:
        """Keep the first row in sight where it is, while rows before it come and go.

        Where all rows are other ones but answer the ``same`` question, the same hits stay.
        """
        index, before = self.top()
        top, current = QPersistentModelIndex(index), self.currentIndex()
        seen = self.hits.hit(index) if index.isValid() and same else None
        chosen = self.hits.hit(current) if current.isValid() and same else None
        self._earlier_asked = True  # scrolling of ours asks for nothing
        yield
        row = top.row()
        if row < 0 and seen is not None:
            row = self.hits.row_of(seen)
        if chosen is not None and not self.currentIndex().isValid():
            self._choose(self.hits.row_of(chosen))
        if row >= 0:
            self.doItemsLayout()
            moved = self.visualRect(self.hits.index(row)).top() - before
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.setCurrentIndex(self.hits.index(row))
