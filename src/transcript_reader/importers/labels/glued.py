"""Labels and signs that lost their line: found inside a paragraph, and given one again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transcript_reader.importers.labels.timing import lead
from transcript_reader.importers.text.paragraphs import Paragraph

_NAME = r"[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?(?P<surname>[А-ЯЁ][а-яё-]+)"
_REMARK = r"(?:\s?\([^()\n]{1,60}\))?\s?:"
_INNER = re.compile(
    rf"(?<=\s)(?P<name>{_NAME})"
    rf"(?:(?:\s[А-ЯЁ][а-яё-]*){{0,3}}|\s(?P=surname)\s[^.:!?;()\n]{{1,250}}){_REMARK}(?=\s*[А-ЯЁ0-9])"
)
_OPENING = re.compile(rf"\s*(?P<name>{_NAME})[^.:!?;\n]{{0,300}}:")
_SENTENCE_END = re.compile(r"[.!?…:](?:\s|$)")
_CHANGE = re.compile(r"(?<!\S)>>(?=[^>\s]|[ \xa0]+\S)")
_FEWEST = 3  # signs a text must have
_LONGEST_HEAD = 250  # characters a heading before a label may have


def parted(pieces: Sequence[Paragraph]) -> list[Paragraph]:
    """Cut paragraphs where a label like «И.Фамилия:» stands inside them.

    It counts as one where it opens another paragraph of the document, or where nothing
    but a heading stands before it.
    """
    if not any(
        ":" in piece.text and "." in piece.text and _INNER.search(piece.text) for piece in pieces
    ):
        return list(pieces)
    openings = (_OPENING.match(piece.text) for piece in pieces)
    known = {match["name"] for match in openings if match}
    return [part for piece in pieces for part in _parts(piece, known)]


def signed(pieces: Sequence[Paragraph]) -> list[Paragraph]:
    """Cut lines where ``>>`` lets another voice begin inside them, as captioners print it."""
    if sum(len(_CHANGE.findall(piece.text)) for piece in pieces if ">>" in piece.text) < _FEWEST:
        return list(pieces)
    return [part for piece in pieces for part in _cut(piece, _changes(piece.text))]


def _changes(text: str) -> list[int]:
    return [match.start() for match in _CHANGE.finditer(text) if match.start()]


def _parts(piece: Paragraph, known: set[str]) -> Iterator[Paragraph]:
    cuts = [
        match.start()
        for match in _INNER.finditer(piece.text)
        if lead(piece.text) < match.start()
        and (match["name"] in known or _is_head(piece.text[: match.start()]))
    ]
    yield from _cut(piece, cuts)


def _cut(piece: Paragraph, cuts: Sequence[int]) -> Iterator[Paragraph]:
    at = piece.printed.find(piece.text)
    if piece.kind or piece.marks or at < 0 or not cuts:
        yield piece
        return
    ends = [*cuts, len(piece.text)]
    for start, end in zip([0, *cuts], ends, strict=True):
        printed_start = at + start if start else 0
        printed_end = at + end if end < len(piece.text) else len(piece.printed)
        yield replace(
            piece,
            text=piece.text[start:end].strip(),
            printed=piece.printed[printed_start:printed_end],
        )


def _is_head(text: str) -> bool:
    return len(text) < _LONGEST_HEAD and not _SENTENCE_END.search(text)
