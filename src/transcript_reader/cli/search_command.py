"""Find words in the library.

Words stand for all their forms; words in quotes are found exactly so.
"""

import argparse
import sys
from pathlib import Path

from transcript_reader.cli.main import NAME, NOTHING_FOUND
from transcript_reader.cli.opening import opened_library
from transcript_reader.cli.records import print_json, results_record
from transcript_reader.cli.search_figures import (
    missing,
    print_facets,
    print_line,
    print_searched,
)
from transcript_reader.cli.terminal import Bar, Page
from transcript_reader.domain.concordance import ConcordanceLine, ConcordanceRequest, LineOrder
from transcript_reader.domain.search import FACETS, Hit, Order, SearchRequest, SearchResults
from transcript_reader.exporters.csv_table import CsvTable
from transcript_reader.exporters.table import Table
from transcript_reader.exporters.tsv_table import TsvTable
from transcript_reader.library.store import Library
from transcript_reader.places import Places
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.transaction import IndexUnwritable
from transcript_reader.services.concordance import ConcordanceService
from transcript_reader.services.exporting import export
from transcript_reader.services.importing import ImportProgress, ImportService
from transcript_reader.services.searching import SearchService
from transcript_reader.services.tabulating import TableService

_LIMIT = 20
_CONTEXT = 60
_ORDERS = {"relevance": Order.BEST, "newest": Order.NEWEST, "oldest": Order.OLDEST}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("query", metavar="QUERY")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print it for programs")
    forms.add_argument("--csv", action="store_true", help="print all hits as a table")
    forms.add_argument("--tsv", action="store_true", help="the same, parted by tabs")
    forms.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help="write all hits to a file: .csv, .xlsx, .ods, .tsv or .json",
    )
    parser.add_argument(
        "--sort", choices=_ORDERS, default="relevance", help="which hits come first"
    )
    parser.add_argument("--group", action="store_true", help="keep a transcript's hits together")
    parser.add_argument("--facets", action="store_true", help="say how the hits divide")
    parser.add_argument("--explain", action="store_true", help="say what was searched for")
    parser.add_argument(
        "--kwic", action="store_true", help="a concordance: every hit on its line, or in its row"
    )
    parser.add_argument(
        "--sort-words",
        choices=[order.value for order in LineOrder],
        default=LineOrder.FOUND.value,
        help="what the lines of a concordance are sorted by",
    )
    parser.add_argument(
        "--context",
        metavar="N",
        type=_count,
        default=_CONTEXT,
        help=f"characters on either side of a concordance's word ({_CONTEXT} unless told)",
    )
    parser.add_argument(
        "--limit",
        metavar="N",
        type=_count,
        help=f"the first N hits only (printed without a table: {_LIMIT} unless told)",
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
        request = SearchRequest(
            options.query,
            limit=options.limit or _LIMIT,
            order=_ORDERS[options.sort],
            grouped=options.group,
            facets=FACETS if options.facets else (),
        )
        searching = SearchService(library, index)
        if options.csv or options.tsv or options.output:
            return _tabulate(options, request, library, searching, index)
        results = searching.search(request)
        lines: tuple[ConcordanceLine, ...] = ()
        if options.kwic:
            wanted = _concordance(options, request)
            lines = ConcordanceService(library, index).lines(wanted).lines
    if said := missing(results):
        print(f"{NAME}: {said}", file=sys.stderr)
    if options.json:
        shown = lines if options.kwic else None
        print_json(results_record(results, shown, explained=options.explain))
    else:
        _print_results(options, results, lines)
    return 0 if results.total else NOTHING_FOUND


def _concordance(options: argparse.Namespace, request: SearchRequest) -> ConcordanceRequest:
    return ConcordanceRequest(request, LineOrder(options.sort_words), options.context)


def _print_results(
    options: argparse.Namespace, results: SearchResults, lines: tuple[ConcordanceLine, ...]
) -> None:
    page = Page()
    if options.explain:
        print_searched(results, page)
    if options.kwic:
        for line in lines:
            print_line(line, page)
        page.write()
    else:
        for hit in results.hits:
            _print(hit, page)
    print_facets(results.facets, page)
    page.write(_found(results.total, len(results.hits)))


def _tabulate(
    options: argparse.Namespace,
    request: SearchRequest,
    library: Library,
    searching: SearchService,
    index: SearchIndex,
) -> int:
    """Print the hits as a table, or write them to a file and say how many there are."""
    tables = TableService(library, searching, ConcordanceService(library, index))

    def make() -> Table:
        if options.kwic:
            return tables.concordance(_concordance(options, request), options.limit)
        return tables.hits(request, options.limit)

    if options.output is None:
        table = make()
        form = CsvTable(marked=False) if options.csv else TsvTable(marked=False)
        form.write(table, sys.stdout.buffer)
        return 0 if table.count else NOTHING_FOUND
    bar = Bar()
    try:
        report = export(
            make,
            options.output,
            lambda told: bar.show(told.done, told.total, options.output.name),
            lambda: False,
        )
    finally:
        bar.hide()
    print(f"{report.rows:,} places are in {options.output}.")
    return 0 if report.rows else NOTHING_FOUND


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
