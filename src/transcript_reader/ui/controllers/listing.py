"""What the library holds, and taking something out of it."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.services.removing import Removed
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import TaskLane


class Keeps(Protocol):
    """What this controller needs of the library."""

    def entries(self) -> tuple[LibraryEntry, ...]: ...


class Removes(Protocol):
    """What this controller needs of the removing service."""

    def remove(self, transcript: TranscriptId) -> Removed: ...
    def restore(self, removed: Removed) -> None: ...


class LibraryController(QObject):
    """Tells what is in the library, removes a transcript, and puts the last one back.

    Reading the list goes through the reading lane, changing it through the writing lane.

    Signals:
        listed: Emitted with every LibraryEntry, the latest date first.
        removed: Emitted with the title of what is gone, and can be put back.
        restored: Emitted with the id of what is back.
        changed: Emitted when the library holds something else than before.
        failed: Emitted with a sentence for the reader.
    """

    listed = Signal(tuple)
    removed = Signal(str)
    restored = Signal(str)
    changed = Signal()
    failed = Signal(str)

    def __init__(
        self,
        library: Keeps,
        service: Removes,
        reading: TaskLane,
        writing: TaskLane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._service = service
        self._reading = reading
        self._writing = writing
        self._removed: Removed | None = None

    @Slot()
    def refresh(self) -> None:
        """Read the list anew."""
        self._reading.run(self._library.entries, self.listed.emit, self._on_failed)

    @Slot(str)
    def remove(self, transcript: TranscriptId) -> None:
        """Take a transcript out of the library; until the next one it can be put back."""
        job = partial(self._service.remove, transcript)
        self._writing.run(job, self._on_removed, self._on_failed)

    @Slot()
    def undo(self) -> None:
        """Put back what was removed last; nothing happens where there is nothing."""
        if self._removed is not None:
            removed, self._removed = self._removed, None
            job = partial(self._service.restore, removed)
            self._writing.run(job, partial(self._on_restored, removed), self._on_failed)

    def _on_removed(self, removed: Removed) -> None:
        self._removed = removed
        self._on_changed()
        self.removed.emit(removed.transcript.title)

    def _on_restored(self, removed: Removed, _: None) -> None:
        self._on_changed()
        self.restored.emit(removed.transcript.id)

    def _on_changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(sentence(error))
