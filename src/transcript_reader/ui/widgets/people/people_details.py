"""A person in rows: names, labels as printed, roles over time, transcripts."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from transcript_reader.domain.person import Appearance, Person, VoiceKey
from transcript_reader.ui.support import dates
from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.support.row_layout import RowLine, RowLook, together
from transcript_reader.ui.widgets.people.people_names import (
    FIGURES,
    days_in_words,
)

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Detail:
    """One row: what it says, and the voice it leads to or the label it is, where it does.

    A row without either is a heading or tells something.
    """

    text: str
    about: str = ""
    look: RowLook = RowLook.PLAIN
    voice: Appearance | None = None
    label: str = ""


class DetailModel(QAbstractListModel):
    """The rows of one person; a transcript is put into words when its row is seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Detail, ...] = ()

    def show_person(self, person: Person | None) -> None:
        """Show all that the library says of a person; None for nothing."""
        self.beginResetModel()
        self._rows = () if person is None else self._told(person)
        self.endResetModel()

    def detail(self, index: _Index) -> Detail:
        return self._rows[index.row()]

    def row_of(self, voice: VoiceKey) -> int:
        """Return the row that leads to that voice, or -1."""
        rows = enumerate(self._rows)
        return next((n for n, row in rows if row.voice and row.voice.key == voice), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            lines = RowLine(row.text, row.look), RowLine(_about(row), RowLook.QUIET)
            return tuple(line for line in lines if line.text)
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return ", ".join(filter(None, (row.text, _about(row))))
        if role == _Role.ToolTipRole and row.voice is not None:
            return self.tr("Enter or a click: the first turn there")
        return None

    def _told(self, person: Person) -> tuple[Detail, ...]:
        heading = RowLook.STRONG
        roles = [Detail(held.role, days_in_words(held.first, held.last)) for held in person.roles]
        voices = [Detail(one.title, voice=one) for one in person.appearances]
        return (
            *(Detail(self.tr("Roles"), look=heading) for _ in roles[:1]),
            *roles,
            Detail(self.tr("Labels, as printed"), look=heading),
            *labels_of(person),
            Detail(self.tr("Transcripts"), look=heading),
            *voices,
        )


def _about(row: Detail) -> str:
    """Return what a row says beside its text."""
    if row.voice is None:
        return row.about
    voice = row.voice
    return together(dates.in_words(voice.date), voice.name, FIGURES.turns(voice.turns))


def labels_of(person: Person) -> list[Detail]:
    """Return a row for each label of a person, in order of time."""
    alike = {(one.labels, one.name): one for one in person.appearances}
    often = Counter((one.labels, one.name) for one in person.appearances)
    counts: Counter[str] = Counter()
    for key, voice in alike.items():
        counts.update(dict.fromkeys(own_labels(voice), often[key]))
    return [Detail(label, FIGURES.transcripts(n), label=label) for label, n in counts.items()]


def own_labels(voice: Appearance) -> tuple[str, ...]:
    """Return the labels of a voice, each once; where none is printed, its name."""
    return tuple(dict.fromkeys(" ".join(label.split()) for label in voice.labels or (voice.name,)))
