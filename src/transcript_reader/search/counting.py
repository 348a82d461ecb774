"""How often a question's words are said, by whom and when, and what is said beside them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from transcript_reader.domain.concordance import Collocate, Frequency
from transcript_reader.domain.search import SearchRequest
from transcript_reader.search.answering import Reading
from transcript_reader.search.codec.arrays import Floats, Ints, Mask
from transcript_reader.search.codec.segment import SegmentArrays
from transcript_reader.search.compiling import matching
from transcript_reader.search.masks import Masks
from transcript_reader.search.occurrences import stretches
from transcript_reader.search.places import Stretches
from transcript_reader.search.terms import All, Dated, Field, Node, Not

_DATED: Final = {"year": 10_000, "month": 100}
"""What a date, 20210628, is divided by."""

_FEWEST: Final = 2  # times beside a hit, to be worth a line
_PIECE: Final = 500_000  # words counted at once
_BEFORE: Final = 1
_AFTER: Final = 2
_SIDES: Final = 4  # neither, before, after, both


def frequencies(
    reading: Reading, node: Node, request: SearchRequest, by: str
) -> tuple[Frequency, ...]:
    """Count the occurrences of a question's words, and all words said.

    ``by`` is "year", "month" or "speaker".

    All words are those of the blocks that meet the question's conditions, such as its
    speaker, whether the words asked for stand there or not. The years or months come in order,
    those without a word too; the speakers with the one first who says it most often; and last
    what has no date, or nobody says.
    """
    hits: dict[str, int] = {}
    words: dict[str, int] = {}
    for masks, matched, considered in _leaves(reading, node, request):
        arrays = masks.arrays
        standing = stretches(reading, node, masks, matched)
        owners = arrays.postings.documents_of(standing.first)
        documents = np.flatnonzero(considered)
        _add(hits, reading, arrays, by, owners, np.ones(len(owners), np.int64))
        _add(words, reading, arrays, by, documents, arrays.postings.lengths[documents])
    labels = _without_gaps(words) if by in _DATED else words
    about = reading.persons.about if by == "speaker" else lambda _: ""
    found = [
        Frequency(label, hits.get(label, 0), words.get(label, 0), about(label)) for label in labels
    ]
    if by not in _DATED:
        found.sort(key=lambda one: (not one.label, -one.count, -one.words, one.label))
    return tuple(found)


def collocates(
    reading: Reading,
    node: Node,
    request: SearchRequest,
    *,
    reach: int,
    most: int | None,
    on_progress: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Collocate, ...]:
    """Return the words that stand near a question's words more often than chance would have.

    ``reach`` is how many words on either side are near. The most telling come first, all of
    them where ``most`` is None. ``on_progress`` is told which part of all words is counted;
    when cancelled, there are none.
    """
    numbers: dict[str, int] = {}
    parts: list[tuple[Ints, Ints]] = []
    counted, whole = 0, sum(int(leaf.arrays.postings.lengths.sum()) for leaf, _ in reading.leaves)
    for masks, matched, _ in _leaves(reading, node, request):
        arrays = masks.arrays
        postings = arrays.postings
        own = np.array([numbers.setdefault(form, len(numbers)) for form in arrays.forms], np.int64)
        found = np.zeros((_SIDES, len(own)), np.int64)
        found[0] = postings.frequencies()
        standing = stretches(reading, node, masks, matched)
        if len(standing.first):
            sides = _sides(arrays, standing, reach)
            for done, forms, places in postings.in_pieces(_PIECE):
                _count_beside(forms, sides[places], found)
                on_progress((counted + done) / whole)
                if cancelled():
                    return ()
        parts.append((own, found))
        counted += int(postings.lengths.sum())
        arrays.release()
    everywhere, left, right, both = _together(parts, len(numbers))
    near, left, right = left + right + both, left + both, right + both
    likelihood = log_likelihood(near, everywhere, float(near.sum()), float(everywhere.sum()))
    telling = np.flatnonzero((near >= _FEWEST) & (likelihood > 0))
    order = telling[np.argsort(-likelihood[telling], kind="stable")][:most]
    words = list(numbers)
    return tuple(
        Collocate(
            words[at], int(near[at]), int(left[at]), int(right[at]), int(everywhere[at]), value
        )
        for at, value in zip(order.tolist(), likelihood[order].tolist(), strict=True)
    )


def log_likelihood(near: Floats, everywhere: Floats, all_near: float, all_words: float) -> Floats:
    """Return Dunning's G² of each word's being near; negative where it is near too seldom."""
    table = (
        (near, everywhere * all_near / all_words),
        (everywhere - near, everywhere * (all_words - all_near) / all_words),
        (all_near - near, (all_words - everywhere) * all_near / all_words),
        (
            all_words - all_near - everywhere + near,
            (all_words - everywhere) * (all_words - all_near) / all_words,
        ),
    )
    found = np.zeros(len(near))
    for observed, expected in table:
        some = (observed > 0) & (expected > 0)
        found[some] += 2 * observed[some] * np.log(observed[some] / expected[some])
    return np.where(near > table[0][1], found, -found)


def _leaves(
    reading: Reading, node: Node, request: SearchRequest
) -> Iterator[tuple[Masks, Mask, Mask]]:
    """Yield each segment with the documents that match, and those that meet the conditions."""
    conditions = [matching(part, reading) for part in _conditions(node)]
    conditions += reading.narrowing(request).values()
    wanted = matching(node, reading)
    for leaf, _ in reading.leaves:
        masks = Masks(leaf.arrays)
        considered = np.ones(leaf.arrays.count, np.bool_) if leaf.live is None else leaf.live
        for condition in conditions:
            considered = considered & masks.of(condition)
        yield masks, considered & masks.of(wanted), considered


def _conditions(node: Node) -> Iterator[Node]:
    """Yield the parts of a question that say which blocks are meant, not which words."""
    parts = node.parts if isinstance(node, All) else (node,)
    for part in parts:
        inner = part.part if isinstance(part, Not) else part
        if isinstance(inner, Field | Dated):
            yield part


def _add(
    counts: dict[str, int],
    reading: Reading,
    arrays: SegmentArrays,
    by: str,
    documents: Ints,
    numbers: Ints,
) -> None:
    """Add numbers to the counts of their documents' years or speakers."""
    if by in _DATED:
        groups = arrays.dates[documents] // _DATED[by]
        totals = np.bincount(groups, numbers)
        labels = {at: _dated(by, at) for at in np.flatnonzero(totals).tolist()}
    else:
        totals = np.bincount(reading.persons.numbers(arrays)[documents], numbers)
        labels = dict(enumerate(reading.persons.values))
    for at in np.flatnonzero(totals).tolist():
        counts[labels[at]] = counts.get(labels[at], 0) + int(totals[at])


