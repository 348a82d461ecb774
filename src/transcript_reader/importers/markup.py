"""A page of HTML as a row of lines: what a reader would see, with marks and regions."""

import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import urljoin

from lxml import etree
from lxml.etree import _Element as Element

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import Mark, MarkKind
from transcript_reader.importers.encoding import decoded
from transcript_reader.importers.language_codes import language_code
from transcript_reader.importers.markup_line import Line, Run
from transcript_reader.importers.protocol import Source

_UNSEEN_TAGS = (
    "script style noscript template head title select textarea option button input svg math "
    "iframe object embed canvas audio"
)
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
_INLINE_TAGS = (
    "a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small "
    "span strike strong sub sup td th time tt u var wbr"
)
_INLINE = frozenset(_INLINE_TAGS.split())
_WITHIN = _INLINE | {"br", "img"}  # what begins no block
_MARKS = {
    "b": MarkKind.STRONG,
    "strong": MarkKind.STRONG,
    "i": MarkKind.EMPHASIS,
    "em": MarkKind.EMPHASIS,
    "cite": MarkKind.EMPHASIS,
}
_SPECIAL = frozenset(("br", "img", "td", "th", "a", *_MARKS))  # what does more than begin and end
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]{1,40})")
_HEAD = 4096  # bytes in which a page names its encoding
_ROOTED = re.compile(r"(?:https?:/)?/\w")  # links that are the same on every page of a site
_SITE = re.compile(r"https?://[\w.:-]+/")
_FOLLOWED = ("http://", "https://", "mailto:")
_WHOLE = re.compile(r"https?://[A-Za-z0-9.:-]+/[^\s;?#]*(?:\?[^\s#]+)?")
_BESIDE = re.compile(r"\w[\w.-]*(?:/\w[\w.-]*)*(?:#[\w-]+)?")
_FOLDER = re.compile(r"(https?://[A-Za-z0-9.:-]+/(?:\w[\w.-]*/)*)[\w-]*")
"""Links that nothing is to be resolved in, those to pages beside one, and its folder."""

Regions = Callable[[Element], str | None]
"""Names the part of the page an element begins, None where it begins none."""


def parsed(source: Source) -> Element:
    """Return the root of a page.

    Raises:
        ImportFailed: if there is no page in these bytes, or one nested without end.
    """
    text = page_text(source.data)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    data = (text or "").replace("\0", "").encode("utf-8", "replace")
    try:
        root: Element | None = etree.fromstring(data, parser)
    except etree.ParserError:
        root = None
    if root is None:
        raise ImportFailed(source.path, "there is no page in it")
    if any("depth" in entry.message for entry in parser.error_log):
        raise ImportFailed(source.path, "it is nested deeper than any page of a transcript")
    return root


def page_text(data: bytes) -> str | None:
    """Return a page's text in the encoding its bytes show, or else in the one it names."""
    named = _CHARSET.search(data, 0, _HEAD) or _XML_CHARSET.search(data, 0, _HEAD)
    return decoded(data, named[1].decode("ascii", "ignore") if named else "")


def lines(root: Element, regions: Regions, url: str = "") -> list[Line]:
    """Return the lines of a page in reading order.

    What hangs inside a line but belongs to another region (a hover card) comes after it.
    ``url`` is where the page lives, for its relative links.
    """
    walker = _Walker(regions, url, _page_language(root))
    context = etree.iterwalk(root, events=("start", "end"))
    for event, element in context:
        tag = element.tag
        if tag in _UNSEEN:
            if event == "start":
                context.skip_subtree()
                continue
        elif event == "start":
            walker.enter(element, tag)
            if text := element.text:
                walker.run.write(text)
            continue
        else:
            walker.leave()
        if text := element.tail:
            walker.run.write(text)
    walker.run.flush("body")
    return walker.out


_Open = tuple[str, tuple[MarkKind, str, int] | None, bool, bool, tuple[str, int] | None]
"""What an open element began: a region in this one, a mark, a run of its own, a block; and
the language around it with where the words in its own begin."""


