"""TEI, and ParlaMint above all: parliaments' debates as corpora publish them."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import Attributes, BlockKind, MarkKind
from transcript_reader.importers.formats.tei_persons import (
    Person,
    person_called,
    persons,
    persons_called,
)
from transcript_reader.importers.labels.hansard_labels import is_nobody
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.labels.marked_label import marked_label
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.flow import Flow, Passage
from transcript_reader.importers.text.language_codes import language_code
from transcript_reader.importers.text.xml_tree import (
    XML_ID,
    XML_LANG,
    Element,
    children,
    content,
    descendants,
    first,
    lines_of,
    local,
    parse_xml,
    root_of,
    text_of,
)
from transcript_reader.importers.turns.building import TranscriptBuilder

_NAMESPACE = "http://www.tei-c.org/ns/1.0"
_ASIDES = frozenset({"note", "kinesic", "vocal", "incident", "stage", "gap", "event", "writing"})
_HOLDERS = frozenset(("TEI", "text", "front", "body", "back", "group", "floatingText", "div")) | {
    "annotationBlock",
    *(f"div{number}" for number in range(8)),
}
_SPEECHES = ("u", "sp")
_LISTS = frozenset({"teiHeader", "listPerson", "listOrg", "listPlace", "timeline", "standOff"})
_NOTES_ON_WORDS = frozenset({"spanGrp", "linkGrp"})
_INLINE = {
    "ref": MarkKind.LINK,
    "hi": MarkKind.EMPHASIS,
    "emph": MarkKind.EMPHASIS,
    "foreign": MarkKind.LANGUAGE,
    "supplied": MarkKind.EDITORIAL,
}
_ROWS = frozenset({"item", "row", "cell", "l"})
_LABEL_ENDS = ": \xa0"
_TITLES = ("sub", "main", "")  # the kinds of title, the most telling of a document first


class TeiImporter:
    """Reads ``<u>`` with its ``<seg>``, and ``<sp>``; the header and lists become chrome."""

    name: ClassVar[str] = "TEI"

    def recognises(self, source: Source) -> bool:
        """See the root element."""
        root = root_of(source)
        return root is not None and root.name in {"TEI", "teiCorpus"} | (
            {"TEI.2"} if not root.namespace else set()
        )

    def read(self, source: Source) -> Reading:
        """Read the text; speakers are who the marks name."""
        root = parse_xml(source)
        if first(root, "text") is None:
            other = first(root, "include") is not None
            reason = "this is the head of a corpus, and its debates are in other files"
            raise ImportFailed(source.path, reason if other else "it has a header and no text")
        return _Reader(source, root).reading()


class _Reader:
    """One document being read."""

    def __init__(self, source: Source, root: Element) -> None:
        self._source = source
        self._root = root
        self._builder = TranscriptBuilder(source, TeiImporter.name)
        self._flow = Flow()
        self._language = language_code(root.get(XML_LANG))
        self._date = _date(root)
        self._persons = persons(root)
        self._called = persons_called(root, self._persons)
        self._label = ""  # a printed label whose speech has not begun yet
        self._announced = ""  # a label that other notes part from its speech
        self._around = _around_speeches(root)

    def reading(self) -> Reading:
        title = _title(self._root)
        for child in self._root:
            if local(child) in _HOLDERS:
                self._holder(child)
            else:
                self._chrome(child, title)
        places = self._places()
        address = next((text_of(e) for e in _addresses(self._root)), "")
        return self._builder.reading(
            text_of(title) or self._root.get(XML_ID, "") or self._source.path.stem,
            date=self._date,
            place=places.get("place") or places.get("city") or "",
            language=self._language,
            url=address,
            attributes=tuple(_meetings(self._root)),
        )

    def _places(self) -> dict[str, str]:
        """Return the names of where it was, by their type, in the document's own language."""
        setting = first(self._root, "setting")
        names = [] if setting is None else list(children(setting, "name"))
        names.sort(key=lambda e: language_code(e.get(XML_LANG)) == self._language)
        return {e.get("type", ""): text_of(e) for e in names}

    def _chrome(self, element: Element, title: Element | None) -> None:
        """Keep what is about the document: one block, but for the title inside."""
        lines: list[str] = []
        for each, line in lines_of(element):
            if each is title:
                self._add_lines(lines)
                lines = []
                self._builder.add(BlockKind.TITLE, line)
            else:
                lines.append(line)
        self._add_lines(lines)

    def _add_lines(self, lines: list[str]) -> None:
        if lines:
            self._builder.add(BlockKind.CHROME, "\n".join(lines))

    def _holder(self, element: Element) -> None:
        for piece in content(element):
            if isinstance(piece, str):
                self._flow.write(piece)
                self._paragraph()
            elif local(piece) == "pb":
                self._flow.page(piece.get("n", ""))
            else:
                self._block(piece)
        self._flush_label()

    def _block(self, element: Element) -> None:
        name = local(element)
        if name in _SPEECHES:
            self._speech(element)
            return
        self._flush_label()
        if name in _HOLDERS or element in self._around:
            self._holder(element)
        elif name in _LISTS or name in _NOTES_ON_WORDS:
            self._chrome(element, None)
        elif name == "note" and element.get("type") == "speaker":
            self._label = text_of(element)
        elif name in _ASIDES:
            self._aside(element)
        else:
            self._announced = ""
            self._inline(element)
            kind = BlockKind.HEADING if name == "head" else BlockKind.PARAGRAPH
            self._paragraph(kind, self._tongue(element))

    def _flush_label(self) -> None:
        if self._label:
            self._builder.add(BlockKind.PARAGRAPH, self._label)
            self._announced, self._label = self._label, ""

    def _paragraph(self, kind: BlockKind = BlockKind.PARAGRAPH, language: str = "") -> None:
        if self._flow:
            text, marks, _ = self._flow.take()
            self._builder.add(kind, text, marks=marks, language=language)

    def _aside(self, element: Element) -> None:
        """Keep a note, a gesture, a gap on a line of its own."""
        name = local(element)
        self._words(element)
        text, marks, _ = self._flow.take()
        told = tuple((key, str(element.get(key))) for key in ("type", "reason") if element.get(key))
        if name == "gap":
            self._builder.add(BlockKind.OMISSION, text, attributes=told)
        elif text:
            kept = (("direction", "yes"), ("mark", name), *told)
            self._builder.add(BlockKind.PARAGRAPH, text, marks=marks, attributes=kept)

    def _speech(self, element: Element) -> None:
        speech = _Speech(element, self._label, self._announced)
        self._label = self._announced = ""
        for piece in content(element):
            if isinstance(piece, str):
                self._flow.write(piece)
                continue
            name = local(piece)
            if name == "speaker" or (
                name == "note"
                and piece.get("type") == "speaker"
                and not (speech.begun or speech.printed or self._flow)
            ):
                speech.printed = text_of(piece)
            elif name == "pb":
                self._flow.page(piece.get("n", ""))
            elif name in _ASIDES:
                self._say(speech)
                self._open(speech)
                self._aside(piece)
            else:
                self._say(speech)
                self._inline(piece)
                self._say(speech, self._tongue(piece) or self._tongue(element))
        self._say(speech, self._tongue(element))
        self._open(speech)

    def _say(self, speech: "_Speech", language: str = "") -> None:
        if not self._flow:
            return
        passage = self._flow.take()
        if speech.begun:
            self._builder.more(passage.text, marks=passage.marks, language=language)
        else:
            self._open(speech, passage, language)

    def _open(self, speech: "_Speech", passage: Passage | None = None, language: str = "") -> None:
        """Begin the turn, with no words yet where an aside comes before the first."""
        if speech.begun:
            return
        speech.begun = True
        text, marks, _ = passage or Passage("", (), "")
        who, printed = speech.who, speech.printed
        named = printed or speech.announced
        person = person_called(who, self._persons, named)
        if person and who and person.id not in self._persons:
            person = self._called.get(person.id, person)
        self._builder.turn(
            _label(printed.rstrip(_LABEL_ENDS), person),
            text,
            key=who,
            printed=f"{printed}\n{text}\n\n" if printed else f"{text}\n\n",
            marks=marks,
            language=language,
            attributes=speech.attributes(),
            speaker_attributes=person.told(self._date) if person else (),
        )

    def _tongue(self, element: Element) -> str:
        """Return the element's language where it is not the document's."""
        language = language_code(element.get(XML_LANG))
        return "" if language == self._language else language

    def _inline(self, element: Element) -> None:
        """Write the words of a paragraph, asides among them marked."""
        name = local(element)
        if name == "pb":
            self._flow.page(element.get("n", ""))
        elif name == "lb":
            self._flow.line()
        elif name == "desc":  # the same may be said in several languages
            if self._flow and element.getprevious() is not None:
                self._flow.line()
            self._words(element)
        elif name in _ASIDES:
            space = " " if text_of(element) else ""
            self._flow.write(space)
            with self._flow.marked(MarkKind.DIRECTION):
                self._words(element)
            self._flow.write(space)
        elif name in _ROWS:
            self._flow.tab() if name == "cell" else self._flow.line()
            self._words(element)
        elif name in {"w", "pc"}:
            self._words(element)
            parent = element.getparent()
            inner = parent is not None and local(parent) == "w"  # what a contracted word stands for
            glued = inner or element.get("join") in {"right", "both"}
            self._flow.write("" if glued else " ")
        else:
            value = element.get("target") or language_code(element.get(XML_LANG))
            with self._flow.marked(_INLINE.get(name), value):
                self._words(element)

    def _words(self, element: Element) -> None:
        tokens = next(children(element, "w", "pc", "phr", "name", "s"), None) is not None
        for piece in content(element):
            if not isinstance(piece, str):
                self._inline(piece)
            elif not (tokens and piece.isspace()) or local(element) == "seg":
                self._flow.write(piece)


