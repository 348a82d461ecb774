"""List the saved searches, each with how many hits are new since it was last looked at.

"search QUERY --save NAME" saves one. New are the hits in transcripts that it has not shown yet.
"""

import argparse
import sys

from transcript_reader.cli.indexed import know_persons, level_index
from transcript_reader.cli.main import NAME, NOTHING_FOUND
from transcript_reader.cli.opening import opened_library
from transcript_reader.cli.records import (
    history_record,
    print_json,
    results_record,
    searches_record,
)
from transcript_reader.cli.search_figures import found_in_words, missing, print_listed
from transcript_reader.cli.search_options import LIMIT, whole_number
from transcript_reader.cli.terminal import Page
from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.saved_search import Counted, Question, SavedSearch
from transcript_reader.library.history import HistoryStore
from transcript_reader.library.store import Library
from transcript_reader.places import Places
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.saved_searches import SavedSearchService, new_only
from transcript_reader.services.searching import SearchService


class NoSuchSearch(ReaderError):
    """A name that was typed is that of no saved search."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--json", action="store_true", help="print it for programs")
    acts = parser.add_mutually_exclusive_group()
    acts.add_argument("--run", metavar="NAME", help="search for it again; then it has no new hits")
    acts.add_argument("--rename", nargs=2, metavar="NAME", help="call the first as the second")
    acts.add_argument("--delete", metavar="NAME", help="forget it")
    acts.add_argument("--history", action="store_true", help="list what the window searched for")
    acts.add_argument("--clear-history", action="store_true", help="forget all of that")
    parser.add_argument("--new", action="store_true", help="with --run: the new hits only")
    parser.add_argument(
        "--limit",
        metavar="N",
        type=whole_number,
        default=LIMIT,
        help=f"with --run: the first N hits only ({LIMIT} unless told)",
    )


def run(options: argparse.Namespace, places: Places) -> int:
    """Do what is asked for; else list what is saved."""
    with opened_library(places) as library:
        if options.clear_history:
            HistoryStore(library).clear()
            print("The history is cleared.")
            return 0
        if options.history:
            return _print_history(options, HistoryStore(library).questions())
        index = level_index(library, places)
        know_persons(library, index)  # they may be asked for
        service = SavedSearchService(library, index)
        if options.run is not None:
            return _run(options, service, library, index)
        if options.rename:
            name, new = options.rename
            service.rename(_meant(name, service), new)
        if options.delete is not None:
            search = _meant(options.delete, service)
            service.delete(search)
            print(f"“{search.name}” is deleted; it searched for: {search.question.text}")
            return 0
        counts = [service.count(search) for search in service.saved()]
    if options.json:
        print_json(searches_record(counts))
    else:
        _print(counts, Page())
    return 0 if counts else NOTHING_FOUND


def _run(
    options: argparse.Namespace, service: SavedSearchService, library: Library, index: SearchIndex
) -> int:
    """Print the hits of a saved search, and remember that they were seen."""
    search = _meant(options.run, service)
    news = service.news(search)
    request = search.question.request(options.limit)
    if options.new:
        request = new_only(request, news.unseen)
    results = SearchService(library, index).search(request)
    service.show(search, news.shown)
    if said := missing(results):
        print(f"{NAME}: {said}", file=sys.stderr)
    if options.json:
        print_json(results_record(results, "hits", results.hits))
    else:
        page = Page()
        print_listed(results.hits, None, page)
        page.write(found_in_words(results.total, len(results.hits)))
    return 0 if results.total else NOTHING_FOUND


def _meant(name: str, service: SavedSearchService) -> SavedSearch:
    wanted = " ".join(name.split()).casefold()
    for search in service.saved():
        if search.name.casefold() == wanted:
            return search
    raise NoSuchSearch(f"There is no saved search called “{name}”.")


def _print_history(options: argparse.Namespace, questions: tuple[Question, ...]) -> int:
    if options.json:
        print_json(history_record(questions))
    else:
        page = Page()
        for question in questions:
            page.paragraph(_in_words(question))
    return 0 if questions else NOTHING_FOUND


def _print(counts: list[Counted], page: Page) -> None:
    for counted in counts:
        search, new = counted.search, counted.new
        page.write(page.bold(search.name))
        told = (
            "it cannot be understood" if new is None else f"{new:,} new" if new else "nothing new"
        )
        since = f"{told} since {search.opened.astimezone():%Y-%m-%d %H:%M}"
        page.paragraph(f"{since} · {_in_words(search.question)}", indent="  ")


def _in_words(question: Question) -> str:
    narrowed = ", ".join(value or "(none)" for _, value in question.only)
    return f"{question.text}  [{narrowed}]" if narrowed else question.text
