"""Write a copy of the whole library, with your decisions about persons, as one file.

"recover" brings back what is in it, on this machine or another.
"""

import argparse
from pathlib import Path

from transcript_reader.cli.opening import opened_library
from transcript_reader.places import Places


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the file to write")


def run(options: argparse.Namespace, places: Places) -> int:
    """Back up, and say how much."""
    with opened_library(places) as library:
        library.back_up(options.file)
        count = len(library.ids())
    print(f"{count:,} transcripts are in {options.file}.")
    return 0
