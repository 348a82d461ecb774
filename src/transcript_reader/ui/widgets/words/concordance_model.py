"""The lines of a concordance as rows of a list, each one sensible sentence to the ear."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from transcript_reader.domain.concordance import Concordance, ConcordanceLine, LineOrder
from transcript_reader.ui.support import dates

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

LINE_ROLE: Final = Qt.ItemDataRole.UserRole
"""The row's ConcordanceLine."""

ORDER_ROLE: Final = LINE_ROLE + 1
"""The LineOrder that the lines are in."""


class ConcordanceModel(QAbstractListModel):
    """Rows are made as they are seen; the lines themselves come all at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ConcordanceLine, ...] = ()
        self._order = LineOrder.FOUND

    def set_concordance(self, found: Concordance) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines, self._order = found.lines, found.request.order
        self.endResetModel()

    def clear(self) -> None:
        """Show no lines."""
        self.beginResetModel()
        self._lines = ()
        self.endResetModel()

    def line(self, index: _Index) -> ConcordanceLine:
        """Return the line of a row."""
        return self._lines[index.row()]

    def row_of(self, line: ConcordanceLine) -> int:
        """Return the row that shows the same hit, or -1."""
        place = (line.transcript, line.block, line.span)
        places = ((one.transcript, one.block, one.span) for one in self._lines)
        return next((row for row, one in enumerate(places) if one == place), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == ORDER_ROLE:
            return self._order
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._sentence(line)
        return None

    def _sentence(self, line: ConcordanceLine) -> str:
        """Return the row as a screen reader says it: who, the words, the transcript, the day."""
        words = " ".join(f"{line.left[-80:]}{line.word}{line.right[:80]}".split())
        day = dates.in_words(line.date)
        where = self.tr("{title}, {date}") if day else self.tr("{title}")
        said = self.tr("{speaker}: {words} — {where}") if line.speaker else "{words} — {where}"
        where = where.format(title=line.title, date=day)
        return said.format(speaker=line.speaker, words=words, where=where)
