"""Where the reader has been before each jump, to be gone back to."""

from dataclasses import dataclass

from transcript_reader.domain.person import PeoplePlace
from transcript_reader.domain.transcript import TranscriptId

MOST = 200
"""So many places are kept; the oldest ones are forgotten."""


@dataclass(frozen=True, slots=True)
class Place:
    """A character of a block of a transcript; left from the concordance, or from elsewhere.

    ``people`` is where the reader was among the persons, if they came from there.
    """

    transcript: TranscriptId
    block: int
    character: int
    in_concordance: bool = False
    people: PeoplePlace | None = None


class PlaceHistory:
    """The places left by jumps, the last one on top."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    def leave(self, place: Place) -> None:
        """Keep a place that is being left; the same one is kept once."""
        if not self._places or self._places[-1] != place:
            self._places = [*self._places[1 - MOST :], place]

    def back(self) -> Place | None:
        """Return the place left last, once; None where there is none."""
        return self._places.pop() if self._places else None
