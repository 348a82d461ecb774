"""Captions that roll upwards: each shows again the lines of the one before it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from transcript_reader.importers.formats.captions import Cue

_TAG = re.compile(r"<[^<>\n]{0,200}>")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MOST = 3  # lines that are shown again
_FEWEST, _MOSTLY = 3, 0.5  # captions that repeat, and their part of all


def unrolled(pieces: Iterable[Cue | str]) -> list[Cue | str]:
    """Leave out of the words what a caption only shows again; it stays in what is printed.

    Captions of which few repeat the one before are left as they are: then it was said twice.
    """
    found = list(pieces)
    cues = [piece for piece in found if isinstance(piece, Cue)]
    lines = [_lines(cue.words) for cue in cues]
    again = [0, *(_again(before, own) for before, own in pairwise(lines))]
    often = sum(map(bool, again))
    if often < _FEWEST or often < _MOSTLY * len(cues):
        return found
    counts = iter(again)
    return [_without(piece, next(counts)) if isinstance(piece, Cue) else piece for piece in found]


def _lines(words: str) -> list[str]:
    """Return the lines as they are seen, those without words left out."""
    plain = (" ".join(_TAG.sub("", line).split()) for line in words.split("\n"))
    return [line for line in plain if line]


def _again(before: Sequence[str], lines: Sequence[str]) -> int:
    """Return how many lines at the head are the last ones of the caption before."""
    most = min(_MOST, len(before), len(lines))
    return next((n for n in range(most, 0, -1) if list(before[-n:]) == list(lines[:n])), 0)


def _without(cue: Cue, count: int) -> Cue:
    """Return the caption without so many of its first lines that have words."""
    cut = 0
    for match in _LINE.finditer(cue.words):
        if not count:
            break
        count -= bool(_TAG.sub("", match[0]).strip())
        cut = match.end()
    return replace(cue, words=cue.words[cut:])
