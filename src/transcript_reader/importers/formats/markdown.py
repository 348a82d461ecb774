"""Markdown: briefings and other texts with a head of fields, headings and bold labels."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind, Mark, MarkKind
from transcript_reader.importers.formats.front_matter import FrontMatter, front_matter
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.encoding import decode, decoded
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.importers.turns.speech import add_lines

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEAD = 65536
_HEADING = re.compile(r"^ {0,3}#{1,6} +\S", re.MULTILINE)
_MARKED = re.compile(
    r"^ {0,3}\*\*[^*\n]{1,200}\*\*|^ {0,3}__[^_\n]{1,200}__|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)",
    re.MULTILINE,
)
_FEWEST_MARKS = 2
_INLINE = {"em_open": MarkKind.EMPHASIS, "strong_open": MarkKind.STRONG, "link_open": MarkKind.LINK}
_LABEL = re.compile(r"\s*(?:\*\*)?(?:[^\W\d_][^:\n]{0,80}:|Q[ \xa0]{2,})")
_CODE = frozenset(("fence", "code_block", "html_block"))


class MarkdownImporter:
    """Reads Markdown by its standard, labels as in any text."""

    name: ClassVar[str] = "Markdown"

    def recognises(self, source: Source) -> bool:
        """See a head of fields, or headings, bold type at the head of lines, and links."""
        head = source.data[:_HEAD]
        if not any(sign in head for sign in (b"---\n", b"---\r", b"#", b"**", b"__", b"](")):
            return False
        text = decoded(head)
        if text is None or text.lstrip("\ufeff \n\r\t").startswith("<"):
            return False
        text = text.replace("\r\n", "\n")
        if front_matter(text).length or _HEADING.search(text):
            return True
        return sum(1 for _ in _MARKED.finditer(text)) >= _FEWEST_MARKS

    def read(self, source: Source) -> Reading:
        """Read the text; what the head tells becomes title, date and address."""
        text = decode(source).replace("\r\n", "\n").replace("\r", "\n")
        head = front_matter(text)
        builder = TranscriptBuilder(source, self.name)
        _add_head(builder, head)
        pieces = _pieces(text[head.length :])
        if not any(piece.text for piece in pieces):
            raise ImportFailed(source.path, "there is no text in it")
        title = " ".join(head.value("title").split(" "))
        again = any(piece.text == pieces[0].text for piece in pieces[1:])  # then it is a speaker
        if not title and pieces[0].kind is BlockKind.HEADING and not again:
            title = pieces[0].text
            builder.add(BlockKind.TITLE, title, printed=pieces.pop(0).printed)
        add_lines(builder, pieces, context=title)
        sample = " ".join(piece.text for piece in pieces[:60])
        return builder.reading(
            " ".join(title.split()) or source.path.stem,
            date=_day(head.value("date", "published_time", "published")),
            place=head.value("place", "location"),
            language=head.value("language", "lang")[:2] or language_of(sample),
            url=head.value("source_url", "url", "link", "permalink"),
            attributes=tuple(
                (field.name, field.value)
                for field in head.fields
                if field.name.casefold() != "title"
            ),
        )


def _add_head(builder: TranscriptBuilder, head: FrontMatter) -> None:
    """Keep the fields as chrome, the title as the title."""
    before = head.opening
    for number, field in enumerate(head.fields):
        last = number == len(head.fields) - 1
        printed = before + field.printed + (head.closing if last else "")
        before = ""
        if field.name.casefold() == "title" and field.value:
            builder.add(BlockKind.TITLE, field.value, printed=printed)
        else:
            builder.add(BlockKind.CHROME, field.printed.strip(), printed=printed)


def _pieces(text: str) -> list[Paragraph]:
    """Return the paragraphs; joined, what they take up is the text."""
    from markdown_it import MarkdownIt  # only here: it is slow to load, and this format is rare

    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    found: list[Paragraph] = []
    done = 0
    for token, kind in _leaves(tokens):
        first, end = token.map or (done, done)
        for words, marks, broken in _runs(token):
            stop = end if broken is None else min(first + broken, end)
            found.append(Paragraph(words, "".join(lines[done:stop]), marks, kind))
            done = max(done, stop)
    found.append(Paragraph("", "".join(lines[done:])))
    return _without_empty(found)


def _without_empty(pieces: Sequence[Paragraph]) -> list[Paragraph]:
    """Let what is printed without words belong to the paragraph before it."""
    kept: list[Paragraph] = []
    before = ""
    for piece in pieces:
        if piece.text and not piece.text.isspace():
            kept.append(Paragraph(piece.text, before + piece.printed, piece.marks, piece.kind))
            before = ""
        elif kept:
            last = kept[-1]
            kept[-1] = Paragraph(last.text, last.printed + piece.printed, last.marks, last.kind)
        else:
            before += piece.printed
    return kept


def _leaves(tokens: "list[Token]") -> "Iterator[tuple[Token, BlockKind | None]]":
    """Yield the tokens that hold text, with what they are by their marks; rows as one."""
    kind: BlockKind | None = None
    row: Token | None = None
    for token in tokens:
        if token.type == "heading_open":
            kind = BlockKind.HEADING
        elif token.type == "heading_close":
            kind = None
        elif token.type == "tr_open":
            row, token.children = token, []
        elif token.type == "tr_close" and row:
            yield row, kind
            row = None
        elif token.type == "inline" and row and row.children is not None:
            row.children += [token, *(token.children or ())]
        elif token.type == "hr":
            yield token, BlockKind.SEPARATOR
        elif token.type == "inline" or token.type in _CODE:
            yield token, kind


def _runs(token: "Token") -> Iterator[tuple[str, tuple[Mark, ...], int | None]]:
    """Yield the paragraphs of a token, with the line of it each ends at, None for the last.

    A line that is broken on purpose begins a paragraph if a label may open it, or if it
    is the first after an empty one.
    """
    if token.type == "hr" or token.type in _CODE:
        yield token.markup if token.type == "hr" else token.content.strip("\n"), (), None
        return
    flow = Flow()
    rows = token.content.split("\n")
    row = 0
    for child in token.children or ():
        if child.type == "inline":
            flow.tab()
        elif child.type in _INLINE:
            flow.open(_INLINE[child.type], str(child.attrs.get("href", "")))
        elif child.type.endswith("_close"):
            flow.close(_INLINE.get(child.type.replace("_close", "_open")))
        elif child.type in {"softbreak", "hardbreak"}:
            row = min(row + 1, len(rows) - 1)
            if child.type == "softbreak":
                flow.write(" ")
            elif _is_begun(rows[row], rows[row - 1]):
                yield (*flow.take()[:2], row)
            else:
                flow.line()
        elif child.type != "html_inline":
            flow.write(child.content, fold=False)
    yield (*flow.take()[:2], None)


def _is_begun(line: str, before: str) -> bool:
    """Say whether a line after a break is a paragraph's first."""
    return not line.strip() or not before.strip() or bool(_LABEL.match(line))


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None
