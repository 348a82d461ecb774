"""Labels that end in a full stop and a dash, as many parliaments print: "MR. SPEAKER.— Order!"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.text.wrapped import marks_after

_LABEL = (
    r"(?P<label>(?=[^a-z\n]{0,80}[A-Z]{3})[A-Z][A-Z0-9.,’'\- \xa0]{2,80}(?:\([^()\n]{1,80}\))?)"
    r"\.\s?[-–—―:]+[ \xa0]*"
)
_HEAD = re.compile(rf"\s*{_LABEL}")
_INNER = re.compile(rf"(?<=[.?!)\]’”\"…] ){_LABEL}(?=\S)")
_TITLES = re.compile(
    r"\b(?:(?:HON|RT|MR|MRS|MS|MISS|DR|PROF|REV|SIR|LT|COL|GEN|CAPT|ADM|MAJ|BRIG|SEN)\.? )+$"
)
_LONGEST_TITLES = 40
_FEWEST = 3


def dashed(pieces: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Opening | None]] | None:
    """Return the paragraphs, cut where such a label stands inside one, and their labels.

    None where the document has too few of them to be sure.
    """
    cuts = [_cuts(piece) for piece in pieces]
    heads = sum(bool(piece.kind is None and _HEAD.match(piece.text)) for piece in pieces)
    if heads + sum(map(len, cuts)) < _FEWEST:
        return None
    parts = [part for piece, own in zip(pieces, cuts, strict=True) for part in _parts(piece, own)]
    return parts, [_opening(part) for part in parts]


def _cuts(piece: Paragraph) -> list[int]:
    if piece.kind is not None:
        return []
    starts = (_start(piece.text, match.start()) for match in _INNER.finditer(piece.text))
    return [start for start in starts if start]


def _start(text: str, position: int) -> int:
    """Return where a label begins that stands here: at the titles before it, if any."""
    titles = _TITLES.search(text, max(0, position - _LONGEST_TITLES), position)
    start = titles.start() if titles else position
    return start if text[:start].strip() else 0


def _parts(piece: Paragraph, cuts: Sequence[int]) -> Iterator[Paragraph]:
    """Yield the paragraph cut at these places, each with its share of what is printed."""
    ends = [*cuts, len(piece.text)]
    done = 0
    for start, end in zip([0, *cuts], ends, strict=True):
        stop = len(piece.printed)
        if end < len(piece.text):
            stop = _reached(piece.printed, done, piece.text[start:end])
        text, printed = piece.text[start:end].rstrip(" "), piece.printed[done:stop]
        marks = tuple(
            replace(mark, end=min(mark.end, len(text)))
            for mark in marks_after(piece.marks, start)
            if mark.start < len(text)
        )
        yield replace(piece, text=text, printed=printed, marks=marks)
        done = stop


def _reached(printed: str, position: int, text: str) -> int:
    """Return how far in ``printed`` the words of ``text`` reach, from a position on."""
    for character in text:
        if not character.isspace():
            found = printed.find(character, position)
            position = found + 1 if found >= 0 else position
    return position


def _opening(piece: Paragraph) -> Opening | None:
    match = _HEAD.match(piece.text) if piece.kind is None else None
    return Opening(match["label"].strip(" \xa0"), match.end()) if match else None
