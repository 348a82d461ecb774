"""Xapian, in the system's own Python, which measures its own time."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, Final

from benchmarks.engines.asking import Asks
from benchmarks.engines.material import Questions, Turn

_PYTHON: Final = "/usr/bin/python3"
_PROCESS: Final = str(Path(__file__).with_name("xapian_process.py"))


class Xapian:
    """An engine of the benchmark; what it is asked returns the seconds it took."""

    name = "Xapian"

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [_PYTHON, _PROCESS, "ask", str(folder / "xapian")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    @staticmethod
    def is_there() -> bool:
        """Say whether the system's Python has Xapian's package."""
        tried = [_PYTHON, "-c", "import xapian"]
        return (
            Path(_PYTHON).exists()
            and not subprocess.run(tried, capture_output=True, check=False).returncode
        )

    @staticmethod
    def build(folder: Path, turns: Sequence[Turn]) -> None:
        """Index the turns."""
        subprocess.run(
            [_PYTHON, _PROCESS, "build", str(folder / "xapian")],
            input="".join(json.dumps(asdict(turn)) + "\n" for turn in turns),
            text=True,
            check=True,
        )

    def asks(self, questions: Questions) -> Asks:
        """Return what to call, for every kind of question it can answer."""
        counts: dict[str, int] = json.loads(self._tell({"questions": asdict(questions)}))
        return {
            kind: [partial(self._seconds, kind, at) for at in range(count)]
            for kind, count in counts.items()
        }

    def _seconds(self, kind: str, at: int) -> float:
        return float(self._tell({"kind": kind, "at": at}))

    def _tell(self, message: dict[str, Any]) -> str:
        """Send a message to the other process and return its answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()
