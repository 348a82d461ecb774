"""The Hansard of the Parliament of Australia: its XML of 1901 to 2011, and the one since."""

import datetime
import re
from typing import ClassVar

from transcript_reader.domain.transcript import Attributes, BlockKind, MarkKind
from transcript_reader.importers.australian_talkers import Talker, printed_label, talker_of
from transcript_reader.importers.building import TranscriptBuilder
from transcript_reader.importers.flow import Flow
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.xml_tree import (
    Element,
    children,
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

_HEAD = 65536
_TALKS = frozenset(("speech", "question", "answer", "interjection", "continue", "talk.start"))
_INFOS = ("debateinfo", "subdebateinfo", "cognateinfo", "motioninfo", "adjournmentinfo")
_PARAGRAPHS = frozenset(
    ("para", "p", "day.start", "title", "num.votes", "name", "row", "tr", "item", "li", "h1", "h2")
)
_HEADINGS = re.compile(r"HPS-(?:Sub)*Debate|HPS-\w*Heading|HPS-\w*Title\b")
_DASH = re.compile(r"\s*[—–-]+\s*")
_INTERJECTING = re.compile(r".{1,80}\binterject(?:ing|ions?|ed)\b\W*")
_CHAMBERS = {"reps": "House of Representatives", "senate": "Senate"}


class AustralianHansardImporter:
    """Reads talkers and their paragraphs; page numbers become page marks."""

    name: ClassVar[str] = "Australian Hansard"

    def recognises(self, source: Source) -> bool:
        """See the root element and the header only this Hansard has."""
        root = root_of(source)
        if root is None or root.name != "hansard":
            return False
        return any(sign in source.data[:_HEAD] for sign in (b"session.header", b".xscript"))

    def read(self, source: Source) -> Reading:
        """Read the sitting day; speakers are those the marks name."""
        return _Reader(source, parse_xml(source)).reading()


class _Reader:
    """One sitting day being read."""

    def __init__(self, source: Source, root: Element) -> None:
        self._root = root
        self._builder = TranscriptBuilder(source, AustralianHansardImporter.name)
        self._flow = Flow()
        self._newer = first(root, "body") is not None  # labels stand in the paragraphs
        found = (talker_of(e) for e in descendants(root, "talker"))
        self._talkers: dict[str, Talker] = {}
        for talker in found:
            self._talkers.setdefault(talker.id, talker)

    def reading(self) -> Reading:
        for child in self._root:
            self._block(child, None)
        head = first(self._root, "session.header")
        facts = {} if head is None else {local(e): text_of(e) for e in head}
        chamber = facts.get("chamber", "")
        written = facts.get("date", "")
        try:
            date = datetime.date.fromisoformat(written[:10])
        except ValueError:
            date = None
        kept = (key for key in ("parliament.no", "session.no", "period.no", "proof"))
        title = ", ".join(filter(None, (_CHAMBERS.get(chamber.casefold(), chamber), written)))
        return self._builder.reading(
            title,
            date=date,
            language="en",
            attributes=tuple((key, facts[key]) for key in kept if facts.get(key)),
        )

    def _block(self, element: Element, talker: Talker | None) -> None:
        """Read an element; ``talker`` is who speaks where no label says so."""
        name = local(element)
        if name == "session.header" or name in _INFOS:
            self._info(element)
        elif name in _TALKS:
            self._talk(element, talker)
        elif name == "page.no":
            self._page(element)
        elif name in _PARAGRAPHS or has_words(element):
            self._paragraph(element, talker)
        else:
            self._children(element, talker)

    def _children(self, element: Element, talker: Talker | None) -> None:
        for child in element:
            self._block(child, talker)
            self._flow.write(child.tail)
            self._end(talker)

    def _info(self, element: Element) -> None:
        """Keep what is told of a debate; its title is a heading unless printed again."""
        for number in descendants(element, "page.no"):
            self._flow.page(text_of(number))
        told: list[str] = []
        for each, line in lines_of(element):
            if local(each) == "title" and not self._newer:
                self._tell(told)
                self._builder.add(BlockKind.HEADING, line)
            else:
                told.append(line)
        self._tell(told)

    def _tell(self, lines: list[str]) -> None:
        if lines:
            self._builder.add(BlockKind.CHROME, "\n".join(lines))
        lines.clear()

    def _page(self, element: Element) -> None:
        self._flow.unseen(f" {text_of(element)} ")
        self._flow.page(text_of(element))

    def _talk(self, element: Element, outer: Talker | None) -> None:
        """Read a talk: who, first words, and what follows, other talks inside it."""
        start = element if local(element) == "talk.start" else None
        start = start if start is not None else next(children(element, "talk.start"), None)
        holder = None if start is None else next(children(start, "talker"), None)
        talker = talker_of(holder) if holder is not None else outer
        kind = local(element)
        opened = False  # this talker's words go on in the same turn
        for child in (*([] if start is None or start is element else start), *element):
            if child is start:
                continue
            if holder is not None and child is holder:
                self._flow.unseen(" ".join(line for _, line in lines_of(child)))
                if number := text_of(first(child, "page.no")):
                    self._flow.page(number)
            elif local(child) in _TALKS:
                self._block(child, talker)
                opened = False
            elif self._newer or talker is None:
                self._block(child, talker)
            else:
                opened = self._said(child, talker, kind, opened)
        self._unseen()

    def _said(self, element: Element, talker: Talker, kind: str, opened: bool) -> bool:
        """Take a paragraph of the older marks; return whether the talker's turn goes on."""
        if not opened and _INTERJECTING.fullmatch(text_of(element)):
            self._paragraph(element, None)
            return False
        self._words(element, dash=not opened)
        if not self._flow:
            return opened
        text, marks, printed = self._flow.take()
        if opened:
            self._builder.more(text, printed=printed, marks=marks)
        else:
            self._builder.turn(
                talker.label(),
                text,
                key=talker.key,
                printed=printed,
                marks=marks,
                attributes=(("mark", kind),),
                speaker_attributes=talker.told(),
            )
        return True

    def _paragraph(self, element: Element, talker: Talker | None) -> None:
        label = printed_label(element) if self._newer else None
        if label is None:
            self._words(element)
            self._end(talker if self._newer else None, element)
            return
        known = self._talkers.get(label.id) or Talker(label.id, label.shown)
        self._words(element, label=label.length)
        text, marks, printed = self._flow.take()
        self._builder.turn(
            known.label(label.printed, label.role),
            text,
            key=known.key,
            printed=printed,
            marks=marks,
            attributes=tuple((key, value) for key, value in label.facts if value),
            speaker_attributes=known.told(),
        )

    def _end(self, talker: Talker | None, element: Element | None = None) -> None:
        """End a paragraph without a label: speech goes on in it, or nobody speaks."""
        if not self._flow:
            return
        text, marks, printed = self._flow.take()
        style = "" if element is None else _style(element)
        direction = _INTERJECTING.fullmatch(text) is not None
        if talker and self._builder.in_turn and not direction and not _HEADINGS.match(style):
            self._builder.more(text, printed=printed, marks=marks)
            return
        kind = BlockKind.HEADING if _HEADINGS.match(style) else BlockKind.PARAGRAPH
        kind = BlockKind.DATELINE if style == "HPS-SODJobDate" else kind
        told: Attributes = (("direction", "yes"),) if direction else ()
        self._builder.add(kind, text, printed=printed, marks=marks, attributes=told)

    def _unseen(self) -> None:
        if not self._flow.silent:
            self._builder.blank(self._flow.take().printed)

    def _words(self, element: Element, *, dash: bool = False, label: int = 0) -> None:
        """Write the words; what a dash or ``label`` characters take up stays unseen."""
        for piece in content(element):
            if isinstance(piece, str):
                cut = self._cut(piece, dash, label)
                self._flow.unseen(piece[:cut])
                self._flow.write(piece[cut:])
                label = max(0, label - len(piece))
                continue
            name = local(piece)
            if name == "page.no":
                self._page(piece)
                continue
            if name in {"td", "th", "entry"}:
                self._flow.tab()
            elif name in _PARAGRAPHS or name == "br":
                self._flow.line()
            with self._flow.marked(_mark(piece), piece.get("href", "")):
                self._words(piece, dash=dash, label=label)
            label = max(0, label - len("".join(map(str, piece.itertext()))))

    def _cut(self, text: str, dash: bool, label: int) -> int:
        match = _DASH.match(text) if dash and not self._flow else None
        return match.end() if match else min(label, len(text))


def _style(element: Element) -> str:
    return element.get("class", "")


def _mark(element: Element) -> MarkKind | None:
    look = f"{element.get('font-weight')} {element.get('font-style')} {element.get('style')}"
    if "italic" in look:
        return MarkKind.EMPHASIS
    return MarkKind.STRONG if "bold" in look else None
