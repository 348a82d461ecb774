"""Kills the program at random moments of its writing, and looks whether anything broke.

Run with ``python scripts/torture.py [kills]``. A child adds, removes, merges or rebuilds;
it is killed with SIGKILL after a random time. After each kill the library and the index
must open, the index must not have been thrown away, and once it is level with the library
every transcript of the library must be found, whole.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from hashlib import sha256
from pathlib import Path

from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.transcript import Block, BlockKind, Transcript, TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.importing import ImportService

BLOCKS = 40
DEEDS = ("add", "remove", "merge", "rebuild")
LONGEST = 0.12  # seconds until the kill


def invented(number: int) -> Transcript:
    """Make a transcript of which every block has the word "treaty" and some of its own."""
    dice = random.Random(number)
    blocks: list[Block] = []
    at = 0
    for _ in range(BLOCKS):
        words = " ".join(f"w{dice.randrange(3_000)}" for _ in range(dice.choice((5, 40, 300))))
        text = f"The treaty {words}."
        blocks.append(Block(BlockKind.PARAGRAPH, text, at, at + len(text)))
        at += len(text)
    name = sha256(str(number).encode()).hexdigest()
    day = date.fromordinal(700_000 + number)
    return Transcript(
        TranscriptId(name), f"Sitting {number}", day, "", "en", "", "test", (), tuple(blocks)
    )


def child(home: Path, deed: str, numbers: list[int]) -> None:
    """Do one deed over and over until killed."""
    library = Library(home / "library.sqlite")
    service = ImportService(library, SearchIndex(home / "index"))
    while True:
        for number in numbers:
            one = invented(number)
            match deed:
                case "add":
                    library.add(one, origin="torture", data=b"")
                case "remove":
                    library.remove(one.id)
                case "rebuild":
                    SearchIndex(home / "index").remove(library.ids())
                case _:
                    library.add(one, origin="torture", data=b"")
                    library.remove(one.id)
            service.refresh_index(lambda _: None, lambda: False)


def look(home: Path) -> tuple[float, int]:
    """Open everything, as at a start, and check it; return how long opening took."""
    start = time.perf_counter()
    library = Library(home / "library.sqlite")
    index = SearchIndex(home / "index")
    index.match(SearchRequest("treaty", limit=20))
    took = time.perf_counter() - start
    assert not (home / "index" / "set-aside").exists(), "the index was given up"
    assert_whole(index)
    ImportService(library, index).refresh_index(lambda _: None, lambda: False)
    assert index.ids() == library.ids(), "the index is not level with the library"
    assert_whole(index)
    library.close()
    return took, len(index.ids())


def assert_whole(index: SearchIndex) -> None:
    """Check that each transcript in the index is there with all of its blocks."""
    found = index.match(SearchRequest("treaty", limit=1_000_000))
    blocks = Counter(match.transcript for match in found.matches)
    assert set(blocks) == index.ids(), "names and blocks of the index differ"
    assert set(blocks.values()) <= {BLOCKS}, "a transcript is in the index by halves"
    assert found.total == BLOCKS * len(blocks), "the total is wrong"


def main() -> None:
    """Kill as often as asked."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    dice = random.Random(11)
    done: Counter[str] = Counter()
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        library = Library(home / "library.sqlite")
        for number in range(12):
            library.add(invented(number), origin="torture", data=b"")
        library.close()
        look(home)
        for kill in range(kills):
            deed = dice.choice(DEEDS)
            numbers = dice.sample(range(24), 4)
            pid = os.fork()
            if pid == 0:
                child(home, deed, numbers)
            time.sleep(dice.uniform(0.005, LONGEST))
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            took, held = look(home)
            done[deed] += 1
            slowest = max(slowest, took)
            if kill % 50 == 49:
                print(f"{kill + 1} kills, {held} transcripts held, slowest start {slowest:.3f} s")
    print(f"{kills} kills survived: {dict(done)}; slowest start {slowest * 1000:.0f} ms")


if __name__ == "__main__":
    main()
