"""Akoma Ntoso debates: the parliaments' own standard, of any of its versions."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from transcript_reader.domain.transcript import Attributes, BlockKind, Mark, MarkKind
from transcript_reader.importers.labels.hansard_labels import hansard_label
from transcript_reader.importers.labels.labels import Label, label_of
from transcript_reader.importers.labels.marked_label import marked_label, spelt
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.language_codes import language_code
from transcript_reader.importers.text.xml_tree import (
    XML_LANG,
    Element,
    content,
    descendants,
    first,
    has_words,
    lines_of,
    local,
    parse_xml,
    root_of,
    text_of,
)
from transcript_reader.importers.turns.building import TranscriptBuilder

_LABEL_ENDS = ": \xa0"
_SPEECHES = frozenset({"speech", "question", "answer"})
_HEADINGS = frozenset({"heading", "subheading", "num", "docTitle"})
_DIRECTIONS = frozenset({"scene", "summary", "narrative", "recordedTime", "other"})
_INLINE = {
    "i": MarkKind.EMPHASIS,
    "b": MarkKind.STRONG,
    "ref": MarkKind.LINK,
    "a": MarkKind.LINK,
    "foreign": MarkKind.LANGUAGE,
    "remark": MarkKind.DIRECTION,
}
_PARAGRAPHS = frozenset(
    ("p", "block", "tr", "caption", "longTitle", "listIntroduction", "listWrapUp", "tocItem")
)


class AkomaNtosoImporter:
    """Reads ``<speech>``, ``<question>`` and ``<answer>``, by ``@by`` and ``<from>``."""

    name: ClassVar[str] = "Akoma Ntoso"

    def recognises(self, source: Source) -> bool:
        """See the root element."""
        root = root_of(source)
        return root is not None and root.name.casefold() == "akomantoso"

    def read(self, source: Source) -> Reading:
        """Read the document; speakers are those the marks refer to."""
        return _Reader(source, parse_xml(source)).reading()


@dataclass(frozen=True, slots=True)
class _Voice:
    """Whose words they are while a speech lasts."""

    label: Label
    key: str
    facts: Attributes


class _Reader:
    """One document being read."""

    def __init__(self, source: Source, root: Element) -> None:
        self._source = source
        self._root = root
        self._title = next(
            (e for e in descendants(root, "docTitle", "heading") if text_of(e)), None
        )
        self._builder = TranscriptBuilder(source, AkomaNtosoImporter.name)
        self._flow = Flow()
        self._known = {
            _id(e): e for e in descendants(root, "TLCPerson", "TLCRole", "TLCOrganization")
        }
        self._shown = {e.get("showAs", ""): f"#{key}" for key, e in self._known.items()}
        names = (e.get("language") for e in descendants(root, "FRBRlanguage"))
        self._language = next(filter(None, map(language_code, names)), "")
        self._speaking: _Voice | None = None  # whose turn was begun last
        self._from: Element | None = None  # a label that is met among the words

    def reading(self) -> Reading:
        self._blocks(self._root)
        body = next((child for child in self._root), self._root)
        number = next((e.get("value", "") for e in descendants(self._root, "FRBRuri")), "")
        return self._builder.reading(
            text_of(self._title) or body.get("name", "") or self._source.path.stem,
            date=_date(self._root),
            language=self._language,
            attributes=(("uri", number),) if number else (),
        )

    def _block(self, element: Element, said: _Voice | None = None) -> None:
        """Read an element of blocks or words; ``said`` by whom, inside a speech."""
        name = local(element)
        if name in _SPEECHES and (said is None or _has_voice(element)):
            self._speech(element)
        elif name == "meta":
            lines = [line for _, line in lines_of(element)]
            if lines:
                self._builder.add(BlockKind.CHROME, "\n".join(lines))
        elif name in _HEADINGS or name in _DIRECTIONS:
            kept = (("direction", "yes"), ("mark", name)) if name in _DIRECTIONS else ()
            kind = BlockKind.PARAGRAPH if name in _DIRECTIONS else BlockKind.HEADING
            self._words(element)
            self._add(BlockKind.TITLE if element is self._title else kind, kept)
        elif name in _PARAGRAPHS or has_words(element):
            self._words(element)
            self._flush(said)
        else:
            self._blocks(element, said)

    def _blocks(self, element: Element, said: _Voice | None = None) -> None:
        for child in element:
            if child is not self._from:
                self._block(child, said)
            self._flow.write(child.tail)
            self._flush(said)

    def _speech(self, element: Element) -> None:
        before = list(_before_label(element))
        for child in before:
            self._block(child)
        source = _label_in(element)
        printed = text_of(source)
        who = _reference(element.get("by", "")) or self._shown.get(printed, "") or _group(element)
        role = _reference(element.get("as", ""))
        label = self._label(who, printed, self._named(role))
        if label is None:
            self._children(element, before, None)
            return
        self._from = source
        told = (who or role).lstrip("#")  # "#doe" and "doe" are one
        voice = _Voice(label, told or f"from:{printed}", self._identity(who or role))
        start = f"{printed}\n" if printed else ""
        self._begin(voice, "", start, (), _told(element, source))
        self._flow.write(element.text)
        self._flush(voice)
        self._children(element, before, voice)

    def _children(self, element: Element, read: list[Element], said: _Voice | None) -> None:
        for child in element:
            if child not in read and child is not self._from:
                self._block(child, said)
            self._flow.write(child.tail)
            self._flush(said)

    def _begin(
        self, voice: _Voice, text: str, printed: str, marks: Iterable[Mark], told: Attributes
    ) -> None:
        self._speaking = voice
        self._builder.turn(
            voice.label,
            text,
            key=voice.key,
            printed=printed,
            marks=marks,
            attributes=told,
            speaker_attributes=voice.facts,
        )

    def _label(self, who: str, printed: str, role: str) -> Label | None:
        """Return the label: printed, else the name the reference shows, else the office."""
        if printed and who.lstrip("#") in self._known:
            return marked_label(printed.rstrip(_LABEL_ENDS), self._named(who), role)
        if printed:
            printed = printed.rstrip(_LABEL_ENDS)
            label = hansard_label(printed) if printed.endswith(")") else label_of(printed)
            return replace(label, role=label.role or role)
        if who:
            return Label(self._named(who), self._named(who), role)
        return Label(role, role, named=False) if role else None

    def _named(self, reference: str) -> str:
        known = self._known.get(reference.lstrip("#"))
        shown = known.get("showAs", "") if known is not None else ""
        return shown if shown.strip() else spelt(reference)

    def _identity(self, who: str) -> Attributes:
        known = self._known.get(who.lstrip("#"))
        pairs = [("id", who.lstrip("#")), ("href", "" if known is None else known.get("href", ""))]
        return tuple((key, value) for key, value in pairs if value)

    def _words(self, element: Element) -> None:
        for piece in content(element):
            if isinstance(piece, str):
                self._flow.write(piece)
            elif piece is self._from:
                continue
            elif local(piece) in {"br", "eol"}:
                self._flow.line()
            elif local(piece) == "eop":
                self._flow.page(piece.get("n", ""))
            else:
                self._flow.write(" " if local(piece) in {"td", "th"} else "")
                value = piece.get("href", "") or language_code(piece.get(XML_LANG))
                with self._flow.marked(_INLINE.get(local(piece)), value):
                    self._words(piece)

    def _flush(self, said: _Voice | None) -> None:
        """End a paragraph; whose speech another has broken into begins a turn again."""
        if said is None:
            self._add(BlockKind.PARAGRAPH, ())
        elif self._flow:
            text, marks, printed = self._flow.take()
            if said is self._speaking:
                self._builder.more(text, marks=marks)
            else:
                self._begin(said, text, printed, marks, (("mark", "continued"),))

    def _add(self, kind: BlockKind, attributes: Attributes) -> None:
        if self._flow:
            text, marks, _ = self._flow.take()
            self._builder.add(kind, text, marks=marks, attributes=attributes)


def _reference(value: str) -> str:
    """Return a reference that refers to something, "" for an empty one or "#"."""
    value = value.strip()
    return value if value.strip("#") else ""


def _group(element: Element) -> str:
    """Return who the group of speeches is by, where it stands in one."""
    groups = (each for each in element.iterancestors() if local(each) == "speechGroup")
    return next(filter(None, (_reference(each.get("by", "")) for each in groups)), "")


def _has_voice(element: Element) -> bool:
    return bool(_reference(element.get("by", ""))) or _label_in(element) is not None


def _label_in(element: Element) -> Element | None:
    """Return the label: a child, or what the first paragraph begins with."""
    for child in element:
        if local(child) == "from":
            return child
    opening = next((child for child in element if local(child) == "p"), None)
    if opening is None or (opening.text or "").strip() or not len(opening):
        return None
    return opening[0] if local(opening[0]) == "from" else None


def _before_label(element: Element) -> Iterator[Element]:
    """Yield what is no speech and stands before the label: a number, the time."""
    if not any(local(child) == "from" for child in element):
        return
    for child in element:
        if local(child) not in _HEADINGS | _DIRECTIONS:
            return
        yield child


def _id(element: Element) -> str:
    return element.get("eId") or element.get("id") or ""


def _told(element: Element, source: Element | None) -> Attributes:
    """Return the mark, when the speech began, and its id; the label may hold the time."""
    clock = None if source is None else first(source, "recordedTime")
    time = element.get("startTime") or ("" if clock is None else clock.get("time", ""))
    told = (("mark", local(element)), ("time", time), ("id", _id(element)))
    return tuple((key, value) for key, value in told if value)


def _date(root: Element) -> datetime.date | None:
    """Return the day of the debate: as the preface dates it, else as the work is dated."""
    dated = [*descendants(root, "docDate"), *descendants(root, "FRBRdate")]
    written = [e.get("date", "") for e in dated if e.get("name") not in {"generation", "markup"}]
    for text in (*written, *(e.get("value", "")[-10:] for e in descendants(root, "FRBRuri"))):
        try:
            return datetime.date.fromisoformat(text[:10])
        except ValueError:
            continue
    return None
