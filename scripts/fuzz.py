"""Reads files that were damaged at random, until nothing but a sentence ever comes of one.

Run with ``make fuzz``, or ``python scripts/fuzz.py [inputs] [seed]``. The seeds are the
samples of the tests and, where it is there, the corpus of formats. Hypothesis draws what
is damaged and how; every importer is asked about every input, and the first that recognises
it reads it. A finding (anything but a reading or ImportFailed, or more than the time allowed) is
written to ``build/fuzz`` with its traceback, and becomes a test.
"""

import os
import random
import signal
import sys
import tarfile
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from types import FrameType

from fuzz_damage import damaged, smaller
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers import IMPORTERS, read
from transcript_reader.importers.protocol import Source

ROOT = Path(__file__).parents[1]
CORPUS = Path(os.environ.get("TRANSCRIPT_CORPUS", ROOT.parent / "shared" / "corpus"))
FINDINGS = ROOT / "build" / "fuzz"
INPUTS = 100_000
MOST_SECONDS = 10.0  # of processor time an input may take, as in the program
LARGEST = 6_000  # bytes of a seed: small ones give more inputs a second
SLOWEST = 0.05  # seconds a seed may take


def seeds() -> list[list[tuple[str, bytes]]]:
    """Return the files to damage, by what reads them: samples, and the corpus cut small."""
    found = [
        (path.name, path.read_bytes())
        for path in sorted((ROOT / "tests" / "data" / "formats").rglob("*"))
        if path.is_file()
    ]
    packed = CORPUS / "formats.tar.xz"
    if packed.is_file():
        with tarfile.open(packed) as archive:
            for member in archive:
                file = archive.extractfile(member) if member.isfile() else None
                if file and not member.name.endswith("SOURCES.md"):
                    found.append((Path(member.name).name, file.read()))
    groups: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
    for name, data in found:
        small = smaller(data, LARGEST)
        started = time.process_time()
        group = tried(small)
        if time.process_time() - started < SLOWEST:
            groups[group].append((name, small))
    return [groups[name] for name in sorted(groups)]


class _TooLong(BaseException):
    """An input took more time than any may."""


def _alarm(_signal: int, _frame: FrameType | None) -> None:
    raise _TooLong


def tried(data: bytes) -> str:
    """Read one input and return what came of it: a format, or a refusal."""
    source = Source(Path("fuzzed"), data)
    for importer in IMPORTERS:
        importer.recognises(source)
    try:
        return read(source).transcript.source
    except ImportFailed as failure:
        str(failure)
        return "refused"


def hunt(share: int, seed: int) -> tuple[Counter[str], int]:
    """Try a share of the inputs; return what came of them and how many findings there are."""
    signal.signal(signal.SIGPROF, _alarm)
    outcomes: Counter[str] = Counter()
    found = 0
    groups = seeds()

    @seeded(seed)
    @settings(
        max_examples=share,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.sampled_from(groups), st.integers(0, 2**32))
    def one(group: list[tuple[str, bytes]], damage: int) -> None:
        nonlocal found
        chance = random.Random(damage)
        name, data = chance.choice(group)
        hurt = damaged(data, chance)
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        try:
            outcomes[tried(hurt)] += 1
        except (Exception, _TooLong):  # whatever it is, it is what is looked for
            found += 1
            report(name, hurt)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)

    one()
    return outcomes, found


def report(name: str, data: bytes) -> None:
    """Keep an input that was not read right, and say why."""
    FINDINGS.mkdir(parents=True, exist_ok=True)
    path = FINDINGS / f"{abs(hash(data)):016x}-{name}"
    path.write_bytes(data)
    print(f"{path}\n{traceback.format_exc()}", flush=True)


def shares(inputs: int, seed: int) -> Iterator[tuple[int, int]]:
    """Yield how many inputs each process tries, and its seed."""
    count = len(os.sched_getaffinity(0))
    for number in range(count):
        yield inputs // count + (number < inputs % count), seed * 1000 + number


def main() -> int:
    """Hunt on every processor; return 1 if anything was found."""
    inputs = int(sys.argv[1]) if len(sys.argv) > 1 else INPUTS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(10**6)
    started = time.monotonic()
    tasks = list(shares(inputs, seed))
    with ProcessPoolExecutor(len(tasks), get_context("spawn")) as pool:
        results = list(pool.map(hunt, *zip(*tasks, strict=True)))
    outcomes = sum((outcome for outcome, _ in results), Counter[str]())
    found = sum(number for _, number in results)
    took = time.monotonic() - started
    print(f"seed {seed}: {sum(outcomes.values()) + found:,} inputs in {took:.0f} s")
    for name, number in outcomes.most_common():
        print(f"{number:9,}  {name}")
    print(f"{found:9,}  findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
