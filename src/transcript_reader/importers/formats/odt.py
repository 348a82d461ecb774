"""OpenDocument texts: what LibreOffice writes, in a package or as one flat file."""

from collections.abc import Iterator
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind, Image, MarkKind
from transcript_reader.importers.formats.styled import Styled, add_document
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.packages import Package, is_package, opened
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.xml_tree import (
    Element,
    children,
    content,
    descendants,
    first,
    local,
    parse_xml,
    root_of,
    text_of,
)
from transcript_reader.importers.turns.building import TranscriptBuilder

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_FLAT = "application/vnd.oasis.opendocument.text"
_HEAD = 65536  # bytes in which a flat file says what it is
_UNREAD = frozenset(("tracked-changes", "annotation", "forms", "sequence-decls", "variable-decls"))
_MEDIA = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif"}
_DEEPEST = 20  # styles that are based on one another
_MOST_SPACES = 100


class OdtImporter:
    """Reads headings, paragraphs, lists and tables; notes after the paragraph they hang on."""

    name: ClassVar[str] = "ODT"

    def recognises(self, source: Source) -> bool:
        """See the kind of package at its head, or the root of a flat file."""
        if is_package(source):
            return _MIMETYPE in source.data[:200]
        if _FLAT.encode() not in source.data[:_HEAD].replace(b"\0", b""):  # of UTF-16
            return False
        root = root_of(source)
        return (
            root is not None
            and root.name == "document"
            and any(value.startswith(_FLAT) for value in root.attributes.values())
        )

    def read(self, source: Source) -> Reading:
        """Read the document."""
        builder = TranscriptBuilder(source, self.name)
        if not is_package(source):
            tree = parse_xml(source)
            return _finish(builder, source, [tree], _Reader(source, [tree], None))
        with opened(source) as package:
            trees = [
                parse_xml(Source(source.path, data))
                for name in ("content.xml", "styles.xml", "meta.xml")
                if (data := package.read(name))
            ]
            if not trees:
                raise ImportFailed(source.path, "the package is broken or breaks off")
            return _finish(builder, source, trees, _Reader(source, trees, package))


def _finish(
    builder: TranscriptBuilder, source: Source, trees: list[Element], reader: "_Reader"
) -> Reading:
    paragraphs = list(reader.paragraphs())
    if not any(one.piece.text for one in paragraphs):
        raise ImportFailed(source.path, "there is no text in it")
    for image in reader.images:
        builder.image(image)
    title = next(filter(None, (text_of(first(tree, "title")) for tree in reversed(trees))), "")
    return add_document(builder, paragraphs, title, source.path.stem)


