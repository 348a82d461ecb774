"""The writer: new blocks, deletions and merges become part of the index in one step."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.index import LockError, clean_files
from whoosh.util.filelock import try_for
from whoosh.writing import IndexWriter

from transcript_reader.search.codec.builder import Builder
from transcript_reader.search.codec.contents import ArraySegment, Contents
from transcript_reader.search.codec.gathered import Gathered, write_segment
from transcript_reader.search.codec.merging import merged
from transcript_reader.search.codec.policy import crowd
from transcript_reader.search.codec.reading import ArrayCodec, live
from transcript_reader.search.codec.segment import EXTENSION, SegmentArrays, opened


class ArrayWriter(IndexWriter):
    """Adds and deletes documents; nothing is seen before :meth:`commit`, and then all of it.

    Every file is on the disk before the table of contents that names it is. Whatever ends
    the program at any moment leaves the index as it was before the commit, or after it.

    Raises:
        LockError: if another writer holds the index for longer than ``timeout`` seconds.
    """

    def __init__(self, index: Any, timeout: float = 0.0) -> None:
        self._lock = index.lock("WRITELOCK")
        if not try_for(self._lock.acquire, timeout=timeout, delay=0.02):
            raise LockError
        self._storage = index.storage
        self._codec = ArrayCodec()
        self.is_closed = False
        try:
            self._contents = Contents.of(self._storage, self._codec, index.schema)
        except BaseException:
            self._lock.release()
            raise
        self.schema = self._contents.schema
        self._segments: list[ArraySegment] = list(self._contents.segments)
        self._builder = Builder()

    def add_document(self, **fields: Any) -> None:
        """Add a block: ``text``, ``language``, ``block``, ``date`` and texts of its fields."""
        if self._builder.is_full:
            self._finish_builder()
        self._builder.add(
            fields["text"],
            fields["language"],
            block=fields["block"],
            date=fields["date"],
            values=fields,
        )

    def delete_transcripts(self, ids: Iterable[str]) -> int:
        """Delete the documents of some transcripts; return how many there were."""
        wanted = list(ids)
        gone = 0
        for segment in self._segments:
            column = self._arrays(segment).columns["transcript"]
            found = [number for id_ in wanted if (number := column.number(id_)) is not None]
            if found:
                for document in np.flatnonzero(column.mask(found)).tolist():
                    if not segment.is_deleted(document):
                        segment.delete_document(document)
                        gone += 1
        return gone

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Delete a document by its number in the whole index."""
        for segment in self._segments:
            if docnum < segment.doc_count_all():
                segment.delete_document(docnum, delete=delete)
                return
            docnum -= segment.doc_count_all()
        raise IndexError(docnum)

    def merge(self) -> bool:
        """Merge the first crowd of segments of one size; say whether there was one.

        A segment of which a third is deleted counts as one to be written anew.
        """
        group = crowd(self._segments)
        if not group:
            return False
        parts = [(self._arrays(segment), live(segment)) for segment in group]
        self._segments = [segment for segment in self._segments if segment not in group]
        if any(mask.any() for _, mask in parts):
            self._write(merged(parts))
        return True

    def reader(self, **kwargs: Any) -> Any:
        raise NotImplementedError("take a reader from the index")

    def commit(self, **kwargs: Any) -> None:
        """Make everything part of the index, down to the disk, and let the lock go."""
        try:
            self._finish_builder()
            self._contents.segments = [
                segment for segment in self._segments if segment.doc_count() > 0
            ]
            self._contents.generation += 1
            self._contents.save(self._storage)
            clean_files(self._storage, "MAIN", self._contents.generation, self._contents.segments)
        finally:
            self._close()

    def cancel(self, **kwargs: Any) -> None:
        """Forget everything, and let the lock go."""
        self._close()

    def _close(self) -> None:
        if not self.is_closed:
            self.is_closed = True
            self._lock.release()

    def _finish_builder(self) -> None:
        if len(self._builder):
            self._write(self._builder.gathered())
            self._builder = Builder()

    def _write(self, gathered: Gathered) -> None:
        segment = ArraySegment(self._codec, "MAIN")
        write_segment(self._path(segment), gathered)
        segment.set_doc_count(len(gathered.lengths))
        segment.words = int(gathered.lengths.sum())
        self._segments.append(segment)

    def _path(self, segment: Any) -> Path:
        name: str = segment.make_filename(EXTENSION)
        return Path(self._storage.folder) / name

    def _arrays(self, segment: Any) -> SegmentArrays:
        return opened(self._path(segment))
