"""Does typing stutter? Forty characters into the real window, on a library of 288,000 turns.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.keystrokes [CORPUS]

CORPUS is the folder of packed real transcripts (``../shared/corpus``); its press briefings are
kept and indexed twice over in build/benchmark, as for ``benchmarks.search``. The characters
come 20 a second, which asks once at the end, and 5 a second, which asks after each. All the
while a timer of two milliseconds stands in for whatever else the reader may do: how much too
late it comes is how long an event of the interface had to wait.
"""

import os
import platform
import shutil
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks.engines.material import turns
from benchmarks.search import BUILT, ROOT, Report, build_own
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from transcript_reader.app import Program, make_application
from transcript_reader.domain.search import SearchRequest, SearchResults
from transcript_reader.places import places_for
from transcript_reader.ui.controllers.searching import SearchController
from transcript_reader.ui.support.pauses import shorten_pauses

RATES = (20, 5)  # characters a second
LIMIT_MS = 50.0
BEAT_MS = 2
TEXTS = (
    "the president and the secretary of state",
    "health OR economy OR people OR questions",
    '"prime minister" NEAR/5 "united kingdom"',
    "co* in* st* re* pr* de* un* th* wh* pe* ",
)


def main() -> int:
    """Type every text at every rate; 1 if any event waited too long."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "corpus"
    home = library(corpus)
    qt = make_application()
    program = Program(qt, places_for(home))
    done: list[bool] = []
    program.completed.connect(lambda: done.append(True))
    program.completed.connect(partial(shorten_pauses, program.reading))
    program.window.show()
    until(qt, lambda: bool(done) and idle(program))
    today = datetime.now(UTC).date()
    report = Report()
    report.say(
        f"{today}, Python {platform.python_version()}, {platform.machine()}, "
        f"{qt.platformName()}, load {os.getloadavg()[0]:.1f} of {os.cpu_count()} processors"
    )
    report.say("the longest that an event of the interface waited")
    for rate in RATES:
        for text in TEXTS:
            session = Typing(program, text, rate)
            until(qt, session.is_over)
            session.end()
            report.target(f"{rate:2} a second: {text}", session.longest, LIMIT_MS, "ms")
            report.say(
                f"    99 of 100 within {session.usual:.1f} ms; {len(session.asked)} searches, "
                f"{len(session.shown)} answers shown"
            )
            program.search_panel.set_text("")
            until(qt, lambda: idle(program))
    program.window.close()
    program.close()
    path = ROOT / "benchmarks" / "results" / f"keystrokes-{today}.txt"
    path.write_text("\n".join(report.lines) + "\n", encoding="utf-8")
    return 1 if report.missed else 0


class Typing:
    """Types a text into the search field at an even pace, and notes what has to wait."""

    def __init__(self, program: Program, text: str, rate: int) -> None:
        field = program.search_panel.findChild(QLineEdit)
        searches = program.findChild(SearchController)
        assert field is not None
        assert searches is not None
        self._program, self._text, self._field = program, text, field
        self._typed = 0
        self.asked: list[str] = []
        self.shown: list[str] = []
        searches.started.connect(self._on_started)
        searches.found.connect(self._on_found)
        self._searches = searches
        program.search_panel.take_focus()
        self._waits: list[float] = []
        self._last = time.perf_counter()
        self._beats = timer(BEAT_MS, self._beat)
        self._keys = timer(1_000 // rate, self._type)

    @property
    def longest(self) -> float:
        """The longest wait, in milliseconds."""
        return max(self._waits)

    @property
    def usual(self) -> float:
        """What 99 of 100 events waited at most, in milliseconds."""
        return sorted(self._waits)[len(self._waits) * 99 // 100]

    def is_over(self) -> bool:
        """Say whether all is typed, and the answer to the whole of it is shown."""
        whole = self._typed == len(self._text) and self.shown[-1:] == [self._text]
        return whole and idle(self._program)

    def end(self) -> None:
        """Stop watching."""
        self._beats.stop()
        self._searches.started.disconnect(self._on_started)
        self._searches.found.disconnect(self._on_found)

    def _beat(self) -> None:
        now = time.perf_counter()
        self._waits.append(max(0.0, 1_000 * (now - self._last) - BEAT_MS))
        self._last = now

    def _type(self) -> None:
        QTest.keyClicks(self._field, self._text[self._typed])
        self._typed += 1
        if self._typed == len(self._text):
            self._keys.stop()

    def _on_started(self, request: SearchRequest) -> None:
        self.asked.append(request.text)

    def _on_found(self, results: SearchResults) -> None:
        self.shown.append(results.request.text)


def timer(interval: int, act: Callable[[], None]) -> QTimer:
    """Start a timer that is as exact as the system allows; ``interval`` in milliseconds."""
    made = QTimer()
    made.setTimerType(Qt.TimerType.PreciseTimer)
    made.timeout.connect(act)
    made.start(interval)
    return made


def library(corpus: Path) -> Path:
    """Return a copy of the benchmark's library and index, which the program may change."""
    home = BUILT / "window"
    if not (home / "library.sqlite").exists():
        if not (BUILT / "own" / "ready.txt").exists():
            found = list(turns(corpus))
            build_own(found, sum(len(turn.text.encode()) for turn in found) / 1e6)
        shutil.copytree(BUILT / "own", home)
    return home


def idle(program: Program) -> bool:
    """Say whether nothing is computed or written for the window."""
    return not (program.reading.is_busy or program.writing.is_busy)


def until(qt: QApplication, over: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    while not over():
        qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)


if __name__ == "__main__":
    sys.exit(main())
