"""Rows of words as they stand on pages, put in reading order and back into lines of text.

What comes again at the edge of page after page is a running head, and the number that
grows there the page's number. Columns are read one after the other.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from transcript_reader.domain.transcript import Mark, MarkKind
from transcript_reader.importers.text.wrapped import Line

_EDGE = 2  # rows at the head and at the foot of a page among which running heads are
_FEWEST_PAGES = 3
_OFTEN = 0.25  # part of the pages a running head comes on: odd and even may differ
_SIDE, _ACROSS = 0.25, 0.25  # part of the rows within each column at least, across at most
_GAP = 1.4  # a distance to the row above, in usual distances, that parts paragraphs
_INDENT = 0.8  # a first row's indent, in type sizes
_SHORT = 0.85  # part of the column's width below which a row is a paragraph's last
_DIGITS = re.compile(r"\d+")
_SAME_SIZE = 0.2  # part by which the type sizes of a paragraph's rows may differ
_ITEM = re.compile(r"[(（]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[.)）]\s?\S")
_LABEL = re.compile(r"[^\W\d_a-zа-яё][^:\n]{2,60}:\s")
_STOPS = tuple(".!?…。！？")
_ENDS = tuple(".!?…:;”\"'»)。！？：；」』")


@dataclass(frozen=True, slots=True)
class Row:
    """Words on one line of a page; ``top`` grows downwards, all lengths are the page's.

    ``bold`` is how many characters from the first on are in bold type.
    """

    text: str
    left: float
    right: float
    top: float
    size: float
    bold: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its width, its rows in any order, and its number as the file tells it."""

    width: float
    rows: tuple[Row, ...]
    label: str = ""


def lines_of(pages: Sequence[Page]) -> Iterator[Line]:
    """Yield the lines of all pages in reading order."""
    ordered = [in_order(page) for page in pages]
    heads = _running_heads(ordered)
    numbers = _numbers(pages, ordered, heads)
    usual = _usual_gap(ordered)
    before: Row | None = None
    above = 0  # rows of the paragraph so far
    for rows, number, hidden in zip(ordered, numbers, heads, strict=True):
        columns = _columns(rows)
        first = True
        for index, row in enumerate(rows):
            printed = f"{row.text}\n"
            if index in hidden:
                yield Line("", printed, unseen=True)
                continue
            words = row.text.strip()
            begins = before is None or _begins(before, row, columns, usual, above, turned=first)
            above = 1 if begins else above + 1
            marks = (Mark(0, min(row.bold, len(words)), MarkKind.STRONG),) if row.bold else ()
            yield Line(words, printed, begins, number, marks=marks, hyphenated=True)
            before, first = row, False


def in_order(page: Page) -> list[Row]:
    """Return the rows from top to bottom, column by column where there are two."""
    rows = sorted(page.rows, key=lambda row: (row.top, row.left))
    gutter = _gutter(rows, page.width)
    if gutter is None:
        return list(page.rows)
    ordered: list[Row] = []
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        if row.right <= gutter:
            left.append(row)
        elif row.left >= gutter:
            right.append(row)
        else:  # across both: what stands above it comes first
            ordered += [*left, *right, row]
            left, right = [], []
    return [*ordered, *left, *right]


def _gutter(rows: Sequence[Row], width: float) -> float | None:
    """Return where two columns part, None where there is one."""
    if len(rows) < 8:
        return None
    for part in (0.5, 0.48, 0.52, 0.46, 0.54):
        middle = width * part
        left = sum(row.right <= middle for row in rows)
        right = sum(row.left >= middle for row in rows)
        across = len(rows) - left - right
        if min(left, right) > _SIDE * len(rows) and across < _ACROSS * len(rows):
            return middle
    return None


def _key(row: Row) -> str:
    """Return what is the same of a running head on every page."""
    return "".join(_DIGITS.sub("#", row.text).split())


def _edges(rows: Sequence[Row]) -> list[int]:
    """Return which rows stand at the head and the foot, by place on the page."""
    places = sorted(range(len(rows)), key=lambda index: rows[index].top)
    return list(dict.fromkeys((*places[:_EDGE], *places[-_EDGE:])))


