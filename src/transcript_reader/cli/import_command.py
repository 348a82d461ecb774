"""Add files, and all files in folders, to the library; a bad one never stops the others."""

import argparse
import os
from pathlib import Path

from transcript_reader.places import Places
from transcript_reader.services.beginning import forked
from transcript_reader.services.workers import Workers, worker_count

_MANY = 1_000  # files, for all that is known of a folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or a folder")


def run(options: argparse.Namespace, places: Places) -> int:
    """Import, a line a file, and tell what became of them."""
    # what cannot be looked at is told later, in the line of its file
    files = sum(_MANY if os.path.isdir(path) else 1 for path in options.paths)  # noqa: PTH112
    with Workers(worker_count(files), forked) as workers:
        # Here, so that library and index are loaded while the workers read.
        from transcript_reader.cli.import_told import import_told

        return import_told(options.paths, places, workers)
