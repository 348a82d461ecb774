"""A process that only reads: it asks until it is told to stop, and tells what it saw.

Every transcript of the test has ten blocks with the word "treaty"; a reader must see all of
a transcript or nothing of it, whatever a writer is doing.
"""

import sys
from collections import Counter
from pathlib import Path

from transcript_reader.domain.search import Order, SearchRequest
from transcript_reader.search.index import SearchIndex


def main(folder: Path, stop: Path) -> None:
    index = SearchIndex(folder)
    seen: set[int] = set()
    asked = 0
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while not stop.exists():
        for request in (
            SearchRequest("treaty", limit=10_000),
            SearchRequest('"the treaty" OR trea*', limit=10_000, order=Order.NEWEST),
        ):
            found = index.match(request)
            blocks = Counter(match.transcript for match in found.matches)
            assert set(blocks.values()) <= {10}, blocks
            assert found.total == 10 * len(blocks)
            seen.add(len(blocks))
            asked += 1
        assert len(index.ids()) in range(100)
    sys.stdout.write(f"{asked} {len(seen)}\n")


main(Path(sys.argv[1]), Path(sys.argv[2]))
