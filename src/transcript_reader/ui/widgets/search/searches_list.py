"""The saved searches and the history, beneath an empty field: asked again with a key or click."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from transcript_reader.domain.saved_search import Counted, Question, SavedSearch
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.widgets.parts.choices import Tick
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton
from transcript_reader.ui.widgets.search.searches_model import SearchesModel

ROOMY_EM = 14
"""A list lower than this has no room for the history's tick and button; the menus have both."""


class SearchesList(QWidget):
    """Enter or a click asks again; Delete forgets, F2 edits, as the row's own menu does.

    Signals:
        saved_chosen: Emitted with the SavedSearch to open.
        question_chosen: Emitted with the Question to ask again.
        editing_wanted: Emitted with the SavedSearch that is to be edited.
        deletion_wanted: Emitted with the SavedSearch to delete.
        forgetting_wanted: Emitted with the Question to take out of the history.
        clearing_wanted: Emitted when the whole history is to be forgotten.
        keeping_chosen: Emitted with whether questions are to be remembered.
        left_upwards: Emitted when Up is pressed in the first row.
        left: Emitted when Escape is pressed.
    """

    saved_chosen = Signal(SavedSearch)
    question_chosen = Signal(Question)
    editing_wanted = Signal(SavedSearch)
    deletion_wanted = Signal(SavedSearch)
    forgetting_wanted = Signal(Question)
    clearing_wanted = Signal()
    keeping_chosen = Signal(bool)
    left_upwards = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SearchesModel(self)
        self._list = RowList(self)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("Saved searches and history"))
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._edit = self._action(self.tr("Edit…"), QKeySequence(Qt.Key.Key_F2))
        self._delete = self._action(
            self.tr("Delete"), QKeySequence(QKeySequence.StandardKey.Delete)
        )
        self._below = QWidget(self)
        self._keep = Tick(self.tr("Keep a history"), self._below)
        self._clear = WrapButton(self.tr("Clear the history"), self._below)
        below = FlowLayout(self._below)
        below.addWidget(self._keep)
        below.addWidget(self._clear)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._below)

        self._list.row_activated.connect(self._on_row_activated)
        self._list.left_upwards.connect(self.left_upwards)
        self._list.left.connect(self.left)
        self._edit.triggered.connect(self._on_edit)
        self._delete.triggered.connect(self._on_delete)
        self._keep.clicked.connect(self.keeping_chosen)
        self._clear.clicked.connect(self.clearing_wanted)
        self._list.selectionModel().currentChanged.connect(lambda _: self._allow())
        self.set_kept(True)
        self.show_history(())

    @property
    def current(self) -> SavedSearch | None:
        """The saved search of the current row; None where that is none."""
        counted = self._model.saved(self._list.currentIndex())
        return counted.search if counted else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is saved, and nothing remembered."""
        return not self._model.rowCount()

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        self._list.set_scheme(scheme)

    @Slot(tuple)
    def show_saved(self, saved: tuple[Counted, ...]) -> None:
        """List these saved searches, the current row's place kept."""
        self._change(lambda: self._model.set_saved(saved))

    @Slot(tuple)
    def show_history(self, asked: tuple[Question, ...]) -> None:
        """List these questions below, the current row's place kept."""
        self._change(lambda: self._model.set_asked(asked))
        self._clear.setEnabled(bool(asked))

    @Slot(bool)
    def set_kept(self, kept: bool) -> None:
        """Show whether questions are remembered."""
        self._keep.setChecked(kept)

    @Slot()
    def enter(self) -> None:
        """Take the focus, if there are rows."""
        self._list.enter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._below.setVisible(self.height() > ROOMY_EM * self.fontInfo().pixelSize())

    def _action(self, name: str, key: QKeySequence) -> QAction:
        action = QAction(name, self._list)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._list.addAction(action)
        return action

    def _change(self, change: Callable[[], None]) -> None:
        row = self._list.currentIndex().row()
        change()
        rows = self._model.rowCount()
        if row >= 0 and rows and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(min(row, rows - 1)))
        self._allow()

    def _allow(self) -> None:
        """Offer what can be done with the current row."""
        self._edit.setEnabled(self.current is not None)
        self._delete.setEnabled(self._list.currentIndex().isValid())

    def _on_row_activated(self, index: QModelIndex) -> None:
        if (counted := self._model.saved(index)) is not None:
            self.saved_chosen.emit(counted.search)
        elif (question := self._model.asked(index)) is not None:
            self.question_chosen.emit(question)

    def _on_edit(self) -> None:
        if self.current is not None:
            self.editing_wanted.emit(self.current)

    def _on_delete(self) -> None:
        if self.current is not None:
            self.deletion_wanted.emit(self.current)
        elif (question := self._model.asked(self._list.currentIndex())) is not None:
            self.forgetting_wanted.emit(question)
