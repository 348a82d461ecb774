"""The president's site's page saved as HTML, in English or Russian."""

import re
from typing import ClassVar

from lxml.etree import _Element as Element

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers import markup
from transcript_reader.importers.building import PARAGRAPH_BREAK, TranscriptBuilder
from transcript_reader.importers.datelines import dateline
from transcript_reader.importers.language import language_of
from transcript_reader.importers.paragraphs import Paragraph
from transcript_reader.importers.prose import add_prose
from transcript_reader.importers.protocol import Reading, Source

_REGIONS = {
    "read__categ": "section",
    "p-name": "title",
    "p-summary": "summary",
    "read__meta": "dateline",
    "e-content": "text",
    "masha-ignore": "chrome",
    "read__bottommeta": "chrome",
}
_KINDS = {
    "section": BlockKind.SECTION,
    "title": BlockKind.TITLE,
    "summary": BlockKind.SUMMARY,
    "dateline": BlockKind.DATELINE,
    "text": None,
}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PAGE = re.compile(r"/(\d{1,9})(?:/|$)")


class KremlinPageImporter:
    """Reads the article of the page; everything around it is chrome."""

    name: ClassVar[str] = "Kremlin page"

    def recognises(self, source: Source) -> bool:
        data = source.data
        return b"h-entry" in data and b"e-content" in data and b"kremlin" in data

    def read(self, source: Source) -> Reading:
        root = markup.parsed(source.data)
        article = None if root is None else next(root.iter("article"), None)
        if root is None or article is None:
            raise ImportFailed(source.path, "the page holds no article")
        url = _url(root)
        page = markup.lines(root, _region, url)
        title = "\n".join(line.text for line in page if line.region == "title")
        summary = "\n".join(line.text for line in page if line.region == "summary")
        builder = TranscriptBuilder(source, self.name)
        pieces = [_paragraph(line) for line in page]
        add_prose(builder, pieces, context=f"{title}\n{summary}")
        date = dateline(_first(article, "read__published", "datetime"))
        attributes = (
            ("section", _words(article, "read__categ")),
            ("time", _words(article, "read__time")),
            ("page id", _page_id(article, url)),
        )
        return builder.reading(
            " ".join(title.split()),
            date=date.date if date else None,
            place=_words(article, "p-location"),
            language=root.get("lang", "")[:2]
            or language_of("\n".join(line.text for line in page if line.region == "text")),
            url=url,
            attributes=tuple(pair for pair in attributes if pair[1]),
        )


def _paragraph(line: markup.Line) -> Paragraph:
    printed = line.text + PARAGRAPH_BREAK
    if line.src and line.region != "chrome around":
        return Paragraph(line.text, printed, (), BlockKind.IMAGE, (("src", line.src),))
    kind = _KINDS.get(line.region, BlockKind.CHROME)
    if kind is None and line.tag in _HEADINGS:
        kind = BlockKind.HEADING
    return Paragraph(line.text, printed, line.marks, kind)


def _region(element: Element) -> str | None:
    if element.tag == "body":
        return "chrome around"
    if element.tag == "article":
        return "chrome"
    names = element.get("class", "").split()
    return next((_REGIONS[name] for name in names if name in _REGIONS), None)


def _element(article: Element, name: str) -> Element | None:
    return next((e for e in article.iter() if name in (e.get("class") or "").split()), None)


def _words(article: Element, name: str) -> str:
    found = _element(article, name)
    return "" if found is None else " ".join("".join(map(str, found.itertext())).split())


def _first(article: Element, name: str, attribute: str) -> str:
    found = _element(article, name)
    return "" if found is None else found.get(attribute, "")


def _url(root: Element) -> str:
    """Return the page's own address: what it says of itself, in the order of its care."""
    for element in root.iter("link", "meta", "div"):
        for says, where in (("rel", "href"), ("property", "content"), ("data-href", "data-href")):
            if element.get(says) in ("canonical", "og:url") or says == "data-href":
                address = element.get(where, "")
                if address.startswith(("http://", "https://")):
                    return address
    return ""


def _page_id(article: Element, url: str) -> str:
    own = article.get("id", "").removeprefix("event-")
    match = _PAGE.search(url)
    return own if own.isdigit() else match[1] if match else ""
