"""Find words in the library.

Words stand for all their forms; words in quotes are found exactly so.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from transcript_reader.cli.indexed import know_persons, level_index
from transcript_reader.cli.main import BAD_INPUT, NAME, NOTHING_FOUND
from transcript_reader.cli.opening import opened_library
from transcript_reader.cli.records import Listed, print_json, results_record
from transcript_reader.cli.search_figures import (
    found_in_words,
    missing,
    pointed_at,
    print_facets,
    print_listed,
    print_searched,
)
from transcript_reader.cli.search_options import LIMIT, ORDERS, whole_number
from transcript_reader.cli.search_tables import tabulate
from transcript_reader.cli.terminal import Page
from transcript_reader.domain.concordance import ConcordanceRequest, LineOrder
from transcript_reader.domain.errors import BadQuery
from transcript_reader.domain.saved_search import Question
from transcript_reader.domain.search import FACETS, SearchRequest, SearchResults
from transcript_reader.library.store import Library
from transcript_reader.places import Places
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.concordance import ConcordanceService
from transcript_reader.services.saved_searches import SavedSearchService
from transcript_reader.services.searching import SearchService
from transcript_reader.services.tabulating import TableService

_CONTEXT = 60
_SPAN = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "query",
        metavar="QUERY",
        help='in single quotation marks; after "--" if it begins with a minus',
    )
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
    parser.add_argument("--sort", choices=ORDERS, default="relevance", help="which hits come first")
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
        "--then",
        choices=[order.value for order in LineOrder],
        default=LineOrder.FOUND.value,
        help="what lines that agree in that are sorted by",
    )
    parser.add_argument(
        "--context",
        metavar="N",
        type=whole_number,
        default=_CONTEXT,
        help=f"characters on either side of a concordance's word ({_CONTEXT} unless told)",
    )
    parser.add_argument(
        "--span",
        metavar="N",
        type=whole_number,
        default=_SPAN,
        help=f"so many words on either side are near ({_SPAN} unless told)",
    )
    parser.add_argument(
        "--save", metavar="NAME", help='keep the search; "searches" tells what is new in it'
    )
    parser.add_argument(
        "--limit",
        metavar="N",
        type=whole_number,
        help=f"the first N only (of hits and collocates {LIMIT} unless told or in a table)",
    )


def run(options: argparse.Namespace, places: Places) -> int:
    """Print what is found, or what is wrong with the question, and where."""
    try:
        return _search(options, places)
    except BadQuery as error:
        print(f"{NAME}: {error}", file=sys.stderr)
        for line in pointed_at(options.query, error.position):
            print(line, file=sys.stderr)
        return BAD_INPUT


def _search(options: argparse.Namespace, places: Places) -> int:
    with opened_library(places) as library:
        index = level_index(library, places)
        request = SearchRequest(
            options.query,
            limit=options.limit or LIMIT,
            order=ORDERS[options.sort],
            grouped=options.group,
            facets=FACETS if options.facets else (),
        )
        if ":" in options.query or options.facets or options.frequency == "speaker":
            know_persons(library, index)  # they may be asked for
        searching = SearchService(library, index)
        concordances = ConcordanceService(library, index)
        if options.save is not None:
            _save(options.save, request, library, index)
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


def _save(name: str, request: SearchRequest, library: Library, index: SearchIndex) -> None:
    """Keep the question under a name, if it makes sense; its hits are no news from now on."""
    service = SavedSearchService(library, index)
    findable = service.findable()
    index.match(replace(request, limit=0, facets=()))
    search = service.save(name, Question.of(request), findable)
    print(f"{NAME}: saved as “{search.name}”", file=sys.stderr)


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
            request, reach=options.span, most=options.limit or LIMIT
        )
    if options.frequency:
        found = concordances.frequencies(request, options.frequency)
        return "frequencies", found[: options.limit]
    return "hits", results.hits


def _concordance(options: argparse.Namespace, request: SearchRequest) -> ConcordanceRequest:
    order, then = LineOrder(options.sort_words), LineOrder(options.then)
    return ConcordanceRequest(request, order, options.context, then)


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
    page.write(found_in_words(results.total, results.total if of_all else len(results.hits)))
