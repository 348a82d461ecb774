"""An import as a terminal tells it: a line a file, a bar below, the numbers at the end."""

import gc
import signal
from collections.abc import Sequence
from pathlib import Path

from transcript_reader.cli.late_index import LateIndex
from transcript_reader.cli.main import BAD_INPUT, INTERRUPTED, NOTHING_FOUND
from transcript_reader.cli.opening import opened_library
from transcript_reader.cli.terminal import Bar, Page, clean
from transcript_reader.places import Places
from transcript_reader.services.importing import (
    FileDone,
    ImportProgress,
    ImportReport,
    ImportService,
)
from transcript_reader.services.workers import Workers

_SELDOM = 100_000  # objects more, of which few are in circles, before those are looked for


def import_told(paths: Sequence[Path], places: Places, workers: Workers) -> int:
    """Import, tell what became of each file, and return the exit status."""
    page, bar = Page(), Bar()
    interrupted = False

    def interrupt(*_: object) -> None:
        nonlocal interrupted
        interrupted = True
        signal.signal(signal.SIGINT, before)  # the second Ctrl+C ends it at once

    def show_progress(progress: ImportProgress) -> None:
        bar.show(progress.done, progress.total, progress.path.name if progress.path else "")

    def show_file(done: FileDone) -> None:
        bar.above(_line(done), page)

    gc.freeze()  # what is loaded by now stays for good
    gc.set_threshold(_SELDOM)
    before = signal.signal(signal.SIGINT, interrupt)
    try:
        with opened_library(places, bundled=False) as library:
            service = ImportService(library, LateIndex(places.index))
            report = service.import_paths(
                paths, show_progress, lambda: interrupted, show_file, workers
            )
    finally:
        bar.hide()
        signal.signal(signal.SIGINT, before)
    page.write(_summary(report))
    if report.cancelled:
        return INTERRUPTED
    if report.failed:
        return BAD_INPUT
    return 0 if report.added or report.known else NOTHING_FOUND


def _line(done: FileDone) -> str:
    if done.failure:
        return clean(f"failed  {done.path}: {done.failure.reason}")
    title = done.entry.title if done.entry else ""
    return clean(f"{'added' if done.is_new else 'known'}   {done.path}: {title}")


def _summary(report: ImportReport) -> str:
    counts = [f"{len(report.added):,} added", f"{len(report.known):,} known already"]
    if report.failed:
        counts.append(f"{len(report.failed):,} failed")
    if report.skipped:
        counts.append(f"{report.skipped:,} passed over as no documents")
    return f"{'Stopped: ' if report.cancelled else ''}{', '.join(counts)}."