class _Reader:
    """One document being read."""

    def __init__(self, source: Source, trees: list[Element], package: Package | None) -> None:
        self._body = first(trees[0], "text")
        self._source = source
        self._package = package
        self._styles = {
            e.get(f"{_STYLE}name", ""): e for tree in trees for e in descendants(tree, "style")
        }
        self._flow = Flow()
        self._notes: list[Element] = []
        self._pages = self._body is not None and first(self._body, "soft-page-break") is not None
        self._page = 1
        self.images: list[Image] = []

    def paragraphs(self) -> Iterator[Styled]:
        """Yield all paragraphs of the document in order."""
        if self._body is None:
            raise ImportFailed(self._source.path, "there is no text in it")
        if self._pages:
            self._flow.page("1")
        yield from self._blocks(self._body)

    def _blocks(self, element: Element) -> Iterator[Styled]:
        for child in element:
            name = local(child)
            if name in {"p", "h"}:
                yield from self._paragraph(child)
            elif name == "table-row":
                yield from self._row(child)
            elif name == "soft-page-break":
                self._turn()
            elif name not in _UNREAD:
                yield from self._blocks(child)

    def _row(self, element: Element) -> Iterator[Styled]:
        cells = list(children(element, "table-cell"))
        filled = [cell for cell in cells if any(map(text_of, descendants(cell, "p", "h")))]
        if len(filled) == 1:
            yield from self._blocks(filled[0])
            return
        for number, cell in enumerate(cells):
            if number:
                self._flow.tab()
            for paragraph in descendants(cell, "p", "h"):
                self._flow.line()
                self._words(paragraph)
        yield from self._taken(None, "")

    def _paragraph(self, element: Element) -> Iterator[Styled]:
        style = element.get(f"{_TEXT}style-name", "")
        named = self._named(style)
        images = len(self.images)
        strong = self._is(style, "font-weight", "bold")
        with self._flow.marked(MarkKind.STRONG if strong else None):
            self._words(element)
        kind = BlockKind.HEADING if local(element) == "h" else None
        kind = BlockKind.TITLE if named == "Title" else kind
        yield from self._taken(kind, named)
        for image in self.images[images:]:
            told = (("src", image.name),)
            yield Styled(Paragraph("", "", (), BlockKind.IMAGE, told))
        notes, self._notes = self._notes, []
        for note in notes:
            for body in children(note, "note-body"):
                for styled in self._blocks(body):
                    piece = styled.piece
                    told = (("note", text_of(next(children(note, "note-citation"), None))),)
                    kind = BlockKind.PARAGRAPH
                    yield Styled(Paragraph(piece.text, piece.printed, piece.marks, kind, told))

    def _taken(self, kind: BlockKind | None, style: str) -> Iterator[Styled]:
        if self._flow:
            text, marks, printed = self._flow.take()
            yield Styled(Paragraph(text, printed, marks, kind), style)

    def _words(self, element: Element) -> None:
        for piece in content(element):
            if isinstance(piece, str):
                self._flow.write(piece)
            else:
                self._inline(piece)

    def _inline(self, element: Element) -> None:
        name = local(element)
        if name == "s":
            count = element.get(f"{_TEXT}c", "1")
            spaces = min(int(count), _MOST_SPACES) if count.isdigit() else 1
            self._flow.write(" " * spaces, fold=spaces == 1)
        elif name == "tab":
            self._flow.tab()
        elif name == "line-break":
            self._flow.line()
        elif name == "soft-page-break":
            self._turn()
        elif name == "note":
            self._notes.append(element)
        elif name == "a":
            with self._flow.marked(MarkKind.LINK, element.get(_LINK, "")):
                self._words(element)
        elif name == "image":
            self._picture(element.get(_LINK, ""))
        elif name not in _UNREAD:
            style = element.get(f"{_TEXT}style-name", "")
            strong = name == "span" and self._is(style, "font-weight", "bold")
            slanted = name == "span" and self._is(style, "font-style", "italic")
            with (
                self._flow.marked(MarkKind.STRONG if strong else None),
                self._flow.marked(MarkKind.EMPHASIS if slanted else None),
            ):
                self._words(element)

    def _turn(self) -> None:
        self._page += 1
        self._flow.page(str(self._page))

    def _picture(self, name: str) -> None:
        media_type = _MEDIA.get(name[name.rfind(".") :].lower(), "")
        if media_type and self._package and name in self._package.names:
            self.images.append(Image(name, media_type, self._package.read(name)))

    def _named(self, style: str) -> str:
        """Return the style people chose, of which one made on the way is a variety."""
        for _ in range(_DEEPEST):
            found = self._styles.get(style)
            parent = "" if found is None else found.get(f"{_STYLE}parent-style-name", "")
            automatic = found is not None and local_parent(found) == "automatic-styles"
            if not (automatic and parent):
                return style.replace("_20_", " ")
            style = parent
        return style

    def _is(self, style: str, attribute: str, value: str) -> bool:
        for _ in range(_DEEPEST):
            found = self._styles.get(style)
            if found is None:
                return False
            for properties in children(found, "text-properties"):
                if own := properties.get(f"{_FO}{attribute}"):
                    return own == value
            style = found.get(f"{_STYLE}parent-style-name", "")
        return False


def local_parent(element: Element) -> str:
    """Return the name of the element this one stands in."""
    parent = element.getparent()
    return "" if parent is None else local(parent)
