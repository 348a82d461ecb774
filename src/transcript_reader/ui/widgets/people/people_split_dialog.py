"""Telling two persons apart that were taken for one: what belongs to the other one is ticked."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from transcript_reader.domain.person import Appearance, Person, VoiceKey
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support import dates
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.support.row_layout import RowLine, RowLook, together
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel
from transcript_reader.ui.widgets.people.people_details import labels_of, own_labels

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class SplitModel(QAbstractListModel):
    """A row for each label and one for each transcript; a ticked label ticks its transcripts.

    Signals:
        ticks_changed: Emitted when rows were ticked or unticked.
    """

    ticks_changed = Signal()

    def __init__(self, person: Person, parent: QObject) -> None:
        super().__init__(parent)
        self._voices = person.appearances
        self._labels = labels_of(person)
        self._ticked: set[VoiceKey] = set()

    @property
    def ticked(self) -> frozenset[VoiceKey]:
        """The voices that are another person's."""
        return frozenset(self._ticked)

    def rowCount(self, parent: _Index | None = None) -> int:
        none = parent is not None and parent.isValid()
        return 0 if none else len(self._labels) + len(self._voices)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == _Role.CheckStateRole:
            ticked = self._of(index.row()) <= self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        text, about = self._words(index.row())
        if role == ROW_ROLE:
            return RowLine(text), RowLine(about, RowLook.QUIET)
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return f"{text}, {about}"
        return None

    def toggle(self, row: int) -> None:
        """Tick a row, or untick it, and all that goes with it."""
        voices = self._of(row)
        self._ticked ^= self._ticked & voices if voices <= self._ticked else voices - self._ticked
        last = self.index(self.rowCount() - 1, 0)
        self.dataChanged.emit(self.index(0, 0), last, [_Role.CheckStateRole])
        self.ticks_changed.emit()

    def _of(self, row: int) -> set[VoiceKey]:
        """Return the voices of a row."""
        if row >= len(self._labels):
            return {self._voices[row - len(self._labels)].key}
        label = self._labels[row].label
        return {voice.key for voice in self._voices if label in own_labels(voice)}

    def _words(self, row: int) -> tuple[str, str]:
        if row < len(self._labels):
            return self._labels[row].text, self._labels[row].about
        return _voice_in_words(self._voices[row - len(self._labels)])


class TickList(RowList):
    """Rows that Space, Enter or a click ticks."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self.row_activated.emit(index)
        else:
            super().keyPressEvent(event)


class SplitDialog(QDialog):
    """Asks which labels and transcripts of a person are another person's.

    Signals:
        voices_chosen: Emitted with a frozenset of VoiceKey.
    """

    voices_chosen = Signal(object)

    def __init__(self, person: Person, scheme: ColourScheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Two persons"))
        self._count = len({one.key for one in person.appearances})
        said = WrapLabel(self)
        said.setText(
            self.tr("Which labels and transcripts of “{name}” are another person’s?").format(
                name=person.label
            )
        )
        self._model = SplitModel(person, self)
        self._list = TickList(self)
        self._list.setModel(self._model)
        self._list.set_scheme(scheme)
        self._list.setAccessibleName(self.tr("Labels and transcripts"))
        self._told = WrapLabel(self)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        for button in buttons.buttons():
            button.setProperty("autoDefault", False)  # Enter is for the list
        layout = QVBoxLayout(self)
        layout.addWidget(said)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._told)
        layout.addWidget(buttons)
        self._list.row_activated.connect(self._on_activated)
        self._list.left.connect(self.reject)
        self._model.ticks_changed.connect(self._tell)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self._tell()
        self._list.enter()
        fit(self, 36, 40)

    def _on_activated(self, index: QModelIndex) -> None:
        self._model.toggle(index.row())

    def _tell(self) -> None:
        """Say how much goes to the other person, and let it be done where that makes two."""
        count = len(self._model.ticked)
        if count == self._count:
            said = self.tr("That is all of it; something has to stay.")
        else:
            said = self.tr("%Ln of the voices is another person’s", "", count)
        self._ok.setEnabled(0 < count < self._count)
        if said != self._told.text():
            self._told.setText(said)
            announce(self._list, said)

    def _on_accepted(self) -> None:
        self.accept()
        self.voices_chosen.emit(self._model.ticked)


def _voice_in_words(voice: Appearance) -> tuple[str, str]:
    return voice.title, together(dates.in_words(voice.date), voice.name)
