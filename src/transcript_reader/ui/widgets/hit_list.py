"""Some of perhaps 100,000 hits: the rows before and behind come as they are gone to."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from transcript_reader.domain.saved_search import Question
from transcript_reader.domain.search import SearchResults
from transcript_reader.ui.widgets.hit_model import HitModel
from transcript_reader.ui.widgets.row_list import RowList


class HitList(RowList):
    """Goes to the very first hit with Home and to the very last with End, shown already or not.

    Signals:
        more_wanted: Emitted when the last row is in sight and more were found.
        earlier_wanted: Emitted when the first row is in sight and hits stand before it.
        first_wanted: Emitted when the reader goes to the first hit, which is not shown.
        last_wanted: Emitted when the reader goes to the last hit, which is not shown.
    """

    more_wanted = Signal()
    earlier_wanted = Signal()
    first_wanted = Signal()
    last_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitModel(self)
        self.setModel(self.hits)
        # At once, so that a place can be kept: the rows are few, however many hits there are.
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self._goal: Qt.Key | None = None  # the key that is to be made up for
        self._question: Question | None = None
        self._earlier_asked = False
        self.hits.more_wanted.connect(self.more_wanted)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_results(self, results: SearchResults) -> None:
        """Show these hits; rows that were there already stay where they are on the screen."""
        goal, self._goal = self._goal, None
        question = Question.of(results.request)
        if question != self._question:
            goal, self._question = None, question  # it was pressed in other hits
        with self._place_kept():
            self.hits.set_results(results)
        self._earlier_asked = False
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
        self._goal = None
        self.hits.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
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

    @contextmanager
    def _place_kept(self) -> Iterator[None]:
        """Keep the first row in sight where it is, while rows before it come and go."""
        top = QPersistentModelIndex(self.indexAt(QPoint(0, 0)))
        before = self.visualRect(self.hits.index(top.row())).top()
        self._earlier_asked = True  # scrolling of ours asks for nothing
        yield
        if top.isValid():
            self.doItemsLayout()
            moved = self.visualRect(self.hits.index(top.row())).top() - before
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)
