"""The president's site's page saved as HTML, in English or Russian."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import ClassVar

from lxml.etree import _Element as Element

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import Attributes, BlockKind, Mark, MarkKind
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text import markup
from transcript_reader.importers.text.datelines import dateline
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.markup_line import Line
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.turns.building import PARAGRAPH_BREAK, TranscriptBuilder
from transcript_reader.importers.turns.prose import add_prose

_REGIONS = {
    "read__categ": "section",
    "p-name": "title",
    "p-summary": "summary",
    "read__meta": "dateline",
    "announce_date": "dateline",
    "e-content": "text",
    "read__tooltip": "card",
    "masha-ignore": "chrome",
    "read__bottommeta": "chrome",
}
_BEGINNINGS = {"body": "around", "article": "chrome"}
_KINDS = {
    "section": BlockKind.SECTION,
    "title": BlockKind.TITLE,
    "summary": BlockKind.SUMMARY,
    "dateline": BlockKind.DATELINE,
    "text": None,
}
_PICTURED = ("text", "chrome", "summary")  # regions whose pictures belong to the article
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TELLING = frozenset(
    ("read__categ", "read__time", "read__published", "announce_date", "p-location")
)
_NUMBER = re.compile(r"/(\d{1,9})(?:/|$)")
_ANNOUNCED = re.compile(r"^(?:Announcement,|Анонс на)\s*")
_NO_CAPTION = "None"  # what the site prints where a picture has none
_ADDRESSES = (("rel", "canonical", "href"), ("property", "og:url", "content"))
Named = Mapping[str, Element]
"""Elements by one of their classes."""


class KremlinPageImporter:
    """Reads the article of the page; everything around it is chrome."""

    name: ClassVar[str] = "Kremlin page"

    def recognises(self, source: Source) -> bool:
        data = source.data.replace(b"\0", b"") if b"\0" in source.data[:200] else source.data
        return b"h-entry" in data and b"e-content" in data and b"kremlin" in data

    def read(self, source: Source) -> Reading:
        root = markup.parsed(source)
        article = next(root.iter("article"), None)
        if article is None:
            raise ImportFailed(source.path, "the page holds no article")
        url = _address(root)
        page = markup.lines(root, _region, url)
        if not any(line.region in ("title", "text") for line in page):
            raise ImportFailed(source.path, "the page ends before its text begins")
        title = _text_of(page, "title")
        builder = TranscriptBuilder(source, self.name)
        pieces = [piece for line in _joined(_in_order(page)) for piece in _paragraphs(line)]
        add_prose(builder, pieces, context=f"{title}\n{_text_of(page, 'summary')}")
        named = _named(article)
        return builder.reading(
            title,
            date=_date(named),
            place=_words(named, "p-location"),
            language=root.get("lang", "")[:2] or language_of(_text_of(page, "text")),
            url=url,
            attributes=_attributes(article, named, url),
        )


def _region(element: Element) -> str | None:
    if (tag := element.tag) in _BEGINNINGS:
        return _BEGINNINGS[tag]
    classes = element.get("class")
    return _region_of(classes) if classes else None


@lru_cache(maxsize=1000)
def _region_of(classes: str) -> str | None:
    names = classes.split()
    return next((region for name, region in _REGIONS.items() if name in names), None)


def _in_order(page: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a page, the dateline as one, cards and notes after the text.

    What is not text but stands in it (who somebody is, what else to see) would break
    speech in two; pictures stay where they are.
    """
    after: list[Line] = []
    meta: list[Line] = []
    last = max((n for n, line in enumerate(page) if line.region == "text"), default=-1)
    for number, line in enumerate(page):
        if line.region == "dateline":
            meta.append(line)
            continue
        if meta:
            yield meta[0]._replace(text=" ".join(each.text for each in meta), marks=())
            meta = []
        if line.src and line.region not in _PICTURED:
            continue
        if number < last and line.region in ("card", "chrome") and not line.src:
            after.append(line)
            continue
        yield line
        if number == last:
            yield from after


