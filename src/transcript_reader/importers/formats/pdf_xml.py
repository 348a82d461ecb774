"""Pages of PDF files as pdftohtml writes them in XML: words with their places."""

from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.formats.laid_out import add_pages
from transcript_reader.importers.formats.page_layout import Page, Row
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.xml_tree import (
    Element,
    children,
    content,
    descendants,
    local,
    parse_xml,
    root_of,
)
from transcript_reader.importers.turns.building import TranscriptBuilder

_SAME_ROW = 0.6  # of a type size: places nearer than this are on one row
_WORD_GAP = 0.15  # of a type size: pieces nearer than this are one word


class PdfXmlImporter:
    """Reads ``<text top left width height>`` page by page."""

    name: ClassVar[str] = "PDF as XML"

    def recognises(self, source: Source) -> bool:
        """See the root element."""
        root = root_of(source)
        return root is not None and root.name == "pdf2xml"

    def read(self, source: Source) -> Reading:
        """Read all pages."""
        root = parse_xml(source)
        pages = [_page(element) for element in descendants(root, "page")]
        if not any(page.rows for page in pages):
            raise ImportFailed(source.path, "there is no text in it")
        return add_pages(TranscriptBuilder(source, self.name), pages, "", source.path)


def _page(element: Element) -> Page:
    pieces = [row for text in children(element, "text") if (row := _piece(text)) is not None]
    pieces.sort(key=lambda row: (row.top, row.left))
    groups: list[list[Row]] = []
    for piece in pieces:
        if groups and abs(piece.top - groups[-1][0].top) < _SAME_ROW * piece.size:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    rows = tuple(row for group in groups if (row := _joined(group)).text)
    return Page(_number(element, "width"), rows, element.get("number", ""))


def _piece(element: Element) -> Row | None:
    words, bold, plain = "", 0, False
    for piece in content(element):
        text = piece if isinstance(piece, str) else "".join(map(str, piece.itertext()))
        is_bold = not isinstance(piece, str) and local(piece) == "b"
        plain = plain or (not is_bold and bool(text.strip()))
        words += text
        bold = bold if plain else len(words)
    left, size = _number(element, "left"), _number(element, "height")
    top = _number(element, "top") + size
    return Row(words, left, left + _number(element, "width"), top, size, bold) if words else None


def _joined(group: list[Row]) -> Row:
    """Return pieces on one row as one; small capitals stand lower than their neighbours."""
    group.sort(key=lambda row: row.left)
    words, bold, right, all_bold = "", 0, group[0].left, True
    for row in group:
        gap = row.left - right
        if words and gap > _WORD_GAP * row.size and not words.endswith(" "):
            words += " "
        if all_bold:
            bold = len(words) + row.bold if row.bold else bold
            all_bold = row.bold >= len(row.text.rstrip())
        words += row.text
        right = max(right, row.right)
    lead = len(words) - len(words.lstrip())
    text = " ".join(words.strip().split(" "))
    bold = min(max(bold - lead, 0), len(text))
    left = min(row.left for row in group)
    size = max(row.size for row in group)
    top = max(row.top for row in group)
    return Row(
        " ".join(text.split(" ")), left, right, top, size, min(max(bold - lead, 0), len(text))
    )


def _number(element: Element, name: str) -> float:
    try:
        return float(element.get(name, ""))
    except ValueError:
        return 0.0
