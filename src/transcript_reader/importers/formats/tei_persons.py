"""Who a TEI document says its speakers are: its lists of persons, or no more than an id."""

import datetime
import re
from dataclasses import dataclass

from transcript_reader.domain.transcript import Attributes
from transcript_reader.importers.labels.hansard_labels import hansard_label
from transcript_reader.importers.labels.marked_label import spelt
from transcript_reader.importers.labels.names import is_given, is_initial
from transcript_reader.importers.labels.vocabulary import PARTICLES
from transcript_reader.importers.text.xml_tree import (
    XML_ID,
    Element,
    children,
    descendants,
    local,
    text_of,
)

_WORD = re.compile(r"[\w'’-]+")
_BRACKETED = re.compile(r"\(([^()]+)\)\s*$")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the marks tell: ``affiliations`` are (from, to, role, organisation)."""

    id: str
    name: str
    role: str = ""
    facts: Attributes = ()
    affiliations: tuple[tuple[str, str, str, str], ...] = ()

    def told(self, day: datetime.date | None) -> Attributes:
        """Return the facts, and the affiliations that held on that day."""
        date = day.isoformat() if day else ""
        held = (
            ("affiliation", f"{role}: {organisation}" if role else organisation)
            for since, until, role, organisation in self.affiliations
            if not date or (since or date) <= date <= (until or date)
        )
        return (*self.facts, *dict.fromkeys(held))


def persons(root: Element) -> dict[str, Person]:
    """Return the listed persons by their id."""
    return {str(e.get(XML_ID)): _person(e) for e in descendants(root, "person") if e.get(XML_ID)}


def person_called(who: str, listed: dict[str, Person], printed: str) -> Person | None:
    """Return who a speech is by: as listed, else as its label or its id spells the name.

    Of several who speak at once the names are joined. None where the marks name nobody
    and no label is printed.
    """
    pointers = who.split()
    if len(pointers) > 1 and all("#" in each for each in pointers):
        people = [person_called(each, listed, "") for each in pointers]
        names = ", ".join(dict.fromkeys(person.name for person in people if person))
        return Person(who, printed or names, facts=_identity(who))
    key = pointed(who)
    if key in listed:
        return listed[key]
    if printed:
        name = _printed_name(printed.rstrip(": \xa0"), key)
        return Person(key, name, facts=_identity(key))
    if not key:
        return None
    if "#" in who or " " not in key:
        return Person(key, spelt(key), facts=_identity(key))
    name, role = _parts(key)
    return Person(key, name, role, _identity(key))


def pointed(who: str) -> str:
    """Return the id a pointer points at, in this document or another, prefixed or not."""
    if " " in who.strip("# "):
        return who.lstrip("#")
    return who.rpartition("#")[2].rpartition(":")[2]


def _identity(key: str) -> Attributes:
    return (("id", key),) if key else ()


def persons_called(root: Element, listed: dict[str, Person]) -> dict[str, Person]:
    """Return who is in no list and has labels, by id: as the label that tells most calls them."""
    found: dict[str, Person] = {}
    best: dict[str, tuple[bool, int]] = {}
    label = ""
    for element in descendants(root, "note", "speaker", "u", "sp"):
        if local(element) == "note":
            label = text_of(element) if element.get("type") == "speaker" else label
            continue
        if local(element) == "speaker":
            continue
        own = next(children(element, "speaker"), None)
        label = label if own is None else text_of(own)
        key = pointed(element.get("who", "").strip())
        if key and label and key not in listed:
            person = person_called(f"#{key}", {}, label)
            told = (person.name in label, _shared(person.name, key)) if person else (False, 0)
            if person and (key not in best or best[key] < told):
                found[key], best[key] = person, told
        label = ""
    return found


def _shared(name: str, key: str) -> int:
    """Return how many words of a name its id has, the more the better it is told by it."""
    return sum(len(word) > 1 and word.casefold() in key.casefold() for word in name.split())


def _printed_name(printed: str, key: str) -> str:
    """Return the name in a label: what stands in brackets, or its words that the id has.

    A label without any word of an id that is a name itself is an office, and the id says
    who holds it.
    """
    match = _BRACKETED.search(printed)
    if match and any(word in key for word in match[1].split() if len(word) > 2):
        return " ".join(match[1].split())
    words = list(_WORD.finditer(printed))
    known = [word for word in words if len(word[0]) > 1 and word[0].casefold() in key.casefold()]
    known = [word for word in known if word[0][0].isupper() or word[0] in PARTICLES]
    if len(known) > 1 and _is_run(known, words):
        return printed[known[0].start() : known[-1].end()]
    held = hansard_label(printed) if match else None
    if held and held.role:
        return held.name
    spelling = spelt(key)
    named = len(spelling.split()) > 1 and all(map(_is_plain_name, spelling.split()))
    return spelling if named and not _shared(printed, key) else printed


def _is_run(some: list[re.Match[str]], every: list[re.Match[str]]) -> bool:
    first = every.index(some[0])
    return every[first : first + len(some)] == some


def _is_plain_name(word: str) -> bool:
    return word[0].isupper() and word.replace("-", "").isalpha() and word != word.upper()


def _parts(text: str) -> tuple[str, str]:
    """Return name and role of "Surname, Forename, role", "Surname, F." or "Name, role"."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 2 and " " not in parts[0] and " " not in parts[1]:
        return f"{parts[1]} {parts[0]}", ", ".join(parts[2:])
    if len(parts) == 2 and (is_initial(parts[1]) or is_given(parts[1])):
        return f"{parts[1]} {parts[0]}", ""
    return parts[0], ", ".join(parts[1:])


def _person(element: Element) -> Person:
    names = list(children(element, "persName", "name"))
    current = next((e for e in names if not e.get("to")), names[0] if names else None)
    name = "" if current is None else _full_name(current)
    identity = str(element.get(XML_ID))
    facts = [("id", identity)]
    for tag, key in (("sex", "value"), ("birth", "when"), ("death", "when")):
        facts += [(tag, str(e.get(key))) for e in children(element, tag) if e.get(key)]
    facts += [("address", text_of(e)) for e in children(element, "idno")]
    affiliations = tuple(
        (e.get("from", ""), e.get("to", ""), e.get("role", ""), _organisation(e))
        for e in children(element, "affiliation")
    )
    return Person(identity, name or identity, "", tuple(facts), affiliations)


def _organisation(element: Element) -> str:
    return element.get("ref", "").lstrip("#").rpartition(".")[2] or text_of(element)


def _full_name(element: Element) -> str:
    """Return forenames before surnames, whichever the list prints first; titles left out."""
    forenames = [text_of(e) for e in children(element, "forename")]
    surnames = [text_of(e) for e in children(element, "nameLink", "surname")]
    return " ".join([*forenames, *surnames]) or text_of(element)