class _Speech:
    """A speech that has not begun until its first words or the end of it.

    ``announced`` is a label that stands in a block of its own before the speech.
    """

    def __init__(self, element: Element, printed: str, announced: str) -> None:
        self.element = element
        self.printed = printed
        self.announced = announced
        self.begun = False

    @property
    def who(self) -> str:
        """Return who speaks, as the speech or the block of annotations around it tells."""
        return self._own().get("who", "").strip()

    def attributes(self) -> Attributes:
        """Return what the marks tell of this speech and the model has no place for."""
        told = ((key.rpartition("}")[2], value) for key, value in self._own().items())
        return tuple((key, value) for key, value in told if key not in {"who", "lang"})

    def _own(self) -> dict[str, str]:
        """Return the attributes of the speech and of the annotation block around it."""
        block = self.element.getparent()
        holders = [self.element]
        if block is not None and local(block) == "annotationBlock":
            holders.insert(0, block)
        return {str(key): str(value) for each in holders for key, value in each.attrib.items()}


def _label(printed: str, person: Person | None) -> Label:
    if person is None:
        return Label(printed or "?", printed or "?", named=False)
    label = marked_label(printed, person.name, person.role)
    nobody = is_nobody(person.name) or not any(map(str.isalpha, person.name))
    return replace(label, named=False) if nobody or _is_number(person) else label


