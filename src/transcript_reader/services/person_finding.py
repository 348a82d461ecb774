"""Finding persons by what is typed, in either script: "путин" finds Vladimir Putin."""

from collections import defaultdict

from transcript_reader.domain.person import Likeness, People, PeopleFound, Person, PersonKind
from transcript_reader.search.analysis import forms
from transcript_reader.search.names import sound


class PersonFinder:
    """The persons of one moment, ready to be looked through as often as the reader types."""

    def __init__(self, people: People) -> None:
        self._people = people
        self.known = people.known
        persons = {person.id: person for person in people.persons}
        questions: dict[str, list[Likeness]] = defaultdict(list)
        for asked in people.questions:
            for one, other in ((asked.one, asked.other), (asked.other, asked.one)):
                questions[one].append(Likeness(persons[other], asked.doubt))
        self._questions = {id_: tuple(likes) for id_, likes in questions.items()}
        self._keys = [_keys(person) for person in people.persons]
        kinds = {kind: sum(self._is(person, kind) for person in people.persons) for kind in _KINDS}
        self._found = PeopleFound(people.persons, kinds, self._questions, people.decisions)

    def find(self, text: str, kind: PersonKind = PersonKind.ALL) -> PeopleFound:
        """Return the persons of a kind who have every word typed in their names or roles.

        A word is there if one begins so, or sounds so.
        """
        words = [(f" {form}", f" {sound(form)}") for form in forms(text)]
        persons = tuple(
            person
            for person, keys in zip(self._people.persons, self._keys, strict=True)
            if self._is(person, kind) and all(one in keys or other in keys for one, other in words)
        )
        found = self._found
        return PeopleFound(persons, found.kinds, found.questions, found.decisions)

    def _is(self, person: Person, kind: PersonKind) -> bool:
        match kind:
            case PersonKind.ASKED:
                return person.id in self._questions
            case PersonKind.PROPOSED:
                return person.proposed
            case PersonKind.DECIDED:
                return person.decided
            case _:
                return True


_KINDS = tuple(PersonKind)


def _keys(person: Person) -> str:
    """Return the words of a person's names and roles, and how they sound, each after a space."""
    texts = dict.fromkeys((person.name, *person.names, *(held.role for held in person.roles)))
    words = dict.fromkeys(form for text in texts for form in forms(text))
    return "".join(f" {word} {sound(word)}" for word in words)
