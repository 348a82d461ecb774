"""How fast are folders imported, where does the time go, and is recollindex faster?

    python benchmarks/importing.py [CORPUS]

CORPUS is the folder of packed real transcripts (``../shared/corpus``). Its 2,750 English
pages are laid out as files in a temporary folder: those whose HTML is there as HTML, the
others as the page's text. Then, in one run and on the same folder: ``transcript-reader
import`` as a whole, its parts one by one, and ``recollindex`` (Debian package recollcmd)
if it is installed. Each figure is the best of three, taken in turns: by the clock, which
other work on the machine lengthens, and in processor time of all processes.
"""

import json
import lzma
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from transcript_reader.library.packing import Packed, unpack
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.files import find_files
from transcript_reader.services.workers import Workers, worker_count

ROOT = Path(__file__).parents[1]
ROUNDS = 3


def main() -> None:
    """Lay out the files, measure, print a table."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "corpus"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = folder / "pages"
        lay_out(corpus, pages)
        files = find_files([pages]).files
        size = sum(file.stat().st_size for file in files)
        print(f"{len(files)} files, {size / 1e6:.1f} MB, {os.cpu_count()} processors\n")
        rows: dict[str, list[tuple[float, float]]] = {}
        for turn in range(ROUNDS):
            for title, measure in measures(pages, folder / f"round {turn}"):
                rows.setdefault(title, []).append(timed(measure))
        print(f"{'':44}{'clock':>9}{'processor':>12}")
        for title, times in rows.items():
            best, work = map(min, zip(*times, strict=True))
            print(
                f"{title:44}{best:7.2f} s{work:10.2f} s {len(files) / best:8.0f} documents/s"
                f"{size / best / 1e6:8.2f} MB/s"
            )


def measures(pages: Path, folder: Path) -> list[tuple[str, Callable[[], object]]]:
    """Return what to measure, in order; each later part needs the earlier ones."""
    folder.mkdir()
    packed: list[Packed] = []
    library = Library(folder / "parts" / "library.sqlite")
    files = find_files([pages]).files

    def read() -> None:
        with Workers(worker_count(len(files))) as workers:
            outcomes = [outcome for _, outcome in workers.read_all(files)]
        packed.extend(outcome for outcome in outcomes if isinstance(outcome, Packed))

    def keep() -> None:
        for start in range(0, len(packed), 32):
            library.add_packed(packed[start : start + 32])

    def index() -> None:
        SearchIndex(folder / "parts" / "index").add(
            unpack(one.transcript, one.blocks, marked=False) for one in packed
        )

    command = [sys.executable, "-m", "transcript_reader", "--library", str(folder / "whole")]
    parts: list[tuple[str, Callable[[], object]]] = [
        ("transcript-reader import, the whole", lambda: run([*command, "import", str(pages)])),
        ("  part: finding the files", lambda: find_files([pages])),
        ("  part: reading and packing, in processes", read),
        ("  part: SQLite", keep),
        ("  part: search index, in one commit", index),
    ]
    if recollindex := shutil.which("recollindex"):
        place = folder / "recoll"
        place.mkdir()
        (place / "recoll.conf").write_text(f"topdirs = {pages}\n")
        parts.append(("recollindex, the whole", lambda: run([recollindex, "-c", str(place), "-z"])))
    return parts


def run(command: list[str]) -> None:
    """Run a program without its words, its modules compiled as those of installed ones are."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "", "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run(command, check=True, capture_output=True, env=environment)


def timed(measure: Callable[[], object]) -> tuple[float, float]:
    """Return how many seconds it takes, by the clock and in processor time."""
    start, before = time.perf_counter(), sum(os.times()[:4])
    measure()
    return time.perf_counter() - start, sum(os.times()[:4]) - before


def lay_out(corpus: Path, pages: Path) -> None:
    """Write the corpus's English pages as files."""
    pages.mkdir()
    with tarfile.open(corpus / "kremlin_pages.tar.xz") as archive:
        for member in archive:
            if member.isfile() and (file := archive.extractfile(member)):
                (pages / Path(member.name).name).write_bytes(file.read())
    with lzma.open(corpus / "kremlin_en.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            number = page["id"].rpartition("-")[2]
            if not (pages / f"{number}.html").exists():
                (pages / f"{number}.txt").write_text(as_text(page), encoding="utf-8")


def as_text(page: dict[str, str]) -> str:
    """Return a page as it is saved from the site as text."""
    year, month, day = page["date"].split("-")
    months = "January February March April May June July August September October November December"
    dateline = f"{months.split()[int(month) - 1]} {int(day)}, {year}"
    if page["location"]:
        dateline += f", {page['location']}"
    head = ["Official website of the President of Russia", page["title"], dateline]
    return "\n\n".join([*head, *filter(None, [page["summary"]]), page["text"], dateline]) + "\n"


if __name__ == "__main__":
    main()
