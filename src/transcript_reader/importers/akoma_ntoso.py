"""Akoma Ntoso debates: the parliaments' own standard, of any of its versions."""

import datetime
from typing import ClassVar

from transcript_reader.domain.transcript import Attributes, BlockKind, MarkKind
from transcript_reader.importers.building import TranscriptBuilder
from transcript_reader.importers.flow import Flow
from transcript_reader.importers.labels import Label, label_of
from transcript_reader.importers.language_codes import language_code
from transcript_reader.importers.marked_label import marked_label
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.xml_tree import (
    XML_LANG,
    Element,
    content,
    descendants,
    has_words,
    lines_of,
    local,
    parse_xml,
    root_of,
    text_of,
)

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
        return root is not None and root.name == "akomaNtoso"

    def read(self, source: Source) -> Reading:
        """Read the document; speakers are those the marks refer to."""
        return _Reader(source, parse_xml(source)).reading()


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

    def reading(self) -> Reading:
        self._blocks(self._root, said=False)
        body = next((child for child in self._root), self._root)
        number = next((e.get("value", "") for e in descendants(self._root, "FRBRuri")), "")
        return self._builder.reading(
            text_of(self._title) or body.get("name", "") or self._source.path.stem,
            date=_date(self._root),
            language=self._language,
            attributes=(("uri", number),) if number else (),
        )

    def _block(self, element: Element, said: bool = False) -> None:
        """Read an element of blocks or words; ``said`` inside a speech that has begun."""
        name = local(element)
        if name in _SPEECHES and not said:
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

    def _blocks(self, element: Element, said: bool, but: Element | None = None) -> None:
        for child in element:
            if child is not but:
                self._block(child, said)
            self._flow.write(child.tail)
            self._flush(said)

    def _speech(self, element: Element) -> None:
        source = next((e for e in element if local(e) == "from"), None)
        printed = text_of(source)
        who = element.get("by", "").strip() or self._shown.get(printed, "")
        label = self._label(who, printed, self._named(element.get("as", "")))
        if label is None:
            self._blocks(element, said=False)
            return
        self._builder.turn(
            label,
            "",
            key=who or f"from:{printed}",
            printed=f"{printed}\n" if printed else "",
            attributes=_told(element),
            speaker_attributes=self._identity(who),
        )
        self._flow.write(element.text)
        self._flush(said=True)
        self._blocks(element, said=True, but=source)

    def _label(self, who: str, printed: str, role: str) -> Label | None:
        """Return the label: printed, else the name the reference shows; None without both."""
        shown = self._named(who)
        if printed and shown:
            return marked_label(printed, shown, role)
        if printed:
            return label_of(printed)
        return Label(shown, shown, role) if shown else None

    def _named(self, reference: str) -> str:
        known = self._known.get(reference.lstrip("#"))
        shown = known.get("showAs", "") if known is not None else ""
        return shown if shown.strip() else reference.strip().lstrip("#")

    def _identity(self, who: str) -> Attributes:
        known = self._known.get(who.lstrip("#"))
        pairs = [("id", who.lstrip("#")), ("href", "" if known is None else known.get("href", ""))]
        return tuple((key, value) for key, value in pairs if value)

    def _words(self, element: Element) -> None:
        for piece in content(element):
            if isinstance(piece, str):
                self._flow.write(piece)
            elif local(piece) in {"br", "eol"}:
                self._flow.line()
            elif local(piece) == "eop":
                self._flow.page(piece.get("breakat", ""))
            else:
                self._flow.write(" " if local(piece) in {"td", "th"} else "")
                value = piece.get("href", "") or language_code(piece.get(XML_LANG))
                with self._flow.marked(_INLINE.get(local(piece)), value):
                    self._words(piece)

    def _flush(self, said: bool) -> None:
        if said and self._flow:
            text, marks, _ = self._flow.take()
            self._builder.more(text, marks=marks)
        else:
            self._add(BlockKind.PARAGRAPH, ())

    def _add(self, kind: BlockKind, attributes: Attributes) -> None:
        if self._flow:
            text, marks, _ = self._flow.take()
            self._builder.add(kind, text, marks=marks, attributes=attributes)


def _id(element: Element) -> str:
    return element.get("eId") or element.get("id") or ""


def _told(element: Element) -> Attributes:
    told = (("mark", local(element)), ("time", element.get("startTime", "")), ("id", _id(element)))
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
