"""Speakers as the terms of a list: ``<dt>Interviewer</dt><dd>How was it?</dd>``."""

from collections import Counter
from itertools import islice

from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.label_teaching import patterns_for
from transcript_reader.domain.label_words import Shape
from transcript_reader.importers.text.xml_tree import Element

_LONGEST = 80  # characters of a label
_WIDEST = 1000  # characters of a label with all the white space in its markup
_MOST = 40  # voices of a page
_MOSTLY = 0.75  # part of the terms that may be different ones


def listed_voices(root: Element) -> list[LabelPattern]:
    """Return what the terms look like, where terms come again: as speakers do, and words do not."""
    terms = Counter(term for dt in root.iter("dt") if 0 < len(term := _words(dt)) <= _LONGEST)
    if len(terms) < 2 or len(terms) > _MOST or len(terms) > _MOSTLY * terms.total():
        return []
    found = (patterns_for(term) for term in terms)
    return [
        pattern
        for patterns in found
        for pattern in patterns
        if pattern.shape is Shape.EXACT and pattern.alone
    ]


def _words(element: Element) -> str:
    """Return the words of an element; of one that is no label, as much as shows that."""
    pieces: list[str] = []
    for piece in islice(map(str, element.itertext()), _LONGEST + 1):
        pieces.append(piece[:_WIDEST])
        if sum(map(len, pieces)) > _WIDEST:
            break
    return " ".join("".join(pieces).split())
