"""Questions that are kept: under a name, or as the history of what was searched for."""

import json
from dataclasses import dataclass
from datetime import datetime

from transcript_reader.domain.search import Order, SearchRequest
from transcript_reader.domain.transcript import TranscriptId

LONGEST_HISTORY = 200
"""So many questions are remembered, the latest ones."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the library, whatever part of the answer is wanted.

    The fields mean what they mean in :class:`SearchRequest`. Kept questions are finished:
    their last word is no beginning of a word.
    """

    text: str
    order: Order = Order.BEST
    grouped: bool = False
    only: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, request: SearchRequest) -> "Question":
        """Return what a request asks, its text without spaces that say nothing.

        Narrowed to values of facets, but not to transcripts: those may go.
        """
        text = on_one_line(request.text)
        only = tuple(pair for pair in request.only if pair[0] != "transcript")
        return cls(text, request.order, request.grouped, only)

    @classmethod
    def of_json(cls, kept: object) -> "Question":
        """Return the question of a text in JSON.

        Raises:
            ValueError: if it is none.
        """
        try:
            text, order, grouped, only = json.loads(kept if isinstance(kept, str) else "")
            pairs = tuple((facet, value) for facet, value in only)
        except (TypeError, RecursionError) as error:
            raise ValueError(str(error)) from error
        strings = all(isinstance(one, str) for one in (text, *sum(pairs, ())))
        if not strings or not text.strip() or not isinstance(grouped, bool):
            raise ValueError("this is no question")
        return cls(text, Order(order), grouped, pairs)

    def json(self) -> str:
        """Return it as a text; equal questions give equal texts."""
        return json.dumps([self.text, self.order, self.grouped, self.only], ensure_ascii=False)

    def request(self, limit: int) -> SearchRequest:
        """Return the request for the first ``limit`` hits."""
        return SearchRequest(
            self.text, limit=limit, order=self.order, grouped=self.grouped, only=self.only
        )

    @property
    def hits(self) -> tuple[str, frozenset[tuple[str, str]]]:
        """What decides which hits there are, in whatever order."""
        return self.text, frozenset(self.only)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A question under a name that no other has.

    ``number`` is what the library knows it by, ``opened`` when it was last looked at.
    """

    number: int
    name: str
    question: Question
    opened: datetime


@dataclass(frozen=True, slots=True)
class Counted:
    """A saved search, and how many of its hits stand in transcripts it has not shown yet.

    ``new`` is None while nobody has counted, and where the question cannot be understood.
    """

    search: SavedSearch
    new: int | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What is new in a saved search as it is opened.

    ``shown`` are the transcripts that can be found then, ``unseen`` those that the search had
    not shown before, and ``new`` is how many hits stand in them.
    """

    question: Question
    new: int
    unseen: frozenset[TranscriptId]
    shown: frozenset[TranscriptId]


def on_one_line(text: str) -> str:
    """Return a text without spaces that say nothing, and without halves of characters."""
    return " ".join(text.encode("utf-8", "ignore").decode().split())


def free_name(wanted: str, taken: set[str]) -> str:
    """Return the name, with a number behind it where it is taken; letter case parts no names."""
    known = {name.casefold() for name in taken}
    name, number = wanted, 1
    while name.casefold() in known:
        number += 1
        name = f"{wanted} ({number})"
    return name
