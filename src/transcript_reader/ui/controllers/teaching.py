"""Teaching what a label looks like: a look, a lesson, and transcripts read anew."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.taught import Preview, Provenance, Taught
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.services.progress import ImportProgress
from transcript_reader.services.teaching import Lesson, ReadAnew
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import CancelToken, TaskLane

T = TypeVar("T")
OnProgress = Callable[[ImportProgress], None]
Cancelled = Callable[[], bool]


class Teaches(Protocol):
    """What this controller needs of the teaching service."""

    def known(self) -> tuple[tuple[Taught, int], ...]: ...
    def look(self, id_: TranscriptId, pattern: LabelPattern, cancelled: Cancelled) -> Preview: ...
    def teach(self, id_: TranscriptId, pattern: LabelPattern, cancelled: Cancelled) -> Lesson: ...
    def forget(self, number: int) -> Taught | None: ...
    def put_back(self, taught: Taught) -> None: ...
    def read_anew(
        self,
        provenance: Provenance,
        on_progress: OnProgress,
        cancelled: Cancelled,
        first: TranscriptId | None,
    ) -> ReadAnew: ...


@dataclass(frozen=True, slots=True)
class _Act:
    """What the reader taught, or has made the program forget."""

    taught: Taught
    forgotten: bool


class TeachingController(QObject):
    """Looks on a lane that nobody waits for; teaches and reads anew on the writing lane.

    Signals:
        looked: Emitted with the Preview of the latest look.
        look_failed: Emitted with a sentence where there is none.
        told: Emitted with a sentence about what has become of it.
        taught: Emitted with such a sentence where what was done can be undone.
        listed: Emitted with all that was taught: each Taught, and how many transcripts it is
            for.
        renewed: Emitted when transcripts were read anew.
        progressed: Emitted with how many are, and of how many (0 while that is unknown).
        ended: Emitted when the work that progressed has come to its end.
        undo_changed: Emitted with whether there is something to undo.
    """

    looked = Signal(object)
    look_failed = Signal(str)
    told = Signal(str)
    taught = Signal(str)
    listed = Signal(tuple)
    renewed = Signal()
    progressed = Signal(int, int)
    ended = Signal()
    undo_changed = Signal(bool)

    def __init__(
        self,
        service: Teaches,
        looking: TaskLane,
        writing: TaskLane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._looking = looking
        self._writing = writing
        self._look = CancelToken()
        self._tokens: list[CancelToken] = []
        self._acts: list[_Act] = []

    def look(self, transcript: TranscriptId, pattern: LabelPattern) -> None:
        """Find out what a pattern would find; an earlier look is forgotten."""
        self.stop_looking()
        token = self._look = CancelToken()
        self._looking.run(
            partial(self._service.look, transcript, pattern, token.is_cancelled),
            partial(self._on_looked, token),
            partial(self._on_look_failed, token),
            token,
        )

    @Slot()
    def stop_looking(self) -> None:
        """Want no answer any more."""
        self._look.cancel()

    def teach(self, preview: Preview, *, others: bool) -> None:
        """Remember a pattern and read the transcript anew, then perhaps the others like it."""
        self._begin(
            lambda _, cancelled: self._service.teach(
                preview.transcript, preview.pattern, cancelled
            ),
            partial(self._on_taught, others, preview.transcript),
        )

    @Slot()
    def undo(self) -> None:
        """Take back what was taught or forgotten last, and read its transcripts anew."""
        if not self._acts:
            return
        act = self._acts.pop()
        self.undo_changed.emit(bool(self._acts))
        self.cancel()
        if act.forgotten:
            self._writing.run(
                partial(self._service.put_back, act.taught),
                partial(self._on_put_back, act.taught),
                self._on_failed,
            )
        else:
            self._writing.run(
                partial(self._service.forget, act.taught.number),
                self._on_unlearnt,
                self._on_failed,
            )

    @Slot(int)
    def forget(self, number: int) -> None:
        """Forget one thing that was taught, and read its transcripts anew without it."""
        self._writing.run(
            partial(self._service.forget, number), self._on_forgotten, self._on_failed
        )

    @Slot(object)
    def read_anew(self, provenance: Provenance) -> None:
        """Read all transcripts of a provenance in the light of what is taught."""
        self._read(provenance, None, self.told.emit)

    @Slot()
    def list_all(self) -> None:
        """Tell what was taught, and whether something can be undone."""
        self.undo_changed.emit(bool(self._acts))
        self._looking.run(self._service.known, self.listed.emit, self._on_failed)

    @Slot()
    def cancel(self) -> None:
        """Stop reading anew; what was read so far stays."""
        for token in self._tokens:
            token.cancel()

    def _read(
        self, provenance: Provenance, first: TranscriptId | None, tell: Callable[[str], None]
    ) -> None:
        self._begin(
            lambda progress, cancelled: self._service.read_anew(
                provenance, progress, cancelled, first
            ),
            partial(self._on_read, tell),
        )

    def _begin(
        self, job: Callable[[OnProgress, Cancelled], T], on_done: Callable[[T], None]
    ) -> None:
        """Run a job that tells how far it is and can be cancelled."""
        token = CancelToken()
        self._tokens.append(token)
        progress = self._writing.relay_progress(partial(self._on_progress, token))
        self.progressed.emit(0, 0)
        self._writing.run(
            partial(job, progress, token.is_cancelled),
            partial(self._on_done, token, on_done),
            partial(self._on_broken, token),
        )

    def _on_looked(self, token: CancelToken, preview: Preview) -> None:
        if not token.is_cancelled():
            self.looked.emit(preview)

    def _on_look_failed(self, token: CancelToken, error: ReaderError) -> None:
        if not token.is_cancelled():
            self.look_failed.emit(sentence(error))

    def _on_progress(self, token: CancelToken, progress: ImportProgress) -> None:
        if token in self._tokens:
            self.progressed.emit(progress.done, progress.total)

    def _on_done(self, token: CancelToken, on_done: Callable[[T], None], outcome: T) -> None:
        self._end(token)
        self.renewed.emit()
        on_done(outcome)

    def _on_broken(self, token: CancelToken, error: ReaderError) -> None:
        self._end(token)
        self.renewed.emit()  # some may have been read by now
        self._on_failed(error)

    def _end(self, token: CancelToken) -> None:
        self._tokens.remove(token)
        if not self._tokens:
            self.ended.emit()

    def _on_taught(self, others: bool, transcript: TranscriptId, lesson: Lesson) -> None:
        act = self._remember(lesson.taught, forgotten=False)
        if others:
            self._read(lesson.taught.provenance, transcript, partial(self._tell, act))
        self.taught.emit(
            self.tr("The transcript was read anew: %Ln turn(s) more.", "", lesson.turns)
        )

    def _on_forgotten(self, taught: Taught | None) -> None:
        if taught is None:
            self.list_all()
            return
        act = self._remember(taught, forgotten=True)
        self.taught.emit(self.tr("This kind of label is forgotten."))
        self._read(taught.provenance, None, partial(self._tell, act))

    def _on_put_back(self, taught: Taught, _: object) -> None:
        self.list_all()
        self.told.emit(self.tr("This kind of label is known again."))
        self.read_anew(taught.provenance)

    def _on_unlearnt(self, taught: Taught | None) -> None:
        self.list_all()
        if taught is not None:
            self.read_anew(taught.provenance)

    def _remember(self, taught: Taught, *, forgotten: bool) -> _Act:
        """Remember an act to be undone, in place of earlier ones about the same."""
        act = _Act(taught, forgotten)
        self._acts = [one for one in self._acts if one.taught != taught] + [act]
        self.list_all()
        return act

    def _tell(self, act: _Act, said: str) -> None:
        """Tell what has become of an act, which may have been undone meanwhile."""
        (self.taught if act in self._acts[-1:] else self.told).emit(said)

    def _on_read(self, tell: Callable[[str], None], outcome: ReadAnew) -> None:
        said = self.tr("%Ln transcript(s) read anew.", "", len(outcome.done))
        if outcome.failed:
            missing = self.tr("%Ln could not be read.", "", len(outcome.failed))
            said = f"{said} {missing}"
        if outcome.cancelled:
            said = f"{said} {self.tr('The rest is as it was.')}"
        tell(said)

    def _on_failed(self, error: ReaderError) -> None:
        self.told.emit(sentence(error))
