"""Opening a transcript of the library, at its beginning or at a place in it."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.search import Hit
from transcript_reader.domain.transcript import Transcript, TranscriptId
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import CancelToken, TaskLane


class Opens(Protocol):
    """What this controller needs of the opening service."""

    def open(self, transcript: TranscriptId) -> OpenedTranscript: ...


class OpenController(QObject):
    """Fetches transcripts in the background; only the latest one asked for is opened.

    Signals:
        opened: Emitted with the OpenedTranscript to show.
        id_changed: Emitted with the id of the open transcript, right after ``opened``.
        place_wanted: Emitted with the block and the character in it to go to.
        failed: Emitted with a sentence for the reader.
    """

    opened = Signal(OpenedTranscript)
    id_changed = Signal(str)
    place_wanted = Signal(int, int)
    failed = Signal(str)

    def __init__(self, service: Opens, lane: TaskLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane
        self._open: TranscriptId | None = None
        self._shown: Transcript | None = None
        self._wanted: tuple[TranscriptId, tuple[int, int] | None] | None = None
        self._token = CancelToken()

    @property
    def transcript(self) -> TranscriptId | None:
        """The id of the open transcript."""
        return self._open

    @Slot(str)
    def open(self, transcript: TranscriptId) -> None:
        """Open a transcript where it begins; the open one stays where it is."""
        if transcript == self._open:
            self._forget()
        else:
            self._fetch(transcript, None)

    @Slot(Hit)
    def open_hit(self, hit: Hit) -> None:
        """Open the transcript of a hit, where its first word stands."""
        self.open_at(hit.transcript, hit.block, hit.spans[0].start if hit.spans else 0)

    @Slot(str, int, int)
    def open_at(self, transcript: TranscriptId, block: int, character: int) -> None:
        """Open a transcript at a character of a block."""
        if transcript == self._open:
            self._forget()
            self.place_wanted.emit(block, character)
        else:
            self._fetch(transcript, (block, character))

    @Slot()
    def reopen(self) -> None:
        """Fetch again what is open, or on its way: it may have been read anew."""
        if self._wanted is not None:
            self._fetch(*self._wanted)
        elif self._open is not None:
            self._fetch(self._open, None)

    def _fetch(self, transcript: TranscriptId, place: tuple[int, int] | None) -> None:
        self._forget()
        self._wanted = (transcript, place)
        self._lane.run(
            partial(self._service.open, transcript),
            partial(self._on_done, self._token, place),
            partial(self._on_failed, self._token),
            self._token,
        )

    def _forget(self) -> None:
        """Want none of the transcripts that are still on their way."""
        self._token.cancel()
        self._token = CancelToken()
        self._wanted = None

    def _on_done(
        self, token: CancelToken, place: tuple[int, int] | None, opened: OpenedTranscript
    ) -> None:
        if token is not self._token:
            return
        self._wanted = None
        if opened.transcript == self._shown:
            return  # fetched again, and the same
        self._open, self._shown = opened.transcript.id, opened.transcript
        self.opened.emit(opened)
        self.id_changed.emit(self._open)
        if place is not None:
            self.place_wanted.emit(*place)

    def _on_failed(self, token: CancelToken, error: ReaderError) -> None:
        if token is self._token:
            self._wanted = None
            self.failed.emit(sentence(error))
