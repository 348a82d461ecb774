"""How soon is a page there: the longest of the corpus and the bundled one, part by part.

    QT_QPA_PLATFORM=offscreen python benchmarks/page.py [CORPUS]

CORPUS is the folder of packed real transcripts (``../shared/corpus``). Times are the median
of seven, in milliseconds, in a view of 900 by 900 pixels; the parts of the first paint are
what happens between the click and the picture:

- document: the QTextDocument with all its formats;
- the rest: the height of every part, the layout of what is in sight, the painting.

"settle" is what is laid out after that, in slices, while the window is in use. A switch is
timed in the middle of the page, to the first right picture.
"""

import datetime
import json
import lzma
import platform
import statistics
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter

import PySide6
from PySide6.QtWidgets import QApplication

from transcript_reader import importers
from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.ui.support import fonts
from transcript_reader.ui.widgets.page.page_document import PageDocument
from transcript_reader.ui.widgets.page.reading_view import ReadingView

ROOT = Path(__file__).parents[1]
ROUNDS = 7
LIMIT_MS = 100.0


def main() -> int:
    """Measure both pages, print a table, keep it; 1 if a first paint is over the limit."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "corpus"
    app = QApplication(sys.argv[:1])
    fonts.load()
    lines = [
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
        f"{app.platformName()}, {platform.machine()}"
    ]
    slowest = 0.0
    for title, opened in (
        ("bundled page", bundled()),
        ("longest page", longest(corpus)),
        ("ten times the longest", repeated(longest(corpus), 10)),
    ):
        transcript = opened.transcript
        characters = sum(len(block.text) + len(block.label) for block in transcript.blocks)
        lines += ["", f"{title}: {characters:,} characters, {transcript.turn_count} turns"]
        measured = measure(app, opened)
        lines += [f"  {what:28}{ms:8.1f} ms" for what, ms in measured.items()]
        if "ten times" not in title:
            slowest = max(slowest, measured["first paint"])
    print("\n".join(lines))
    results = ROOT / "benchmarks" / "results" / f"page-{datetime.date.today()}.txt"  # noqa: DTZ011
    results.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0 if slowest < LIMIT_MS else 1


def measure(app: QApplication, opened: OpenedTranscript) -> dict[str, float]:
    """Return what takes how many milliseconds."""
    view = ReadingView()
    view.resize(900, 900)
    view.show()
    app.processEvents()
    times: dict[str, list[float]] = {}

    def timed(what: str, *acts: Callable[[], object]) -> None:
        start = perf_counter()
        for act in acts:
            act()
        times.setdefault(what, []).append(1000 * (perf_counter() - start))

    def paint() -> None:
        view.viewport().repaint()

    middle = len(opened.transcript.blocks) // 2
    sizes = (135, 300, 50, 500, 70, 200, 400)
    for turn in range(ROUNDS):
        timed("document", lambda: PageDocument(opened.transcript))
        timed("first paint", lambda: view.show_transcript(opened), paint)
        timed("settle", view.settle)
        view.show_transcript(opened)
        timed("go to the middle, paint", lambda: view.go_to(middle), paint)
        view.settle()
        settings = ViewSettings(size=sizes[turn])
        timed("size switch, paint", partial(view.set_view, settings, SCHEMES[0]), paint)
        timed("settle after a switch", view.settle)
        other = SCHEMES[1 + turn % 4]
        timed("scheme switch, paint", partial(view.set_view, settings, other), paint)
        spaced = replace(settings, letter_spacing=0.1)
        timed("spacing switch, paint", partial(view.set_view, spaced, other), paint)
        view.set_view(ViewSettings(), SCHEMES[0])
        bare = ViewSettings(images=False)
        timed("images off, paint", partial(view.set_view, bare, SCHEMES[0]), paint)
        view.set_view(ViewSettings(), SCHEMES[0])
        timed("page down, paint", lambda: scroll(view), paint)
        timed("select and copy everything", view.selectAll, view.createMimeDataFromSelection)
    view.deleteLater()
    return {what: statistics.median(own) for what, own in times.items()}


def scroll(view: ReadingView) -> None:
    """Scroll by one window."""
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + bar.pageStep())


def bundled() -> OpenedTranscript:
    """Return the first document."""
    path = ROOT / "resources" / "transcripts" / "first_document.txt"
    return OpenedTranscript(importers.read(Source(path, path.read_bytes())).transcript)


def longest(corpus: Path) -> OpenedTranscript:
    """Return the longest page, its turns where the publisher's bold type puts them."""
    with lzma.open(corpus / "kremlin_en.jsonl.xz", "rt", encoding="utf-8") as lines:
        page = json.loads(max(lines, key=len))
    labels = dict(page["turn_labels"])
    builder = TranscriptBuilder(Source(Path("longest.txt"), b"longest"), "benchmark")
    builder.add(BlockKind.TITLE, page["title"])
    for number, paragraph in enumerate(page["text"].split("\n\n")):
        if number in labels:
            name = labels[number].strip(": ")
            words = paragraph[len(labels[number]) :].strip()
            builder.turn(Label(name, name), words, key=name)
        elif builder.in_turn:
            builder.more(paragraph)
        else:
            builder.add(BlockKind.PARAGRAPH, paragraph)
    return OpenedTranscript(builder.reading(page["title"], language="en").transcript)


def repeated(opened: OpenedTranscript, times: int) -> OpenedTranscript:
    """Return a transcript whose blocks come so many times."""
    blocks = opened.transcript.blocks
    last = max(block.turn or 0 for block in blocks) + 1
    more = tuple(
        replace(block, turn=None if block.turn is None else block.turn + round_ * last)
        for round_ in range(times)
        for block in blocks
    )
    return OpenedTranscript(replace(opened.transcript, blocks=more))


if __name__ == "__main__":
    sys.exit(main())
