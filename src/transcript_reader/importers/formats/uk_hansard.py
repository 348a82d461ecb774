"""The digitised Hansard of the Parliament of the United Kingdom, and its sister papers."""

import datetime
import re
from typing import ClassVar

from transcript_reader.domain.transcript import Attributes, BlockKind, MarkKind
from transcript_reader.importers.labels.hansard_labels import hansard_label
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.xml_tree import (
    Element,
    content,
    descendants,
    first,
    has_words,
    head_of,
    local,
    parse_xml,
    root_of,
    text_of,
)
from transcript_reader.importers.turns.building import TranscriptBuilder

_HOUSES = frozenset(
    ("housecommons", "houselords", "westminsterhall", "grandcommitteereport", "standingcommittee")
)
_PAPERS = frozenset(("writtenanswers", "writtenstatements", "lordswrittenanswers"))
_OWN = frozenset(("lordswrittenstatements", *_PAPERS))
_WRAPPED = (b"<housecommons", b"<houselords", b"<titlepage", b"hansard_v")
_INLINE = {
    "i": MarkKind.EMPHASIS,
    "b": MarkKind.STRONG,
    "u": MarkKind.EMPHASIS,
    "a": MarkKind.LINK,
}
_PARAGRAPHS = frozenset(("p", "li", "item", "table", "quote", "caption", "index-letter"))
_SPEECH = frozenset(("membercontribution", "quote"))
_ASKS = re.compile(r"(?:[\d, and]+\.\s*)?\S[^.]{0,20}?\.?\s[^:]{1,80}?\basked\b")
_LABEL_END = re.compile(r"\s*\)?\s*[:;]\s*|\s*\)\s*$")


class UkHansardImporter:
    """Reads ``<member>`` and ``<membercontribution>``; column numbers become page marks."""

    name: ClassVar[str] = "UK Hansard"

    def recognises(self, source: Source) -> bool:
        """See the root element, and what a volume of either house begins with."""
        root = root_of(source)
        if root is None or root.namespace:
            return False
        wrapped = root.name == "hansard" and any(m in head_of(source) for m in _WRAPPED)
        return wrapped or root.name in _HOUSES | _OWN

    def read(self, source: Source) -> Reading:
        """Read every paper of the volume in order."""
        return _Reader(source, parse_xml(source)).reading()


