"""One line of the library's list: what can be said of a transcript without opening it."""

from dataclasses import dataclass
from datetime import date, datetime

from transcript_reader.domain.transcript import TranscriptId


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """A transcript of the library, in one line.

    ``source`` is the name of the format it was read from, ``speakers`` the names in order
    of appearance, ``added`` when it came into the library, in UTC.
    """

    id: TranscriptId
    title: str
    date: date | None
    place: str
    language: str
    source: str
    speakers: tuple[str, ...]
    turns: int
    words: int
    added: datetime
