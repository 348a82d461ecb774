"""Persons across the library: one human being under many names, in many transcripts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from transcript_reader.domain.transcript import TranscriptId


@dataclass(frozen=True, slots=True)
class Appearance:
    """A voice of one transcript: the name it has there, and its labels as printed."""

    transcript: TranscriptId
    title: str
    date: date | None
    name: str
    labels: tuple[str, ...]
    roles: tuple[str, ...]
    turns: int
    words: int


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A role as printed, and the dates of the first and last transcript that says so."""

    role: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Person:
    """Who is behind some voices, as proposed or as the reader decided.

    ``id`` names the person until the library or a decision changes. ``names`` are all that
    the transcripts give, the most spoken first; ``appearances`` are in order of date.
    ``decided`` says that the reader had a hand in it.
    """

    id: str
    name: str
    names: tuple[str, ...]
    roles: tuple[RoleHeld, ...]
    appearances: tuple[Appearance, ...]
    decided: bool

    @property
    def turns(self) -> int:
        """How many turns the person has in the library."""
        return sum(one.turns for one in self.appearances)

    @property
    def words(self) -> int:
        """How many words the person speaks in the library."""
        return sum(one.words for one in self.appearances)


class Doubt(StrEnum):
    """Why it is not plain whether two are one person."""

    INITIALS = "initials"  # the initials fit more than one person
    SURNAME = "surname"  # there is a surname alone
    SPELLING = "spelling"  # they sound alike and are spelt differently
    PATRONYMIC = "patronymic"  # the same name stands with different patronymics
    SAME_TRANSCRIPT = "same transcript"  # one transcript keeps them apart
    SPLIT = "split"  # the reader has told two of this name apart


@dataclass(frozen=True, slots=True)
class PersonQuestion:
    """A question to the reader: are these two, by their ids, one person?"""

    one: str
    other: str
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in the library, the most spoken first, and what the reader is asked."""

    persons: tuple[Person, ...]
    questions: tuple[PersonQuestion, ...]
