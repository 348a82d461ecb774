"""Who a TEI document says its speakers are: its lists of persons, or no more than an id."""

import datetime
import re
from dataclasses import dataclass

from transcript_reader.domain.transcript import Attributes
from transcript_reader.importers.hansard_labels import hansard_label
from transcript_reader.importers.marked_label import spelt
from transcript_reader.importers.xml_tree import XML_ID, Element, children, descendants, text_of

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
    key = _pointed(who)
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


def _pointed(who: str) -> str:
    """Return the id a pointer points at, in this document or another, prefixed or not."""
    if " " in who.strip("# "):
        return who.lstrip("#")
    return who.rpartition("#")[2].rpartition(":")[2]


def _identity(key: str) -> Attributes:
    return (("id", key),) if key else ()


def _printed_name(printed: str, key: str) -> str:
    """Return the name in a label: what stands in brackets where the id or a courtesy says so."""
    match = _BRACKETED.search(printed)
    if match and any(word in key for word in match[1].split() if len(word) > 2):
        return " ".join(match[1].split())
    held = hansard_label(printed) if match else None
    return held.name if held and held.role else printed


def _parts(text: str) -> tuple[str, str]:
    """Return name and role of "Surname, Forename, role" or "Name, role"."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 2 and " " not in parts[0] and " " not in parts[1]:
        return f"{parts[1]} {parts[0]}", ", ".join(parts[2:])
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
