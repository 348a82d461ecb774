"""Putting a transcript together, block by block, so that nothing of the source is lost."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

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
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.labels.persons import best_name, holder_of, same_voices
from transcript_reader.importers.labels.text_marks import marks_in
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.language import turn_language

PARAGRAPH_BREAK = "\n\n"
_MARKED = (BlockKind.PARAGRAPH, BlockKind.SUMMARY, BlockKind.HEADING)
"""Blocks besides turns in which the editor's words and omissions are marked."""


@dataclass(slots=True)
class _Draft:
    """A block that may still grow: pieces of its text are joined, and marked, at the end."""

    kind: BlockKind
    start: int
    end: int
    pieces: list[str]
    length: int
    marks: list[Mark]
    language: str
    attributes: Attributes = ()
    turn: int | None = None
    label: Label | None = None

    def write(self, joint: str, text: str, marks: Iterable[Mark]) -> None:
        """Add more text, and marks that count in it."""
        shift = self.length + len(joint)
        self.pieces += (joint, text)
        self.length = shift + len(text)
        self.marks += (
            Mark(mark.start + shift, mark.end + shift, mark.kind, mark.value) if shift else mark
            for mark in marks
        )

    def block(self, speaker: int | None, document_language: str) -> Block:
        """Return it done; the language of a turn is told where it is not its document's."""
        text = "".join(self.pieces)
        is_turn = self.kind is BlockKind.TURN
        marks = tuple(self.marks)
        if is_turn or self.kind in _MARKED:
            marks = tuple(sorted({*marks, *marks_in(text)}))
        language = self.language
        language = language or _marked_language(marks, len(text))
        if is_turn and not language:
            language = turn_language(text, document_language)
        if language == document_language:
            language = ""
        label = self.label
        return Block(
            self.kind,
            text,
            self.start,
            self.end,
            self.turn,
            speaker,
            label.printed if label else "",
            label.role if label else "",
            label.remark if label else "",
            language,
            marks,
            self.attributes,
        )


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
        self._taught = source.taught
        self._text: list[str] = []
        self._length = 0
        self._drafts: list[_Draft] = []
        self._voices: list[_Voice] = []  # one a turn
        self._images: list[Image] = []

    def __len__(self) -> int:
        return len(self._drafts)

    @property
    def taught(self) -> tuple[LabelPattern, ...]:
        """The kinds of labels that are taught: by the reader, or by the format itself."""
        return self._taught

    def learn(self, pattern: LabelPattern) -> None:
        """Take what is of this kind for a label, where nothing else has found one."""
        self._taught = (*self._taught, pattern)

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
        self._drafts.append(
            _Draft(kind, start, end, [text], len(text), list(marks), language, attributes)
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
        draft = _Draft(BlockKind.TURN, start, end, [], 0, [], language, attributes, number, label)
        draft.write("", text, marks)
        self._drafts.append(draft)

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
        draft, number = self._drafts[-1], len(self._voices) - 1
        if draft.turn == number and draft.language == language:
            draft.end = end
            draft.write(joined_by if draft.length else "", text, marks)
        else:
            draft = _Draft(BlockKind.TURN, start, end, [], 0, [], language, turn=number)
            draft.write("", text, marks)
            self._drafts.append(draft)

    def blank(self, printed: str) -> None:
        """Let white space of the source belong to the block before it."""
        _, end = self._take(printed)
        if self._drafts:
            self._drafts[-1].end = end

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
        numbers = _numbers(self._voices)
        speakers = _speakers(self._voices, numbers)
        if self._drafts:
            self._drafts[0].start = 0  # white space before the first block is its
        blocks = tuple(
            draft.block(None if draft.turn is None else numbers[draft.turn], language)
            for draft in self._drafts
        )
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

    def _take(self, printed: str) -> tuple[int, int]:
        start = self._length
        self._text.append(printed)
        self._length += len(printed)
        return start, self._length


def _marked_language(marks: Iterable[Mark], length: int) -> str:
    """Return the language that one mark gives all words of a block."""
    return next(
        (
            mark.value
            for mark in marks
            if mark.kind is MarkKind.LANGUAGE and not mark.start and mark.end >= length
        ),
        "",
    )


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
    names = {
        number: best_name([one.label.name for one in voices]) for number, voices in own.items()
    }
    often = Counter(names.values())
    for number, name in names.items():
        if often[name] > 1:  # one office, held by several in turn
            holders = (holder_of(voice.label) for voice in own[number])
            names[number] = next(filter(None, holders), name)
    return tuple(
        Speaker(
            names[number],
            tuple(dict.fromkeys(voice.label.role for voice in own[number] if voice.label.role)),
            own[number][0].label.named,
            tuple(dict.fromkeys(pair for voice in own[number] for pair in voice.attributes)),
        )
        for number in sorted(own)
    )
