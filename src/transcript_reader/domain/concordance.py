"""Every hit on a line of its own, the word in the middle: what is asked, and what comes back."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from transcript_reader.domain.search import Hit, SearchRequest
from transcript_reader.domain.span import Span
from transcript_reader.domain.transcript import TranscriptId


class LineOrder(StrEnum):
    """What lines are sorted by: a word beside the middle, or where the line stands."""

    FOUND = "found"  # in the order of the search
    LEFT_1 = "left1"
    LEFT_2 = "left2"
    LEFT_3 = "left3"
    RIGHT_1 = "right1"
    RIGHT_2 = "right2"
    RIGHT_3 = "right3"
    WORD = "word"
    SPEAKER = "speaker"
    DATE = "date"
    TRANSCRIPT = "transcript"


@dataclass(frozen=True, slots=True)
class ConcordanceRequest:
    """A search whose hits are wanted as lines: of its first ``search.limit`` blocks, all lines.

    ``width`` is how many characters of context stand on either side, about. Lines that agree in
    what they are sorted by are sorted by ``then``; lines in the order of the search are not.
    """

    search: SearchRequest
    order: LineOrder = LineOrder.FOUND
    width: int = 60
    then: LineOrder = LineOrder.FOUND


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One hit: ``word`` as published, and the text to its left and right, on one line.

    ``span`` is where the word stands in the block's text.
    """

    transcript: TranscriptId
    title: str
    date: date | None
    block: int
    turn: int | None
    speaker: str
    left: str
    word: str
    right: str
    span: Span

    def as_hit(self) -> Hit:
        """Return the hit of this line alone, with the line as its snippet."""
        return Hit(
            self.transcript,
            self.title,
            self.date,
            self.block,
            self.turn,
            self.speaker,
            f"{self.left}{self.word}{self.right}",
            (Span(len(self.left), len(self.left) + len(self.word)),),
            (self.span,),
        )


@dataclass(frozen=True, slots=True)
class Concordance:
    """The lines of a request, in its order; ``blocks`` is how many blocks have hits in all."""

    request: ConcordanceRequest
    lines: tuple[ConcordanceLine, ...]
    blocks: int


@dataclass(frozen=True, slots=True)
class Collocate:
    """A word that stands near the hits: how often, how often at all, and how tellingly.

    ``left`` and ``right`` say how often it stands before and after a hit; between two hits it
    does both, and is near once. ``likelihood`` is Dunning's log-likelihood (G²) of its standing
    near the hits as often as it does; above 10.83 chance explains it one time in a thousand.
    """

    word: str
    near: int
    left: int
    right: int
    everywhere: int
    likelihood: float


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often the words of a question are said: ``count`` times in ``words`` words.

    ``label`` is a year (2021), a month (2021-06) or a speaker; empty where nobody knows when,
    or nobody speaks. ``about`` tells a speaker from others of the same name.
    """

    label: str
    count: int
    words: int
    about: str = ""

    @property
    def per_million(self) -> float | None:
        """How often in a million words; None where there are no words at all."""
        return self.count * 1_000_000 / self.words if self.words else None
