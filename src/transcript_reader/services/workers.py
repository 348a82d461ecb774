"""Reading many files in processes of their own, so that one bad file costs one line."""

import os
import select
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.taught import NO_LESSONS, Lessons
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.packing import Packed
from transcript_reader.services.asking import Outcome, Worker
from transcript_reader.services.beginning import Begin, spawned
from transcript_reader.services.kept import Kept

File = TypeVar("File", Path, Kept)

_PATIENCE = 100  # milliseconds between looks at whether the reader has cancelled
_AHEAD = 128  # files a worker is asked for, so that it does not wait to be asked
_EARLY = 100_000_000  # bytes of sources that wait here, to be read or for those before them


class Workers:
    """Several processes reading files side by side; a ``with`` block ends them.

    ``begin`` is how each begins, the first time.
    """

    def __init__(self, count: int, begin: Begin = spawned) -> None:
        self._all = [Worker(begin) for _ in range(count)]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for worker in self._all:
            worker.close()

    def read_all(
        self,
        files: Iterable[File],
        cancelled: Callable[[], bool] = lambda: False,
        known: Collection[TranscriptId] = frozenset(),
        lessons: Lessons = NO_LESSONS,
    ) -> Iterator[tuple[File, Outcome]]:
        """Yield every file with its outcome, in order, until cancelled.

        Of those ``known`` the outcome is the name alone; ``lessons`` are what was taught.
        """
        for worker in self._all:
            worker.learn(known, lessons)
        rest = iter(files)
        order: deque[tuple[File, Worker]] = deque()
        early: dict[Worker, deque[Outcome]] = {worker: deque() for worker in self._all}
        held = waiting = 0  # bytes of sources, asked and answered
        while not cancelled():
            while (
                len(order) < len(self._all) * _AHEAD
                and held < _EARLY
                and (file := next(rest, None)) is not None
            ):
                worker = min(self._all, key=lambda one: len(one.asked))
                worker.ask(file)
                order.append((file, worker))
                held += _held(file)
            if not order:
                return
            file, worker = order[0]
            if early[worker]:
                order.popleft()
                outcome = early[worker].popleft()
                held -= _held(file)
                waiting -= _size(outcome)
                yield file, outcome
                continue
            for heard in _heard(self._all if waiting < _EARLY else [worker]):
                early[heard].append(outcome := heard.answer())
                waiting += _size(outcome)


def _heard(workers: Sequence[Worker]) -> list[Worker]:
    """Return who has something to tell as soon as one has; nobody, after a moment."""
    asked = {worker.answers.fileno(): worker for worker in workers if worker.asked}
    waiting = select.poll()
    for number in asked:
        waiting.register(number, select.POLLIN)
    return [asked[number] for number, _ in waiting.poll(_PATIENCE)]


def _held(file: Path | Kept) -> int:
    return len(file.data) if isinstance(file, Kept) else 0


def _size(outcome: Outcome) -> int:
    return outcome.size if isinstance(outcome, Packed) else 0


def worker_count(files: int) -> int:
    """Return how many processes are worth starting for so many files."""
    return max(1, min(len(os.sched_getaffinity(0)), files // 4))


def read_one(file: Path | Kept, lessons: Lessons = NO_LESSONS) -> Packed:
    """Read one file, within the limits, and keep no process.

    Raises:
        ImportFailed: if it cannot become a transcript.
    """
    worker = Worker()
    try:
        worker.learn(frozenset(), lessons)
        worker.ask(file)
        outcome = worker.answer()
    finally:
        worker.close()
    if isinstance(outcome, ImportFailed):
        raise outcome
    assert isinstance(outcome, Packed)  # nothing is known, so nothing is left out
    return outcome
