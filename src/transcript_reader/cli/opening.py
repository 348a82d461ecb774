"""The library as commands use it: the bundled documents in it, notices told, closed after."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from transcript_reader.library.rescue import open_library
from transcript_reader.library.store import Library
from transcript_reader.places import Places
from transcript_reader.services.bundled import add_bundled


@contextmanager
def opened_library(places: Places, *, bundled: bool = True) -> Iterator[Library]:
    """Open the library for the length of a ``with`` block.

    Without ``bundled`` the documents that come with the program are left to whoever is next.
    """
    library, notice = open_library(places.library)
    if notice:
        print(notice, file=sys.stderr)
    try:
        if bundled:
            add_bundled(library)
        yield library
    finally:
        library.close()