def _is_number(person: Person) -> bool:
    """Say whether nothing is known of a person but a number: "P123"."""
    return person.name == person.id and any(map(str.isdigit, person.name))


def _around_speeches(root: Element) -> set[Element]:
    """Return the elements that have speeches somewhere inside."""
    around: set[Element] = set()
    for speech in descendants(root, *_SPEECHES):
        for each in speech.iterancestors():
            if each in around:
                break
            around.add(each)
    return around


def _title(root: Element) -> Element | None:
    """Return the title that tells most of this document, in its own language if there is one."""
    statement = first(root, "titleStmt")
    titles = [] if statement is None else list(children(statement, "title"))
    language = language_code(root.get(XML_LANG))
    own = [e for e in titles if language_code(e.get(XML_LANG)) == language] or titles
    ranked = sorted(own, key=lambda e: _rank(e.get("type", "")))
    return next((title for title in ranked if text_of(title)), None)


def _rank(kind: str) -> int:
    return _TITLES.index(kind) if kind in _TITLES else len(_TITLES)


def _date(root: Element) -> datetime.date | None:
    header = first(root, "teiHeader")
    for holder in () if header is None else descendants(header, "setting", "bibl"):
        for element in descendants(holder, "date"):
            try:
                return datetime.date.fromisoformat((element.get("when") or "")[:10])
            except ValueError:
                continue
    return None


def _addresses(root: Element) -> Iterator[Element]:
    source = first(root, "sourceDesc")
    return (
        element
        for element in (() if source is None else descendants(source, "idno"))
        if text_of(element).startswith(("http://", "https://"))
    )


def _meetings(root: Element) -> Iterator[tuple[str, str]]:
    statement = first(root, "titleStmt")
    for element in () if statement is None else children(statement, "meeting"):
        yield "meeting", text_of(element)
