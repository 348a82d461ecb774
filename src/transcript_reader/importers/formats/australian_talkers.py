"""Who talks in the Australian Hansard: as its marks tell, and as its paragraphs print it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from transcript_reader.domain.transcript import Attributes
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.text.xml_tree import Element, children, content, local, text_of

_OFFICES = frozenset(("", "10000", "UNKNOWN", "110000"))
_VOICE = re.compile(r"HPS-(?:Member|Office|General)\w*|(?:Member|Office|General)\w*")
_COLON = re.compile(r"(?<!\d):|:(?!\d)")
_TOLD = frozenset(("HPS-Time", "HPS-MinisterialTitles"))
_LONGEST = 400  # characters from the first of a label to its colon
_SPACE = " \t\r\n\xa0"


@dataclass(frozen=True, slots=True)
class Talker:
    """A talker as the marks tell; ``display`` is the label as printed, where they do."""

    id: str
    name: str
    display: str = ""
    role: str = ""
    electorate: str = ""
    party: str = ""

    @property
    def key(self) -> str:
        """The identity; offices share one number, whoever holds them."""
        return f"{self.id} {self.name}" if self.id in _OFFICES else self.id

    def label(self, printed: str = "", role: str = "") -> Label:
        """Return the label of a turn, ``printed`` where the paragraph prints it."""
        return Label(printed or self.display or self.name, self.name, role or self.role)

    def told(self) -> Attributes:
        """Return what else is told of the talker."""
        facts = (("id", self.id), ("electorate", self.electorate), ("party", self.party))
        return tuple((key, value) for key, value in facts if value)


def talker_of(element: Element, talk: Element | None = None) -> Talker:
    """Return what a ``<talker>`` tells; attributes of its ``talk`` tell what it does not."""
    outer = None if talk is None else _telling(talk)
    told = {} if outer is None else {str(key): str(of) for key, of in outer.attrib.items()}
    named = list(children(element, "name"))
    names = {e.get("role", "display"): text_of(e) for e in named}
    facts = {local(e): text_of(e).strip("() ") for e in element}
    display = names.get("display", "")
    identity = facts.get("name.id", "") or next((e.get("nameid", "") for e in named), "")
    identity = (identity or told.get("nameid", "")).upper()
    listed = names.get("metadata", "") or told.get("speaker", "")
    name = display if identity in _OFFICES and display else _turned(listed) or display
    return Talker(
        identity,
        name or "?",
        display,
        facts.get("role", "") or told.get("ministerial", ""),
        facts.get("electorate", "") or told.get("electorate", ""),
        facts.get("party", "") or told.get("party", ""),
    )


def talker_in(talk: Element, outer: Talker | None) -> Talker | None:
    """Return the talker the attributes of a talk name, else who talks around it."""
    return talker_of(etree.Element("talker"), talk) if talk.get("speaker") else outer


def _telling(talk: Element) -> Element | None:
    """Return the talk or the one around its start, whose attributes tell who talks."""
    parent = talk.getparent()
    return parent if local(talk) == "talk.start" and parent is not None else talk


def _turned(listed: str) -> str:
    """Return "Tony Abbott" for "Abbott, Tony, MP"."""
    surname, _, rest = listed.partition(",")
    forenames = rest.split(",")[0].replace("Sen ", " ")
    return " ".join(f"{forenames} {surname}".split())


@dataclass(frozen=True, slots=True)
class PrintedLabel:
    """A label at the head of a paragraph; ``length`` is what it takes up, colon included."""

    id: str
    shown: str
    printed: str
    role: str
    length: int
    facts: Attributes


def printed_label(element: Element) -> PrintedLabel | None:
    """Return the label a paragraph of the newer marks begins with, if it ends in a colon."""
    text = ""
    voice: Element | None = None
    told: dict[str, str] = {}
    for piece, inside in _pieces(element):
        if voice is None and piece.strip(_SPACE):
            voice = next((e for e in inside if _VOICE.fullmatch(_kind(e))), None)
            if voice is None:
                return None
        for each in inside:
            if each.get("class") in _TOLD:
                told.setdefault(each.get("class", ""), text_of(each))
        text += piece
        if voice is not None and (match := _COLON.search(text)):
            printed = " ".join(text[: match.start()].split())
            shown = text_of(voice).rstrip(": ")
            facts = (("mark", _kind(voice)), ("time", told.get("HPS-Time", "")))
            return PrintedLabel(
                voice.get("href", "").upper(),
                shown,
                printed,
                told.get("HPS-MinisterialTitles", ""),
                match.end(),
                facts,
            )
        if len(text) > _LONGEST:
            return None
    return None


def _kind(element: Element) -> str:
    return element.get("type") or element.get("class") or ""


def _pieces(
    element: Element, inside: tuple[Element, ...] = ()
) -> Iterator[tuple[str, tuple[Element, ...]]]:
    """Yield each piece of text with the elements it stands in, the outermost first."""
    for piece in content(element):
        if isinstance(piece, str):
            yield piece, inside
        else:
            yield from _pieces(piece, (*inside, piece))