def _running_heads(pages: Sequence[Sequence[Row]]) -> list[set[int]]:
    """Return for each page which rows come again on other pages in the same place."""
    often = Counter(
        key for rows in pages for key in {_key(rows[index]) for index in _edges(rows)} if key
    )
    least = max(_FEWEST_PAGES, _OFTEN * len(pages))
    if len(pages) == _FEWEST_PAGES - 1:
        return _heads_of_two(*pages)
    return [
        {index for index in _edges(rows) if often[_key(rows[index])] >= least} for rows in pages
    ]


def _heads_of_two(first: Sequence[Row], second: Sequence[Row]) -> list[set[int]]:
    """Return what comes again where there are but two pages: in the very same place."""

    def places(rows: Sequence[Row]) -> dict[tuple[str, int], int]:
        return {(_key(rows[index]), round(rows[index].top)): index for index in _edges(rows)}

    here, there = places(first), places(second)
    both = [place for place in here if place in there and place[0]]
    return [{here[place] for place in both}, {there[place] for place in both}]


def _numbers(
    pages: Sequence[Page], ordered: Sequence[Sequence[Row]], heads: Sequence[set[int]]
) -> list[str]:
    """Return the pages' numbers: those that grow with the pages, else as the file tells."""
    found = [
        [int(number) for index in hidden for number in _DIGITS.findall(rows[index].text)[:8]]
        for rows, hidden in zip(ordered, heads, strict=True)
    ]
    shifts = Counter(
        number - place
        for place, numbers in enumerate(found)
        for number in set(numbers)
        if number < 10**6
    )
    shift, count = shifts.most_common(1)[0] if shifts else (1, 0)
    printed = count >= max(_FEWEST_PAGES, len(pages) // 2)
    return [
        str(place + shift) if printed else page.label or str(place + 1)
        for place, page in enumerate(pages)
    ]


def _usual_gap(pages: Sequence[Sequence[Row]]) -> float:
    """Return the usual distance of two rows, in type sizes."""
    gaps = [
        (after.top - before.top) / max(before.size, 1)
        for rows in pages[:50]
        for before, after in pairwise(rows)
        if 0 < after.top - before.top < 3 * max(before.size, 1)
    ]
    return median(gaps) if gaps else 1.2


def _columns(rows: Sequence[Row]) -> dict[Row, tuple[float, float]]:
    """Return for each row the edges of the text it belongs to."""
    groups: list[list[Row]] = [[]]
    for before, row in zip([None, *rows], rows, strict=False):
        if before is not None and row.top < before.top - before.size:
            groups.append([])  # the next column begins above
        groups[-1].append(row)
    edges: dict[Row, tuple[float, float]] = {}
    for group in groups:
        if not group:
            continue
        lefts, rights = sorted(row.left for row in group), sorted(row.right for row in group)
        usual = lefts[len(lefts) // 10], rights[-1 - len(rights) // 10]
        edges.update((row, usual) for row in group)
    return edges


def _begins(
    before: Row,
    row: Row,
    columns: dict[Row, tuple[float, float]],
    usual: float,
    above: int,
    *,
    turned: bool,
) -> bool:
    """Say whether a row is a paragraph's first, by the row above it, the ``above``th of its own."""
    left, right = columns.get(row, (row.left, row.right))
    size = max(row.size, 1.0)
    if abs(before.size - row.size) > _SAME_SIZE * size:
        return True
    ended = before.text.rstrip().endswith(_ENDS)
    last_left, last_right = columns.get(before, (left, right))
    short = before.right - last_left < _SHORT * max(last_right - last_left, 1.0)
    if ended and _ITEM.match(row.text):
        return True
    if turned or row.top <= before.top:  # a new page or column says nothing by its distance
        labelled = row.bold > 1 or _LABEL.match(row.text) is not None
        return short or (ended and (labelled or row.left - left > _INDENT * size))
    if (row.top - before.top) / size > _GAP * usual:
        return True
    shift = (row.left - before.left) / size
    if shift > _INDENT:  # indented below the row before, or what hangs below its first row
        return short or before.text.rstrip().endswith(_STOPS)
    if shift < -_INDENT and above > 1:  # back from what hung
        return True
    return short and (ended or before.left - last_left > _INDENT * size)
