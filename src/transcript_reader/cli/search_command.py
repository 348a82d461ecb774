"""Find words in the library.

Words stand for all their forms; words in quotes are found exactly so.
"""

import argparse
import sys

from transcript_reader.cli.main import NAME, NOTHING_FOUND
from transcript_reader.cli.opening import opened_library
from transcript_reader.cli.records import print_json, results_record
from transcript_reader.cli.terminal import Bar, Page
from transcript_reader.domain.search import Hit, SearchRequest
from transcript_reader.places import Places
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.transaction import IndexUnwritable
from transcript_reader.services.importing import ImportProgress, ImportService
from transcript_reader.services.searching import SearchService

_LIMIT = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("--json", action="store_true", help="print it for programs")
    parser.add_argument(
        "--limit",
        metavar="N",
        type=_count,
        default=_LIMIT,
        help=f"print the first N hits ({_LIMIT} unless told)",
    )


def run(options: argparse.Namespace, places: Places) -> int:
    """Print what is found."""
    bar = Bar()

    def show_progress(progress: ImportProgress) -> None:
        bar.show(progress.done, progress.total, "making the library searchable")

    with opened_library(places) as library:
        index = SearchIndex(places.index)
        try:
            ImportService(library, index).refresh_index(show_progress, lambda: False)
        except IndexUnwritable as error:  # what it holds can be searched all the same
            print(f"{NAME}: {error}", file=sys.stderr)
        finally:
            bar.hide()
        results = SearchService(library, index).search(
            SearchRequest(options.query, limit=options.limit)
        )
    if options.json:
        print_json(results_record(results))
    else:
        page = Page()
        for hit in results.hits:
            _print(hit, page)
        page.write(_found(results.total, len(results.hits)))
    return 0 if results.total else NOTHING_FOUND


def _print(hit: Hit, page: Page) -> None:
    held_on = hit.date.isoformat() if hit.date else ""
    page.write("  ".join(filter(None, (page.bold(hit.speaker), hit.title, page.quiet(held_on)))))
    page.paragraph(hit.snippet, indent="  ", marks=hit.snippet_spans)
    page.write()


def _found(total: int, shown: int) -> str:
    if not total:
        return "Nothing found."
    what = "1 place found" if total == 1 else f"{total:,} places found"
    return f"{what}." if shown == total else f"{what}; the first {shown:,} are shown."


def _count(word: str) -> int:
    number = int(word) if word.isdecimal() else 0
    if not number:
        raise argparse.ArgumentTypeError(f"{word!r} is not a number of hits")
    return number
