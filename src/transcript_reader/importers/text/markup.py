"""A page of HTML as a row of lines: what a reader would see, with marks and regions."""

import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import urljoin

from lxml import etree
from lxml.etree import _Element as Element

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import Mark, MarkKind
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.text.encoding import decoded
from transcript_reader.importers.text.language_codes import language_code
from transcript_reader.importers.text.markup_line import Line, Run

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

_DEPENDENT = re.compile(rb"""href=["'](?!https?://|/\w)""")
"""Links that lead elsewhere from every page of a site."""
_LONGEST_MENU = 20_000  # bytes
_MOST_MENUS = 500

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


def lines(root: Element, regions: Regions, url: str = "") -> list[Line]:  # noqa: C901
    """Return the lines of a page in reading order.

    What hangs inside a line but belongs to another region (a hover card) comes after it.
    ``url`` is where the page lives, for its relative links.
    """
    # In one piece, as this is done for every element, and most are of a menu and plain.
    walker = _Walker(url, _page_language(root))
    run, blocks, opened = walker.run, walker.blocks, walker.opened
    context = etree.iterwalk(root, events=("start", "end"))
    for event, element in context:
        if event == "end":
            begun = opened.pop()
            if begun is True:
                tag = blocks.pop()
                if run.parts or run.waiting:
                    run.flush(tag)
                if tag == "ul":
                    walker.learn()
            elif begun:
                walker.leave(begun)
                run = walker.run
            text = element.tail
        else:
            tag = element.tag
            if tag in _UNSEEN:
                context.skip_subtree()
                opened.append(False)
                continue
            region, language = regions(element), element.get("lang")
            if region is not None or language or walker.is_foreign:
                walker.enter(element, tag, region, language or "")
                run = walker.run
            elif tag in _SPECIAL:
                opened.append(walker.special(element, tag))
            elif tag == "ul" and walker.knows(element, regions):
                context.skip_subtree()
                opened.append(False)
                continue
            else:
                if is_block := tag not in _WITHIN:
                    if run.parts or run.waiting:
                        run.flush(blocks[-1])
                    blocks.append(tag)
                opened.append(is_block)
            text = element.text
        if text and not (text == " " and run.last in " \n"):  # as most in a menu are
            run.write(text)
    walker.run.flush("body")
    return walker.out


_Begun = tuple[MarkKind, str, int]
"""A mark that an open element began, and where it starts."""
_Open = tuple[str, _Begun | None, bool, bool, tuple[str, int] | None]
"""What an open element began: a region in this one, a mark, a run of its own, a block; and
the language around it with where the words in its own begin."""


_MenuKey = tuple[bytes, str, Regions, str, str]
"""What the lines of a list depend on: its source, its region, the site, the page's language."""

_menus: dict[_MenuKey, tuple[Line, ...]] = {}  # a site's pages have their menus in common


class _Walker:
    """Hears the elements of a page begin and end that are not plain, and writes its lines.

    ``opened`` holds of each open element what it began: the mark alone where there is no more,
    and of a plain one whether it is a block; ``blocks`` the tags of those that are. ``run`` may
    be another after each call.
    """

    def __init__(self, url: str, language: str) -> None:
        self.out: list[Line] = []
        self.run = Run(self.out, "")
        self.blocks = ["body"]
        self.opened: list[_Open | _Begun | bool | None] = []
        self._url = url
        self._outer: list[Run] = []
        self._page = self._language = language
        self._menu: tuple[_MenuKey, int, int] | None = None  # being read; lines, depth before
        self.is_foreign = False  # whether the words here are in another language than the page

    def knows(self, element: Element, regions: Regions) -> bool:
        """Repeat the lines of a list that was read before just so, if it was, and say so."""
        run = self.run
        if self._menu or run.sink is not self.out or run.parts or run.waiting:
            return False
        source = etree.tostring(element, with_tail=False)
        if len(source) > _LONGEST_MENU or _DEPENDENT.search(source):
            return False
        key = source, run.region, regions, _site(self._url), self._page
        known = _menus.get(key)
        if known is None:
            self._menu = key, len(self.out), len(self.opened)
            return False
        self.out += known
        return True

    def learn(self) -> None:
        """Keep the lines of such a list where it is the one that has just ended."""
        if self._menu is None or self._menu[2] != len(self.opened):
            return
        key, start, _ = self._menu
        self._menu = None
        if len(_menus) >= _MOST_MENUS:
            _menus.clear()
        _menus[key] = tuple(self.out[start:])

    def enter(self, element: Element, tag: str, region: str | None, language: str) -> None:
        """Hear an element begin that begins a region, a language, or something special."""
        run = self.run
        if is_block := tag not in _WITHIN:
            if run.parts or run.waiting:
                run.flush(self.blocks[-1])
            self.blocks.append(tag)
        outer_region = run.region
        own_run = False
        if region is not None and region != outer_region:
            if run.length and tag in _INLINE:
                own_run = True
                self._outer.append(run)
                self.run = run = Run(run.waiting, region)
            else:
                run.flush(self.blocks[-1])
                run.region = region
        mark = self.special(element, tag) if tag in _SPECIAL else None
        spoken = self._spoken(language, is_block)
        self.opened.append((outer_region, mark, own_run, is_block, spoken))

    def special(self, element: Element, tag: str) -> _Begun | None:
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

    def leave(self, opened: _Open | _Begun) -> None:
        """Hear such an element end."""
        run = self.run
        if len(opened) == 3:
            kind, value, start = opened
            if start < run.length:
                run.marks.append(Mark(start, run.length, kind, value))
            return
        outer_region, mark, own_run, is_block, spoken = opened
        if spoken:
            language, start = spoken
            if self.is_foreign and start < run.length:
                run.marks.append(Mark(start, run.length, MarkKind.LANGUAGE, self._language))
            self._speak(language)
        if mark and mark[2] < run.length:
            kind, value, start = mark
            run.marks.append(Mark(start, run.length, kind, value))
        if own_run:
            run.flush(self.blocks[-1])
            self.run = run = self._outer.pop()
        elif outer_region != run.region:
            run.flush(self.blocks[-1])
            run.region = outer_region
        if is_block:
            tag = self.blocks.pop()
            if run.parts or run.waiting:
                run.flush(tag)

    def _spoken(self, language: str, is_block: bool) -> tuple[str, int] | None:
        """Begin the language an element names, or words of one that a block around it names."""
        if not language and not (is_block and self.is_foreign):
            return None
        outer = self._language
        self._speak(language_code(language) or outer)
        return outer, self.run.length

    def _speak(self, language: str) -> None:
        self._language = language
        self.is_foreign = language != self._page

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
    found = _beside(href, _folder(url))
    return _followed(href, _site(url) if _ROOTED.match(href) else url) if found is None else found


@lru_cache(maxsize=10_000)  # a site's pages have their menus in common
def _beside(href: str, folder: str) -> str | None:
    """Return where a link leads that takes no resolving; None where it takes some."""
    if _WHOLE.fullmatch(href):
        return href
    return folder + href if folder and _BESIDE.fullmatch(href) else None


@lru_cache(maxsize=10_000)
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
