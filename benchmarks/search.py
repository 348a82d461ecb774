"""How fast is search, beside other engines, on the same turns and the same questions?

    python -m benchmarks.search [CORPUS]

CORPUS is the folder of packed real transcripts (``../shared/corpus``). Its press briefings
are indexed twice over, to 288,000 turns, by this program, SQLite FTS5, tantivy (package
``tantivy``) and Xapian (Debian package python3-xapian); by stock Whoosh a tenth of them,
which already takes it longest. The indexes are kept in build/benchmark, so that a second run
only asks. Every question is asked three times, the engines taking turns question by
question; the figures are medians and 95th percentiles in milliseconds of processor time,
which, unlike the clock, other programs on the machine hardly touch.
"""

import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

from benchmarks.engines.asking import KINDS, Asks, Buildable, Engine
from benchmarks.engines.fts5 import Fts5
from benchmarks.engines.material import Questions, Turn, questions, transcripts, turns
from benchmarks.engines.own import ThisProgram
from benchmarks.engines.stock import StockWhoosh
from benchmarks.engines.xapian_apart import Xapian

from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.transcript import Transcript
from transcript_reader.search.index import SearchIndex

ROOT = Path(__file__).parents[1]
BUILT = ROOT / "build" / "benchmark"
TODAY = datetime.now(UTC).date()
ROUNDS = 3
STOCK_ROUNDS = 1
TENTH = 10
LINES = 10_000
PATIENCE = 6.0  # seconds that stock Whoosh may take for a kind of question


def main() -> int:
    """Build what is not built, ask, print the tables and keep them; 1 if a target is missed."""
    if sys.argv[1:2] == ["--memory"]:
        return memory(Path(sys.argv[2]))
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "corpus"
    found = list(turns(corpus))
    size = sum(len(turn.text.encode()) for turn in found) / 1e6
    report = Report()
    report.say(
        f"{TODAY}, Python {platform.python_version()}, {platform.machine()}, "
        f"{len(found):,} turns, {size:.1f} MB of text, load {os.getloadavg()[0]:.1f} of "
        f"{os.cpu_count()} processors"
    )
    asked = questions(found)
    built(report, found, size)
    report.say()
    table(report, asked)
    report.say()
    rest(report, found, asked)
    path = ROOT / "benchmarks" / "results" / f"search-{TODAY}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(report.lines) + "\n", encoding="utf-8")
    return 1 if report.missed else 0


class Report:
    """What is said is printed and kept; targets that are missed are counted."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.missed = 0

    def say(self, line: str = "") -> None:
        self.lines.append(line)
        print(line, flush=True)

    def target(
        self, what: str, figure: float, limit: float, unit: str, *, least: bool = False
    ) -> None:
        """Say a figure with the limit it should keep."""
        kept = figure >= limit if least else figure <= limit
        self.missed += not kept
        sign = "≥" if least else "≤"
        verdict = "" if kept else "   MISSED"
        self.say(f"{what:52}{figure:9.2f} {unit:5} (wanted {sign} {limit:g}){verdict}")


def built(report: Report, found: Sequence[Turn], size: float) -> None:
    """Build the indexes that are not there yet, and say what it took."""
    own = BUILT / "own"
    ready = build_own(found, size)
    rate, per_cpu = map(float, ready.read_text().split())
    index = sum(file.stat().st_size for file in (own / "index" / "index").iterdir()) / 1e6
    report.target("indexing, this program, one process", rate, 5, "MB/s", least=True)
    report.say(f"{'   by processor time':52}{per_cpu:9.2f} MB/s")
    report.target("index / text", index / size, 0.6, "")
    for engine, part in others(found):
        folder = BUILT / engine.__name__.lower()
        if not (folder / "ready.txt").exists():
            with emptied(folder):
                start = time.perf_counter()
                engine.build(folder, part)
                took = time.perf_counter() - start
                text = sum(len(turn.text.encode()) for turn in part) / 1e6
                (folder / "ready.txt").write_text(str(text / took))
        speed = float((folder / "ready.txt").read_text())
        report.say(f"{'indexing, ' + engine.name:52}{speed:9.2f} MB/s")


def build_own(found: Sequence[Turn], size: float) -> Path:
    """Build this program's library and index unless they are there; return what it took."""
    own = BUILT / "own"
    ready = own / "ready.txt"
    if not ready.exists() or not is_current(own / "index"):
        with emptied(own):
            ThisProgram.keep(own, found)
            made = list(transcripts(found))
            start, used = time.perf_counter(), time.process_time()
            SearchIndex(own / "index").add(made)
            took, used = time.perf_counter() - start, time.process_time() - used
            ready.write_text(f"{size / took} {size / used}")
    return ready


