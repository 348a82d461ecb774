"""Persons across the library: one human being under many names, in many transcripts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from transcript_reader.domain.transcript import TranscriptId


@dataclass(frozen=True, slots=True)
class Appearance:
    """A voice of one transcript: the name it has there, and its labels as printed.

    ``speaker`` is its place among the speakers of the transcript. ``source`` is where that was
    published, or else the file it came from: another edition comes from there, too. ``blocks``
    are those it speaks, told only where another voice of the transcript has the same name.
    """

    transcript: TranscriptId
    title: str
    date: date | None
    name: str
    labels: tuple[str, ...]
    roles: tuple[str, ...]
    turns: int
    words: int
    speaker: int
    source: str = ""
    blocks: tuple[int, ...] = ()

    @property
    def key(self) -> "VoiceKey":
        """What names the voice: its transcript, and its name there."""
        return self.transcript, self.name


VoiceKey = tuple[TranscriptId, str]
"""The transcript of a voice, and its name there."""


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
    ``decided`` says that the reader had a hand in it, ``proposed`` that names were taken for
    one person's of which the reader has not said so. ``number`` tells those of one name apart;
    it is 0 where the name is nobody else's.
    """

    id: str
    name: str
    names: tuple[str, ...]
    roles: tuple[RoleHeld, ...]
    appearances: tuple[Appearance, ...]
    decided: bool
    proposed: bool
    number: int = 0

    @property
    def label(self) -> str:
        """What the person is called, told apart from everybody else: "Ann Lee #2"."""
        return f"{self.name} #{self.number}" if self.number else self.name

    @property
    def about(self) -> str:
        """The latest role and the years: "Minister of Finance, 2012–2019"; empty for none."""
        days = sorted(one.date for one in self.appearances if one.date)
        years = dict.fromkeys(str(day.year) for day in (*days[:1], *days[-1:]))
        role = self.roles[-1].role if self.roles else ""
        return ", ".join(filter(None, (role, "\N{EN DASH}".join(years))))

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
class SharedName:
    """A name in some transcripts; in one only some blocks, where it is two persons' there."""

    name: str
    transcripts: tuple[TranscriptId, ...]
    blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody who has several names, or another one than is printed, or a name like others.

    ``called`` is what nobody else is called. ``names`` are as printed, and nobody else's;
    ``shared`` are those that others have as well, and where they are this person's. ``about``
    tells a person with a number, as in "Ann Lee #2", from the others. ``decided`` says that the
    reader had a hand in it.
    """

    called: str
    names: tuple[str, ...]
    decided: bool
    shared: tuple[SharedName, ...] = ()
    number: int = 0
    about: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in the library, the most spoken first, and what the reader is asked.

    ``decisions`` is how many decisions of the reader can be taken back.
    """

    persons: tuple[Person, ...]
    questions: tuple[PersonQuestion, ...]
    decisions: int

    @property
    def known(self) -> tuple[KnownPerson, ...]:
        """Those of whom the names in the transcripts do not say all."""
        often = Counter(name for person in self.persons for name in person.names)
        return tuple(
            KnownPerson(
                one.label,
                tuple(name for name in one.names if often[name] == 1),
                one.decided,
                tuple(part for name in one.names if often[name] > 1 for part in _parts(one, name)),
                one.number,
                one.about if one.number else "",
            )
            for one in self.persons
            if one.number or one.names != (one.name,)
        )


def _parts(person: Person, name: str) -> list[SharedName]:
    """Return where a name is a person's: whole transcripts, and some blocks of others."""
    voices = [one for one in person.appearances if one.name == name]
    whole = tuple(sorted({one.transcript for one in voices if not one.blocks}))
    parts = [SharedName(name, (one.transcript,), one.blocks) for one in voices if one.blocks]
    return ([SharedName(name, whole)] if whole else []) + parts


class PersonKind(StrEnum):
    """Which persons are listed."""

    ALL = "all"
    ASKED = "asked"  # there is a question about them
    PROPOSED = "proposed"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Likeness:
    """Somebody who may be the same person, and why that is not plain."""

    other: Person
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """Who is among those the reader looks for, and what there is beside them.

    ``kinds`` counts the persons of each kind in the library; ``questions`` are those about a
    person, by its id; ``decisions`` is how many can be taken back.
    """

    persons: tuple[Person, ...] = ()
    kinds: Mapping[PersonKind, int] = field(default_factory=dict)
    questions: Mapping[str, tuple[Likeness, ...]] = field(default_factory=dict)
    decisions: int = 0


@dataclass(frozen=True, slots=True)
class PeoplePlace:
    """Where a reader is among the persons: what is listed, and the voice looked at."""

    text: str = ""
    kind: PersonKind = PersonKind.ALL
    voice: VoiceKey | None = None
