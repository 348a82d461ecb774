"""The command line, run in this process or in one of its own."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.cli.calling import Call, Done, Start

from transcript_reader.cli.main import run
from transcript_reader.places import Places


@pytest.fixture
def opened() -> list[tuple[Places, list[Path]]]:
    """What the window was opened with."""
    return []


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    opened: list[tuple[Places, list[Path]]],
) -> Call:
    """Call the program, with a library of its own, in this process."""

    def open_window(places: Places, files: Sequence[Path]) -> int:
        opened.append((places, list(files)))
        return 0

    def call(*words: str | Path) -> Done:
        try:
            status = run(["--library", str(tmp_path / "kept"), *map(str, words)], open_window)
        except SystemExit as stop:
            status = int(stop.code or 0)
        return Done(status, *capsys.readouterr())

    return call


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start the program, with a library of its own, in a process of its own."""

    def start(*words: str | Path, before: str = "") -> "subprocess.Popen[str]":
        code = (
            f"{before}\nimport sys\nfrom transcript_reader.__main__ import main\nsys.exit(main())"
        )
        return subprocess.Popen(
            [sys.executable, "-c", code, "--library", str(tmp_path / "kept"), *map(str, words)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    return start
