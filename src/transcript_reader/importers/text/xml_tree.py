"""XML read safely: no entities expanded, no network, no other file, bounded depth and size."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.entities import html5

from lxml import etree

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.text.encoding import decoded

Element = etree._Element  # noqa: SLF001 - lxml names the class of its elements so

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

_STEP, _HEAD = 4096, 65536  # bytes fed at a time, and at most, to meet the root element
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # how UTF-16 begins
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<|\xff\xfe<\x00|\xfe\xff\x00<|<\x00|\x00<")


_DOCTYPE = re.compile(rb"<!DOCTYPE\s[^<>\[\]]{0,400}(?:\[\s{0,100}\])?\s{0,100}>")
"""A document type without declarations of its own; of SGML, it may be none that XML allows."""


@dataclass(frozen=True, slots=True)
class Root:
    """The root element's start tag: name without namespace, namespace and attributes."""

    name: str
    namespace: str
    attributes: dict[str, str]


def root_of(source: Source) -> Root | None:
    """Return the root element as far as the head of the file tells, None if it is no XML."""
    head = source.data[:_HEAD]
    if not _MARKUP.match(head):
        return None
    root = _first_tag(head)
    return root if root or not _DOCTYPE.search(head) else _first_tag(_DOCTYPE.sub(b"", head, 1))


def head_of(source: Source) -> bytes:
    """Return the head of the file, of UTF-16 as UTF-8, to look for marks in."""
    head = source.data[: 2 * _HEAD if source.data[:2] in _WIDE else _HEAD]
    return head.decode("utf-16", "ignore").encode() if head[:2] in _WIDE else head


def _first_tag(head: bytes) -> Root | None:
    parser = etree.XMLPullParser(
        events=("start",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for start in range(0, len(head), _STEP):
            parser.feed(head[start : start + _STEP])
            for _, element in parser.read_events():
                if isinstance(element, Element):
                    attributes = {str(key): str(value) for key, value in element.attrib.items()}
                    namespace = str(element.tag).rpartition("}")[0].lstrip("{")
                    return Root(local(element), namespace, attributes)
    except etree.XMLSyntaxError:
        return None
    return None


def parse_xml(source: Source) -> Element:
    """Return the root of the tree.

    Raises:
        ImportFailed: if it is not well formed, or nested deeper than any transcript.
    """
    try:
        return _parsed(source.data)
    except etree.XMLSyntaxError as error:
        encoding_lies = "encod" in str(error).casefold()
        text = decoded(source.data) if encoding_lies else None
        try:
            if text is not None:
                return _parsed(text.encode(), "utf-8")
            if _DOCTYPE.search(source.data[:_HEAD]):
                return _parsed(_DOCTYPE.sub(b"", source.data, 1))
        except etree.XMLSyntaxError:
            pass
        reason = f"the XML is broken, or breaks off, at line {error.lineno}"
        raise ImportFailed(source.path, reason) from error


def local(element: Element) -> str:
    """Return the element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the element's own children of these names, of whatever namespace."""
    return (child for child in element if local(child) in names)


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """Yield all elements below of these names, of whatever namespace, in document order."""
    return (each for each in element.iter(etree.Element) if local(each) in names)


def first(element: Element, *names: str) -> Element | None:
    """Return the first element below of one of these names."""
    return next(descendants(element, *names), None)


def content(element: Element) -> Iterator[str | Element]:
    """Yield what stands in the element, in order: pieces of text, and its own children.

    An entity is never expanded; one that HTML knows is its character, another its name.
    """
    if element.text:
        yield str(element.text)
    for child in element:
        if child.tag is etree.Entity:
            name = str(child.text).strip("&;")
            yield html5.get(f"{name};", f"&{name};")
        else:
            yield child
        if child.tail:
            yield str(child.tail)


def text_of(element: Element | None) -> str:
    """Return all text inside, white space folded."""
    return "" if element is None else " ".join("".join(_texts(element)).split())


def has_words(element: Element) -> bool:
    """Say whether the element holds words of its own, or nothing but its name."""
    loose = (piece for piece in content(element) if isinstance(piece, str))
    return len(element) == 0 or any(not piece.isspace() for piece in loose)


def lines_of(element: Element) -> Iterator[tuple[Element, str]]:
    """Yield all text inside, cut where elements hold no text of their own, with its element."""
    if has_words(element):
        if line := text_of(element):
            yield element, line
        return
    for child in element:
        yield from lines_of(child)


def _texts(element: Element) -> Iterator[str]:
    for piece in content(element):
        if isinstance(piece, str):
            yield piece
        else:
            yield from _texts(piece)


def _parsed(data: bytes, encoding: str | None = None) -> Element:
    parser = etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(data, parser)
