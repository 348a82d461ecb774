"""The search index, loaded when it is first used: files are being read by then."""

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from transcript_reader.domain.transcript import Transcript, TranscriptId

if TYPE_CHECKING:
    from transcript_reader.search.index import SearchIndex


class LateIndex:
    """A :class:`SearchIndex` as far as an import needs it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def ids(self) -> set[TranscriptId]:
        """Return the names of the transcripts that can be found."""
        return self._index.ids()

    def add(
        self,
        transcripts: Iterable[Transcript],
        on_progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Make transcripts findable, as :meth:`SearchIndex.add` does."""
        self._index.add(transcripts, on_progress, cancelled)

    def remove(self, ids: Iterable[TranscriptId]) -> None:
        """Forget transcripts."""
        self._index.remove(ids)

    @cached_property
    def _index(self) -> "SearchIndex":
        from transcript_reader.search.index import SearchIndex  # and with it numpy and Whoosh

        return SearchIndex(self._folder)
