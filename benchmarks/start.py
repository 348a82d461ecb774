"""How long a start takes, from the command to the painted page, and what takes the time.

    python benchmarks/start.py [--runs N]

Each run is a process of its own, on a library that holds the bundled documents, as at every
start but the first. Run it on a display (scripts/virtual_display.sh makes one).
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import qVersion

PARTS = (
    "python",
    "imports",
    "application",
    "library",
    "theme",
    "widgets",
    "showing",
    "page",
    "whole",
)


def child(home: Path, started: float) -> None:
    """Start the program here, print how many milliseconds each part took, and end."""
    marks: dict[str, float] = {"python": time.time() - started}
    clock = time.perf_counter()

    from transcript_reader import app
    from transcript_reader.places import places_for
    from transcript_reader.ui.support import theme
    from transcript_reader.ui.support.first_paint import FirstPaint

    marks["imports"], clock = time.perf_counter() - clock, time.perf_counter()
    qt = app.make_application()
    marks["application"] = time.perf_counter() - clock

    inner: dict[str, float] = {}

    def timed(owner: object, name: str, part: str) -> None:
        function: Callable[..., object] = getattr(owner, name)

        def call(*args: object, **kwargs: object) -> object:
            start = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                inner[part] = inner.get(part, 0.0) + time.perf_counter() - start

        setattr(owner, name, call)

    timed(app, "open_library", "library")
    timed(theme, "apply", "theme")
    clock = time.perf_counter()
    program = app.Program(qt, places_for(home))
    made = time.perf_counter() - clock
    marks.update(inner)
    marks["widgets"] = made - sum(inner.values())

    def page_painted() -> None:
        marks["page"] = time.perf_counter() - opened[0]
        marks["whole"] = time.time() - started
        qt.quit()

    def on_opened() -> None:
        opened.append(time.perf_counter())
        marks["showing"] = opened[0] - clock
        FirstPaint(program.page.viewport()).painted.connect(page_painted)

    opened: list[float] = []
    program.opens.opened.connect(on_opened)
    clock = time.perf_counter()
    program.window.show()
    qt.exec()
    program.close()
    print(json.dumps({part: 1000 * marks[part] for part in PARTS}))


def main() -> None:
    """Start the program some times and print the median of each part."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(Path(options.child[0]), float(options.child[1]))
        return
    with tempfile.TemporaryDirectory() as home:
        runs = [run(home) for _ in range(options.runs + 2)][2:]  # the first ones fill caches
    print(
        f"Python {platform.python_version()}, Qt {qVersion()}, {os.environ.get('QT_QPA_PLATFORM')}"
    )
    print(
        f"{options.runs} starts, median (least to most), milliseconds; "
        f"load {os.getloadavg()[0]:.1f}"
    )
    for part in PARTS:
        values = sorted(one[part] for one in runs)
        print(
            f"  {part:12} {statistics.median(values):6.0f}  ({values[0]:.0f} to {values[-1]:.0f})"
        )


def run(home: str) -> dict[str, float]:
    """Start once in a process of its own."""
    # As a reader has it: compiled modules are kept from one start to the next.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    answer = subprocess.run(
        [sys.executable, __file__, "--child", home, repr(time.time())],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    parts: dict[str, float] = json.loads(answer.stdout)
    return parts


if __name__ == "__main__":
    main()
