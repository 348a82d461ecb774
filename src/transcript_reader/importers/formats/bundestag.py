"""Protocols of the German Bundestag in its own XML, whole sittings and single speeches."""

import datetime
import re
from typing import ClassVar

from transcript_reader.domain.transcript import Attributes, BlockKind, MarkKind
from transcript_reader.importers.labels.bundestag_labels import printed_label
from transcript_reader.importers.labels.labels import Label, label_of
from transcript_reader.importers.labels.marked_label import marked_label
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.xml_tree import (
    Element,
    children,
    content,
    descendants,
    first,
    has_words,
    head_of,
    lines_of,
    local,
    parse_xml,
    root_of,
    text_of,
)
from transcript_reader.importers.turns.building import TranscriptBuilder

_SIGNS = (b"<redner", b'klasse="redner"')
_PARTS = frozenset(("rede", "sitzungsverlauf", "sitzungsbeginn", "tagesordnungspunkt"))
_LISTS = frozenset(("inhaltsverzeichnis", "rednerliste", "fontspec"))
_HEADS = {
    "plenarprotokoll-nummer": BlockKind.TITLE,
    "sitzungstitel": BlockKind.HEADING,
    "veranstaltungsdaten": BlockKind.DATELINE,
    "anlagen-titel": BlockKind.HEADING,
    "herausgeber": BlockKind.SECTION,
    "berichtart": BlockKind.SECTION,
}
_INLINE = {"i": MarkKind.EMPHASIS, "b": MarkKind.STRONG, "fussnote": MarkKind.EDITORIAL}
_CHAIR = re.compile(
    r"((?:\w+ )?(?:Alters|Vize)?[Pp]räsident(?:in)?)\s+(?:Dr\.\s*|h\.\s*c\.\s*)*(.+)"
)
_TITLES = re.compile(
    r"(?:(?:(?:Alters|Vize)?[Pp]räsident(?:in)?|Dr\.|Prof\.|h\.\s*c\.|Dr\.-Ing\.)\s+)+"
)
_WORD = re.compile(r"[\w-]+")
_PARAGRAPHS = frozenset(("p", "zitat", "table", "footer", "ivz-eintrag"))
_HEADING_STYLES = ("T_fett", "T_NaS", "T_ZP_NaS", "T_Ueber")


class BundestagImporter:
    """Reads speakers by their number, the chair by name, heckling as stage directions."""

    name: ClassVar[str] = "Bundestag"

    def recognises(self, source: Source) -> bool:
        """See the root element, and the mark of a speaker in a part of a sitting."""
        root = root_of(source)
        if root is None:
            return False
        part = root.name in _PARTS and any(sign in head_of(source) for sign in _SIGNS)
        return part or root.name == "dbtplenarprotokoll"

    def read(self, source: Source) -> Reading:
        """Read the protocol; speakers are those the marks name."""
        return _Reader(source, parse_xml(source)).reading()


