"""What a reader asks of search, and what comes back."""

from dataclasses import dataclass
from datetime import date

from transcript_reader.domain.span import Span
from transcript_reader.domain.transcript import TranscriptId


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One question, complete: answering it needs nothing else.

    ``transcript`` limits the search to one transcript. ``typing`` says that the last word
    may be unfinished and so counts as the beginning of a word too.
    """

    text: str
    transcript: TranscriptId | None = None
    limit: int = 200
    typing: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One block that answers the question.

    ``block`` is its place in the transcript's blocks; ``turn`` its turn number, None where
    nobody speaks. ``spans`` are where the words stand in the block's text, in characters;
    ``snippet`` is a piece of that text cut at sentence ends, and ``snippet_spans`` are the
    words in it.
    """

    transcript: TranscriptId
    title: str
    date: date | None
    block: int
    turn: int | None
    speaker: str
    snippet: str
    snippet_spans: tuple[Span, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The answer, complete: showing it needs nothing else.

    ``total`` is the exact number of blocks found, ``hits`` the first of them.
    """

    request: SearchRequest
    hits: tuple[Hit, ...]
    total: int
