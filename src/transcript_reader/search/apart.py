"""An index that writes in a process of its own, so that a window never waits for it."""

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable
from itertools import chain
from types import TracebackType
from typing import Final, Self

from transcript_reader.domain.transcript import Transcript
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.transaction import IndexUnwritable

FEW: Final = 1_000
"""So many blocks are written at once, in a moment, without another process."""


class IndexApart(SearchIndex):
    """A :class:`SearchIndex` of which all that takes time to write is written elsewhere."""

    def add(
        self,
        transcripts: Iterable[Transcript],
        on_progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Make transcripts findable, as :meth:`SearchIndex.add` does.

        Raises:
            IndexUnwritable: if the disk is full or another program holds the index.
        """
        waiting = iter(transcripts)
        first: list[Transcript] = []
        blocks = 0
        while blocks <= FEW and (one := next(waiting, None)) is not None:
            first.append(one)
            blocks += len(one.blocks)
        if blocks <= FEW:
            super().add(first, on_progress, cancelled)
            return
        with _Child(str(self.folder)) as child:
            for done, transcript in enumerate(chain(first, waiting), 1):
                if cancelled is not None and cancelled():
                    return
                child.send(transcript)
                if on_progress is not None:
                    on_progress(done)
            child.finish()

    def tidy(self) -> None:
        """Merge small segments, larger ones elsewhere."""
        if self.crowded() > FEW:
            with _Child(str(self.folder)) as child:
                child.finish()
        else:
            super().tidy()


class _Child:
    """The other process: transcripts go in, and when all are in, one answer comes back.

    Left before :meth:`finish`, it adds nothing.
    """

    def __init__(self, folder: str) -> None:
        module = "transcript_reader.search.indexing_process"
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                pipe.close()  # type: ignore[union-attr] # both are pipes, see above
            except BrokenPipeError:
                continue  # the process has ended, and said why
        self._process.wait()

    def send(self, transcript: Transcript | None) -> None:
        """Hand a transcript over; None is the end of them."""
        assert self._process.stdin is not None
        try:
            pickle.dump(transcript, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
        except BrokenPipeError:
            self._answer()  # it has given up, and says why

    def finish(self) -> None:
        """Have everything committed, and wait until it is.

        Raises:
            IndexUnwritable: if it cannot be.
        """
        self.send(None)
        self._answer()

    def _answer(self) -> None:
        assert self._process.stdout is not None
        sentence = self._process.stdout.read().decode()
        if self._process.wait() or sentence:
            raise IndexUnwritable(
                sentence or "The process that writes the search index was ended by the system."
            )
