"""What is in the library as rows of a list, narrowed by a filter."""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.support import dates
from transcript_reader.ui.support.folding import folded
from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.support.row_layout import RowLine, RowLook, together

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class EntryModel(QAbstractListModel):
    """Rows of the entries that hold every word of the filter, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LibraryEntry, ...] = ()
        self._shown: list[LibraryEntry] = []
        self._words: list[str] = []
        self._haystack = lru_cache(maxsize=None)(_haystack)

    @property
    def count(self) -> int:
        """How many entries there are, shown or not."""
        return len(self._entries)

    def has(self, entries: tuple[LibraryEntry, ...]) -> bool:
        """Say whether these are the entries, in this order, already."""
        return entries == self._entries

    def set_entries(self, entries: tuple[LibraryEntry, ...]) -> None:
        self._entries = entries
        self._haystack.cache_clear()
        self._narrow()

    def set_filter(self, text: str) -> None:
        """Show the entries that hold each of these words, whole or in part."""
        words = folded(text).split()
        if words != self._words:
            self._words = words
            self._narrow()

    def entry(self, index: _Index) -> LibraryEntry:
        return self._shown[index.row()]

    def row_of(self, transcript: TranscriptId) -> int:
        """Return the row of that transcript, or -1."""
        ids = (entry.id for entry in self._shown)
        return next((row for row, one in enumerate(ids) if one == transcript), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._shown[index.row()]
        if role == ROW_ROLE:
            return self._lines(entry)
        if role == _Role.DisplayRole:
            return entry.title
        if role == _Role.AccessibleTextRole:
            about = ", ".join(part for part in self._about(entry) if part)
            return f"{entry.title}. {about}" if about else entry.title
        return None

    def _narrow(self) -> None:
        self.beginResetModel()
        self._shown = [
            entry
            for entry in self._entries
            if all(word in self._haystack(entry) for word in self._words)
        ]
        self.endResetModel()

    def _lines(self, entry: LibraryEntry) -> tuple[RowLine, ...]:
        title = RowLine(entry.title, RowLook.STRONG)
        about = together(*self._about(entry))
        return (title, RowLine(about, RowLook.QUIET)) if about else (title,)

    def _about(self, entry: LibraryEntry) -> tuple[str, ...]:
        speakers = len(entry.speakers)
        said = self.tr("%Ln speaker(s)", "", speakers) if speakers else ""
        return dates.in_words(entry.date), entry.place, said


def _haystack(entry: LibraryEntry) -> str:
    """Return what a filter looks at."""
    day = dates.in_words(entry.date), str(entry.date or "")
    return folded(" ".join((entry.title, entry.place, *entry.speakers, *day)))
