"""Add files, and all files in folders, to the library; a bad one never stops the others."""

import argparse
import signal
from pathlib import Path

from transcript_reader.cli.main import BAD_INPUT, INTERRUPTED, NOTHING_FOUND
from transcript_reader.cli.opening import opened_library
from transcript_reader.cli.terminal import Bar, Page, clean
from transcript_reader.places import Places
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.importing import (
    FileDone,
    ImportProgress,
    ImportReport,
    ImportService,
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or a folder")


def run(options: argparse.Namespace, places: Places) -> int:
    """Import, a line a file, and tell what became of them."""
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

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        with opened_library(places) as library:
            service = ImportService(library, SearchIndex(places.index))
            report = service.import_paths(
                options.paths, show_progress, lambda: interrupted, show_file
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
