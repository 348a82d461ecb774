"""Word documents of the open kind: their paragraphs as Word shows them, changes accepted."""

from collections.abc import Iterator
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind, Image, MarkKind
from transcript_reader.importers.formats.styled import Styled, add_document
from transcript_reader.importers.formats.word_styles import WordStyles
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.packages import Package, beside, names_in, opened
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.xml_tree import (
    Element,
    children,
    descendants,
    first,
    local,
    parse_xml,
    text_of,
)
from transcript_reader.importers.turns.building import TranscriptBuilder

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHARACTERS = {"tab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\xad", "ptab": "\t"}
_UNREAD = frozenset(("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "Fallback"))
_MEDIA = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif"}
_NOTES = ("footnotes", "endnotes")


class DocxImporter:
    """Reads the main text, notes after it, and heads and feet as chrome."""

    name: ClassVar[str] = "DOCX"

    def recognises(self, source: Source) -> bool:
        """See the main part of a Word package."""
        names = names_in(source)
        return "[Content_Types].xml" in names and any(
            name.startswith("word/document") for name in names
        )

    def read(self, source: Source) -> Reading:
        """Read the document."""
        with opened(source) as package:
            builder = TranscriptBuilder(source, self.name)
            reader = _Reader(source, package)
            paragraphs = list(reader.paragraphs())
            if not any(one.piece.text for one in paragraphs):
                raise ImportFailed(source.path, "there is no text in it")
            for image in reader.images:
                builder.image(image)
            core = reader.part("docProps/core.xml")
            title = "" if core is None else text_of(first(core, "title"))
        return add_document(builder, paragraphs, title, source.path.stem)


class _Reader:
    """One document being read."""

    def __init__(self, source: Source, package: Package) -> None:
        self._source = source
        self._package = package
        self._main = next(
            (name for name in ("word/document.xml", "word/document2.xml") if name in package.names),
            next(n for n in sorted(package.names) if n.startswith("word/document")),
        )
        styles = self.part("word/styles.xml")
        self._styles = WordStyles(styles)
        self._links = self._relations(self._main)
        self._flow = Flow()
        self._page = 1
        self._pages = False
        self.images: list[Image] = []

    def part(self, name: str) -> Element | None:
        """Return a part of the package as a tree, None if there is none."""
        data = self._package.read(name)
        return parse_xml(Source(self._source.path, data)) if data else None

    def _relations(self, name: str) -> dict[str, str]:
        folder, _, file = name.rpartition("/")
        tree = self.part(f"{folder}/_rels/{file}.rels")
        found = () if tree is None else children(tree, "Relationship")
        return {e.get("Id", ""): e.get("Target", "") for e in found}

    def paragraphs(self) -> Iterator[Styled]:
        """Yield all paragraphs of the document in order."""
        tree = self.part(self._main)
        body = None if tree is None else first(tree, "body")
        if body is None:
            raise ImportFailed(self._source.path, "the package is broken or breaks off")
        self._pages = first(body, "lastRenderedPageBreak") is not None
        if self._pages:
            self._flow.page("1")
        yield from self._blocks(body)
        self._flow.page("")
        for name in _NOTES:
            tree = self.part(f"word/{name}.xml")
            for note in () if tree is None else children(tree, "footnote", "endnote"):
                if note.get(f"{_W}type") in {None, "normal"}:
                    yield from self._apart(note, BlockKind.PARAGRAPH, name.removesuffix("s"))
        for name in sorted(self._package.names):
            if name.startswith(("word/header", "word/footer")) and name.endswith(".xml"):
                tree = self.part(name)
                if tree is not None:
                    yield from self._apart(tree, BlockKind.CHROME, "")

    def _apart(self, element: Element, kind: BlockKind, note: str) -> Iterator[Styled]:
        told = ((note, element.get(f"{_W}id", "")),) if note else ()
        for styled in self._blocks(element):
            piece = styled.piece
            yield Styled(Paragraph(piece.text, piece.printed, piece.marks, kind, told))

    def _blocks(self, element: Element) -> Iterator[Styled]:
        for child in element:
            name = local(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from self._table(child)
            elif name in {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}:
                yield from self._blocks(child)

    def _table(self, element: Element) -> Iterator[Styled]:
        """Yield each row as one paragraph, its cells parted by tabs; a cell alone as it is."""
        for row in children(element, "tr"):
            cells = list(children(row, "tc"))
            filled = [cell for cell in cells if any(e.text for e in descendants(cell, "t"))]
            if len(filled) == 1:
                yield from self._blocks(filled[0])
                continue
            for number, cell in enumerate(cells):
                if number:
                    self._flow.tab()
                for paragraph in descendants(cell, "p"):
                    self._flow.line()
                    self._runs(paragraph, bold=False)
            if self._flow:
                text, marks, printed = self._flow.take()
                yield Styled(Paragraph(text, printed, marks))

    def _paragraph(self, element: Element) -> Iterator[Styled]:
        properties = next(children(element, "pPr"), None)
        style = None if properties is None else next(children(properties, "pStyle"), None)
        identity = "" if style is None else style.get(f"{_W}val", "")
        images = len(self.images)
        self._runs(element, self._styles.is_bold(identity))
        if self._flow:
            text, marks, printed = self._flow.take()
            kind = self._styles.kind(identity)
            yield Styled(Paragraph(text, printed, marks, kind), self._styles.name(identity))
        for image in self.images[images:]:
            told = (("src", image.name),)
            yield Styled(Paragraph(self._caption, "", (), BlockKind.IMAGE, told))

    def _runs(self, element: Element, bold: bool) -> None:
        for child in element:
            name = local(child)
            if name == "r":
                self._run(child, bold)
            elif name == "hyperlink":
                target = self._links.get(child.get(f"{_R}id", ""), "")
                with self._flow.marked(MarkKind.LINK if target else None, target):
                    self._runs(child, bold)
            elif name not in _UNREAD:
                self._runs(child, bold)

    def _run(self, element: Element, bold: bool) -> None:
        properties = next(children(element, "rPr"), None)
        strong = self._styles.run_is(properties, "b", default=bold)
        slanted = self._styles.run_is(properties, "i", default=False)
        with (
            self._flow.marked(MarkKind.STRONG if strong else None),
            self._flow.marked(MarkKind.EMPHASIS if slanted else None),
        ):
            for child in element:
                self._piece(child)

    def _piece(self, element: Element) -> None:
        name = local(element)
        if name == "t":
            self._flow.write(element.text, fold=False)
        elif name in _CHARACTERS:
            self._flow.tab() if name in {"tab", "ptab"} else self._flow.write(_CHARACTERS[name])
        elif name in {"br", "cr"}:
            self._flow.line()
        elif name == "lastRenderedPageBreak":
            self._page += 1
            self._flow.page(str(self._page))
        elif name == "sym":
            self._symbol(element.get(f"{_W}char", ""))
        elif name in {"drawing", "pict", "object"}:
            self._picture(element)
        elif name == "AlternateContent":
            for choice in children(element, "Choice"):
                for child in choice:
                    self._piece(child)

    def _symbol(self, code: str) -> None:
        try:
            self._flow.write(chr(int(code, 16)))
        except (ValueError, OverflowError):
            return

    def _picture(self, element: Element) -> None:
        """Keep a picture, and the words of a text box."""
        for box in descendants(element, "txbxContent"):
            for paragraph in descendants(box, "p"):
                self._flow.line()
                self._runs(paragraph, bold=False)
        described = first(element, "docPr")
        if described is not None:
            self._caption = described.get("descr") or described.get("title") or ""
        for blip in descendants(element, "blip", "imagedata"):
            link = self._links.get(blip.get(f"{_R}embed") or blip.get(f"{_R}id") or "", "")
            name = beside(self._main, link)
            media_type = _MEDIA.get(name[name.rfind(".") :].lower(), "")
            if link and media_type and name in self._package.names:
                self.images.append(Image(name, media_type, self._package.read(name)))

    _caption = ""
