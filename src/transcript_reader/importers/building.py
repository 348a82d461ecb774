"""Putting a transcript together, block by block, so that nothing of the source is lost."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.transcript import (
    Attributes,
    Block,
    BlockKind,
    Image,
    Mark,
    MarkKind,
    Speaker,
    Transcript,
)
from transcript_reader.importers.labels import Label
from transcript_reader.importers.language import turn_language
from transcript_reader.importers.persons import best_name, same_voices
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text_marks import marks_in

PARAGRAPH_BREAK = "\n\n"
_MARKED = (BlockKind.PARAGRAPH, BlockKind.SUMMARY, BlockKind.HEADING)
"""Blocks besides turns in which the editor's words and omissions are marked."""


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who holds a turn: its label, and the identity the format itself gives, if any."""

    label: Label
    key: str
    attributes: Attributes


class TranscriptBuilder:
    """Collects blocks in the order of publication.

    Each call takes the words as published and, where the importer has it, ``printed``: the
    exact piece of the source's text that the block takes up, label and white space
    included. Without it the label, a colon, the words and a blank line are taken.
    """

    def __init__(self, source: Source, format_name: str) -> None:
        self._source = source
        self._format = format_name
        self._text: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._tail: list[str] = []  # pieces of the last block's text, while its turn goes on
        self._tail_length = 0
        self._tail_marks: list[Mark] = []
        self._voices: list[_Voice] = []  # one a turn
        self._images: list[Image] = []

    def __len__(self) -> int:
        return len(self._blocks)

    @property
    def taught(self) -> tuple[LabelPattern, ...]:
        """The kinds of labels that the reader has taught for this source."""
        return self._source.taught

    @property
    def in_turn(self) -> bool:
        """Say whether a turn has begun that further words could belong to."""
        return bool(self._voices)

    def add(
        self,
        kind: BlockKind,
        text: str,
        *,
        printed: str | None = None,
        marks: Iterable[Mark] = (),
        language: str = "",
        attributes: Attributes = (),
    ) -> None:
        """Add a block that nobody speaks."""
        start, end = self._take(text + PARAGRAPH_BREAK if printed is None else printed)
        self._settle()
        marks = _all_marks(text, marks) if kind in _MARKED else tuple(marks)
        self._blocks.append(
            Block(kind, text, start, end, None, None, "", "", "", language, marks, attributes)
        )

    def turn(
        self,
        label: Label,
        text: str,
        *,
        key: str = "",
        printed: str | None = None,
        marks: Iterable[Mark] = (),
        language: str = "",
        attributes: Attributes = (),
        speaker_attributes: Attributes = (),
    ) -> None:
        """Begin a turn. ``key`` is the format's own identity of the speaker, if it has one."""
        if printed is None:
            printed = f"{label.printed}: {text}{PARAGRAPH_BREAK}"
        start, end = self._take(printed)
        self._voices.append(_Voice(label, key, speaker_attributes))
        number = len(self._voices) - 1
        self._speak(
            Block(
                BlockKind.TURN,
                "",
                start,
                end,
                number,
                number,  # the turn's number stands in until reading() knows who is who
                label.printed,
                label.role,
                label.remark,
                language,
                (),
                attributes,
            ),
            text,
            marks,
        )

    def more(
        self,
        text: str,
        *,
        printed: str | None = None,
        marks: Iterable[Mark] = (),
        language: str = "",
        joined_by: str = PARAGRAPH_BREAK,
    ) -> None:
        """Let the current turn go on: in its block, or in a new one after an interruption."""
        start, end = self._take(text + PARAGRAPH_BREAK if printed is None else printed)
        last, number = self._blocks[-1], len(self._voices) - 1
        if last.turn == number and last.language == language:
            self._blocks[-1] = replace(last, end=end)
            self._continue(joined_by if self._tail_length else "", text, marks)
        else:
            block = Block(BlockKind.TURN, "", start, end, number, number, language=language)
            self._speak(block, text, marks)

    def blank(self, printed: str) -> None:
        """Let white space of the source belong to the block before it."""
        _, end = self._take(printed)
        if self._blocks:
            self._blocks[-1] = replace(self._blocks[-1], end=end)

    def image(self, image: Image) -> None:
        """Keep a picture that travels inside the source."""
        self._images.append(image)

    def reading(
        self,
        title: str,
        *,
        date: datetime.date | None = None,
        place: str = "",
        language: str = "",
        url: str = "",
        attributes: Attributes = (),
    ) -> Reading:
        """Return the whole transcript, every label assigned to a speaker."""
        self._settle()
        numbers = _numbers(self._voices)
        speakers = _speakers(self._voices, numbers)
        blocks = tuple(
            block if block.turn is None else _spoken(block, numbers[block.turn], language)
            for block in self._blocks
        )
        if blocks and blocks[0].start:  # white space before the first block
            blocks = (replace(blocks[0], start=0), *blocks[1:])
        transcript = Transcript(
            self._source.id,
            title,
            date,
            place,
            language,
            url,
            self._format,
            speakers,
            blocks,
            attributes,
        )
        return Reading(transcript, "".join(self._text), tuple(self._images))

    def _speak(self, block: Block, text: str, marks: Iterable[Mark]) -> None:
        """Begin a block whose text may still grow: pieces are kept, and joined once."""
        self._settle()
        self._blocks.append(block)
        self._continue("", text, marks)

    def _continue(self, joint: str, text: str, marks: Iterable[Mark]) -> None:
        shift = self._tail_length + len(joint)
        self._tail += (joint, text)
        self._tail_length = shift + len(text)
        self._tail_marks += (
            replace(mark, start=mark.start + shift, end=mark.end + shift) if shift else mark
            for mark in marks
        )

    def _settle(self) -> None:
        """Give the last block its whole text, before another begins."""
        if self._tail:
            text = "".join(self._tail)
            marks = _all_marks(text, self._tail_marks)
            self._blocks[-1] = replace(self._blocks[-1], text=text, marks=marks)
            self._tail, self._tail_length, self._tail_marks = [], 0, []

    def _take(self, printed: str) -> tuple[int, int]:
        start = self._length
        self._text.append(printed)
        self._length += len(printed)
        return start, self._length


