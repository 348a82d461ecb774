"""How long the window takes to change its looks, from the choice to the painted window.

    scripts/virtual_display.sh python -m benchmarks.look [CORPUS]

CORPUS is the folder of packed real transcripts (``../shared/corpus``). The whole window is
there: lists, page, timeline and the View settings' panel, 1400 by 900 pixels; the reader is in
the middle of the page. Each figure is the median of nine, in milliseconds of the interface
thread's own processor time, so that waiting for others counts for nothing: what happens before
the choice is over, then the painting; last, the time by the clock.
"""

import datetime
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from benchmarks.page import bundled, longest
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from transcript_reader import app
from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.preset import PRESETS
from transcript_reader.domain.view_settings import SCHEMES, Focus, FontChoice, ViewSettings
from transcript_reader.places import places_for

ROOT = Path(__file__).parents[1]
LIMIT_MS = 100.0
ROUNDS = 9


def choices() -> dict[str, Iterator[ViewSettings]]:
    """Return, for each kind of choice, an endless row of settings that differ."""
    plain = ViewSettings()
    return {
        "colours": cycle(replace(plain, scheme_key=one.key) for one in SCHEMES),
        "size": cycle(replace(plain, size=size) for size in (110, 135, 100, 70)),
        "letter spacing": cycle(replace(plain, letter_spacing=em) for em in (0.1, 0.25, 0.0)),
        "font": cycle(replace(plain, font=font) for font in (FontChoice.SERIF, FontChoice.SANS)),
        "line spacing": cycle(replace(plain, line_spacing=em) for em in (2.0, 1.5)),
        "images": cycle(replace(plain, images=on) for on in (False, True)),
        "word spacing": cycle(replace(plain, word_spacing=em) for em in (0.5, 1.0, 0.0)),
        "paragraphs": cycle(replace(plain, paragraph_spacing=em) for em in (2.0, 0.75)),
        "line length": cycle(replace(plain, line_length=count) for count in (40, 90, 66)),
        "large controls": cycle(replace(plain, large_controls=on) for on in (True, False)),
        "interface size": cycle(
            replace(plain, interface_with_text=False, interface_size=size)
            for size in (135, 200, 100)
        ),
        "the system's": cycle(replace(plain, follow_system=on) for on in (True, False)),
        "bar": cycle(replace(plain, bar_visible=on) for on in (False, True)),
        "focus": cycle(replace(plain, focus=one) for one in (Focus.TURN, Focus.LINES, Focus.PAGE)),
        "ruler": cycle(replace(plain, ruler=on) for on in (True, False)),
        "presets": cycle(one.view for one in PRESETS),
    }


def measure(qt: QApplication, program: app.Program, opened: OpenedTranscript) -> list[str]:
    """Return a line for each kind of choice."""
    program.opens.opened.emit(opened)
    program.page.go_to(len(opened.transcript.blocks) // 2)
    lines = []
    for name, views in choices().items():
        changes, paints, clocks = [], [], []
        for view in islice(views, ROUNDS + 1):
            rest(qt)
            clock, start = time.perf_counter(), time.thread_time()
            program.views.set_view(view)
            changed = time.thread_time()
            program.window.repaint()
            changes.append(1000 * (changed - start))
            paints.append(1000 * (time.thread_time() - changed))
            clocks.append(1000 * (time.perf_counter() - clock))
        change, paint = statistics.median(changes[1:]), statistics.median(paints[1:])
        clock = statistics.median(clocks[1:])
        lines.append(
            f"  {name:16} {change:6.0f} + {paint:3.0f}  = {change + paint:4.0f}   {clock:8.0f}"
        )
    return lines


def rest(qt: QApplication) -> None:
    """Let the window do what it has put off."""
    until = time.monotonic() + 0.15
    while time.monotonic() < until:
        qt.processEvents()


def main() -> int:
    """Measure both pages, print and keep the figures."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "corpus"
    qt = app.make_application()
    lines = [
        f"Python {platform.python_version()}, Qt {qVersion()}, "
        f"{os.environ.get('QT_QPA_PLATFORM')}, load {os.getloadavg()[0]:.1f}"
    ]
    with tempfile.TemporaryDirectory() as home:
        program = app.Program(qt, places_for(Path(home)))
        program.window.resize(1400, 900)
        program.window.show()
        program.window.show_view_settings(True)
        rest(qt)
        for title, opened in (("bundled page", bundled()), ("longest page", longest(corpus))):
            lines += ["", f"{title}: change + paint, milliseconds; by the clock"]
            lines += measure(qt, program, opened)
        program.window.close()
        program.close()
    print("\n".join(lines))
    results = ROOT / "benchmarks" / "results" / f"look-{datetime.date.today()}.txt"  # noqa: DTZ011
    results.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return (
        0
        if max(float(line.split("=")[1].split()[0]) for line in lines if "=" in line) < LIMIT_MS
        else 1
    )


if __name__ == "__main__":
    sys.exit(main())