def _without_gaps(labels: Iterable[str]) -> list[str]:
    """Return years or months in order, with those between them; the empty one last."""
    known = sorted(labels, key=lambda label: (not label, label))
    dated = [label for label in known if label]
    if not dated:
        return known
    first, last = dated[0], dated[-1]
    years = range(int(first[:4]), int(last[:4]) + 1)
    between = (
        [f"{year:04}-{month:02}" for year in years for month in range(1, 13)]
        if "-" in first
        else [f"{year:04}" for year in years]
    )
    return [at for at in between if first <= at <= last] + known[len(dated) :]


def _dated(by: str, number: int) -> str:
    """Return "2021" or "2021-06"; empty for what has no date."""
    if not number:
        return ""
    return f"{number:04}" if by == "year" else f"{number // 100:04}-{number % 100:02}"


def _sides(arrays: SegmentArrays, standing: Stretches, reach: int) -> NDArray[np.uint8]:
    """Say of each place whether it is within reach of a stretch: :data:`_BEFORE`, or after it.

    The stretches are left out. What stands between two of them is both after and before.
    """
    postings = arrays.postings
    sides = np.zeros(int(postings.base[-1]) + 1, np.uint8)
    owners = postings.documents_of(standing.first)
    low, high = postings.base[owners], postings.base[owners + 1]
    for distance in range(1, reach + 1):
        before, after = standing.first - distance, standing.last + distance
        sides[before[before >= low]] |= _BEFORE
        sides[after[after < high]] |= _AFTER
    width = int((standing.last - standing.first).max(initial=0))
    for place in range(width + 1):
        within = standing.first + place
        sides[within[within <= standing.last]] = 0
    return sides


def _count_beside(forms: Ints, sides: NDArray[np.uint8], found: NDArray[np.int64]) -> None:
    """Add to rows 1 to 3 how often each form stands before only, after only, and both."""
    near = sides.nonzero()[0]
    counts = np.bincount(forms[near] * _SIDES + sides[near], minlength=found.shape[1] * _SIDES)
    found[1:] += counts.reshape(-1, _SIDES).T[1:]


def _together(parts: list[tuple[Ints, Ints]], count: int) -> NDArray[np.float64]:
    """Add up rows of counts, each part's for the numbers of its words."""
    total = np.zeros((_SIDES, count))
    for numbers, found in parts:
        for row, counts in zip(total, found, strict=True):
            np.add.at(row, numbers, counts)
    return total
