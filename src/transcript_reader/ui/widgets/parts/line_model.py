"""Rows of a few paragraphs each, ready to be painted by a RowList."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.support.row_layout import RowLine

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

Row = tuple[RowLine, ...]


class LineModel(QAbstractListModel):
    """Shows the rows it is given; a screen reader hears their paragraphs as sentences."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return ". ".join(line.text for line in row)
        return None