class _Walker:
    """Hears the elements of a page begin and end, and writes its lines."""

    def __init__(self, regions: Regions, url: str, language: str) -> None:
        self.out: list[Line] = []
        self.run = Run(self.out, "")
        self._regions = regions
        self._url = url
        self._outer: list[Run] = []
        self._blocks = ["body"]
        self._open: list[_Open | bool] = []  # of a plain element only whether it is a block
        self._page = self._language = language

    def enter(self, element: Element, tag: str) -> None:
        """Hear an element begin."""
        run = self.run
        if is_block := tag not in _WITHIN:
            if run.parts or run.waiting:
                run.flush(self._blocks[-1])
            self._blocks.append(tag)
        region = self._regions(element)
        language = element.get("lang")
        if region is None and not language and tag not in _SPECIAL and self._language == self._page:
            self._open.append(is_block)
            return
        outer_region = run.region
        own_run = False
        if region is not None and region != outer_region:
            if run.length and tag in _INLINE:
                own_run = True
                self._outer.append(run)
                self.run = run = Run(run.waiting, region)
            else:
                run.flush(self._blocks[-1])
                run.region = region
        mark = self._special(element, tag) if tag in _SPECIAL else None
        spoken = self._spoken(language or "", is_block)
        self._open.append((outer_region, mark, own_run, is_block, spoken))

    def _special(self, element: Element, tag: str) -> tuple[MarkKind, str, int] | None:
        """Do what an element does besides, and return the mark it begins, if it does."""
        run = self.run
        if kind := _MARKS.get(tag):
            return kind, "", run.length
        if tag == "a":
            href = element.get("href")
            address = followed(href, self._url) if href else ""
            return (MarkKind.LINK, address, run.length) if address else None
        if tag == "br":
            run.break_line()
        elif tag == "img":
            self._picture(element)
        else:
            run.write(" ")  # between the cells of a row
        return None

    def leave(self) -> None:
        """Hear the innermost open element end."""
        opened = self._open.pop()
        run = self.run
        if isinstance(opened, bool):
            is_block = opened
        else:
            outer_region, mark, own_run, is_block, spoken = opened
            if spoken:
                language, start = spoken
                if self._language != self._page and start < run.length:
                    run.marks.append(Mark(start, run.length, MarkKind.LANGUAGE, self._language))
                self._language = language
            if mark and mark[2] < run.length:
                kind, value, start = mark
                run.marks.append(Mark(start, run.length, kind, value))
            if own_run:
                run.flush(self._blocks[-1])
                self.run = run = self._outer.pop()
            elif outer_region != run.region:
                run.flush(self._blocks[-1])
                run.region = outer_region
        if is_block:
            tag = self._blocks.pop()
            if run.parts or run.waiting:
                run.flush(tag)

    def _spoken(self, language: str, is_block: bool) -> tuple[str, int] | None:
        """Begin the language an element names, or words of one that a block around it names."""
        if not language and not (is_block and self._language != self._page):
            return None
        outer = self._language
        self._language = language_code(language) or outer
        return outer, self.run.length

    def _picture(self, element: Element) -> None:
        src = element.get("src", "").strip()
        words = element.get("alt") or element.get("data-text") or ""
        line = Line(" ".join(words.split()), (), "img", self.run.region, src)
        if src:
            (self.run.waiting if self.run.length else self.run.sink).append(line)


def _page_language(root: Element) -> str:
    """Return the language that a page or its body says it is in."""
    bodies = (element.get("lang") for element in (root, *root.iterchildren("body")))
    return next((language_code(language) for language in bodies if language), "")


def followed(href: str, url: str) -> str:
    """Return where a link leads, empty if it is not a web or a mail address."""
    href = href.strip()
    if _WHOLE.fullmatch(href):
        return href
    if (folder := _folder(url)) and _BESIDE.fullmatch(href):
        return folder + href
    return _followed(href, _site(url) if _ROOTED.match(href) else url)


@lru_cache(maxsize=10_000)  # a site's pages have their menus in common
def _followed(href: str, url: str) -> str:
    try:
        address = urljoin(url, href)
    except ValueError:
        return ""
    return address if address.startswith(_FOLLOWED) else ""


@lru_cache(maxsize=8)
def _folder(url: str) -> str:
    """Return the folder a page stands in, empty where that takes more than cutting."""
    found = _FOLDER.fullmatch(url)
    return found[1] if found else ""


@lru_cache(maxsize=8)
def _site(url: str) -> str:
    """Return all of a page's address that links from its site's root depend on."""
    site = _SITE.match(url)
    return site[0] if site else url


@lru_cache(maxsize=10_000)  # a site's pages have their menus in common
def absolute(address: str, url: str) -> str:
    """Return an address as seen from the page's own; as it stands if it is no address."""
    try:
        return urljoin(url, address)
    except ValueError:
        return address
