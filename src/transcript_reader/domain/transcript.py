"""A transcript: what was said, by whom, in what order.

A transcript is a row of blocks in the order of publication. Every character that was
published stands in exactly one block. Speech is in blocks of kind ``TURN``; a turn that is
interrupted (by an omission sign, a picture, a stage direction) goes on in a further block
with the same ``turn`` number and no label.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NewType

TranscriptId = NewType("TranscriptId", str)
"""The SHA-256 digest of the source's bytes, in hexadecimal."""

Attributes = tuple[tuple[str, str], ...]
"""What a format tells and the model has no field for: (name, value) pairs."""

_DIRECTION = re.compile(
    r"\((?:[^()]{0,60}\b)?(?:applause|laughter|laughs?|аплодисменты|смех|смеётся|оживление)"
    r"\b[^()]{0,60}\)",
    re.IGNORECASE,
)


class BlockKind(StrEnum):
    """What a block is; the values are the stable names that ``show --json`` prints."""

    TITLE = "title"
    SECTION = "section"  # the rubric a publisher files the page under
    DATELINE = "dateline"  # date and place, wherever they are printed
    SUMMARY = "summary"
    HEADING = "heading"
    PARAGRAPH = "paragraph"  # prose that nobody speaks; stage directions on their own line
    TURN = "turn"
    OMISSION = "omission"  # "<…>": the publisher left something out
    SEPARATOR = "separator"  # "* * *"
    IMAGE = "image"  # text is the caption or description
    CHROME = "chrome"  # what belongs to the site, not to the transcript


class MarkKind(StrEnum):
    """What a mark says of the characters it covers."""

    LINK = "link"  # value: the address
    EMPHASIS = "emphasis"
    STRONG = "strong"
    EDITORIAL = "editorial"  # the editor's words, in square brackets
    OMISSION = "omission"  # "<…>" inside a paragraph
    DIRECTION = "direction"  # a stage direction inside speech: "(Applause.)"
    LANGUAGE = "language"  # value: the language of these words
    TIME = "time"  # value: "start-end" in seconds: "12.500-17.040"
    PAGE = "page"  # value: the page number these words stand on


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Characters ``start`` up to ``end`` of a block's text, and what is said of them."""

    start: int
    end: int
    kind: MarkKind
    value: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or backward mark {self.start}:{self.end}")


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a transcript, as published.

    ``text`` holds the words exactly as published (non-breaking spaces too), paragraphs
    parted by one blank line; it never holds a label. ``start`` and ``end`` say where the
    block, label and surrounding white space included, stood in the source's text: the
    blocks of a transcript tile it. ``label`` is the speaker's label as printed, with role
    and remark, without the colon; ``role`` and ``remark`` are the parts of it, ``remark``
    without its brackets. ``speaker`` is an index into :attr:`Transcript.speakers`,
    ``turn`` the number of the turn from 0; both are None where nobody speaks.
    ``language`` is empty where it is the transcript's.
    """

    kind: BlockKind
    text: str
    start: int
    end: int
    turn: int | None = None
    speaker: int | None = None
    label: str = ""
    role: str = ""
    remark: str = ""
    language: str = ""
    marks: tuple[Mark, ...] = ()
    attributes: Attributes = ()

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"backward block {self.start}:{self.end}")
        if (self.kind is BlockKind.TURN) != (self.turn is not None and self.speaker is not None):
            raise ValueError("a turn, and nothing else, has a number and a speaker")

    def attribute(self, name: str) -> str:
        """Return the attribute of that name, or an empty string."""
        return next((value for key, value in self.attributes if key == name), "")

    @property
    def is_direction(self) -> bool:
        """Say whether this is a stage direction on a line of its own."""
        return self.kind is BlockKind.PARAGRAPH and bool(self.attribute("direction"))

    @property
    def words(self) -> int:
        """How many words are spoken here: split on white space, stage directions left out."""
        if self.kind is not BlockKind.TURN:
            return 0
        pieces, position = [], 0
        for mark in self.marks:
            if mark.kind is MarkKind.DIRECTION and mark.start >= position:
                pieces.append(self.text[position : mark.start])
                position = mark.end
        pieces.append(self.text[position:])
        text = " ".join(pieces)
        return len((_DIRECTION.sub(" ", text) if "(" in text else text).split())


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice of one transcript.

    ``named`` is False for a voice without a name ("Question", «Реплика»), which is never
    the same person as any other voice. ``roles`` are as printed, in order of appearance.
    """

    name: str
    roles: tuple[str, ...] = ()
    named: bool = True
    attributes: Attributes = ()


@dataclass(frozen=True)
class Transcript:
    """A whole document, as imported.

    It never changes, and is named by the digest of its source: importing the same file
    twice gives the same transcript, under the same name, once. ``source`` is the name of
    the format it was read from; ``language`` a two-letter code, empty when unknown.
    """

    id: TranscriptId
    title: str
    date: date | None
    place: str
    language: str
    url: str
    source: str
    speakers: tuple[Speaker, ...]
    blocks: tuple[Block, ...]
    attributes: Attributes = ()

    def __post_init__(self) -> None:
        for block in self.blocks:
            if block.speaker is not None and not 0 <= block.speaker < len(self.speakers):
                raise ValueError(f"no speaker {block.speaker}")

    @cached_property
    def turn_count(self) -> int:
        """How many turns there are; interrupted ones count once."""
        return len({block.turn for block in self.turns()})

    def turns(self) -> Iterator[Block]:
        """Yield the blocks of speech."""
        return (block for block in self.blocks if block.kind is BlockKind.TURN)

    @cached_property
    def shares(self) -> tuple["Share", ...]:
        """How much each speaker says, in the order of :attr:`speakers`."""
        turns: list[set[int]] = [set() for _ in self.speakers]
        words = [0] * len(self.speakers)
        for block in self.turns():
            if block.speaker is not None and block.turn is not None:
                turns[block.speaker].add(block.turn)
                words[block.speaker] += block.words
        total = sum(words) or 1
        return tuple(
            Share(len(own), count, count / total) for own, count in zip(turns, words, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Share:
    """One speaker's part: ``turns`` and ``words`` as counts, ``part`` of all words, 0 to 1."""

    turns: int
    words: int
    part: float


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of a transcript: ``name`` is what an image block's ``src`` attribute says."""

    name: str
    media_type: str
    data: bytes