def is_current(folder: Path) -> bool:
    """Say whether an index is there, and not of another version: such a one is set aside."""
    return folder.exists() and bool(SearchIndex(folder).ids())


def others(found: Sequence[Turn]) -> Iterator[tuple[type[Buildable], Sequence[Turn]]]:
    """Yield the other engines there are, and what they index."""
    yield StockWhoosh, found[: len(found) // TENTH]
    yield Fts5, found
    if find_spec("tantivy"):
        from benchmarks.engines.tantivy import Tantivy

        yield Tantivy, found
    if Xapian.is_there():
        yield Xapian, found


@contextmanager
def emptied(folder: Path) -> Iterator[None]:
    """Begin with an empty folder; leave none behind after a failure."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield
    except BaseException:
        shutil.rmtree(folder)
        raise


def table(report: Report, asked: Questions) -> None:
    """Ask every kind of question of every engine, in turns; say the medians."""
    engines: list[Engine] = [ThisProgram(BUILT / "own")]
    engines += [engine(BUILT / engine.__name__.lower()) for engine, _ in others(())]
    asks = [engine.asks(asked) for engine in engines]
    heads = [
        f"{engine.name}{' (a tenth)' if isinstance(engine, StockWhoosh) else ''}"
        for engine in engines
    ]
    report.say(
        f"{'processor ms, median / 95th percentile':40}" + "".join(f"{h:>24}" for h in heads)
    )
    late = []
    for kind in KINDS:
        times = measured(kind, engines, asks)
        cells = "".join(f"{cell(own):>24}" for own in times)
        report.say(f"{kind:40}{cells}")
        if "tantivy" in heads and times[heads.index("tantivy")]:
            limit = max(2.0, 1.2 * statistics.median(times[heads.index("tantivy")]))
            if kind == KINDS[-1]:
                limit = max(limit, 5.0)
            if statistics.median(times[0]) > limit:
                late.append(f"{kind} ({statistics.median(times[0]):.2f} > {limit:.2f})")
    report.say()
    report.missed += len(late)
    report.say(
        "Slower than 1.2 times tantivy and than 2 ms (5 ms with snippets): "
        + ("; ".join(late) or "nothing")
    )


def measured(kind: str, engines: Sequence[Engine], asks: Sequence[Asks]) -> list[list[float]]:
    """Return every engine's times for one kind of question, in milliseconds."""
    times: list[list[float]] = [[] for _ in engines]
    own = [asked.get(kind, []) for asked in asks]
    for calls in own:
        for call in calls[:1]:
            call()
    for round_ in range(ROUNDS):
        for number in range(max(map(len, own))):
            for turn in range(len(engines)):
                at = (turn + number) % len(engines)
                slow = isinstance(engines[at], StockWhoosh)
                if number >= len(own[at]):
                    continue
                if slow and (round_ or sum(times[at]) > PATIENCE * 1_000):
                    continue
                start = time.process_time()
                answer = own[at][number]()
                took = time.process_time() - start
                if isinstance(engines[at], Xapian) and isinstance(answer, float):
                    took = answer  # told by its own process
                times[at].append(took * 1_000)
    return times


def cell(times: Sequence[float]) -> str:
    """Return median and 95th percentile, or a dash."""
    if not times:
        return "–"
    ordered = sorted(times)
    return f"{statistics.median(ordered):.2f} / {ordered[int(0.95 * (len(ordered) - 1))]:.2f}"


def rest(report: Report, found: Sequence[Turn], asked: Questions) -> None:
    """Say what only concerns this program."""
    own = ThisProgram(BUILT / "own")
    own.lines(asked.frequent[0], 100)
    laps = []
    lines = 0
    for _ in range(5):
        start = time.process_time()
        lines = own.lines(asked.frequent[5], LINES)
        laps.append((time.process_time() - start) * LINES / lines)
    report.target(f"10,000 concordance lines, sorted ({lines:,} made)", min(laps), 0.3, "s")
    opening, resident = map(float, fresh(BUILT / "own").split())
    report.target("opening the index in a fresh process", opening, 50, "ms")
    report.target("resident memory after every kind of question", resident, 150, "MB")
    with copied(BUILT / "own" / "index") as folder:
        adding, deleting = one_more(folder, found)
    report.target("one transcript of 40 turns added and found", adding, 0.15, "s")
    report.say(f"{'one transcript removed':52}{deleting:9.2f} s")
    report.target("frequent word, first page: 10 x the turns", growth(found, asked), 3, "x")


def fresh(folder: Path) -> str:
    """Return opening time and memory, as a process of their own finds them."""
    command = [sys.executable, "-m", "benchmarks.search", "--memory", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


def memory(folder: Path) -> int:
    """Print how many ms opening takes, and how many MB this process has after asking all."""
    corpus = ROOT.parent / "shared" / "corpus"
    laps = []
    for _ in range(5):
        start = time.process_time()
        index = SearchIndex(folder / "index")
        index.match(SearchRequest("economy", limit=20))
        laps.append((time.process_time() - start) * 1e3)
    asked = questions(list(turns(corpus, 20_000)))
    before = resident()
    for own in ThisProgram(folder).asks(asked).values():
        for ask in own:
            ask()
    bare = subprocess.run([sys.executable, "-c", _BARE], capture_output=True, text=True, check=True)
    print(laps[0], float(bare.stdout) + resident() - before)
    return 0


_BARE = """
import transcript_reader.services.searching
print(sum(int(line.split()[1]) for line in open("/proc/self/status") if "VmRSS" in line) / 1024)
"""


def resident() -> float:
    """Return this process's resident memory in MB."""
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if "VmRSS" in line) / 1024


@contextmanager
def copied(folder: Path) -> Iterator[Path]:
    """Work on a copy of an index."""
    copy = BUILT / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    try:
        yield copy
    finally:
        shutil.rmtree(copy)


def one_more(folder: Path, found: Sequence[Turn]) -> tuple[float, float]:
    """Return the seconds until a further transcript is found, and those of removing it."""
    index = SearchIndex(folder)
    added, removed = [], []
    for number in range(12):
        (one,) = transcripts([_renamed(turn, number) for turn in found[:40]])
        start = time.perf_counter()
        index.add([one])
        assert index.match(SearchRequest("the", transcript=one.id)).total
        added.append(time.perf_counter() - start)
        start = time.perf_counter()
        index.remove([one.id])
        removed.append(time.perf_counter() - start)
    return max(added), statistics.median(removed)


def _renamed(turn: Turn, number: int) -> Turn:
    return Turn(f"new {number}", *(getattr(turn, name) for name in Turn.__slots__[1:]))


def growth(found: Sequence[Turn], asked: Questions) -> float:
    """Return how much longer a frequent word's first page takes with ten times the turns."""
    folder = BUILT / "tenth-own"
    if not is_current(folder):
        with emptied(folder):
            part: list[Transcript] = list(transcripts(found[: len(found) // TENTH]))
            SearchIndex(folder).add(part)
    indexes = SearchIndex(folder), SearchIndex(BUILT / "own" / "index")
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(5):
        for word in asked.frequent:
            for index, own in zip(indexes, times, strict=True):
                start = time.process_time()
                index.match(SearchRequest(word, limit=20))
                own.append(time.process_time() - start)
    small, large = map(statistics.median, times)
    return large / small


if __name__ == "__main__":
    sys.exit(main())
