"""From a transcript's name to all that is needed to show it."""

from transcript_reader.domain.errors import NotInLibrary
from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.store import Library


class OpenService:
    """Opens transcripts of the library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def open(self, id_: TranscriptId) -> OpenedTranscript:
        """Return the transcript and its pictures.

        Raises:
            NotInLibrary: if it is not kept.
        """
        try:
            transcript = self._library[id_]
        except KeyError:
            raise NotInLibrary("This transcript is no longer in the library.") from None
        images = {image.name: image for image in self._library.images(id_)}
        return OpenedTranscript(transcript, images)
