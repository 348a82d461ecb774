"""Figures under named columns as rows of a list, each one sentence to the ear."""

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


class FigureModel(QAbstractListModel):
    """Rows of Figures; the first of the columns is that of the names."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[str, ...] = ()
        self.rows: tuple[Figures, ...] = ()

    def set_rows(self, columns: tuple[str, ...], rows: tuple[Figures, ...]) -> None:
        """Show these rows under these columns."""
        self.beginResetModel()
        self.columns, self.rows = columns, rows
        self.endResetModel()

    def row_of(self, value: str) -> int:
        """Return the row of a value, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.value == value), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == FIGURES_ROLE:
            return row
        if role == ROW_ROLE:
            cells = zip(self.columns[1:], row.cells, strict=True)
            told = together(*(f"{name}: {cell}" for name, cell in cells))
            return RowLine(row.name, RowLook.STRONG), RowLine(told, RowLook.QUIET)
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return row.sentence
        return None
