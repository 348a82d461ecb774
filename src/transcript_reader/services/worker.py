"""The process that reads files nobody vouches for: ``python -m`` it, paths in, rows out.

The system ends the process when a file takes too long, and refuses it memory beyond the
limit; whoever started it sees which file that was. Messages are pickles: first the names
already known and the labels taught, then a path, or bytes the library keeps, at a time, each
answered before the next is read.
"""

import os
import pickle
import resource
import signal
import sys
from pathlib import Path
from typing import BinaryIO

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.taught import Lessons
from transcript_reader.services.kept import Kept
from transcript_reader.services.limits import MOST_MEMORY, MOST_SECONDS, MOST_WAITING
from transcript_reader.services.reading import read_kept, read_packed


def main() -> None:
    """Answer paths until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started this
    limit_memory()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not print into the answers
    _answer(sys.stdin.buffer, answers)


def _answer(questions: BinaryIO, answers: BinaryIO) -> None:
    known: frozenset[str]
    lessons: Lessons
    known, lessons = pickle.load(questions)
    while True:
        try:
            asked: Path | Kept = pickle.load(questions)
        except EOFError:
            return
        limit_time(MOST_SECONDS, MOST_WAITING)
        answer = _read(asked, known, lessons)
        limit_time(0, 0)
        answers.write(answer)
        answers.flush()


def _read(asked: Path | Kept, known: frozenset[str], lessons: Lessons) -> bytes:
    path = asked if isinstance(asked, Path) else Path(asked.origin)
    try:
        outcome = (
            read_kept(asked, lessons)
            if isinstance(asked, Kept)
            else read_packed(asked, known.__contains__, lessons)
        )
        return pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL)
    except ImportFailed as failure:
        return pickle.dumps(failure)
    except MemoryError:
        return pickle.dumps(ImportFailed(path, "reading it takes more than 1 GB of memory"))
    except RecursionError:
        return pickle.dumps(ImportFailed(path, "it is nested too deeply"))


def limit_memory() -> None:
    """Let the system refuse this process more memory than a file may ask, for ever."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_time(seconds: float, waiting: float) -> None:
    """Let the system end this process after so long; 0: never. Nothing catches the signals."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, waiting)


if __name__ == "__main__":
    main()