def _joined(page: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines of a page, those of chrome that follow one another as one."""
    for is_chrome, group in groupby(page, lambda line: not line.src and line.region not in _KINDS):
        if not is_chrome:
            yield from group
            continue
        texts: list[str] = []
        marks: list[Mark] = []
        length = 0
        for line in group:
            for mark in line.marks:
                if mark.kind is not MarkKind.STRONG:  # which would cut the line in two
                    start, end = mark.start + length, mark.end + length
                    marks.append(Mark(start, end, mark.kind, mark.value) if length else mark)
            texts.append(line.text)
            length += len(line.text) + 1
        yield Line("\n".join(texts), tuple(marks), "", "chrome")


def _paragraphs(line: Line) -> Iterator[Paragraph]:
    """Yield a line as paragraphs: where bold type begins a line within it, it is two."""
    if line.src:
        words = line.text if line.text != _NO_CAPTION else ""
        printed = words + PARAGRAPH_BREAK
        yield Paragraph(words, printed, (), BlockKind.IMAGE, (("src", line.src),))
        return
    kind = _KINDS.get(line.region, BlockKind.CHROME)
    if kind is None and line.tag in _HEADINGS:
        kind = BlockKind.HEADING
    cuts = [
        mark.start
        for mark in line.marks
        if mark.kind is MarkKind.STRONG and mark.start and line.text[mark.start - 1] == "\n"
    ]
    if not cuts and not line.text[-1:].isspace():  # as nearly all are
        yield Paragraph(line.text, line.text + PARAGRAPH_BREAK, line.marks, kind)
        return
    for start, end in zip([0, *cuts], [*cuts, len(line.text)], strict=True):
        text = line.text[start:end]
        marks = tuple(_moved(line.marks, start, start + len(text.rstrip())))
        tail = PARAGRAPH_BREAK if end == len(line.text) else ""
        yield Paragraph(text.rstrip(), text + tail, marks, kind)


def _moved(marks: Sequence[Mark], start: int, end: int) -> Iterator[Mark]:
    for mark in marks:
        if mark.start < end and mark.end > start:
            first, last = max(mark.start, start), min(mark.end, end)
            yield Mark(first - start, last - start, mark.kind, mark.value)


def _date(named: Named) -> datetime.date | None:
    """Return the day of the event: of the page, or of what an announcement announces."""
    announced = _ANNOUNCED.sub("", _words(named, "announce_date"))
    published = named.get("read__published")
    for text in ("" if published is None else published.get("datetime") or "", announced):
        if line := dateline(text):
            return line.date
    return None


def _text_of(page: Sequence[Line], region: str) -> str:
    return " ".join(" ".join(line.text for line in page if line.region == region).split())


def _attributes(article: Element, named: Named, url: str) -> Attributes:
    """Return what the page says besides: its section, its time, its number."""
    own = (article.get("id") or "").removeprefix("event-")
    in_address = _NUMBER.search(url)
    number = own if own.isdigit() else in_address[1] if in_address else ""
    pairs = (
        ("section", _words(named, "read__categ")),
        ("time", _words(named, "read__time")),
        ("page id", number),
    )
    return tuple(pair for pair in pairs if pair[1])


def _address(root: Element) -> str:
    """Return the page's own address: what it says of itself, in the order of its care."""
    head = list(root.iter("link", "meta"))
    for key, value, where in _ADDRESSES:
        for element in head:
            if element.get(key) == value:
                address = element.get(where) or ""
                if address.startswith(("http://", "https://")):
                    return address
    found = (element.get("data-href") or "" for element in root.iter("div"))
    return next((address for address in found if address.startswith("http")), "")


def _named(article: Element) -> Named:
    """Return the first element of each class that something is told by."""
    found: dict[str, Element] = {}
    for element in article.iter():
        if classes := element.get("class"):
            for name in _telling(classes):
                found.setdefault(name, element)
    return found


@lru_cache(maxsize=1000)
def _telling(classes: str) -> tuple[str, ...]:
    return tuple(name for name in classes.split() if name in _TELLING)


def _words(named: Named, name: str) -> str:
    found = named.get(name)
    return "" if found is None else " ".join("".join(map(str, found.itertext())).split())
