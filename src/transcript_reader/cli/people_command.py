"""List who speaks in the library, under all their names, and decide who is who.

Persons are proposed from the names in the transcripts. A person is named by any of their
names. Each decision can be undone.
"""

import argparse
from dataclasses import replace

from transcript_reader.cli.main import NOTHING_FOUND
from transcript_reader.cli.opening import opened_library
from transcript_reader.cli.records import people_record, print_json
from transcript_reader.cli.terminal import Page
from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.person import Doubt, People, Person, VoiceKey
from transcript_reader.places import Places
from transcript_reader.services.people import PeopleService

_DOUBTS = {
    Doubt.INITIALS: "the initials fit more than one",
    Doubt.SURNAME: "there is a surname alone",
    Doubt.SPELLING: "the names sound alike and are spelt differently",
    Doubt.PATRONYMIC: "the same name stands with different patronymics",
    Doubt.SAME_TRANSCRIPT: "one transcript keeps them apart",
    Doubt.SPLIT: "two persons of this name were told apart",
}


_FEWEST = 8  # characters that name a transcript


class WhoIsMeant(ReaderError):
    """A name that was typed is nobody's, or more than one person's."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--json", action="store_true", help="print it for programs")
    acts = parser.add_mutually_exclusive_group()
    acts.add_argument("--merge", nargs="+", metavar="NAME", help="these are one person")
    acts.add_argument("--confirm", metavar="NAME", help="all names of this person are theirs")
    acts.add_argument("--apart", nargs=2, metavar="NAME", help="these are two persons")
    acts.add_argument(
        "--split",
        nargs="+",
        metavar="NAME",
        help="the first is a person; the names, or transcripts, that follow are another's",
    )
    acts.add_argument("--rename", nargs=2, metavar="NAME", help="call the first as the second")
    acts.add_argument("--undo", action="store_true", help="take the last decision back")


def run(options: argparse.Namespace, places: Places) -> int:
    """Decide if asked to, and print whom that changed; else everybody."""
    with opened_library(places) as library:
        service = PeopleService(library)
        people = before = service.people()
        if options.undo and not service.undo():
            print("There is no decision to undo.")
            return NOTHING_FOUND
        if options.undo or _decide(options, service, before):
            people = service.people()
    if options.json:
        print_json(people_record(people))
    elif people is before:
        _print(people, Page())
    else:
        _print(_changed(before, people), Page())
    return 0 if people.persons else NOTHING_FOUND


def _changed(before: People, after: People) -> People:
    """Return the persons who were not there, or not so, before; ids say nothing about that."""
    known = {replace(person, id="") for person in before.persons}
    changed = tuple(person for person in after.persons if replace(person, id="") not in known)
    return People(changed, (), after.decisions)


def _decide(options: argparse.Namespace, service: PeopleService, people: People) -> bool:
    """Do what is asked for, and say whether anything was."""
    if options.merge:
        service.merge([_meant(name, people).id for name in options.merge])
    elif options.confirm:
        service.confirm(_meant(options.confirm, people).id)
    elif options.apart:
        one, other = (_meant(name, people).id for name in options.apart)
        service.keep_apart(one, other)
    elif options.split:
        name, *parted = options.split
        person = _meant(name, people)
        service.split(person.id, [key for word in parted for key in _voices(word, person)])
    elif options.rename:
        service.rename(_meant(options.rename[0], people).id, options.rename[1])
    else:
        return False
    return True


def _voices(word: str, person: Person) -> list[VoiceKey]:
    """Return the voices of a person that have a name, or are in a transcript."""
    wanted = " ".join(word.split()).casefold()
    named = [one.key for one in person.appearances if one.name.casefold() == wanted]
    found = named or [
        one.key
        for one in person.appearances
        if one.title.casefold() == wanted
        or (len(wanted) >= _FEWEST and one.transcript.startswith(wanted))
    ]
    if not found:
        raise WhoIsMeant(f"{word} is no name and no transcript of {person.label}.")
    return found


def _meant(name: str, people: People) -> Person:
    wanted = " ".join(name.split()).casefold()
    meant = [
        person
        for person in people.persons
        if wanted in (one.casefold() for one in (person.name, person.label, *person.names))
    ]
    if len(meant) != 1:
        how_many = "more than one person" if meant else "nobody in the library"
        raise WhoIsMeant(f"{name} is the name of {how_many}.")
    return meant[0]


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _print(people: People, page: Page) -> None:
    for person in people.persons:
        page.write(page.bold(person.label))
        others = [name for name in person.names if name != person.name]
        facts = [
            " = ".join(others),
            _count(len(person.appearances), "transcript"),
            _count(person.words, "word"),
        ]
        page.paragraph(" · ".join(filter(None, facts)), indent="  ")
        for held in person.roles:
            years = sorted({str(day.year) for day in (held.first, held.last) if day})
            page.paragraph(" ".join([held.role, "–".join(years)]).strip(), indent="    ")
    names = {person.id: person.label for person in people.persons}
    for question in people.questions:
        asked = f"Are {names[question.one]} and {names[question.other]} one person?"
        page.paragraph(f"{asked} ({_DOUBTS[question.doubt]})")
