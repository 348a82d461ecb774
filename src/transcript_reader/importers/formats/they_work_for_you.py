"""Debates as TheyWorkForYou, Public Whip and OpenAustralia republish them."""

import datetime
import re
from dataclasses import replace
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import Attributes, BlockKind, MarkKind
from transcript_reader.importers.labels.hansard_labels import is_nobody
from transcript_reader.importers.labels.labels import Label, label_of
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.xml_tree import (
    Element,
    content,
    first,
    has_words,
    head_of,
    local,
    parse_xml,
    root_of,
    text_of,
)
from transcript_reader.importers.turns.building import TranscriptBuilder

_SIGNS = (b"<speech", b"-heading", b"<ques", b"<reply")
_MOVED = b"<gidredirect"  # old addresses, of which a file may have many before any speech
_PEOPLE = (b"<person", b"<member", b"<office", b"<minister", b"<moffice", b"<lord")
_SPEECHES = frozenset(("speech", "ques", "reply"))
_HELD = re.compile(r"(?P<office>The [^()]{3,160}?)\s*\((?P<name>[^()\s]+ [^()]+)\)")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_INLINE = {
    "i": MarkKind.EMPHASIS,
    "em": MarkKind.EMPHASIS,
    "b": MarkKind.STRONG,
    "strong": MarkKind.STRONG,
    "a": MarkKind.LINK,
}
_PARAGRAPHS = frozenset(("p", "li", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "blockquote"))
_KEPT = ("id", "time", "colnum", "url", "oral-qnum", "talktype", "type", "divdate")


class TheyWorkForYouImporter:
    """Reads ``<speech speakername="…">`` between headings."""

    name: ClassVar[str] = "TheyWorkForYou"

    def recognises(self, source: Source) -> bool:
        """See the root element and the elements only these files have."""
        root = root_of(source)
        if root is None or root.name not in {"publicwhip", "debates"}:
            return False
        signs = (*_SIGNS, *_PEOPLE, _MOVED) if root.name == "publicwhip" else _SIGNS
        return any(sign in head_of(source) for sign in signs)

    def read(self, source: Source) -> Reading:
        """Read the day's debates; speakers are those the marks name."""
        root = parse_xml(source)
        if not any(
            local(child).endswith("-heading") or local(child) in _SPEECHES
            for child in root.iter("*")
        ):
            raise ImportFailed(source.path, "it lists people and offices, and nobody speaks in it")
        builder = TranscriptBuilder(source, self.name)
        reader = _Reader(builder)
        for child in root:
            reader.block(child)
        heading = next((text_of(e) for e in root if local(e).endswith("-heading")), "")
        date = next((d for e in root.iter() if (d := _day(e.get("id", "")))), None)
        talk = first(root, *_SPEECHES)
        url = "" if talk is None else talk.get("url", "")
        return builder.reading(
            heading or source.path.stem, date=date, language="en", url=url.partition("#")[0]
        )


class _Reader:
    """The day being read."""

    def __init__(self, builder: TranscriptBuilder) -> None:
        self._builder = builder
        self._flow = Flow()

    def block(self, element: Element) -> None:
        name = local(element)
        self._flow.page(element.get("colnum", ""))
        if name in _SPEECHES:
            self._speech(element)
            return
        self._paragraphs(element)
        self._end(BlockKind.HEADING if name.endswith("-heading") else None, _told(element))

    def _speech(self, element: Element) -> None:
        speaker = element.get("speakername", "").strip()
        if not speaker or element.get("nospeaker") == "true":
            self._paragraphs(element)
            self._end(None, _told(element))
            return
        self._paragraphs(element)
        text, marks, printed = self._flow.take()
        identity = element.get("person_id") or element.get("speakerid") or ""
        self._builder.turn(
            _label(speaker, element.get("speakeroffice", "").strip()),
            text,
            key=identity if identity != "unknown" else "",
            printed=printed,
            marks=marks,
            attributes=_told(element),
            speaker_attributes=(("id", identity),) if identity else (),
        )

    def _end(self, kind: BlockKind | None, attributes: Attributes) -> None:
        if self._flow:
            text, marks, printed = self._flow.take()
            self._builder.add(
                kind or BlockKind.PARAGRAPH,
                text,
                printed=printed,
                marks=marks,
                attributes=attributes,
            )

    def _paragraphs(self, element: Element) -> None:
        if local(element) in _PARAGRAPHS or has_words(element):
            self._flow.paragraph()
            self._words(element)
            self._flow.paragraph()
            return
        for child in element:
            self._paragraphs(child)
            self._flow.write(child.tail)

    def _words(self, element: Element) -> None:
        for piece in content(element):
            if isinstance(piece, str):
                self._flow.write(piece)
                continue
            name = local(piece)
            if name == "br":
                self._flow.line()
            elif name in {"td", "th"}:
                self._flow.tab()
            elif name in _PARAGRAPHS:
                self._flow.paragraph()
            with self._flow.marked(_INLINE.get(name), piece.get("href", "")):
                self._words(piece)


def _label(speaker: str, office: str) -> Label:
    """Return the label: a name, a voice without one, or an office and who holds it."""
    held = _HELD.fullmatch(speaker)
    if held and not office:
        return Label(speaker, held["name"], held["office"])
    if speaker.endswith(")") and not is_nobody(speaker):  # "Jane Doe (Ayton) (Lab)"
        label = label_of(speaker)
        return replace(label, role=office or label.role)
    return Label(speaker, speaker, office, named=not is_nobody(speaker))


def _told(element: Element) -> Attributes:
    return tuple((key, element.get(key, "")) for key in _KEPT if element.get(key))


def _day(identity: str) -> datetime.date | None:
    match = _DATE.search(identity)
    try:
        return datetime.date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None
