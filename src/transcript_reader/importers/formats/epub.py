"""Books in EPUB: their chapters in reading order, with the pictures that travel inside."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import ClassVar
from urllib.parse import unquote

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind, Image
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text import markup
from transcript_reader.importers.text.datelines import dateline
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.language_codes import language_code
from transcript_reader.importers.text.packages import Package, beside, is_package, opened
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.xml_tree import Element, descendants, first, parse_xml
from transcript_reader.importers.text.xml_tree import text_of as words_of
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.page_lines import page_paragraphs, text_of
from transcript_reader.importers.turns.speech import add_speech

_MIMETYPE = b"mimetypeapplication/epub+zip"
_PAGES = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml"))


class EpubImporter:
    """Reads the spine; the book's own title and date are taken from its package."""

    name: ClassVar[str] = "EPUB"

    def recognises(self, source: Source) -> bool:
        """See the kind of package at its head."""
        return is_package(source) and _MIMETYPE in source.data[:200]

    def read(self, source: Source) -> Reading:
        """Read all chapters."""
        with opened(source) as package:
            name = _package_file(source, package)
            book = parse_xml(Source(source.path, package.read(name)))
            pieces = [
                piece
                for chapter in _spine(book)
                for piece in _chapter(source, package, name, chapter)
            ]
            images = list(_images(book, package, name))
        if not any(piece.text for piece in pieces):
            raise ImportFailed(source.path, "there is no text in it")
        builder = TranscriptBuilder(source, self.name)
        for image in images:
            builder.image(image)
        title = words_of(first(book, "title"))
        add_speech(builder, pieces, context=title)
        line = next(filter(None, (dateline(piece.text) for piece in pieces[:20])), None)
        sample = text_of(pieces)
        return builder.reading(
            title or source.path.stem,
            date=line.date if line else None,
            place=line.place if line else "",
            language=language_code(words_of(first(book, "language"))) or language_of(sample),
            attributes=tuple(
                (name, words)
                for name in ("creator", "publisher", "identifier", "date")
                if (words := words_of(first(book, name)))
            ),
        )


def _package_file(source: Source, package: Package) -> str:
    """Return the member that says what the book is made of."""
    data = package.read("META-INF/container.xml")
    container = parse_xml(Source(source.path, data)) if data else None
    found = [] if container is None else list(descendants(container, "rootfile"))
    name = found[0].get("full-path", "") if found else ""
    name = name or next((n for n in sorted(package.names) if n.endswith(".opf")), "")
    if name not in package.names:
        raise ImportFailed(source.path, "the package is broken or breaks off")
    return name


def _spine(book: Element) -> Iterator[str]:
    """Yield the addresses of the chapters in reading order."""
    items = {e.get("id", ""): e for e in descendants(book, "item")}
    for reference in descendants(book, "itemref"):
        item = items.get(reference.get("idref", ""))
        if item is not None and item.get("media-type") in _PAGES:
            yield item.get("href", "")


def _chapter(source: Source, package: Package, book: str, address: str) -> Iterator[Paragraph]:
    name = beside(book, unquote(address.partition("#")[0]))
    data = package.read(name)
    if not data:
        return
    root = markup.parsed(Source(source.path, data))
    for piece in page_paragraphs(root, region="text"):
        if piece.kind is BlockKind.IMAGE:
            src = beside(name, unquote(dict(piece.attributes).get("src", "")))
            yield Paragraph(piece.text, piece.printed, (), piece.kind, (("src", src),))
        elif piece.kind is BlockKind.TITLE:  # of a chapter
            yield Paragraph(piece.text, piece.printed, piece.marks, BlockKind.HEADING)
        else:
            yield piece


def _images(book: Element, package: Package, name: str) -> Iterator[Image]:
    for item in descendants(book, "item"):
        media_type = item.get("media-type", "")
        member = beside(name, unquote(item.get("href", "")))
        if media_type.startswith("image/") and member in package.names:
            yield Image(str(PurePosixPath(member)), media_type, package.read(member))
