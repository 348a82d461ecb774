"""Find words in the library.

Words stand for all their forms; words in quotes are found exactly so.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from transcript_reader.cli.main import NAME, NOTHING_FOUND
from transcript_reader.cli.opening import opened_library
from transcript_reader.cli.records import Listed, print_json, results_record
from transcript_reader.cli.search_figures import (
    missing,
    print_facets,
    print_listed,
    print_searched,
)
from transcript_reader.cli.search_tables import tabulate
from transcript_reader.cli.terminal import Bar, Page
from transcript_reader.domain.concordance import ConcordanceRequest, LineOrder
from transcript_reader.domain.search import FACETS, Order, SearchRequest, SearchResults
from transcript_reader.places import Places
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.transaction import IndexUnwritable
from transcript_reader.services.concordance import ConcordanceService
from transcript_reader.services.importing import ImportProgress, ImportService
from transcript_reader.services.searching import SearchService
from transcript_reader.services.tabulating import TableService

_LIMIT = 20
_CONTEXT = 60
_SPAN = 5
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
    wanted = parser.add_mutually_exclusive_group()
    wanted.add_argument(
        "--kwic", action="store_true", help="a concordance: every hit on its line, or in its row"
    )
    wanted.add_argument(
        "--collocates", action="store_true", help="the words that stand near the hits"
    )
    wanted.add_argument(
        "--frequency",
        choices=["year", "month", "speaker"],
        help="how often the words are said, by year, month or speaker",
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
        "--span",
        metavar="N",
        type=_count,
        default=_SPAN,
        help=f"so many words on either side are near ({_SPAN} unless told)",
    )
    parser.add_argument(
        "--limit",
        metavar="N",
        type=_count,
        help=f"the first N only (of hits and collocates {_LIMIT} unless told or in a table)",
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
        concordances = ConcordanceService(library, index)
        if options.csv or options.tsv or options.output:
            wanted = _concordance(options, request) if options.kwic else request
            return tabulate(options, wanted, TableService(library, searching, concordances))
        results = searching.search(request)
        name, found = _answer(options, request, results, concordances)
    if said := missing(results):
        print(f"{NAME}: {said}", file=sys.stderr)
    if options.json:
        print_json(
            results_record(results, name, found, explained=options.explain, by=options.frequency)
        )
    else:
        _print_results(options, results, found)
    return 0 if results.total else NOTHING_FOUND


def _answer(
    options: argparse.Namespace,
    request: SearchRequest,
    results: SearchResults,
    concordances: ConcordanceService,
) -> tuple[str, Sequence[Listed]]:
    """Return what is asked for of the search, and its name."""
    if options.kwic:
        return "lines", concordances.lines(_concordance(options, request)).lines
    if options.collocates:
        return "collocates", concordances.collocates(
            request, reach=options.span, most=options.limit or _LIMIT
        )
    if options.frequency:
        found = concordances.frequencies(request, options.frequency)
        return "frequencies", found[: options.limit]
    return "hits", results.hits


def _concordance(options: argparse.Namespace, request: SearchRequest) -> ConcordanceRequest:
    return ConcordanceRequest(request, LineOrder(options.sort_words), options.context)


def _print_results(
    options: argparse.Namespace, results: SearchResults, found: Sequence[Listed]
) -> None:
    page = Page()
    if options.explain:
        print_searched(results, page)
    if results.total:
        print_listed(found, options.frequency, page)
    print_facets(results.facets, page)
    of_all = options.collocates or options.frequency
    page.write(_found(results.total, results.total if of_all else len(results.hits)))


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
