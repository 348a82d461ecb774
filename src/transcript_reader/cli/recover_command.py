"""Bring back into the library what can be read of a damaged library file, or of a backup.

The file itself is not changed; if it is the library in use, it is set aside first.
"""

import argparse
from pathlib import Path

from transcript_reader.cli.main import NOTHING_FOUND
from transcript_reader.cli.opening import opened_library
from transcript_reader.library.rescue import set_aside
from transcript_reader.places import Places
from transcript_reader.services.recovering import recover


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the damaged file, or the backup")


def run(options: argparse.Namespace, places: Places) -> int:
    """Recover, and say how much came back."""
    broken = options.file
    if broken.exists() and places.library.exists() and broken.samefile(places.library):
        broken = set_aside(places.library)
    with opened_library(places) as library:
        recovery = recover(broken, library)
    print(f"{recovery.recovered:,} transcripts recovered, {recovery.lost:,} lost.")
    return 0 if recovery.recovered else NOTHING_FOUND
