"""Reading index and library as of one moment, though others may be writing them."""

from collections.abc import Callable
from threading import local
from typing import TypeVar

from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.domain.transcript import Block, TranscriptId
from transcript_reader.library.store import Library

T = TypeVar("T")
_TRIES = 5  # while an import goes on, the file changes all the time, and harmlessly


def steady(library: Library, read: Callable[[], T]) -> T:
    """Return what is read while the library stays the same; read again where it does not.

    A transcript that is read anew leaves the index before its blocks change. So what the index
    says, and the blocks it names, go together if nothing was written from the one to the other.
    """
    for _ in range(_TRIES):
        stamp = library.stamp()
        found = read()
        if library.stamp() == stamp:
            return found
    return read()


class KnownEntries:
    """Entries of the library, each read once while the library stays the same.

    Safe to use from any thread: each has its own.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._own = local()

    def get(self, id_: TranscriptId) -> LibraryEntry | None:
        """Return the entry of a transcript; None if it is not kept, or no longer."""
        entries: dict[TranscriptId, LibraryEntry] = self._own.entries
        if id_ not in entries:
            try:
                entries[id_] = self._library.entry(id_)
            except KeyError:
                return None
        return entries[id_]

    def renew(self) -> None:
        """Forget what may have changed; call before each use of :meth:`get`."""
        stamp = self._library.stamp()
        if getattr(self._own, "stamp", None) != stamp:
            self._own.stamp, self._own.entries = stamp, {}


def speaker_of(block: Block, entry: LibraryEntry) -> str:
    """Return who speaks a block; nobody where the entry is of another reading than the block."""
    named = block.speaker is not None and block.speaker < len(entry.speakers)
    return entry.speakers[block.speaker or 0] if named else ""
