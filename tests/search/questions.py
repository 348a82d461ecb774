"""Questions that can be asked of the index and answered by reading: text, and what it means.

Each kind of question knows how it is typed and, independently of the index, which blocks
answer it and which of their words are to be marked.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from tests.search import brute_force
from tests.search.brute_force import Word, stemmed, words

from transcript_reader.domain.transcript import Block, Transcript

Marks = list[tuple[int, int]]


@dataclass(frozen=True)
class Passage:
    """A block as a reader finds it."""

    transcript: Transcript
    number: int
    words: list[Word] = field(hash=False)

    @property
    def block(self) -> Block:
        return self.transcript.blocks[self.number]


class Question(Protocol):
    @property
    def text(self) -> str: ...

    def marks(self, passage: Passage) -> Marks | None:
        """Return the places to be marked; None if the block is no answer."""


def passages(transcripts: list[Transcript]) -> list[Passage]:
    return [
        Passage(transcript, number, words(block.text))
        for transcript in transcripts
        for number, block in enumerate(transcript.blocks)
    ]


def _spans(found: list[Word]) -> Marks | None:
    return [(word.start, word.end) for word in found] or None


@dataclass(frozen=True)
class AnyForm:
    word: str

    @property
    def text(self) -> str:
        return self.word

    def marks(self, passage: Passage) -> Marks | None:
        wanted = stemmed(self.word)
        return _spans([word for word in passage.words if stemmed(word.form) == wanted])


@dataclass(frozen=True)
class Exactly:
    word: str

    @property
    def text(self) -> str:
        return "=" + self.word

    def marks(self, passage: Passage) -> Marks | None:
        return _spans([word for word in passage.words if word.form == self.word])


@dataclass(frozen=True)
class Fitting:
    pattern: str

    @property
    def text(self) -> str:
        return self.pattern

    def marks(self, passage: Passage) -> Marks | None:
        return _spans([word for word in passage.words if _fits(self.pattern, word.form)])


def _fits(pattern: str, word: str) -> bool:
    if not pattern:
        return not word
    if pattern[0] == "*":
        return any(_fits(pattern[1:], word[at:]) for at in range(len(word) + 1))
    return bool(word) and pattern[0] in ("?", word[0]) and _fits(pattern[1:], word[1:])


@dataclass(frozen=True)
class Alike:
    word: str
    distance: int

    @property
    def text(self) -> str:
        return self.word + ("~" if self.distance == 1 else f"~{self.distance}")

    def marks(self, passage: Passage) -> Marks | None:
        return _spans([word for word in passage.words if self._is_alike(word.form)])

    def _is_alike(self, other: str) -> bool:
        return _edits(self.word, other, self.distance) <= self.distance


def _edits(one: str, other: str, most: int) -> int:
    if not one or not other:
        return len(one) + len(other)
    if one[0] == other[0]:
        return _edits(one[1:], other[1:], most)
    if most == 0:
        return 1
    return 1 + min(
        _edits(one[1:], other, most - 1),
        _edits(one, other[1:], most - 1),
        _edits(one[1:], other[1:], most - 1),
    )


@dataclass(frozen=True)
class Phrase:
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return f'"{" ".join(self.words)}"'

    def marks(self, passage: Passage) -> Marks | None:
        size = len(self.words)
        found = passage.words
        marks = [
            (found[at].start, found[at + size - 1].end)
            for at in range(len(found) - size + 1)
            if tuple(word.form for word in found[at : at + size]) == self.words
        ]
        return marks or None


@dataclass(frozen=True)
class Unfinished:
    word: str

    @property
    def text(self) -> str:
        return self.word

    def marks(self, passage: Passage) -> Marks | None:
        wanted = stemmed(self.word)
        return _spans(
            [
                word
                for word in passage.words
                if stemmed(word.form) == wanted or word.form.startswith(self.word)
            ]
        )


@dataclass(frozen=True)
class UnfinishedPhrase:
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return f'"{" ".join(self.words)}'

    def marks(self, passage: Passage) -> Marks | None:
        *whole, begun = self.words
        size = len(self.words)
        forms = [word.form for word in passage.words]
        found = [
            (passage.words[at].start, passage.words[at + size - 1].end)
            for at in range(len(forms) - size + 1)
            if forms[at : at + size - 1] == whole and forms[at + size - 1].startswith(begun)
        ]
        return found or None


@dataclass(frozen=True)
class Together:
    one: str
    other: str
    slop: int

    @property
    def text(self) -> str:
        return f'"{self.one} {self.other}"~{self.slop}'

    def marks(self, passage: Passage) -> Marks | None:
        return _pairs(
            passage,
            lambda word: word.form == self.one,
            lambda word: word.form == self.other,
            self.slop,
        )


@dataclass(frozen=True)
class Near:
    one: str
    other: str
    distance: int

    @property
    def text(self) -> str:
        return f"{self.one} NEAR/{self.distance} {self.other}"

    def marks(self, passage: Passage) -> Marks | None:
        return _pairs(
            passage,
            lambda word: stemmed(word.form) == stemmed(self.one),
            lambda word: stemmed(word.form) == stemmed(self.other),
            self.distance,
        )


def _pairs(passage: Passage, is_one, is_other, most: int) -> Marks | None:  # type: ignore[no-untyped-def]
    marked: set[int] = set()
    for here, one in enumerate(passage.words):
        for there in range(max(0, here - most), min(len(passage.words), here + most + 1)):
            if here != there and is_one(one) and is_other(passage.words[there]):
                marked |= {here, there}
    return _spans([passage.words[at] for at in sorted(marked)])


@dataclass(frozen=True)
class SpokenBy:
    name: str

    @property
    def text(self) -> str:
        return f'speaker:"{self.name}"'

    def marks(self, passage: Passage) -> Marks | None:
        speaker = passage.block.speaker
        if speaker is None:
            return None
        name = passage.transcript.speakers[speaker].name
        wanted = [word.form for word in words(self.name)]
        return [] if set(wanted) <= {word.form for word in words(name)} else None


@dataclass(frozen=True)
class OnDays:
    first: date
    last: date

    @property
    def text(self) -> str:
        return f"date:{self.first}..{self.last}"

    def marks(self, passage: Passage) -> Marks | None:
        day = passage.transcript.date
        return [] if day is not None and self.first <= day <= self.last else None


@dataclass(frozen=True)
class InLanguage:
    code: str

    @property
    def text(self) -> str:
        return f"lang:{self.code}"

    def marks(self, passage: Passage) -> Marks | None:
        return [] if passage.transcript.language == self.code else None


@dataclass(frozen=True)
class Asking:
    @property
    def text(self) -> str:
        return "is:question"

    def marks(self, passage: Passage) -> Marks | None:
        return [] if "?" in passage.block.text else None


@dataclass(frozen=True)
class Every:
    parts: tuple[Question, ...]

    @property
    def text(self) -> str:
        return " ".join(_bracketed(part) for part in self.parts)

    def marks(self, passage: Passage) -> Marks | None:
        marks: Marks = []
        for part in self.parts:
            found = part.marks(passage)
            if found is None:
                return None
            marks += found
        return marks


@dataclass(frozen=True)
class Either:
    parts: tuple[Question, ...]

    @property
    def text(self) -> str:
        return " OR ".join(_bracketed(part) for part in self.parts)

    def marks(self, passage: Passage) -> Marks | None:
        found = [part.marks(passage) for part in self.parts]
        kept = [marks for marks in found if marks is not None]
        return [mark for marks in kept for mark in marks] if kept else None


@dataclass(frozen=True)
class Without:
    part: Question
    typed: str = "NOT "

    @property
    def text(self) -> str:
        return self.typed + _bracketed(self.part)

    def marks(self, passage: Passage) -> Marks | None:
        return [] if self.part.marks(passage) is None else None


def _bracketed(question: Question) -> str:
    simple = not isinstance(question, Every | Either | Near)
    return question.text if simple else f"({question.text})"


def merged(marks: Marks) -> Marks:
    """Join marks that overlap."""
    joined: Marks = []
    for start, end in sorted(marks):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def letters_only(text: str) -> bool:
    return re.fullmatch(r"[^\W\d_]+", text) is not None and brute_force.folded(text) == text