def _spoken(block: Block, speaker: int, language: str) -> Block:
    """Return a turn's block with its speaker, and its language where that is another."""
    own = block.language or _marked_language(block) or turn_language(block.text, language)
    return replace(block, speaker=speaker, language=own if own != language else "")


def _marked_language(block: Block) -> str:
    """Return the language that one mark gives all words of a block."""
    return next(
        (
            mark.value
            for mark in block.marks
            if mark.kind is MarkKind.LANGUAGE and not mark.start and mark.end >= len(block.text)
        ),
        "",
    )


def _all_marks(text: str, own: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return a format's own marks and those of the words themselves, in their order."""
    return tuple(sorted({*own, *marks_in(text)}))


def _numbers(voices: list[_Voice]) -> list[int]:
    """Return each turn's speaker: by the format's key where there is one, else by name."""
    by_name = same_voices([voice.label for voice in voices])
    numbers: dict[object, int] = {}
    return [
        numbers.setdefault(voice.key or number, len(numbers))
        for voice, number in zip(voices, by_name, strict=True)
    ]


def _speakers(voices: list[_Voice], numbers: list[int]) -> tuple[Speaker, ...]:
    own: dict[int, list[_Voice]] = {}
    for voice, number in zip(voices, numbers, strict=True):
        own.setdefault(number, []).append(voice)
    return tuple(
        Speaker(
            best_name([voice.label.name for voice in own[number]]),
            tuple(dict.fromkeys(voice.label.role for voice in own[number] if voice.label.role)),
            own[number][0].label.named,
            tuple(dict.fromkeys(pair for voice in own[number] for pair in voice.attributes)),
        )
        for number in sorted(own)
    )
