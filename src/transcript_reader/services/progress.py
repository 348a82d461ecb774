"""How far a long piece of work is, told often enough to see and seldom enough not to cost."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_BETWEEN_REPORTS = 0.05  # seconds


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far it is: ``done`` of ``total`` files or transcripts, and the file last looked at."""

    done: int
    total: int
    path: Path | None = None


class Steps:
    """Counts what is done, and tells of it no more than twenty times a second."""

    def __init__(self, on_progress: Callable[[ImportProgress], None], total: int) -> None:
        self._on_progress = on_progress
        self._total = total
        self._done = 0
        self._told = 0.0

    def step(self, path: Path | None = None) -> None:
        """Say that one more was done."""
        self._done += 1
        now = time.monotonic()
        if now - self._told >= _BETWEEN_REPORTS:
            self._told = now
            self._on_progress(ImportProgress(self._done, self._total, path))

    def finish(self) -> None:
        """Say where it ended."""
        self._on_progress(ImportProgress(self._done, self._total))
