"""The lines of any web page as paragraphs: what is the text, and what is around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.text import markup
from transcript_reader.importers.text.markup_line import Line
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.wrapped import marks_after
from transcript_reader.importers.text.xml_tree import Element

TEXT, CHROME = "text", "chrome"
_AROUND = frozenset(("nav", "footer", "aside", "form", "dialog", "menu"))
_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "dialog"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_EMPTY_LINES = re.compile(r"\n\s*\n\s*")
_LABELS = re.compile(r"^(?:[^\W\d_a-zа-яё][^:\n]{0,100}:|Q[ \xa0])", re.MULTILINE)
_VOICES = frozenset(("speaker", "speaker-name", "speakername", "member", "talker", "persname"))


def page_paragraphs(root: Element, url: str = "", region: str = "") -> list[Paragraph]:
    """Return the lines of a page; the first main heading is the title.

    Where the page says which part of it is the text, all else is chrome. ``region`` is
    what the page begins as, where it is a part of a book that says so.
    """
    mark_voices(root)
    main = next(root.iter("main", "article"), None) is not None
    outside = region or (CHROME if main else TEXT)
    found: list[Paragraph] = []
    titled = False
    for line in markup.lines(root, _region, url):
        if not line.text and not line.src:
            continue
        piece = _paragraph(line, outside, url, titled)
        titled = titled or piece.kind is BlockKind.TITLE
        found += _broken(piece) if piece.kind is None and "\n" in piece.text else (piece,)
    return found


def _broken(piece: Paragraph) -> Iterator[Paragraph]:
    """Cut a paragraph at empty lines, and before lines of which two or more open with labels."""
    cuts = {match.end() for match in _EMPTY_LINES.finditer(piece.text)}
    labels = [match.start() for match in _LABELS.finditer(piece.text)]
    if len(labels) > 1:
        cuts.update(start for start in labels if start)
    ends = [*sorted(cuts), len(piece.text)]
    for start, end in zip([0, *ends], ends, strict=False):
        text = piece.text[start:end].rstrip()
        last = len(piece.printed) if end == len(piece.text) else end
        marks = tuple(
            replace(mark, end=min(mark.end, len(text)))
            for mark in marks_after(piece.marks, start)
            if mark.start < len(text)
        )
        yield replace(piece, text=text, printed=piece.printed[start:last], marks=marks)


def mark_voices(root: Element) -> None:
    """Let what the page marks as a speaker's name be bold, as names are elsewhere."""
    for element in root.iter("span", "cite", "a", "div", "p", "em"):
        names = element.get("class", "").casefold().split()
        if not _VOICES.isdisjoint(names) or (element.tag == "cite" and _ends_label(element)):
            element.tag = "b" if element.tag not in ("div", "p") else element.tag


def _ends_label(element: Element) -> bool:
    return "".join(map(str, element.itertext())).rstrip().endswith(":")


def _region(element: Element) -> str | None:
    if element.tag in ("main", "article"):
        return TEXT
    if element.tag in _AROUND or element.get("role") in _ROLES:
        return CHROME
    if element.tag == "header" and element.getparent() is not None:
        parent = element.getparent()
        return CHROME if parent is not None and parent.tag == "body" else None
    return None


def _paragraph(line: Line, outside: str, url: str, titled: bool) -> Paragraph:
    printed = f"{line.text}\n\n"
    kind: BlockKind | None = None
    if (line.region or outside) == CHROME:
        kind = BlockKind.CHROME
    elif line.src:
        src = markup.absolute(line.src, url)
        return Paragraph(line.text, printed, (), BlockKind.IMAGE, (("src", src),))
    elif line.tag == "h1" and not titled:
        kind = BlockKind.TITLE
    elif line.tag in _HEADINGS:
        kind = BlockKind.HEADING
    return Paragraph(line.text, printed, line.marks, kind)


def text_of(pieces: Sequence[Paragraph]) -> str:
    """Return the words of the text, enough to tell the language from."""
    return "\n".join(piece.text for piece in pieces[:200] if piece.kind is not BlockKind.CHROME)