class _Reader:
    """One volume being read."""

    def __init__(self, source: Source, root: Element) -> None:
        self._source = source
        self._root = root
        self._title = next((e for e in descendants(root, "title") if text_of(e)), None)
        self._builder = TranscriptBuilder(source, UkHansardImporter.name)
        self._flow = Flow()
        self._scans: list[tuple[str, str]] = []
        self._answering = False  # a written answer has begun that goes on in plain paragraphs

    def reading(self) -> Reading:
        self._block(self._root, local(self._root) in _PAPERS)
        date = first(self._root, "date")
        head = text_of(self._title) or text_of(first(self._root, "p"))
        title = ", ".join(filter(None, (head, text_of(date))))
        return self._builder.reading(
            title or self._source.path.stem, date=_day(date), language="en"
        )

    def _block(self, element: Element, written: bool) -> None:
        name = local(element)
        written = written or name in _PAPERS
        if name == "image":
            self._scans.append(("scan", element.get("src", "")))
        elif name == "col":
            self._column(element)
        elif name == "title":
            self._answering = False
            kind = BlockKind.TITLE if element is self._title else BlockKind.HEADING
            self._plain(element, kind)
        elif name == "date":
            self._plain(element, BlockKind.DATELINE)
        elif name == "p" and first(element, "member", "membercontribution") is not None:
            self._contribution(element)
            self._answering = written and self._builder.in_turn
        elif name == "p" and self._answering and not _ASKS.match(text_of(element)):
            self._words(element)
            self._more()
        elif name in _PARAGRAPHS or has_words(element):
            self._plain(element, BlockKind.PARAGRAPH)
        else:
            self._answering = self._answering and name != "section"
            for child in element:
                self._block(child, written)
                self._flow.write(child.tail)
                self._add(BlockKind.PARAGRAPH)

    def _plain(self, element: Element, kind: BlockKind) -> None:
        self._words(element)
        self._add(kind)

    def _add(self, kind: BlockKind) -> None:
        if self._flow:
            text, marks, printed = self._flow.take()
            self._builder.add(
                kind, text, printed=printed, marks=marks, attributes=self._attributes()
            )
        else:
            self._unseen()

    def _more(self) -> None:
        if self._flow:
            text, marks, printed = self._flow.take()
            self._builder.more(text, printed=printed, marks=marks)
        else:
            self._unseen()

    def _unseen(self) -> None:
        if not self._flow.silent:
            self._builder.blank(self._flow.take().printed)

    def _attributes(self) -> Attributes:
        scans, self._scans = tuple(self._scans), []
        return scans

    def _contribution(self, element: Element) -> None:
        """Read a paragraph in which somebody speaks: number, office, member, words."""
        named = first(element, "member") is not None
        before = label = ""
        for piece in content(element):
            if isinstance(piece, str):
                if named and not label:  # a question's number, an office
                    before += piece
                    self._flow.unseen(piece)
                else:
                    self._flow.write(self._after_label(piece))
            elif local(piece) == "member":
                self._finish(label)
                label, before = " ".join(f"{before} {text_of(piece)}".split()), ""
                for raw in piece.itertext():
                    self._flow.unseen(str(raw))
            elif local(piece) == "membercontribution":
                self._said(piece)
            else:
                self._inline(piece)
        self._finish(label)

    def _said(self, element: Element) -> None:
        first_piece = True
        for piece in content(element):
            if isinstance(piece, str):
                self._flow.write(self._after_label(piece) if first_piece else piece)
            else:
                self._inline(piece)
            first_piece = False

    def _after_label(self, text: str) -> str:
        """Return the words after the bracket and the colon that end a label."""
        match = None if self._flow else _LABEL_END.match(text)
        if match:
            self._flow.unseen(match[0])
        return text[match.end() :] if match else text

    def _finish(self, label: str) -> None:
        """End what was collected: a member's words, or words before any member."""
        if not label:
            if self._builder.in_turn:
                self._more()
            else:
                self._add(BlockKind.PARAGRAPH)
            return
        if label.count("(") > label.count(")"):
            label += ")"
        text, marks, whole = self._flow.take()
        self._builder.turn(
            hansard_label(label),
            text,
            printed=whole,
            marks=marks,
            attributes=self._attributes(),
        )

    def _column(self, element: Element) -> None:
        number = text_of(element)
        self._flow.unseen(f" {number} ")
        self._flow.page(number)

    def _words(self, element: Element) -> None:
        for piece in content(element):
            if isinstance(piece, str):
                self._flow.write(piece)
            else:
                self._inline(piece)

    def _inline(self, element: Element) -> None:
        name = local(element)
        if name == "image":
            self._scans.append(("scan", element.get("src", "")))
        elif name == "col":
            self._column(element)
        elif name == "lb":
            self._flow.paragraph() if local(_parent(element)) in _SPEECH else self._flow.line()
        elif name in {"quote", "table", "tr", "ol", "ul", "li", "p"}:
            self._flow.line() if name in {"tr", "li"} else self._flow.paragraph()
            self._words(element)
            self._flow.line() if name in {"tr", "li"} else self._flow.paragraph()
        else:
            if name in {"td", "th"}:
                self._flow.tab()
            with self._flow.marked(_INLINE.get(name), element.get("href", "")):
                self._words(element)


def _parent(element: Element) -> Element:
    parent = element.getparent()
    return element if parent is None else parent


def _day(element: Element | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat("" if element is None else element.get("format", ""))
    except ValueError:
        return None
