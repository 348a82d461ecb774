"""The index: which blocks answer a question. A cache of the library, never the truth.

One Whoosh document a block. It holds names and numbers only; the words themselves stay in
the library, so the two cannot disagree about what was said. Transcripts never change and
are named by their content, so the set of names says all there is to know about how current
the index is.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whoosh import index, query
from whoosh.filedb.filestore import FileStorage

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.transcript import Transcript, TranscriptId
from transcript_reader.search import folder as folders
from transcript_reader.search.compiling import compiled
from transcript_reader.search.query import parse
from transcript_reader.search.schema import SCHEMA, documents
from transcript_reader.search.terms import Node

_PATIENCE = 60.0  # seconds to wait for another program that is writing


class IndexUnwritable(ReaderError):
    """The index cannot be written; the library is unaffected."""


@dataclass(frozen=True, slots=True)
class Match:
    """One block that matches, and the question's words, to be marked in its text."""

    transcript: TranscriptId
    block: int
    terms: Node


@dataclass(frozen=True, slots=True)
class Matches:
    """The first blocks that match, best first, and how many there are in all."""

    matches: tuple[Match, ...]
    total: int


class SearchIndex:
    """Finds the blocks that answer a request.

    Any thread and any process may read. One writes at a time; another waits for it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index = self._opened()

    def ids(self) -> set[TranscriptId]:
        """Return the names of the transcripts that can be found."""
        with self._index.reader() as reader:
            return {
                TranscriptId(term.decode())
                for term in reader.lexicon("transcript")
                if reader.postings("transcript", term).is_active()
            }

    def add(
        self,
        transcripts: Iterable[Transcript],
        on_progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Make transcripts findable, in one commit.

        ``on_progress`` is told how many are read. When cancelled, none is added.

        Raises:
            IndexUnwritable: if the disk is full or another program holds the index.
        """
        with self._writing() as writer:
            for done, transcript in enumerate(transcripts, 1):
                if cancelled is not None and cancelled():
                    writer.cancel()
                    return
                for document in documents(transcript):
                    writer.add_document(**document)
                if on_progress is not None:
                    on_progress(done)

    def remove(self, ids: Iterable[TranscriptId]) -> None:
        """Forget transcripts, in one commit.

        Raises:
            IndexUnwritable: if the disk is full or another program holds the index.
        """
        with self._writing() as writer:
            for id_ in ids:
                writer.delete_by_term("transcript", id_)

    def match(self, request: SearchRequest) -> Matches:
        """Return the blocks that answer a request, best first.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        node = parse(request.text, typing=request.typing)
        with self._index.searcher() as searcher:
            only = query.Term("transcript", request.transcript) if request.transcript else None
            asked = compiled(node, _Values(searcher.reader()))
            found = searcher.search(asked, limit=request.limit or None, filter=only)
            matches = tuple(
                Match(TranscriptId(hit["transcript"]), hit["block"], node) for hit in found
            )
            return Matches(matches, len(found))

    def _opened(self) -> Any:
        path = folders.current(self._folder)
        if path is not None:
            try:
                return index.open_dir(str(path), schema=SCHEMA)
            except (index.IndexError, OSError, EOFError):
                pass  # damaged: made anew
        path = folders.prepare(self._folder)
        index.create_in(str(path), SCHEMA)
        return index.FileIndex(FileStorage(str(folders.swap(self._folder, path))), SCHEMA)

    def _writing(self) -> "_Writing":
        return _Writing(self._index)


class _Writing:
    """One commit, or none: what fails half way is cancelled, and the lock let go."""

    def __init__(self, whoosh_index: Any) -> None:
        try:
            self._writer = whoosh_index.writer(timeout=_PATIENCE, limitmb=256)
        except index.LockError as error:
            raise IndexUnwritable(
                "Another program is writing the search index; try again when it is done."
            ) from error
        except OSError as error:
            raise _unwritable(error) from error

    def __enter__(self) -> Any:
        return self._writer

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if self._writer.is_closed:
            return
        if error is not None:
            self._writer.cancel()
            if isinstance(error, OSError):
                raise _unwritable(error) from error
            return
        try:
            self._writer.commit()
        except OSError as failure:
            raise _unwritable(failure) from failure


def _unwritable(error: OSError) -> IndexUnwritable:
    return IndexUnwritable(f"The search index cannot be written: {error.strerror or error}.")


class _Values:
    """The values of the index's fields."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader

    def values(self, field: str) -> list[str]:
        return [term.decode() for term in self._reader.lexicon(field)]
