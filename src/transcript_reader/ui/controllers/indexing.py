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
        finished: Emitted when the index holds what the library holds, or work on it stopped.
        stopped: Emitted with a sentence where the reader has stopped it.
        failed: Emitted with a sentence for the reader.
    """

    progressed = Signal(int, int)
    finished = Signal()
    stopped = Signal(str)
    failed = Signal(str)

    def __init__(self, service: Refreshes, lane: TaskLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane
        self._token = CancelToken()

    @Slot()
    def refresh(self) -> None:
        """Compare index and library in the background, and mend the difference."""
        token = self._token = CancelToken()
        job = partial(
            self._service.refresh_index,
            self._lane.relay_progress(self._on_progress),
            token.is_cancelled,
        )
        self._lane.run(job, partial(self._on_done, token), self._on_failed, token)

    @Slot()
    def cancel(self) -> None:
        """Stop; what can be found by then stays so, and the next start goes on."""
        self._token.cancel()

    def _on_progress(self, progress: ImportProgress) -> None:
        if progress.total:
            self.progressed.emit(progress.done, progress.total)

    def _on_done(self, token: CancelToken, _: None) -> None:
        self.finished.emit()
        if token.is_cancelled():
            self.stopped.emit(
                self.tr("Not everything can be found yet; the next start goes on with it.")
            )

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(sentence(error))
