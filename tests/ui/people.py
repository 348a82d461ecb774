"""Persons made in one line, for tests of what shows them."""

from collections.abc import Sequence
from datetime import date

from transcript_reader.domain.person import (
    Appearance,
    Doubt,
    Likeness,
    PeopleFound,
    Person,
    PersonKind,
    RoleHeld,
)
from transcript_reader.domain.transcript import TranscriptId

DAY = date(2017, 4, 18)


def voice(name: str, number: int = 1, *labels: str) -> Appearance:
    """Make a voice of transcript t1, t2, … with two turns there."""
    title = f"Meeting {number} about the harbour"
    id_ = TranscriptId(f"t{number}")
    return Appearance(id_, title, DAY, name, labels or (name,), (), 2, 20, 0)


def person(*voices: Appearance, role: str = "", proposed: bool = False) -> Person:
    """Make a person of these voices, named after the first."""
    names = tuple(dict.fromkeys(one.name for one in voices))
    roles = (RoleHeld(role, DAY, date(2019, 5, 3)),) if role else ()
    return Person(f"\t{names[0]}", names[0], names, roles, voices, False, proposed)


def found(
    *persons: Person, asked: Sequence[tuple[int, int, Doubt]] = (), decisions: int = 0
) -> PeopleFound:
    """Make what is found; ``asked`` are pairs of persons by their places."""
    questions: dict[str, tuple[Likeness, ...]] = {}
    for one, other, doubt in asked:
        for here, there in ((one, other), (other, one)):
            id_ = persons[here].id
            questions[id_] = (*questions.get(id_, ()), Likeness(persons[there], doubt))
    kinds = {
        PersonKind.ALL: len(persons),
        PersonKind.ASKED: len(questions),
        PersonKind.PROPOSED: sum(one.proposed for one in persons),
        PersonKind.DECIDED: 0,
    }
    return PeopleFound(persons, kinds, questions, decisions)


def harbour() -> PeopleFound:
    """Return four persons, two of whom may be one, and one who is proposed as one."""
    return found(
        person(voice("Виктор Иванов", 1), role="Начальник порта"),
        person(voice("В.Иванов", 2), voice("В.Иванов", 3)),
        person(
            voice("Anna Berg", 1, "Chair of the Board Anna Berg"),
            voice("Анна Берг", 4),
            role="Chair of the Board",
            proposed=True,
        ),
        person(voice("Владимир Иванов", 5)),
        asked=((0, 1, Doubt.INITIALS), (1, 3, Doubt.INITIALS)),
        decisions=1,
    )
