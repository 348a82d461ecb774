"""The index as commands use it: level with the library, as far as it can be written."""

import sys

from transcript_reader.cli.main import NAME
from transcript_reader.cli.terminal import Bar
from transcript_reader.library.store import Library
from transcript_reader.places import Places
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.transaction import IndexUnwritable
from transcript_reader.services.importing import ImportProgress, ImportService
from transcript_reader.services.people import PeopleService


def level_index(library: Library, places: Places) -> SearchIndex:
    """Open the index and bring it level with the library, with a bar while that takes time."""
    bar = Bar()

    def show_progress(progress: ImportProgress) -> None:
        bar.show(progress.done, progress.total, "making the library searchable")

    index = SearchIndex(places.index)
    try:
        ImportService(library, index).refresh_index(show_progress, lambda: False)
    except IndexUnwritable as error:  # what it holds can be searched all the same
        print(f"{NAME}: {error}", file=sys.stderr)
    finally:
        bar.hide()
    return index


def know_persons(library: Library, index: SearchIndex) -> None:
    """Let the index find and count persons by all their names."""
    people = PeopleService(library, index)
    people.let_know(people.people().known)
