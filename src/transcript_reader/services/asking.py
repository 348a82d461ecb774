"""A process that reads files, as the program that started it sees it."""

import fcntl
import logging
import pickle
import signal
import tempfile
from collections import deque
from collections.abc import Collection
from contextlib import suppress
from multiprocessing.connection import Pipe
from pathlib import Path

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.taught import NO_LESSONS, Lessons
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.packing import Packed
from transcript_reader.services.beginning import Begin, Process, spawned
from transcript_reader.services.kept import Kept
from transcript_reader.services.limits import MOST_SECONDS

logger = logging.getLogger(__name__)

Outcome = Packed | TranscriptId | ImportFailed
"""A file as rows, the name of the known transcript it is, or why it is none."""

_QUESTIONS = 32_768  # bytes of questions that surely fit in a pipe: none waits to be sent
_ANSWERS = 1 << 20  # bytes of answers that wait in a pipe, so that a worker seldom does


class Worker:
    """One process that reads files in turn; begun anew after it dies.

    It begins to load the importers as soon as it is made; ``first`` says how it is begun then.
    """

    def __init__(self, first: Begin = spawned) -> None:
        self.asked: deque[Path | Kept] = deque()
        self._sent: deque[int] = deque()  # sizes of the questions of which the process knows
        self._knowledge: tuple[Collection[TranscriptId], Lessons] = frozenset(), dict(NO_LESSONS)
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115
        self._process: Process | None = None
        self._start(first)

    def learn(self, known: Collection[TranscriptId], lessons: Lessons) -> None:
        """Hear which transcripts need not be read, and what labels the reader has taught."""
        self._knowledge = frozenset(known), dict(lessons)
        if self._process is not None:
            self._tell(self._knowledge)

    def ask(self, file: Path | Kept) -> None:
        """Have one more file read, after those asked for before."""
        self.asked.append(file)
        self._send()

    def answer(self) -> Outcome:
        """Wait for the first of the files asked for; never raises for what it holds."""
        file = self.asked.popleft()
        try:
            outcome: Outcome = pickle.loads(self.answers.recv_bytes())
            self._sent.popleft()
        except (EOFError, OSError):
            path = file if isinstance(file, Path) else Path(file.origin)
            outcome = ImportFailed(path, self._reason(self._end(), path))
            self._sent.clear()
        self._send()
        return outcome

    def close(self) -> None:
        """End the process, even in the middle of a file, and let go of everything."""
        if self._process is not None:
            self._end()
        self._complaints.close()

    def _send(self) -> None:
        """Ask as far as the pipe holds it, so that both sides never wait for each other."""
        while len(self._sent) < len(self.asked):
            question = pickle.dumps(self.asked[len(self._sent)], pickle.HIGHEST_PROTOCOL)
            if self._sent and sum(self._sent) + len(question) > _QUESTIONS:
                return
            if self._process is None:
                self._start()
                self._tell(self._knowledge)
            self._sent.append(len(question))
            self._tell(question)

    def _tell(self, message: object) -> None:
        try:
            if isinstance(message, bytes):
                self._questions.send_bytes(message)
            else:
                self._questions.send(message)
        except BrokenPipeError:
            return  # who waits for the answer hears that the process has died

    def _start(self, begin: Begin = spawned) -> None:
        theirs, self._questions = Pipe(duplex=False)
        self.answers, answering = Pipe(duplex=False)
        with suppress(OSError):  # the system may allow less; then a worker waits more often
            fcntl.fcntl(answering.fileno(), fcntl.F_SETPIPE_SZ, _ANSWERS)
        self._process = begin(theirs, answering, self._complaints.fileno())
        theirs.close()
        answering.close()

    def _end(self) -> int:
        """End the process, if it has not ended by itself, and return its exit status."""
        assert self._process is not None
        process, self._process = self._process, None
        process.kill()
        self._questions.close()
        self.answers.close()
        return process.wait()

    def _reason(self, status: int, path: Path) -> str:
        """Return why the process died; a fault of the program goes to the log."""
        if status in (-signal.SIGPROF, -signal.SIGALRM):
            return f"reading it takes longer than {MOST_SECONDS} seconds"
        self._complaints.seek(0)
        words = self._complaints.read().decode(errors="replace")
        self._complaints.seek(0)
        self._complaints.truncate()
        logger.error("Reading %s ended the process with %d:\n%s", path, status, words)
        return "the program failed on it"
