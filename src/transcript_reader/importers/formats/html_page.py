"""Any web page saved as HTML: its paragraphs, with labels in bold or not."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind, Mark, MarkKind
from transcript_reader.importers.formats.plain_text import PlainTextImporter
from transcript_reader.importers.labels.listed_voices import listed_voices
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text import markup
from transcript_reader.importers.text.datelines import dateline
from transcript_reader.importers.text.encoding import decoded
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.language_codes import language_code
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.xml_tree import Element, content
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.page_lines import page_paragraphs, text_of
from transcript_reader.importers.turns.speech import add_speech

_HEAD = 4096
_SIGN = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|p|div|h[1-6]|article|section|main|span|table"
    rb"|pre|b|strong|center|font|header|nav|ul|ol|dl|br|hr|a|script|style|link|blockquote|img)\b",
    re.IGNORECASE | re.DOTALL,
)
_PAGE = re.compile(r"Page (\d{1,5})")
_FEWEST_PAGES = 2
_MOSTLY = 0.6  # part of a page's characters in <pre> that make it a text file in disguise
_DATES = ("article:published_time", "date", "dc.date", "dcterms.date", "pubdate", "datePublished")


class HtmlImporter:
    """Reads any page there is no module of its own for."""

    name: ClassVar[str] = "Web page"

    def recognises(self, source: Source) -> bool:
        """See how a page begins."""
        head = source.data[:_HEAD]
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            head = (decoded(head[: _HEAD & ~1]) or "").encode()
        return _SIGN.match(head) is not None

    def read(self, source: Source) -> Reading:
        """Read the page: its headings, paragraphs, lists and quotations."""
        root = markup.parsed(source)
        url = _address(root)
        if plain := _plain_text(root):
            return _as_text(source, plain)
        return read_page(source, self.name, root, url)


def read_page(source: Source, name: str, root: Element, url: str) -> Reading:
    """Return the transcript of a parsed page.

    Raises:
        ImportFailed: if there are no words in it.
    """
    pieces = _with_pages(page_paragraphs(root, url))
    words = [piece for piece in pieces if piece.kind is not BlockKind.CHROME]
    if not any(piece.text for piece in words):
        raise ImportFailed(source.path, "there is no text in it")
    title = next((piece.text for piece in pieces if piece.kind is BlockKind.TITLE), "")
    title = title or _words(root, "title") or source.path.stem
    builder = TranscriptBuilder(source, name)
    for pattern in listed_voices(root):
        builder.learn(pattern)
    add_speech(builder, pieces, context=title)
    sample = text_of(pieces)
    line = next(filter(None, (dateline(piece.text) for piece in words[:6])), None)
    return builder.reading(
        " ".join(title.split()),
        date=line.date if line else _date(root),
        place=line.place if line else "",
        language=language_code(root.get("lang", "")) or language_of(sample),
        url=url,
    )


def _with_pages(pieces: Sequence[Paragraph]) -> list[Paragraph]:
    """Let lines that say "Page 7" and nothing else be page marks of what follows."""
    matches = [_PAGE.fullmatch(piece.text) for piece in pieces]
    if sum(map(bool, matches)) < _FEWEST_PAGES:
        return list(pieces)
    found: list[Paragraph] = []
    page = ""
    for piece, match in zip(pieces, matches, strict=True):
        if match:
            page = match[1]
            found.append(replace(piece, kind=BlockKind.CHROME))
        elif page and piece.text:
            mark = Mark(0, len(piece.text), MarkKind.PAGE, page)
            found.append(replace(piece, marks=(mark, *piece.marks)))
        else:
            found.append(piece)
    return found


def _plain_text(root: Element) -> str:
    """Return the text of a page that is little but one preformatted text, else nothing."""
    texts = ["".join(_texts(element)) for element in root.iter("pre")]
    body = next(root.iter("body"), root)
    whole = len("".join(map(str, body.itertext())))
    longest = max(texts, key=len, default="")
    return longest if len(longest) > _MOSTLY * whole else ""


def _texts(element: Element) -> Iterator[str]:
    for piece in content(element):
        if isinstance(piece, str):
            yield piece
        else:
            yield from _texts(piece)


def _as_text(source: Source, text: str) -> Reading:
    reading = PlainTextImporter().read(replace(source, data=text.encode()))
    transcript = replace(reading.transcript, id=source.id, source=HtmlImporter.name)
    return replace(reading, transcript=transcript)


def _address(root: Element) -> str:
    for element in root.iter("link", "meta"):
        if element.get("rel") == "canonical" or element.get("property") == "og:url":
            address = element.get("href") or element.get("content") or ""
            if address.startswith(("http://", "https://")):
                return address
    return ""


def _words(root: Element, tag: str) -> str:
    element = next(root.iter(tag), None)
    return "" if element is None else " ".join("".join(_texts(element)).split())


def _date(root: Element) -> datetime.date | None:
    for element in root.iter("meta", "time"):
        named = element.get("property") or element.get("name") or element.get("itemprop") or ""
        written = element.get("datetime", "") if element.tag == "time" else ""
        if named in _DATES:
            written = element.get("content", "") or written
        try:
            return datetime.date.fromisoformat(written[:10])
        except ValueError:
            continue
    return None
