"""An index of arrays as Whoosh knows an index: created, opened, read and written."""

from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from transcript_reader.search.codec.contents import Contents
from transcript_reader.search.codec.policy import crowd
from transcript_reader.search.codec.reading import ArrayCodec
from transcript_reader.search.codec.writing import ArrayWriter


class ArrayIndex(FileIndex):
    """Whoosh's index in a folder, with tables of contents and segments of our own writing.

    Raises:
        DamagedIndex: if the table of contents is not what was written.
        EmptyIndexError: if there is none.
    """

    def __init__(self, folder: str, schema: Any) -> None:
        self.storage = FileStorage(folder)
        self.indexname = "MAIN"
        self._schema = schema
        self._read_toc()

    @classmethod
    def created(cls, folder: str, schema: Any) -> "ArrayIndex":
        """Make an empty index in an empty folder."""
        Contents(schema, [], 0).save(FileStorage(folder))
        return cls(folder, schema)

    @property
    def schema(self) -> Any:
        return self._schema

    def writer(self, procs: int = 1, **options: Any) -> ArrayWriter:
        """Return a writer; there is one at a time, in all processes."""
        return ArrayWriter(self, **options)

    def changed(self) -> tuple[int, int]:
        """Say which folder it is, and when a file was last added or removed, in nanoseconds."""
        found = Path(self.storage.folder).stat()
        return found.st_ino, found.st_mtime_ns

    def crowded(self) -> int:
        """Say how many documents stand in segments that are better merged."""
        return sum(segment.doc_count() for segment in crowd(self._read_toc().segments))

    def _read_toc(self) -> Contents:
        return Contents.of(self.storage, ArrayCodec(), self._schema)
