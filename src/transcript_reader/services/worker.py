"""The process that reads files nobody vouches for: paths in, rows out.

``python -m`` it with the numbers of two open pipes, of questions and of answers; or fork a
program, and :func:`serve_forked`. The system ends the process when a file
takes too long, and refuses it memory beyond the limit; whoever started it sees which file that
was. Messages are pickles: the names already known with the labels taught, or a file to be read,
a path or bytes the library keeps; files are answered in their order.
"""

import gc
import os
import pickle
import resource
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.taught import NO_LESSONS, Lessons
from transcript_reader.services.kept import Kept
from transcript_reader.services.limits import MOST_MEMORY, MOST_SECONDS, MOST_WAITING
from transcript_reader.services.reading import read_kept, read_packed

_MOST_FILES = 4096  # that a program may have open before it forks
_SELDOM = 100_000  # objects more, of which few are in circles, before those are looked for


def main() -> None:
    """Serve whoever has named two pipes."""
    questions, answers = map(int, sys.argv[1:])
    serve(Connection(questions, writable=False), Connection(answers, readable=False))


def serve_forked(questions: Connection, answers: Connection, complaints: int) -> None:
    """Let go of what belongs to the program this was forked from, and serve it.

    ``complaints`` is the number of the open file that takes what would be printed.
    """
    os.setpgid(0, 0)  # Ctrl+C reaches only who started it
    for printed in (1, 2):
        os.dup2(complaints, printed)
    first, second = sorted((questions.fileno(), answers.fileno()))
    for low, high in ((3, first), (first + 1, second), (second + 1, _MOST_FILES)):
        os.closerange(low, high)
    serve(questions, answers)


def serve(questions: Connection, answers: Connection) -> None:
    """Answer paths until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started this
    limit_memory()
    gc.freeze()  # what is loaded by now stays for good
    gc.set_threshold(_SELDOM)
    try:
        _answer(questions, answers)
    except (EOFError, BrokenPipeError):
        return  # nobody asks any more


def _answer(questions: Connection, answers: Connection) -> None:
    known: frozenset[str] = frozenset()
    lessons: Lessons = NO_LESSONS
    while True:
        asked: tuple[frozenset[str], Lessons] | Path | Kept = pickle.loads(questions.recv_bytes())
        if isinstance(asked, tuple):
            known, lessons = asked
            continue
        limit_time(MOST_SECONDS, MOST_WAITING)
        answer = _read(asked, known, lessons)
        limit_time(0, 0)
        answers.send_bytes(answer)


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
