"""Bringing the index level with the library, while the reader reads on."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.services.importing import ImportProgress
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import CancelToken, TaskLane


class Refreshes(Protocol):
    """What this controller needs of the import service."""

    def refresh_index(
        self, on_progress: Callable[[ImportProgress], None], cancelled: Callable[[], bool]
    ) -> None: ...


class IndexController(QObject):
    """Catches up with whatever an earlier run left undone, or heals a lost index.

    Signals:
        progressed: Emitted with how many transcripts are done, and of how many.
        finished: Emitted when the index holds what the library holds.
        failed: Emitted with a sentence for the reader.
    """

    progressed = Signal(int, int)
    finished = Signal()
    failed = Signal(str)

    def __init__(self, service: Refreshes, lane: TaskLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane

    @Slot()
    def refresh(self) -> None:
        """Compare index and library in the background, and mend the difference."""
        token = CancelToken()
        job = partial(
            self._service.refresh_index,
            self._lane.relay_progress(self._on_progress),
            token.is_cancelled,
        )
        self._lane.run(job, self._on_done, self._on_failed, token)

    def _on_progress(self, progress: ImportProgress) -> None:
        if progress.total:
            self.progressed.emit(progress.done, progress.total)

    def _on_done(self, _: None) -> None:
        self.finished.emit()

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(sentence(error))
