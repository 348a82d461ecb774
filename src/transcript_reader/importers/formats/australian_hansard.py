"""The Hansard of the Parliament of Australia: its XML of 1901 to 2011, and the one since."""

import datetime
import re
from typing import ClassVar

from lxml import etree

from transcript_reader.domain.transcript import Attributes, BlockKind, MarkKind
from transcript_reader.importers.formats.australian_talkers import (
    Talker,
    printed_label,
    talker_in,
    talker_of,
)
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

_TALKS = frozenset(("speech", "question", "answer", "interjection", "continue", "talk.start"))
_TALKS |= {"interject"}
_DEBATES = ("debate", "subdebate", "qwn", "question.block", "adjournment", "petition")
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
        """See the root element and the parts only this Hansard has."""
        root = root_of(source)
        if root is None or root.name.casefold() != "hansard":
            return False
        head = head_of(source).lower()
        return any(sign in head for sign in (b"session.header", b".xscript"))

    def read(self, source: Source) -> Reading:
        """Read the sitting day; speakers are those the marks name."""
        root = parse_xml(source)
        _write_small(root)
        return _Reader(source, root).reading()


class _Reader:
    """One sitting day being read."""

    def __init__(self, source: Source, root: Element) -> None:
        self._root = root
        self._builder = TranscriptBuilder(source, AustralianHansardImporter.name)
        self._flow = Flow()
        self._newer = first(root, "body") is not None  # labels stand in the paragraphs
        found = (talker_of(e, e.getparent()) for e in descendants(root, "talker"))
        self._talkers: dict[str, Talker] = {}
        for talker in found:
            self._talkers.setdefault(talker.id, talker)
        self._displayed = {talker.display: talker for talker in self._talkers.values()}

    def reading(self) -> Reading:
        for child in self._root:
            self._block(child, None)
        head = first(self._root, "session.header")
        facts = {str(key): str(value) for key, value in self._root.attrib.items()}
        facts |= {} if head is None else {local(e): text_of(e) for e in head}
        chamber = facts.get("chamber", "")
        written = facts.get("date", "")
        kept = (key for key in ("parliament.no", "session.no", "period.no", "proof"))
        title = ", ".join(filter(None, (_CHAMBERS.get(chamber.casefold(), chamber), written)))
        return self._builder.reading(
            title,
            date=_day(written),
            language="en",
            attributes=tuple((key, facts[key]) for key in kept if facts.get(key)),
        )

    def _block(self, element: Element, talker: Talker | None) -> None:
        """Read an element; ``talker`` is who speaks where no label says so."""
        name = local(element)
        if number := element.get("page", ""):
            self._flow.page(number)
        if name == "session.header" or name in _INFOS:
            self._info(element)
        elif name in _TALKS:
            self._talk(element, talker)
        elif name == "motionnospeech" and not self._newer:
            self._motion(element)
        elif name == "title" and not self._newer and _is_debate(element.getparent()):
            self._words(element)
            self._add_heading()
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

    def _add_heading(self) -> None:
        if self._flow:
            text, marks, printed = self._flow.take()
            self._builder.add(BlockKind.HEADING, text, printed=printed, marks=marks)

    def _motion(self, element: Element) -> None:
        """Read a motion that a member puts without a speech; what follows it is its result."""
        named = next(children(element, "name"), None)
        if named is None or not text_of(named):
            self._children(element, None)
            return
        shown = text_of(named)
        talker = self._displayed.get(shown) or Talker("", shown)
        opened = moved = False
        for child in element:
            name = local(child)
            if name in {"name", "electorate", "role", "time.stamp", "page.no"}:
                self._flow.unseen(f"{text_of(child)} ")
            elif moved and name != "motion":
                self._block(child, None)
            else:
                opened = self._said(child, talker, local(element), opened)
                moved = moved or name == "motion"
        self._unseen()

    def _page(self, element: Element) -> None:
        self._flow.unseen(f" {text_of(element)} ")
        self._flow.page(text_of(element))

    def _talk(self, element: Element, outer: Talker | None) -> None:
        """Read a talk: who, first words, and what follows, other talks inside it."""
        start = element if local(element) == "talk.start" else None
        start = start if start is not None else next(children(element, "talk.start"), None)
        holder = next(children(element if start is None else start, "talker"), None)
        talker = talker_of(holder, element) if holder is not None else talker_in(element, outer)
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


def _write_small(root: Element) -> None:
    """Write names of elements and attributes small, as every version but the first does."""
    for element in root.iter(etree.Element):
        if element.tag != element.tag.lower():
            element.tag = element.tag.lower()
        for key in map(str, list(element.attrib)):
            if key != key.lower():
                element.set(key.lower(), element.attrib.pop(key))


def _is_debate(element: Element | None) -> bool:
    return element is not None and local(element).startswith(_DEBATES)


def _day(written: str) -> datetime.date | None:
    """Return the day of "1990-05-08" or "08/05/1990"."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.datetime.strptime(written[:10], form).date()  # noqa: DTZ007 - a day
        except ValueError:
            continue
    return None


def _style(element: Element) -> str:
    return element.get("class", "")


def _mark(element: Element) -> MarkKind | None:
    look = f"{element.get('font-weight')} {element.get('font-style')} {element.get('style')}"
    if "italic" in look:
        return MarkKind.EMPHASIS
    return MarkKind.STRONG if "bold" in look else None
