"""The speakers of a transcript as rows of a list."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from transcript_reader.domain.person import KnownPerson
from transcript_reader.domain.transcript import Share, Speaker, Transcript, TranscriptId
from transcript_reader.ui.support.row_layout import together

_Index = QModelIndex | QPersistentModelIndex


class SpeakerRole(IntEnum):
    """What a row knows beside its name."""

    SPEAKER = Qt.ItemDataRole.UserRole  # a domain Speaker
    SHARE = Qt.ItemDataRole.UserRole + 1  # a domain Share
    FIGURES = Qt.ItemDataRole.UserRole + 2  # turns and words, in words
    CURRENT = Qt.ItemDataRole.UserRole + 3  # whether it is this speaker's turn
    CALLED = Qt.ItemDataRole.UserRole + 4  # as the reader calls the person, if otherwise


class SpeakerModel(QAbstractListModel):
    """One row a speaker, in the order of their first turns; ticked rows are to be lit.

    Signals:
        ticks_changed: Emitted when rows were ticked or unticked.
    """

    ticks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._speakers: tuple[Speaker, ...] = ()
        self._shares: tuple[Share, ...] = ()
        self._ticked: set[int] = set()
        self._current: int | None = None
        self._transcript = TranscriptId("")
        self._called: dict[str, str] = {}
        self._called_here: dict[tuple[str, TranscriptId], str] = {}

    def show_known(self, known: tuple[KnownPerson, ...]) -> None:
        """Say of a voice how the person is called, where the reader had a hand in it."""
        self.layoutAboutToBeChanged.emit()
        decided = [one for one in known if one.decided]
        self._called = {name: one.called for one in decided for name in one.names}
        self._called_here = {
            (part.name, transcript): one.called
            for one in decided
            for part in one.shared
            for transcript in part.transcripts
            if not part.blocks
        }
        self.layoutChanged.emit()

    def show_transcript(self, transcript: Transcript) -> None:
        """Show the speakers of a transcript, none of them ticked."""
        self.beginResetModel()
        self._transcript = transcript.id
        self._speakers, self._shares = transcript.speakers, transcript.shares
        self._ticked, self._current = set(), None
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def ticked(self) -> frozenset[int]:
        """The speakers that are ticked."""
        return frozenset(self._ticked)

    def clear_ticks(self) -> None:
        """Untick every row."""
        self._ticked.clear()
        self._tell(range(len(self._speakers)), Qt.ItemDataRole.CheckStateRole)
        self.ticks_changed.emit()

    def set_current(self, speaker: int | None) -> None:
        """Say whose turn it is where the reader is."""
        if speaker != self._current:
            before, self._current = self._current, speaker
            self._tell([s for s in (before, speaker) if s is not None], SpeakerRole.CURRENT)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._speakers)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if not 0 <= row < len(self._speakers):
            return None
        speaker, share = self._speakers[row], self._shares[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return speaker.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            names = [speaker.name, self._called_otherwise(speaker)]
            pieces = [*names, *speaker.roles, *self._figures(share), per_cent(share)]
            return ", ".join(filter(None, pieces))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Enter or a click: next turn; with Shift: the one before")
        if role == SpeakerRole.SPEAKER:
            return speaker
        if role == SpeakerRole.CALLED:
            return self._called_otherwise(speaker)
        if role == SpeakerRole.SHARE:
            return share
        if role == SpeakerRole.FIGURES:
            return together(*self._figures(share))
        return row == self._current if role == SpeakerRole.CURRENT else None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(index.row())
        else:
            self._ticked.discard(index.row())
        self._tell([index.row()], role)
        self.ticks_changed.emit()
        return True

    def _called_otherwise(self, speaker: Speaker) -> str:
        """Return "= Ann Lee" for a voice that is known under another name; else nothing."""
        name = " ".join(speaker.name.split())
        here = self._called_here.get((name, self._transcript))
        called = here or self._called.get(name, name) if speaker.named else name
        return f"= {called}" if called != name else ""

    def _figures(self, share: Share) -> tuple[str, str]:
        return (
            self.tr("%Ln turn(s)", "", share.turns),
            self.tr("%Ln word(s)", "", share.words),
        )

    def _tell(self, rows: Any, role: int) -> None:
        for row in rows:
            self.dataChanged.emit(self.index(row), self.index(row), [role])


def per_cent(share: Share) -> str:
    """Return a share of the words for the eye and the ear: "35 %"."""
    if 0 < share.part < 0.005:
        return "< 1 %"
    return f"{share.part:.0%}".replace("%", " %")
