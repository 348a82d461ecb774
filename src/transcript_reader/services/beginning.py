"""Two ways to begin a process that reads files: a program of its own, or forked from this one."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Protocol


class Process(Protocol):
    """What has been begun."""

    @property
    def pid(self) -> int:
        """Its number."""
        ...

    def kill(self) -> None:
        """End it at once."""
        ...

    def wait(self) -> int:
        """Wait for its end, and return its exit status: minus a signal, if that was its end."""
        ...


Begin = Callable[[Connection, Connection, int], Process]
"""Begins a process from its pipes, of questions and of answers, and the number of the open file
that takes what it would print."""


def spawned(questions: Connection, answers: Connection, complaints: int) -> Process:
    """Begin a program that loads the importers for itself."""
    pipes = questions.fileno(), answers.fileno()
    return subprocess.Popen(
        [sys.executable, "-m", "transcript_reader.services.worker", *map(str, pipes)],
        stdin=subprocess.DEVNULL,
        stdout=complaints,
        stderr=complaints,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        pass_fds=pipes,
        process_group=0,  # Ctrl+C reaches only who started it
    )


def forked(questions: Connection, answers: Connection, complaints: int) -> Process:
    """Fork a process, which then loads the importers; a program with threads cannot."""
    if threading.active_count() > 1:
        return spawned(questions, answers, complaints)

    def serve() -> None:
        from transcript_reader.services.worker import serve_forked  # and with it every importer

        serve_forked(questions, answers, complaints)

    return _Forked(serve)


class _Forked:
    """A forked process, in the manner of :class:`subprocess.Popen`."""

    def __init__(self, serve: Callable[[], None]) -> None:
        self._process = get_context("fork").Process(target=serve)
        self._process.start()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None  # it has been started
        return self._process.pid

    def kill(self) -> None:
        self._process.kill()

    def wait(self) -> int:
        self._process.join()
        return self._process.exitcode or 0
