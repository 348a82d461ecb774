"""List the transcripts of the library, the newest first."""

import argparse

from transcript_reader.cli.opening import opened_library
from transcript_reader.cli.records import list_record, print_json
from transcript_reader.cli.terminal import Page
from transcript_reader.places import Places


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--json", action="store_true", help="print it for programs")


def run(options: argparse.Namespace, places: Places) -> int:
    """Print the list."""
    with opened_library(places) as library:
        entries = library.entries()
    if options.json:
        print_json(list_record(entries))
        return 0
    page = Page()
    for entry in entries:
        held_on = entry.date.isoformat() if entry.date else " " * 10
        page.write(f"{held_on}  {page.bold(entry.title)}")
        facts = [entry.place, ", ".join(entry.speakers[:4]), f"{entry.words:,} words"]
        page.paragraph(" · ".join(fact for fact in facts if fact), indent=" " * 12)
    return 0
