"""Reads a transcript with Orca, the screen reader, by the keyboard alone; checks what it says.

    orca_session.py FILE

Opens the real window and Orca beside it, presses the keys of one session, waits after each for
the sentences one has to hear, and writes all that was said to the file. Ends with status 1 where
one of them is not said. The sound is left out: what Orca hands to its voice is in its own log.

Runs on a display and a bus of its own, as ``make orca`` starts it.
"""

import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import PySide6

_PATIENCE = 60.0  # seconds, until something has to have been said
_HELD = "0.2"  # seconds that Ctrl, Shift or Alt are held
_PAUSE = 0.7  # seconds of silence after which Orca has said it all
_CUSTOM = """\
import orca.debug, orca.speech
orca.speech.init = lambda: None
orca.debug.debugFile.reconfigure(line_buffering=True)
"""
"""What Orca runs at its start: it needs no voice, and its log is written as it speaks."""
_SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)' ?\{'established", re.DOTALL)
_KEYS = {"left control", "left shift", "left alt", "return"}
_FOCUS = ("xdotool", "search", "--sync", "--onlyvisible", "--pid")


@dataclass(frozen=True, slots=True)
class Step:
    """What a reader does: in words, the keys pressed or a word typed, and what has to be heard."""

    does: str
    keys: tuple[str, ...] = ()
    types: str = ""
    hears: tuple[str, ...] = ()


STEPS = (
    Step(
        "opens the program; the transcript is there",
        hears=(
            "Conversation with President of China Xi Jinping — Transcript Reader frame",
            "Transcript read only text",
        ),
    ),
    Step("goes to the first turn", ("ctrl+Down",), hears=("Xi Jinping, turn 1 of 4",)),
    Step("reads its next line", ("Down",), hears=("Good afternoon",)),
    Step("goes to the second turn", ("ctrl+Down",), hears=("Vladimir Putin, turn 2 of 4",)),
    Step("reads its next line", ("Down",), hears=("Good afternoon, I am happy to see you",)),
    # Orca leaves out the first word of a walk: it takes the blank behind a word, over which Qt's
    # caret goes, for a part of the word, and Qt does not.
    Step("reads by word", ("ctrl+Right", "ctrl+Right"), hears=("afternoon",)),
    Step("goes to the third turn", ("ctrl+Down",), hears=("Xi Jinping, turn 3 of 4",)),
    Step("reads its next line", ("Down",), hears=("I am also very happy",)),
    Step("asks where this is", ("ctrl+shift+i",), hears=("Xi Jinping, turn 3 of 4",)),
    Step("opens the search", ("ctrl+k",), hears=("Search all transcripts",)),
    Step("types a word", types="friendship", hears=("2 places in 1 transcript",)),
    Step("goes to the best place found", ("Return",), hears=("2 of 3, Vladimir Putin:",)),
    Step("goes to the next", ("F3",), hears=("3 of 3, Vladimir Putin:",)),
    Step("goes back to the one before", ("shift+F3",), hears=("2 of 3, Vladimir Putin:",)),
    Step(
        "goes to what was searched for",
        ("ctrl+h",),
        hears=("Saved searches and history", "friendship, searched for before"),
    ),
    Step("chooses white on black", ("alt+5",), hears=("White on Black",)),
    Step("chooses large text", ("alt+3",), hears=("Big",)),
)


def spoken(log: Path) -> list[str]:
    """Return all that Orca has said so far, without the names of the keys."""
    said = (" ".join(one.split()) for one in _SPOKEN.findall(log.read_text("utf-8", "replace")))
    return [one for one in said if len(one) > 1 and one not in _KEYS]


def heard(log: Path, before: int, expected: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Wait for what has to be said; return what was said since, and what of it is missing."""
    end = time.monotonic() + _PATIENCE
    said, last = spoken(log)[before:], time.monotonic()
    while True:
        now = spoken(log)[before:]
        if len(now) != len(said):
            said, last = now, time.monotonic()
        missing = [one for one in expected if not any(one in line for line in said)]
        silent = time.monotonic() - last > _PAUSE
        if (silent and not missing) or time.monotonic() > end:
            return said, missing
        time.sleep(0.05)


def press(step: Step) -> None:
    """Press the keys, or type the word, of a step."""
    for chord in step.keys:
        *held, key = chord.split("+")
        # Held as long as a finger does: Orca looks at what is held when it hears of the caret.
        down = [word for one in held for word in ("keydown", one)]
        up = [word for one in held for word in ("keyup", one)]
        subprocess.run(["xdotool", *down, "key", key, "sleep", _HELD, *up], check=True)
    if step.types:
        subprocess.run(["xdotool", "type", "--delay", "100", step.types], check=True)


def session(log: Path, window: str) -> tuple[list[str], list[str]]:
    """Go through all the steps; return the account in Markdown and all that was missing."""
    account, missing = [], []
    before = 0
    for step in STEPS:
        if step is STEPS[0]:
            subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
        press(step)
        said, lacks = heard(log, before, step.hears)
        before += len(said)
        missing += [f"{step.does}: {one!r}" for one in lacks]
        what = " ".join(f"`{one}`" for one in (*step.keys, *([step.types] if step.types else [])))
        account += [f"- {step.does}" + (f" ({what})" if what else "")]
        account += [f"    - “{line.rstrip()}”" for line in said]
    return account, missing


def version(*command: str) -> str:
    """Return the first line a program says of its version."""
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return said.splitlines()[0]


def main() -> int:
    """Hold the session and write its account; return 1 where something was not said."""
    account_file = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / ".local/share/orca").mkdir(parents=True)
        (home / ".local/share/orca/orca-customizations.py").write_text(_CUSTOM)
        (home / "run").mkdir(mode=0o700)
        log = home / "orca.log"
        log.touch()
        own = {
            **os.environ,
            "HOME": folder,
            "XDG_RUNTIME_DIR": str(home / "run"),
            "GSETTINGS_BACKEND": "memory",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
        }
        for one in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            own.pop(one, None)
        reader = [sys.executable, "-m", "transcript_reader", "--library", str(home / "library")]
        with (home / "printed").open("w") as printed:
            orca = subprocess.Popen(
                ["orca", "--replace", f"--debug-file={log}"],
                env=own, cwd=home, stdout=printed, stderr=printed,
            )  # fmt: skip
            heard(log, 0, ("Screen reader on",))
            program = subprocess.Popen(reader, env=own, stdout=printed, stderr=printed)
            try:
                found = subprocess.run(
                    [*_FOCUS, str(program.pid)], capture_output=True, text=True, check=True
                )
                account, missing = session(log, found.stdout.split()[-1])
            finally:
                program.terminate()
                orca.kill()
                program.wait()
                orca.wait()
    debian = Path("/etc/debian_version").read_text().strip()
    python = platform.python_version()
    names = [
        f"Orca {version('orca', '--version')}",
        f"Debian {debian}",
        f"PySide6 {PySide6.__version__}",
        f"Python {python}",
    ]
    head = [
        "# A session with Orca",
        "",
        f"{datetime.now(UTC).date().isoformat()}: {', '.join(names)}.",
        "",
        "Written by `make orca`, which fails where a sentence that has to be heard is not said.",
        "The names of the keys, which Orca says too, are left out.",
        "",
    ]
    account_file.write_text("\n".join([*head, *account, ""]), "utf-8")
    for one in missing:
        print(f"Not said: {one}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
