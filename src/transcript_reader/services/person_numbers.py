"""Numbers for persons of one name, so that each can be told, and asked for, by name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from transcript_reader.domain.person import Person
from transcript_reader.services.person_facts import Node


def numbered(persons: Iterable[Person]) -> list[Person]:
    """Give a number to each person who is called as somebody else is, or is printed.

    Who had the name first comes first; whoever is told apart later gets a higher number.
    """
    persons = list(persons)
    bearers: dict[str, set[str]] = defaultdict(set)
    for person in persons:
        for name in (person.name, *person.names):
            bearers[plain(name)].add(person.id)
    namesakes: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        if len(bearers[plain(person.name)]) > 1:
            namesakes[plain(person.name)].append(person)
    numbers: dict[str, int] = {}
    for name, some in namesakes.items():
        free = (number for number in count(1) if f"{name} #{number}" not in bearers)
        for person in sorted(some, key=_rank):
            numbers[person.id] = next(free)
    return [replace(one, number=numbers[one.id]) if one.id in numbers else one for one in persons]


def plain(name: str) -> str:
    """Return a name as it is compared with what is typed."""
    return " ".join(name.split()).casefold()


def _rank(person: Person) -> tuple[bool, bool, int, str]:
    """Return what orders namesakes: printed so, named alone, when told apart."""
    tag = Node.of(person.id).tag
    told = int(tag) if tag.isdecimal() else 0
    return person.name not in person.names, bool(tag) and not told, told, person.id