class _Reader:
    """One protocol being read."""

    def __init__(self, source: Source, root: Element) -> None:
        self._source = source
        self._root = root
        self._builder = TranscriptBuilder(source, BundestagImporter.name)
        self._flow = Flow()
        self._numbers = {_name(e): _number(e) for e in descendants(root, "redner")}
        self._speaking = False  # whether a paragraph without a label goes on with a turn

    def reading(self) -> Reading:
        self._block(self._root)
        root = self._root
        heads = (text_of(first(root, name)) for name in ("plenarprotokoll-nummer", "sitzungstitel"))
        title = ", ".join(filter(None, heads)) or _first_label(root)
        told = ("wahlperiode", "sitzung-nr", "id")
        return self._builder.reading(
            title or self._source.path.stem,
            date=_date(root),
            place=root.get("sitzung-ort", "") or text_of(first(root, "ort")),
            language="de",
            attributes=tuple((key, root.get(key, "")) for key in told if root.get(key)),
        )

    def _block(self, element: Element) -> None:
        name = local(element)
        if name in _LISTS:
            lines = [line for _, line in lines_of(element)]
            if lines:
                self._builder.add(BlockKind.CHROME, "\n".join(lines))
        elif name in _HEADS:
            self._words(element)
            self._add(_HEADS[name])
        elif name == "name":
            self._chair(element)
        elif name == "kommentar":
            self._words(element)
            self._add(BlockKind.PARAGRAPH, (("direction", "yes"), ("mark", name)))
        elif name == "p" and next(children(element, "redner"), None) is not None:
            self._label(element)
        elif name in _PARAGRAPHS or has_words(element):
            self._paragraph(element)
        else:
            self._speaking = self._speaking and name not in {"sitzungsbeginn", "anlagen", "anlage"}
            for child in element:
                self._block(child)
                self._flow.write(child.tail)
                self._add(BlockKind.PARAGRAPH)

    def _add(self, kind: BlockKind, attributes: Attributes = ()) -> None:
        if self._flow:
            text, marks, printed = self._flow.take()
            self._builder.add(kind, text, printed=printed, marks=marks, attributes=attributes)

    def _paragraph(self, element: Element) -> None:
        style = element.get("klasse", "")
        self._words(element)
        if style.startswith("T_") or not self._speaking:
            heading = style.startswith(_HEADING_STYLES)
            self._add(BlockKind.HEADING if heading else BlockKind.PARAGRAPH)
        elif self._flow:
            text, marks, printed = self._flow.take()
            self._builder.more(text, printed=printed, marks=marks)

    def _chair(self, element: Element) -> None:
        """Begin the turn of whoever presides: only the label is marked."""
        printed = text_of(element).rstrip(": ")
        office = _CHAIR.fullmatch(printed)
        label = Label(printed, office[2], office[1]) if office else label_of(printed)
        number = self._numbers.get(label.name, "")
        facts: Attributes = (("id", number),) if number else ()
        self._open(label, number or f"chair {label.name}", f"{text_of(element)}\n", facts)

    def _label(self, element: Element) -> None:
        """Begin the turn of a speaker; the label is what stands beside the marks."""
        speaker = next(children(element, "redner"))
        printed = "".join(str(piece) for piece in content(element) if isinstance(piece, str))
        printed = " ".join(printed.split()).rstrip(": ")
        parts = {local(e): text_of(e) for e in speaker.iter("*")}
        number = _number(speaker)
        facts = (
            ("id", number),
            ("party", parts.get("fraktion", "")),
            ("land", parts.get("bdland", "")),
        )
        told = tuple((key, value) for key, value in facts if value)
        label = marked_label(
            printed, _called(speaker, printed), text_of(first(speaker, "rolle_lang"))
        )
        self._open(label, number or f"name {label.name}", f"{text_of(element)}\n", told)

    def _open(self, label: Label, key: str, printed: str, facts: Attributes) -> None:
        self._builder.turn(label, "", key=key, printed=printed, speaker_attributes=facts)
        self._speaking = True

    def _words(self, element: Element) -> None:
        for piece in content(element):
            if isinstance(piece, str):
                self._flow.write(piece)
                continue
            name = local(piece)
            if name in {"td", "th"}:
                self._flow.tab()
            elif name in {"tr", "br", "zeile"} | _PARAGRAPHS:
                self._flow.line()
            with self._flow.marked(_INLINE.get(name)):
                self._words(piece)


def _number(speaker: Element) -> str:
    """Return the speaker's number, the first where the marks have joined two."""
    return next(iter(speaker.get("id", "").split()), "")


def _called(speaker: Element, printed: str) -> str:
    """Return the speaker's name: as marked, but as printed where the marks have run together.

    "SvenjaSvenja Schulze" stands beside "Svenja Schulze (SPD):".
    """
    name = _name(speaker)
    words = set(_WORD.findall(printed))
    if name and (not printed or words.issuperset(_WORD.findall(name))):
        return name
    found = printed_label(f"{printed}:")
    told = found[0].name if found and found[0].named else ""
    shares = not words.isdisjoint(_WORD.findall(name))
    return (told if told and not shares else name) or told or printed or "?"


def _name(speaker: Element) -> str:
    name = next(children(speaker, "name"), speaker)
    parts = {local(e): text_of(e) for e in name}
    words = (_once(parts.get(key, "")) for key in ("vorname", "namenszusatz", "nachname"))
    return _TITLES.sub("", " ".join(filter(None, words)), 1)


def _once(text: str) -> str:
    """Return "Svenja" for "SvenjaSvenja": what the marks hold twice, without a space."""
    half = len(text) // 2
    return text[:half] if half > 1 and text == text[:half] * 2 else text


def _first_label(root: Element) -> str:
    """Return the first printed label of a single speech."""
    for element in descendants(root, "p"):
        if next(children(element, "redner"), None) is not None:
            loose = (str(piece) for piece in content(element) if isinstance(piece, str))
            return " ".join("".join(loose).split()).rstrip(": ")
    return ""


def _date(root: Element) -> datetime.date | None:
    element = first(root, "datum")
    for text in (root.get("sitzung-datum", ""), "" if element is None else element.get("date", "")):
        try:
            return datetime.datetime.strptime(text, "%d.%m.%Y").date()  # noqa: DTZ007 - a day
        except ValueError:
            continue
    return None
