"""Saved searches, and below them the history, as rows of a list."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from transcript_reader.domain.saved_search import Counted, Question
from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.support.row_layout import RowLine, RowLook, together
from transcript_reader.ui.widgets.parts.facet_names import value_name

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class SearchesModel(QAbstractListModel):
    """A row for each saved search with what is new in it, and for each question asked before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saved: tuple[Counted, ...] = ()
        self._asked: tuple[Question, ...] = ()

    def set_saved(self, saved: tuple[Counted, ...]) -> None:
        """Show these saved searches; where only what is new has changed, the rows stay."""
        same = [one.search for one in saved] == [one.search for one in self._saved]
        if not same:
            self.beginResetModel()
        self._saved = saved
        if not same:
            self.endResetModel()
        elif saved:
            self.dataChanged.emit(self.index(0), self.index(len(saved) - 1))

    def set_asked(self, asked: tuple[Question, ...]) -> None:
        """Show this history."""
        self.beginResetModel()
        self._asked = asked
        self.endResetModel()

    def saved(self, index: _Index) -> Counted | None:
        """Return the saved search of a row; None for a row of the history."""
        return self._saved[index.row()] if 0 <= index.row() < len(self._saved) else None

    def asked(self, index: _Index) -> Question | None:
        """Return the question of a row of the history; None for another row."""
        place = index.row() - len(self._saved)
        return self._asked[place] if 0 <= place < len(self._asked) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if inner else len(self._saved) + len(self._asked)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if role == ROW_ROLE:
            return self._lines(index)
        if role not in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return None
        if (counted := self.saved(index)) is not None:
            parts = (counted.search.name, self.tr("saved search"), *self._about(counted))
        elif (question := self.asked(index)) is not None:
            narrowed = _narrowed(question)
            parts = (question.text, *narrowed, self.tr("searched for before"))
        else:
            return None
        return ", ".join(part for part in parts if part)

    def _lines(self, index: _Index) -> tuple[RowLine, ...]:
        if (counted := self.saved(index)) is not None:
            first = index.row() == 0
            heading = self.tr("Saved searches")
            lines = (
                RowLine(counted.search.name, RowLook.STRONG),
                RowLine(together(*self._about(counted)), RowLook.QUIET),
            )
        elif (question := self.asked(index)) is not None:
            first = index.row() == len(self._saved)
            heading = self.tr("Searched for before")
            lines = (
                RowLine(question.text),
                RowLine(together(*_narrowed(question)), RowLook.QUIET),
            )
        else:
            return ()
        above = (RowLine(heading, RowLook.QUIET),) if first else ()
        return tuple(line for line in (*above, *lines) if line.text)

    def _about(self, counted: Counted) -> tuple[str, ...]:
        """Return what is to be said of a saved search beside its name."""
        search, new = counted.search, counted.new
        said = self.tr("%Ln new since last time", "", new) if new else ""
        words = search.question.text if search.question.text != search.name else ""
        return said, words, *_narrowed(search.question)


def _narrowed(question: Question) -> tuple[str, ...]:
    return tuple(value_name(facet, value) for facet, value in question.only)
