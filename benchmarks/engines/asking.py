"""What every engine of the search benchmark has."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Protocol

from benchmarks.engines.material import Questions, Turn

PAGE: Final = 20
"""How many hits are asked for."""

Asks = dict[str, list[Callable[[], object]]]
"""For every kind of question, what to call to ask each."""

KINDS: Final = (
    "rare word",
    "frequent word",
    "two words, AND",
    "two words, OR",
    "phrase of frequent words",
    "NEAR/5",
    "prefix, 4 letters",
    "prefix, 2 letters",
    "wildcard",
    "fuzzy, 1 edit",
    "speaker filter",
    "date range",
    "sort by date",
    "facets, speaker and year",
    "exact total",
    "frequent word, 20 snippets",
)


class Engine(Protocol):
    """Answers questions from an index that it has opened."""

    name: str

    def asks(self, questions: Questions) -> Asks:
        """Return what to call, for every kind of question it can answer."""


class Buildable(Engine, Protocol):
    """An engine that opens an index in a folder, and can make one there."""

    def __init__(self, folder: Path) -> None: ...

    @staticmethod
    def build(folder: Path, turns: Sequence[Turn]) -> None:
        """Index the turns."""


def days(questions: Questions, at: int) -> tuple[int, int]:
    """Return the first and the last day of a year, as numbers."""
    year = questions.years[at % len(questions.years)]
    return year * 10_000, year * 10_000 + 1231


def speaker(questions: Questions, at: int) -> str:
    """Return a speaker's name."""
    return questions.speakers[at % len(questions.speakers)]
