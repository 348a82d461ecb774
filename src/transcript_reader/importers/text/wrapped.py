"""Lines of a fixed width put back into the paragraphs they were broken from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from transcript_reader.domain.transcript import Mark, MarkKind
from transcript_reader.importers.text.paragraphs import Paragraph

_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u30ff]")
_HYPHEN = re.compile(r"[^\W\d_][-\u00ad]$")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its words, and the piece of the text it takes up.

    ``begins`` a paragraph or goes on with one; ``page`` is the number of its page;
    ``unseen`` lines (running heads, page numbers) are printed, but no words of anybody.
    ``marks`` count in ``words``. ``hyphenated`` lines may end within a word, ``compound``
    ones only behind a hyphen that the word has anyway.
    """

    words: str
    printed: str
    begins: bool = False
    page: str = ""
    unseen: bool = False
    marks: tuple[Mark, ...] = ()
    hyphenated: bool = False
    compound: bool = False


def paragraphs_of(lines: Iterable[Line]) -> list[Paragraph]:
    """Join lines to paragraphs; their ``printed`` joined is that of the lines."""
    found: list[Paragraph] = []
    group: list[Line] = []
    for line in lines:
        if line.words and not line.unseen and line.begins and any(not one.unseen for one in group):
            found.append(_joined(group))
            group = []
        group.append(line)
    if group:
        found.append(_joined(group))
    if len(found) > 1 and not found[-1].text:
        last = found.pop()
        found[-1] = replace(found[-1], printed=found[-1].printed + last.printed)
    return found


def glue(
    before: str, after: str, *, hyphenated: bool = False, compound: bool = False
) -> tuple[str, str]:
    """Return the end of a line as it goes on, and what stands between it and the next.

    A word parted by a hyphen is one again, and keeps it where it is ``compound``; between
    wide characters there is no space.
    """
    if (hyphenated or compound) and after[:1].islower() and _HYPHEN.search(before):
        return (before[:-1] if hyphenated else before), ""
    if before[-1:] and _WIDE.match(before[-1]) and _WIDE.match(after[:1]):
        return before, ""
    return before, " "


def marks_after(marks: Iterable[Mark], start: int) -> list[Mark]:
    """Return the marks of a text whose first ``start`` characters are cut off."""
    return [
        replace(mark, start=max(0, mark.start - start), end=mark.end - start)
        for mark in marks
        if mark.end > start
    ]


def _joined(group: list[Line]) -> Paragraph:
    parts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for line in group:
        if line.unseen or not line.words:
            continue
        if parts:
            last = parts[-1]
            parts[-1], space = glue(
                last, line.words, hyphenated=line.hyphenated, compound=line.compound
            )
            length += len(parts[-1]) - len(last) + len(space)
            parts.append(space)
        end = length + len(line.words)
        marks += (replace(m, start=m.start + length, end=m.end + length) for m in line.marks)
        if line.page:
            marks.append(Mark(length, end, MarkKind.PAGE, line.page))
        parts.append(line.words)
        length = end
    text = "".join(parts)
    printed = "".join(line.printed for line in group)
    return Paragraph(text, printed, tuple(_merged(marks, len(text))))


def _merged(marks: list[Mark], length: int) -> list[Mark]:
    """Join marks of one kind and value that follow each other over a line's end."""
    merged: list[Mark] = []
    last: dict[tuple[MarkKind, str], int] = {}
    for mark in marks:
        key = (mark.kind, mark.value)
        number = last.get(key)
        if number is not None and mark.start - merged[number].end <= 1:
            merged[number] = replace(merged[number], end=mark.end)
        else:
            last[key] = len(merged)
            merged.append(mark)
    return [replace(m, end=min(m.end, length)) for m in merged if m.start < length]
