"""Importing files and folders, from a drop on the window to an open page."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.services.importing import ImportProgress, ImportReport
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import CancelToken, TaskLane


class Imports(Protocol):
    """What this controller needs of the import service."""

    def import_paths(
        self,
        paths: Sequence[Path],
        on_progress: Callable[[ImportProgress], None],
        cancelled: Callable[[], bool],
    ) -> ImportReport: ...


class ImportController(QObject):
    """Imports in the background, one batch after another, and opens a lone document.

    Signals:
        progressed: Emitted with how many files are done, and of how many (0 while they are
            being counted).
        finished: Emitted with the summary in a sentence, and one sentence per file that
            could not be imported.
        ready: Emitted with the id of the transcript to open: the first of the batch.
        library_changed: Emitted when the library holds more than before.
        failed: Emitted with a sentence where the import as a whole came to an end.
    """

    progressed = Signal(int, int)
    finished = Signal(str, tuple)
    ready = Signal(str)
    library_changed = Signal()
    failed = Signal(str)

    def __init__(self, service: Imports, lane: TaskLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane
        self._tokens: list[CancelToken] = []

    @Slot(list)
    def import_paths(self, paths: list[Path]) -> None:
        """Import files and folders; what is being imported already comes first."""
        if not paths:
            return
        token = CancelToken()
        self._tokens.append(token)
        job = partial(
            self._service.import_paths,
            tuple(paths),
            self._lane.relay_progress(self._on_progress),
            token.is_cancelled,
        )
        self.progressed.emit(0, 0)
        self._lane.run(job, partial(self._on_done, token), partial(self._on_failed, token))

    @Slot()
    def cancel(self) -> None:
        """Stop importing; what is in the library by then stays there."""
        for token in self._tokens:
            token.cancel()

    def _on_progress(self, progress: ImportProgress) -> None:
        if self._tokens:
            self.progressed.emit(progress.done, progress.total)

    def _on_done(self, token: CancelToken, report: ImportReport) -> None:
        self._tokens.remove(token)
        if report.added:
            self.library_changed.emit()
        failures = tuple(sentence(error) for error in report.failed)
        self.finished.emit(self._summary(report), failures)
        for entry in (*report.added, *report.known)[:1]:
            self.ready.emit(entry.id)

    def _on_failed(self, token: CancelToken, error: ReaderError) -> None:
        self._tokens.remove(token)
        self.library_changed.emit()  # some may be in it by now
        self.failed.emit(sentence(error))

    def _summary(self, report: ImportReport) -> str:
        """Return what became of the files, as one or more short sentences."""
        titles = [entry.title for entry in (*report.added, *report.known)]
        if len(titles) == 1 and not report.failed:
            said = self.tr("“{title}” is now in the library.")
            if report.known:
                said = self.tr("“{title}” was in the library already.")
            return said.format(title=titles[0])
        parts = [
            self.tr("%Ln transcript(s) added.", "", len(report.added)) if report.added else "",
            self.tr("%Ln in the library already.", "", len(report.known)) if report.known else "",
            self.tr("%Ln file(s) could not be read.", "", len(report.failed))
            if report.failed
            else "",
            self.tr("The import was stopped.") if report.cancelled else "",
        ]
        return " ".join(part for part in parts if part) or self.tr("No transcripts were found.")
