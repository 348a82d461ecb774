"""What a reader asks of search, and what comes back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from transcript_reader.domain.span import Span
from transcript_reader.domain.transcript import TranscriptId

FACETS = ("speaker", "year", "language", "kind", "source")
"""The facets that narrow what was found, in the order they are shown."""


class Order(StrEnum):
    """Which hits come first; undated ones come last where dates decide."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One question, complete: answering it needs nothing else.

    ``transcript`` limits the search to one transcript. ``typing`` says that the last word
    may be unfinished and so counts as the beginning of a word too. ``offset`` hits are
    passed over, the ``limit`` next ones returned. ``grouped`` keeps the hits of a transcript
    together, in its own order, the transcript with the first hit first.

    ``only`` narrows the answer to facet values, (facet, value) pairs: values of one facet
    are alternatives, every facet must hold. ``facets`` names the facets to count: speaker,
    year, language, source, kind, transcript.
    """

    text: str
    transcript: TranscriptId | None = None
    limit: int = 200
    typing: bool = False
    offset: int = 0
    order: Order = Order.BEST
    grouped: bool = False
    only: tuple[tuple[str, str], ...] = ()
    facets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One block that answers the question.

    ``block`` is its place in the transcript's blocks; ``turn`` its turn number, None where
    nobody speaks. ``spans`` are where the words stand in the block's text, in characters;
    ``snippet`` is a piece of that text cut at sentence ends, and ``snippet_spans`` are the
    words in it. ``person`` is how the reader calls the speaker, or tells them from others of
    the name; empty where the name of the transcript says it.
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
    person: str = ""

    @property
    def who(self) -> str:
        """Who speaks: "Ann Lee", "Ann Lee #2", or "A. Lee = Ann Lee"."""
        if not self.person or self.person.startswith(f"{self.speaker} #"):
            return self.person or self.speaker
        return f"{self.speaker} = {self.person}"

    def words(self) -> Iterator["Hit"]:
        """Yield a hit for each of its spans; itself where it has none."""
        if len(self.spans) < 2:
            yield self
            return
        for span in self.spans:
            yield replace(self, spans=(span,))


@dataclass(frozen=True, slots=True)
class Facet:
    """How many of all hits have each value of a field: (value, count), the most first.

    ``about`` tells a speaker from others of the same name, by the value.
    """

    name: str
    values: tuple[tuple[str, int], ...]
    about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Searched:
    """One part of the question, and what the library holds of it.

    ``text`` is the part as typed, from character ``at`` of the query; ``how`` says what was
    looked for: every "form" of a word, the "exact" word, what it is the "beginning" of, what
    fits a "pattern", is "alike", a "phrase", words "near" each other, or the value of a
    "field". ``words`` are the words of the library that this is, or the field's values, with
    how many blocks hold each, the most first, at most twenty of ``different``. ``blocks`` is
    how many blocks answer this part alone. ``suggestions`` are words of the library that
    may have been meant, where it is none. ``without`` is how many blocks the question finds
    without this part, counted where it finds none though the library holds every part.
    """

    text: str
    at: int
    how: str
    words: tuple[tuple[str, int], ...]
    different: int
    blocks: int
    excluded: bool = False
    suggestions: tuple[str, ...] = ()
    without: int = 0


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The answer, complete: showing it needs nothing else.

    ``total`` is the exact number of blocks found, ``hits`` those that were asked for of
    them. ``searched`` says what was looked for, part by part; ``corrected`` is the query
    with its unknown words replaced, empty where nothing better is known.
    """

    request: SearchRequest
    hits: tuple[Hit, ...]
    total: int
    facets: tuple[Facet, ...] = ()
    searched: tuple[Searched, ...] = ()
    corrected: str = ""

    @property
    def missing(self) -> tuple[Searched, ...]:
        """The parts of the question that nothing in the library answers."""
        return tuple(part for part in self.searched if not part.blocks and not part.excluded)

    @property
    def in_the_way(self) -> tuple[Searched, ...]:
        """The parts without which something would be found, those that hide most first."""
        found = (part for part in self.searched if part.without)
        return tuple(sorted(found, key=lambda part: -part.without))
