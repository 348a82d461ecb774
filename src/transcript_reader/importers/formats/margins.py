"""Pages with the number of each line in the margin, as courts print them, as numbered rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from transcript_reader.importers.formats.numbered_lines import NumberedRow
from transcript_reader.importers.formats.page_layout import Page, Row

_NUMBER = re.compile(r"(\d{1,2})(?:\s+(\S.*))?", re.DOTALL)
_FEWEST, _MOST = 20, 60  # lines of a page that has them
_MOSTLY = 0.6  # part of the pages
_SAME_LINE = 0.4  # type sizes by which rows of one line may differ in height
_MISSED = 2  # by which a number may be more than the one before
_COLUMN = 0.5  # type sizes a column is wide


def numbered_rows(pages: Sequence[Page]) -> list[NumberedRow]:
    """Return the lines of all pages, where most pages count theirs from 1; else none."""
    sheets = [list(_counted(page, place)) for place, page in enumerate(pages, start=1)]
    full = sum(_FEWEST <= sum(row.number is not None for row in rows) <= _MOST for rows in sheets)
    if full < 2 or full < _MOSTLY * len(pages):
        return []
    return [row for rows in sheets for row in rows]


def _counted(page: Page, place: int) -> Iterator[NumberedRow]:
    """Yield the lines of a page from top to bottom, the number of each parted from its words."""
    count = 0
    glued = False  # the number stands at the end of the line above, behind its hyphen
    lines = list(_lines(page.rows))
    for line, following in zip(lines, [*lines[1:], []], strict=False):
        first, *rest = line
        printed = " ".join(row.text.strip() for row in line) + "\n"
        match = _NUMBER.fullmatch(first.text.strip())
        if match and 0 < int(match[1]) - count <= _MISSED:
            count = int(match[1])
            if match[2]:
                rest.insert(0, _behind(first, match[2]))
        elif glued:
            count, rest = count + 1, line
        else:
            yield NumberedRow(None, printed.strip(), 0, printed)
            continue
        words = " ".join(row.text.strip() for row in rest)
        words, glued = _unglued(words, count + 1, following)
        column = round(rest[0].left / (_COLUMN * max(rest[0].size, 1.0))) if rest else 0
        yield NumberedRow(count, words, column, printed, page.label or str(place))


def _unglued(words: str, number: int, following: Sequence[Row]) -> tuple[str, bool]:
    """Take the next line's number off the hyphen it was glued to, where that line misses it.

    The second value says that the next line stands by itself, without its number.
    """
    match = _NUMBER.fullmatch(following[0].text.strip()) if following else None
    after = int(match[1]) if match else None
    if after == number:
        return words, False
    if words.endswith(f"-{number}"):
        return words.removesuffix(str(number)), True
    if after == number + 1:  # both lines have become one
        return words.replace(f"-{number} ", "-", 1), False
    return words, False


def _lines(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield the rows that stand side by side, from left to right."""
    level = float("-inf")

    def line_of(row: Row) -> float:
        nonlocal level
        if row.top - level > _SAME_LINE * max(row.size, 1.0):
            level = row.top
        return level

    for _, line in groupby(sorted(rows, key=lambda row: row.top), line_of):
        yield sorted(line, key=lambda row: row.left)


def _behind(row: Row, words: str) -> Row:
    """Return the end of a row that begins with a number, about where it stands."""
    part = (len(row.text) - len(words)) / len(row.text)
    return replace(row, text=words, left=row.left + part * (row.right - row.left))
