"""Making transcripts findable while the next ones are still being read."""

from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from transcript_reader.library.packing import Packed, unpack
from transcript_reader.search.index import SearchIndex

_BLOCKS = 20_000  # a commit


class IndexQueue:
    """Puts transcripts into the index, some thousand blocks a commit, in a thread of its own.

    A ``with`` block ends when all are in. What the index raises is raised by the next call.
    """

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="indexing")
        self._running: Future[None] | None = None
        self._waiting: list[Packed] = []
        self._blocks = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self._commit()
                self._wait()
        finally:
            self._thread.shutdown()

    def add(self, packed: Packed) -> None:
        """Take one more; there is waiting only for the commit before the last."""
        self._waiting.append(packed)
        self._blocks += len(packed.blocks)
        if self._blocks >= _BLOCKS:
            self._commit()

    def _commit(self) -> None:
        self._wait()
        if self._waiting:
            self._running = self._thread.submit(self._add, self._waiting)
            self._waiting, self._blocks = [], 0

    def _add(self, packed: list[Packed]) -> None:
        self._index.add(unpack(one.transcript, one.blocks) for one in packed)

    def _wait(self) -> None:
        if self._running is not None:
            self._running.result()
            self._running = None
