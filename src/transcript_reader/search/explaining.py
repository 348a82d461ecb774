"""What was searched, part by part: which words of the library, in how many blocks."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any as Whoosh
from typing import Final

import numpy as np

from transcript_reader.domain.search import Searched, SearchRequest
from transcript_reader.search.answering import Reading, narrowing
from transcript_reader.search.codec.arrays import Ints, Mask
from transcript_reader.search.codec.segment import SegmentArrays
from transcript_reader.search.compiling import INDEX_FIELDS, matching
from transcript_reader.search.masks import Masks
from transcript_reader.search.queries import SpokenBy
from transcript_reader.search.suggesting import suggestions
from transcript_reader.search.terms import (
    All,
    Any,
    Dated,
    Field,
    Form,
    Fuzzy,
    Near,
    Node,
    Not,
    Pattern,
    Sequence,
)

SHOWN: Final = 20
"""How many words of the library are named for a part."""

_RARE: Final = 50  # a word so many times rarer than one a letter away may be misspelt


def explained(
    reading: Reading, node: Node, request: SearchRequest, *, found: bool = True
) -> tuple[Searched, ...]:
    """Say of each part of a question what it stands for and how many blocks it finds alone.

    Where all of them together have not ``found`` anything, say what would be without each.
    """
    searched = tuple(
        _searched(reading, part, request, excluded=excluded) for part, excluded in _parts(node)
    )
    if found or not all(part.blocks or part.excluded for part in searched):
        return searched
    without = _without(reading, node, request)
    return tuple(replace(part, without=without.get(part.at, 0)) for part in searched)


def _without(reading: Reading, node: Node, request: SearchRequest) -> dict[int, int]:
    """Return how many blocks would be found without each part, by where it stands."""
    parts = node.parts if isinstance(node, All) else ()
    only = reading.narrowing(request)
    found: dict[int, int] = {}
    for number, part in enumerate(parts):
        named = part.part if isinstance(part, Not) else part
        if not isinstance(named, All | Any | Not):
            others = All(parts[:number] + parts[number + 1 :])
            found[named.at] = reading.count(matching(others, reading), only)
    return found


def corrected(text: str, searched: tuple[Searched, ...]) -> str:
    """Return the query with every unknown word replaced by its likeliest suggestion.

    Empty where there is nothing to replace.
    """
    found = text
    for part in sorted(searched, key=lambda part: part.at, reverse=True):
        if part.suggestions and not part.blocks and not part.excluded:
            end = part.at + len(part.text)
            found = found[: part.at] + part.suggestions[0] + found[end:]
    return "" if found == text else found


def _parts(node: Node, *, excluded: bool = False) -> Iterator[tuple[Node, bool]]:
    match node:
        case All(parts=parts) | Any(parts=parts):
            for part in parts:
                yield from _parts(part, excluded=excluded)
        case Not(part=part):
            yield from _parts(part, excluded=not excluded)
        case _:
            yield node, excluded


def _searched(reading: Reading, part: Node, request: SearchRequest, *, excluded: bool) -> Searched:
    asked = matching(part, reading)
    only = narrowing(replace(request, only=()))
    blocks = reading.count(asked, only)
    at, end = _extent(part)
    counts = _counts(reading, part, asked)
    return Searched(
        text=request.text[at:end],
        at=at,
        how=_how(part),
        words=tuple(counts.most_common(SHOWN)),
        different=len(counts),
        blocks=blocks,
        excluded=excluded,
        suggestions=_suggested(reading, part, blocks, counts),
    )


def _extent(part: Node) -> tuple[int, int]:
    return (0, 0) if isinstance(part, All | Any | Not) else (part.at, part.end)


def _how(part: Node) -> str:
    match part:
        case Form(unfinished=True):
            return "beginning"
        case Form(exact=exact):
            return "exact" if exact else "form"
        case Pattern():
            return "pattern"
        case Fuzzy():
            return "alike"
        case Sequence(slop=None):
            return "phrase"
        case Sequence() | Near():
            return "near"
        case _:
            return "field"


def _counts(reading: Reading, part: Node, asked: Whoosh) -> Counter[str]:
    """Return the words, or values, that a part stands for, and in how many blocks each is."""
    counts: Counter[str] = Counter()
    if isinstance(asked, SpokenBy):
        for name in asked.names:
            counts[name] = reading.value_count("speaker", name)
        for one in asked.shared:
            counts[one[0]] += reading.count(SpokenBy((), (one,)), {})
    elif isinstance(part, Field):
        column = INDEX_FIELDS.get(part.name, part.name)
        for value in asked.values:
            counts[value] = reading.value_count(column, value)
    elif not isinstance(part, Sequence | Near | Dated):
        for documents, _ in reading.leaves:
            segment = documents.arrays
            forms = Masks(segment).forms(asked)
            blocks = _blocks(segment, forms, documents.live)
            for word, count in zip(segment.forms.several(forms), blocks, strict=True):
                counts[word] += count
    return +counts


def _blocks(segment: SegmentArrays, forms: Ints, live: Mask | None) -> list[int]:
    """Return how many live documents hold each form."""
    if live is None:
        return [segment.postings.document_frequency(form) for form in forms.tolist()]
    documents = (segment.postings.documents(form) for form in forms.tolist())
    return [int(np.count_nonzero(live[own])) for own in documents]


def _suggested(reading: Reading, part: Node, blocks: int, counts: Counter[str]) -> tuple[str, ...]:
    """Return what may have been meant by a word that is not there, or hardly ever is."""
    if not isinstance(part, Form) or (part.unfinished and blocks):
        return ()
    segments = [documents.arrays for documents, _ in reading.leaves]
    if not blocks:
        return suggestions(part.form, segments)
    if counts.total() > _RARE:
        return ()
    found = suggestions(part.form, segments)
    often = [reading.form_count(word) > _RARE * counts.total() for word in found]
    return tuple(word for word, is_often in zip(found, often, strict=True) if is_often)
