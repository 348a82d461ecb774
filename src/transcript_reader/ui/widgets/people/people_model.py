"""The persons of the library as rows of a list."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from transcript_reader.domain.person import Likeness, PeopleFound, Person, VoiceKey
from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.support.row_layout import RowLine, RowLook, together
from transcript_reader.ui.widgets.people.people_names import FIGURES, spoken_years

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class PersonModel(QAbstractListModel):
    """One row a person, in the order given; a row is put into words when it is seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._persons: tuple[Person, ...] = ()
        self._questions: Mapping[str, tuple[Likeness, ...]] = {}

    def show_found(self, found: PeopleFound) -> None:
        """Show these persons."""
        self.beginResetModel()
        self._persons, self._questions = found.persons, found.questions
        self.endResetModel()

    def person(self, index: _Index) -> Person:
        return self._persons[index.row()]

    def row_of(self, voice: VoiceKey) -> int:
        """Return the row of the person who has that voice, or -1."""
        for row, person in enumerate(self._persons):
            if any(one.key == voice for one in person.appearances):
                return row
        return -1

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._persons)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person = self._persons[index.row()]
        if role == ROW_ROLE:
            return tuple(line for line in self._lines(person) if line.text)
        if role == _Role.DisplayRole:
            return person.label
        if role == _Role.AccessibleTextRole:
            return ", ".join(line.text for line in self._lines(person) if line.text)
        return None

    def _lines(self, person: Person) -> tuple[RowLine, ...]:
        about = together(FIGURES.transcripts(len(person.appearances)), spoken_years(person))
        return (
            RowLine(person.label, RowLook.STRONG),
            RowLine(" = ".join(name for name in person.names if name != person.name)),
            RowLine(person.roles[-1].role if person.roles else "", RowLook.QUIET),
            RowLine(about, RowLook.QUIET),
            RowLine(self._asked(person), RowLook.STRONG),
        )

    def _asked(self, person: Person) -> str:
        """Return what the reader is asked about a person."""
        if asked := len(self._questions.get(person.id, ())):
            return self.tr("%Ln question(s)", "", asked)
        return self.tr("Proposed as one") if person.proposed else ""
