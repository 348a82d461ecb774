"""Bring back into the library what can be read of a damaged library file set aside.

The file itself is not changed.
"""

import argparse
from pathlib import Path

from transcript_reader.cli.main import NOTHING_FOUND
from transcript_reader.cli.opening import opened_library
from transcript_reader.places import Places
from transcript_reader.services.recovering import recover


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the file that was set aside")


def run(options: argparse.Namespace, places: Places) -> int:
    """Recover, and say how much came back."""
    with opened_library(places) as library:
        recovery = recover(options.file, library)
    print(f"{recovery.recovered:,} transcripts recovered, {recovery.lost:,} lost.")
    return 0 if recovery.recovered else NOTHING_FOUND
