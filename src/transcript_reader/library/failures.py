"""SQLite's complaints as sentences."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from transcript_reader.domain.errors import LibraryDamaged, LibraryUnavailable
from transcript_reader.library.packing import UnreadableRow

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk could not be read or written",
    sqlite3.SQLITE_READONLY: "it may not be written",
    sqlite3.SQLITE_CANTOPEN: "it may not be opened there",
    sqlite3.SQLITE_PERM: "it may not be opened there",
    sqlite3.SQLITE_AUTH: "it may not be opened there",
    sqlite3.SQLITE_BUSY: "another program is writing to it",
    sqlite3.SQLITE_LOCKED: "another program is writing to it",
    sqlite3.SQLITE_TOOBIG: "a text is too long for it",
    sqlite3.SQLITE_NOMEM: "there is not enough memory",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the world's failures into sentences about the library; leave bugs as they are.

    Raises:
        LibraryDamaged: if the file is broken or no database.
        LibraryUnavailable: if the disk or the rights do not allow it.
    """
    try:
        yield
    except UnreadableRow as error:
        raise damaged(path) from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in _DAMAGE:
            raise damaged(path) from error
        if code in _REASONS:
            raise LibraryUnavailable(
                f"The library {path} cannot be used: {_REASONS[code]}."
            ) from error
        raise


def damaged(path: Path) -> LibraryDamaged:
    """Return the failure that says a library is broken, and how to mend it."""
    return LibraryDamaged(
        f"The library {path} is damaged; "
        f'"transcript-reader recover {path}" brings back what can be read of it.'
    )
