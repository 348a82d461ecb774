"""What the Makefile calls: nothing to do takes no time, and no display is no obstacle."""

import os
import subprocess
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from transcript_reader.domain.view_settings import SCHEMES

ROOT = Path(__file__).parents[1]
WITHOUT_DISPLAY = {
    name: value
    for name, value in os.environ.items()
    if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
}


@pytest.fixture(autouse=True)
def _set_up() -> None:
    if not (ROOT / ".venv" / "set-up-check").exists():
        pytest.skip("This checkout was not set up by make.")


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words,
        cwd=ROOT,
        env=WITHOUT_DISPLAY | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_a_second_set_up_says_nothing_and_takes_no_time() -> None:
    run("scripts/setup.sh", "check")
    before = time.monotonic()
    again = run("scripts/setup.sh", "check")
    assert time.monotonic() - before < 1
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_without_a_display_one_sentence_says_so_and_pictures_are_left() -> None:
    folder = ROOT / "build" / "pictures"
    for display in ({}, {"DISPLAY": ":4711"}):  # none, and one that is gone
        for old in folder.glob("*.png"):
            old.unlink()
        done = run("scripts/run.sh", **display)
        assert done.returncode == 0, done.stderr
        sentence, *paths = done.stdout.splitlines()
        assert sentence.startswith("There is no display here")
        assert str(folder) in sentence
        assert {Path(path).stem for path in paths} == {
            "reading-page",
            "search",
            "narrowing",
            "view-settings",
            *(f"scheme-{scheme.key}" for scheme in SCHEMES),
        }
        assert all(QImage(str(ROOT / path)).width() > 1000 for path in paths)


def test_a_command_on_a_virtual_display_keeps_its_exit_status() -> None:
    assert run("scripts/virtual_display.sh", "false").returncode == 1
    shown = run("scripts/virtual_display.sh", "sh", "-c", "echo $DISPLAY $QT_QPA_PLATFORM")
    assert shown.stdout.strip().endswith("xcb")
    assert shown.stdout.startswith(":")
