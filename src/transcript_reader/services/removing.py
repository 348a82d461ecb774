"""Taking a transcript out of the library, so that it can be put back."""

from dataclasses import dataclass

from transcript_reader.domain.errors import NotInLibrary
from transcript_reader.domain.transcript import Image, Transcript, TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex


@dataclass(frozen=True, slots=True)
class Removed:
    """Everything the library held of one transcript."""

    transcript: Transcript
    data: bytes
    images: tuple[Image, ...]
    origin: str


class RemovingService:
    """Removes a transcript from library and index, and restores it."""

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self._library = library
        self._index = index

    def remove(self, transcript: TranscriptId) -> Removed:
        """Remove a transcript, and return all that was kept of it.

        Raises:
            NotInLibrary: if it is not kept.
        """
        try:
            removed = Removed(
                self._library[transcript],
                self._library.source(transcript),
                self._library.images(transcript),
                self._library.origin(transcript),
            )
        except KeyError:
            raise NotInLibrary("This transcript is no longer in the library.") from None
        self._library.remove(transcript)
        self._index.remove({transcript})
        return removed

    def restore(self, removed: Removed) -> None:
        """Put back what was removed."""
        self._library.add(
            removed.transcript, origin=removed.origin, data=removed.data, images=removed.images
        )
        self._index.add([removed.transcript])
