"""Whether the library holds, or search finds, something else than a moment ago."""

from pathlib import Path

from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex

_Seen = tuple[frozenset[tuple[str, int, int]], frozenset[TranscriptId]]


class NoticingService:
    """Compares each look with the one before, whoever has changed the files in between.

    All looks belong in one thread.
    """

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self._library = library
        self._index = index
        self._stamp: tuple[int, int] | None = None
        self._seen: _Seen = (frozenset(), frozenset())

    def look(self) -> bool:
        """Say whether anything has been added, removed or read anew since the last look.

        Settings, the history and the like are in the same file; their changes do not count.

        Raises:
            ReaderError: if the library or the index cannot be read.
        """
        stamp, seen = self._library.stamp(), self._seen
        held = self._library.contents() if stamp != self._stamp else seen[0]
        self._stamp, self._seen = stamp, (held, frozenset(self._index.ids()))
        return self._seen != seen

    def paths(self) -> tuple[Path, ...]:
        """Return the files and folders of which one changes whenever anything does."""
        log = self._library.path.with_name(self._library.path.name + "-wal")
        folder = self._index.folder
        return self._library.path, log, folder, *(one for one in folder.iterdir() if one.is_dir())
