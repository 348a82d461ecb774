"""What other programs do to the library while the window is open."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from transcript_reader.domain.errors import ReaderError
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import TaskLane

PAUSE_MS = 1_000
"""While an import goes on, so often is what has come of it shown, and no more often."""


class Notices(Protocol):
    """What this controller needs of the noticing service."""

    def look(self) -> bool: ...
    def paths(self) -> Sequence[Path]: ...


class LibraryWatch(QObject):
    """Looks when the system tells that a file has changed, and when the window comes to the front.

    The system may not tell of files on another machine; hence the second. What this program
    changes itself is told by whoever does it, who calls :meth:`know`.

    Signals:
        changed: Emitted when the library holds, or search finds, something else than before.
        failed: Emitted with a sentence for the reader.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self,
        service: Notices,
        reading: TaskLane,
        writing: TaskLane,
        parent: QObject | None = None,
        pause_ms: int = PAUSE_MS,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._reading = reading
        self._writing = writing
        self._files = QFileSystemWatcher(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self._look)
        self._files.fileChanged.connect(self._on_touched)
        self._files.directoryChanged.connect(self._on_touched)
        writing.busy_changed.connect(self._on_touched)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)

    @Slot()
    def know(self) -> None:
        """Take what is there now for known: those who show it have been told."""
        self._reading.run(self._service.look, self._on_known, self._on_failed)

    def _look(self) -> None:
        if not self._writing.is_busy:  # or it is this program, and tells of it itself
            self._reading.run(self._service.look, self._on_looked, self._on_failed)

    def _on_touched(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._look()

    def _on_known(self, _changed: bool) -> None:
        self._follow()

    def _on_looked(self, changed: bool) -> None:
        self._follow()
        if changed:
            self.changed.emit()

    def _follow(self) -> None:
        """Watch the files that are there now: another index may have taken the place of the old."""
        watched = {*self._files.files(), *self._files.directories()}
        if new := [str(path) for path in self._service.paths() if str(path) not in watched]:
            self._files.addPaths(new)

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(sentence(error))
