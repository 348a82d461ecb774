"""A quotation: words exactly as published, with all that says where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from transcript_reader.domain.transcript import Block, BlockKind, MarkKind, Transcript

_NOT_QUOTED = frozenset({BlockKind.CHROME, BlockKind.IMAGE, BlockKind.SEPARATOR})
_PARAGRAPH = "\n\n"

Place = tuple[int, int]
"""A block's index and a character in its text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that one voice says without another coming between.

    ``speaker`` and ``role`` are empty where nobody speaks; ``turn`` is its number from 0.
    """

    words: str
    speaker: str = ""
    role: str = ""
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Passages of one transcript in their order, and where they were published.

    ``pages`` are the numbers of the printed pages that the words stand on, where known.
    """

    passages: tuple[Passage, ...]
    title: str
    date: date | None
    place: str
    url: str
    language: str
    turn_count: int
    pages: tuple[str, ...] = ()

    @property
    def turns(self) -> tuple[int, ...]:
        """The numbers of the turns that are quoted from, from 0."""
        return tuple(passage.turn for passage in self.passages if passage.turn is not None)


def quote(transcript: Transcript, start: Place, end: Place) -> Quotation:
    """Return the words from one place up to another; none in between is left out or added.

    Pictures, separators and what belongs to the publisher's site are no words. Nothing
    between the places gives a quotation without passages.
    """
    pieces = list(_pieces(transcript, start, end))
    passages = []
    for turn, together in groupby(pieces, key=lambda piece: piece[0].turn):
        blocks, words = zip(*together, strict=True)
        passages.append(_passage(transcript, blocks[0], turn, _PARAGRAPH.join(words)))
    pages = (
        mark.value
        for index in range(start[0], min(end[0] + 1, len(transcript.blocks)))
        for mark in transcript.blocks[index].marks
        if mark.kind is MarkKind.PAGE and (index, mark.end) > start and (index, mark.start) < end
    )
    return Quotation(
        tuple(passages),
        transcript.title,
        transcript.date,
        transcript.place,
        transcript.url,
        transcript.language,
        transcript.turn_count,
        tuple(dict.fromkeys(pages)),
    )


def quote_turn(transcript: Transcript, block: int) -> Quotation:
    """Return the whole turn that a block belongs to; the block alone where nobody speaks."""
    if not 0 <= block < len(transcript.blocks):
        return quote(transcript, (0, 0), (0, 0))
    turn, first, last = transcript.blocks[block].turn, block, block
    if turn is not None:
        of_turn = [i for i, one in enumerate(transcript.blocks) if one.turn == turn]
        first, last = of_turn[0], of_turn[-1]
    return quote(transcript, (first, 0), (last, len(transcript.blocks[last].text)))


def _pieces(transcript: Transcript, start: Place, end: Place) -> Iterator[tuple[Block, str]]:
    for index in range(start[0], min(end[0] + 1, len(transcript.blocks))):
        block = transcript.blocks[index]
        first = start[1] if index == start[0] else 0
        last = end[1] if index == end[0] else len(block.text)
        words = block.text[first:last].strip()
        if words and block.kind not in _NOT_QUOTED:
            yield block, words


def _passage(transcript: Transcript, block: Block, turn: int | None, words: str) -> Passage:
    if block.speaker is None:
        return Passage(words)
    speaker = transcript.speakers[block.speaker]
    role = block.role or next(iter(speaker.roles), "")
    return Passage(words, speaker.name, role, turn)
