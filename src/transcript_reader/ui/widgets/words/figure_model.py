"""Figures under named columns as rows of a list, each one sentence to the ear."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.support.row_layout import RowLine, RowLook, together

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

FIGURES_ROLE: Final = ROW_ROLE + 1
"""The row's Figures."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One row: what the figures are about, and one text for each further column.

    ``value`` is what is told of the row when it is entered, ``sentence`` what a screen reader
    says of it.
    """

    value: str
    name: str
    cells: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that are put into words when they are seen, for there may be thousands.

    ``values`` are those of the rows, in order; ``put`` returns the row of a number; ``widest`` is
    the longest text of each column, that of the names first.
    """

    values: tuple[str, ...]
    put: Callable[[int], Figures]
    widest: tuple[str, ...]


class FigureModel(QAbstractListModel):
    """Rows of Figures; the first of the columns is that of the names."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[str, ...] = ()
        self._rows: Rows | None = None
        self._seen: dict[int, Figures] = {}

    @property
    def values(self) -> tuple[str, ...]:
        """The values of the rows, in order."""
        return self._rows.values if self._rows else ()

    @property
    def widest(self) -> tuple[str, ...]:
        """The longest text of each column."""
        return self._rows.widest if self._rows else ()

    def set_rows(self, columns: tuple[str, ...], rows: Rows | None) -> None:
        """Show these rows under these columns."""
        self.beginResetModel()
        self.columns, self._rows = columns, rows
        self._seen.clear()
        self.endResetModel()

    def row_of(self, value: str) -> int:
        """Return the row of a value, or -1."""
        return self.values.index(value) if value in self.values else -1

    def row(self, number: int) -> Figures:
        """Return a row."""
        found = self._seen.get(number)
        if found is None:
            assert self._rows is not None
            found = self._seen[number] = self._rows.put(number)
        return found

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.values)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == FIGURES_ROLE:
            return row
        if role == ROW_ROLE:
            cells = zip(self.columns[1:], row.cells, strict=True)
            told = together(*(f"{name}: {cell}" for name, cell in cells))
            return RowLine(row.name, RowLook.STRONG), RowLine(told, RowLook.QUIET)
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return row.sentence
        return None
