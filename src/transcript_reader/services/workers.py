"""Reading many files in processes of their own, so that one bad file costs one line."""

import logging
import os
import pickle
import queue
import signal
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.taught import NO_LESSONS, Lessons
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.packing import Packed
from transcript_reader.services.kept import Kept
from transcript_reader.services.limits import MOST_SECONDS

logger = logging.getLogger(__name__)

Outcome = Packed | TranscriptId | ImportFailed
"""A file as rows, the name of the known transcript it is, or why it is none."""

File = TypeVar("File", Path, Kept)

_PATIENCE = 0.1  # seconds between looks at whether the reader has cancelled
_AHEAD = 8  # files asked for beyond the one waited for, a worker


class Worker:
    """One process that reads files, one at a time; begun anew after it dies."""

    def __init__(
        self, known: frozenset[TranscriptId] = frozenset(), lessons: Lessons = NO_LESSONS
    ) -> None:
        self._knowledge = (known, dict(lessons))
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115

    def read(self, asked: Path | Kept) -> Outcome:
        """Read one file within the limits; never raises for what the file holds."""
        process = self._process or self._start()
        try:
            return self._ask(process, asked)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            self._process = None
            path = asked if isinstance(asked, Path) else Path(asked.origin)
            return ImportFailed(path, self._reason(_end(process), path))

    def stop(self) -> None:
        """End the process, even in the middle of a file."""
        self._stopped = True
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """Let go of everything; call when nothing is being read."""
        if self._process is not None:
            _end(self._process)
        self._complaints.close()

    def _start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", "transcript_reader.services.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            process_group=0,  # Ctrl+C reaches only who started it
        )
        assert process.stdin is not None
        pickle.dump(self._knowledge, process.stdin, pickle.HIGHEST_PROTOCOL)
        self._process = process
        return process

    def _ask(self, process: subprocess.Popen[bytes], asked: Path | Kept) -> Outcome:
        assert process.stdin is not None
        assert process.stdout is not None
        pickle.dump(asked, process.stdin, pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()
        outcome: Outcome = pickle.load(process.stdout)
        return outcome

    def _reason(self, status: int, path: Path) -> str:
        """Return why the process died; a fault of the program goes to the log."""
        if self._stopped:
            return "reading it was cancelled"
        if status in (-signal.SIGPROF, -signal.SIGALRM):
            return f"reading it takes longer than {MOST_SECONDS} seconds"
        self._complaints.seek(0)
        words = self._complaints.read().decode(errors="replace")
        self._complaints.truncate(0)
        logger.error("Reading %s ended the process with %d:\n%s", path, status, words)
        return "the program failed on it"


class Workers:
    """Several processes reading files side by side; a ``with`` block ends them."""

    def __init__(
        self,
        count: int,
        known: frozenset[TranscriptId] = frozenset(),
        lessons: Lessons = NO_LESSONS,
    ) -> None:
        self._count = count
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="reading")
        self._idle: queue.SimpleQueue[Worker] = queue.SimpleQueue()
        self._all = [Worker(known, lessons) for _ in range(count)]
        for worker in self._all:
            self._idle.put(worker)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            worker.stop()  # what a thread still waits for ends here
        self._threads.shutdown()
        for worker in self._all:
            worker.close()

    def read_all(
        self, files: Iterable[File], cancelled: Callable[[], bool]
    ) -> Iterator[tuple[File, Outcome]]:
        """Yield every file with its outcome, in order, until cancelled."""
        asked: deque[tuple[File, Future[Outcome]]] = deque()
        rest = iter(files)
        while not cancelled():
            while len(asked) < self._count * _AHEAD and (file := next(rest, None)) is not None:
                asked.append((file, self._threads.submit(self._read, file)))
            if not asked:
                return
            file, outcome = asked[0]
            if wait([outcome], timeout=_PATIENCE).done:  # else ask again whether to go on
                asked.popleft()
                yield file, outcome.result()

    def _read(self, file: Path | Kept) -> Outcome:
        worker = self._idle.get()
        try:
            return worker.read(file)
        finally:
            self._idle.put(worker)


def _end(process: subprocess.Popen[bytes]) -> int:
    """Wait for a process that is ending, close its pipes and return its exit status."""
    process.kill()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.close()
    with suppress(BrokenPipeError):  # a question that was never read
        process.stdin.close()
    return process.wait()


def worker_count(files: int) -> int:
    """Return how many processes are worth starting for so many files."""
    return max(1, min(len(os.sched_getaffinity(0)), files // 4))


def read_one(file: Path | Kept, lessons: Lessons = NO_LESSONS) -> Packed:
    """Read one file, within the limits, and keep no process.

    Raises:
        ImportFailed: if it cannot become a transcript.
    """
    worker = Worker(lessons=lessons)
    try:
        outcome = worker.read(file)
    finally:
        worker.close()
    if isinstance(outcome, ImportFailed):
        raise outcome
    assert isinstance(outcome, Packed)  # nothing is known, so nothing is left out
    return outcome
