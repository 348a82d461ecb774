"""Text cut into its paragraphs, each with where it stands; together they are the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transcript_reader.domain.transcript import Attributes, BlockKind, Mark

_BLANK = re.compile(r"\n[ \t\r\f\v]*(?:\n[ \t\r\f\v]*)+")
_SPACE = " \t\r\n\f\v\x1c\x1d\x1e\x85"
_WIDEST = 100  # characters of a line that a program, not a person, has broken
_FEWEST_INDENTED, _INDENTED = 4, 0.75  # beginnings of paragraphs, and their part that is indented
_FILLED = 0.7  # part of the width from which a broken line counts as full


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph.

    ``text`` is it without the line ends and spaces around it (non-breaking spaces stay);
    ``printed`` is the piece of the whole text it takes up, with what follows it. Where a
    format has marks, ``marks`` are those of ``text``, and ``kind`` is what it says the
    paragraph is; None where it may be anything.
    """

    text: str
    printed: str
    marks: tuple[Mark, ...] = ()
    kind: BlockKind | None = None
    attributes: Attributes = ()


def paragraphs(text: str) -> list[Paragraph]:
    """Cut at blank lines, or at every line end where there are no blank lines.

    The ``printed`` of all paragraphs joined is ``text``. Line ends inside a paragraph are
    written as one line feed.
    """
    ends = [match.end() for match in _BLANK.finditer(text)]
    return _cut(text, ends) if ends else lines(text)


def lines(text: str) -> list[Paragraph]:
    """Cut at every line end; blank lines belong to the line before them."""
    return _cut(text, [match.end() for match in re.finditer(r"\r\n|\n|\r", text)])


def gathered(rows: Sequence[Paragraph], begins: Sequence[bool]) -> list[list[Paragraph]]:
    """Put lines together that are one paragraph; ``begins`` says which must begin one.

    A blank line parts paragraphs. Without any, every line is one, unless lines are broken
    at a width: there a full line goes on in the next.
    """
    blank = any(map(is_followed_by_blank, rows))
    width = width_of([row.text for row in rows])
    indented = are_indented(rows, begins)
    groups: list[list[Paragraph]] = []
    for row, begin in zip(rows, begins, strict=True):
        last = groups[-1][-1] if groups else None
        goes_on = last is not None and not begin and not is_followed_by_blank(last)
        if goes_on and indented:
            goes_on = not row.printed[:1].isspace()
        elif goes_on and not blank and last is not None:
            goes_on = len(last.text) >= _FILLED * width > 0 and not row.printed[:1].isspace()
        if goes_on:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def are_indented(rows: Sequence[Paragraph], begins: Sequence[bool]) -> bool:
    """Say whether first lines of paragraphs are indented: nearly all that begin for sure are.

    That tells nothing where all lines are.
    """
    first = [row.printed[:1].isspace() for row, begin in zip(rows, begins, strict=True) if begin]
    whole = sum(row.printed[:1].isspace() for row in rows)
    enough = len(first) >= _FEWEST_INDENTED and sum(first) >= _INDENTED * len(first)
    return enough and whole < _INDENTED * len(rows)


def joined(rows: Sequence[Paragraph], width: int) -> Paragraph:
    """Return the lines of one paragraph as one; lines broken at a width flow together."""
    if len(rows) == 1:
        return Paragraph(rows[0].text, rows[0].printed)
    parts: list[str] = []
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        parts.append(row.text)
        if following is not None:
            full = width and len(row.text) >= _FILLED * width
            parts.append(("" if row.text.endswith("-") else " ") if full else "\n")
    return Paragraph("".join(parts), "".join(row.printed for row in rows))


def width_of(texts: Sequence[str]) -> int:
    """Return the width at which lines are broken, in characters; 0 where they are not."""
    lengths = sorted(len(text) for text in texts if text)
    if len(lengths) < 6 or lengths[-1] > _WIDEST:
        return 0
    width = lengths[int(0.95 * (len(lengths) - 1))]
    full = sum(length >= _FILLED * width for length in lengths)
    return width if width >= 40 and full >= 0.5 * len(lengths) else 0


def is_followed_by_blank(row: Paragraph) -> bool:
    """Say whether a blank line stands between a line and the next."""
    end = row.printed[len(row.printed.rstrip(_SPACE)) :].replace("\r\n", "\n")
    return end.count("\n") + end.count("\r") > 1


def _cut(text: str, ends: Sequence[int]) -> list[Paragraph]:
    cut: list[Paragraph] = []
    waiting: list[str] = []  # blank pieces after the last paragraph, joined once
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        piece = text[start:end]
        inner = piece.strip(_SPACE)
        if not inner:
            waiting.append(piece)
            continue
        _give(cut, waiting)
        first = "".join(waiting)
        waiting = []
        inner = inner.replace("\r\n", "\n").replace("\r", "\n")
        cut.append(Paragraph(inner, first + piece))
    _give(cut, waiting)
    if waiting and any(waiting):
        cut.append(Paragraph("", "".join(waiting)))
    return cut


def _give(cut: list[Paragraph], waiting: list[str]) -> None:
    """Let blank pieces belong to the paragraph before them, where there is one."""
    if cut and waiting:
        cut[-1] = Paragraph(cut[-1].text, cut[-1].printed + "".join(waiting))
        waiting.clear()
