"""What is read aloud: the sentences of a transcript, one after the other."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from transcript_reader.domain.sentences import sentence_ends
from transcript_reader.domain.transcript import Block, BlockKind, MarkKind, Transcript

_SILENT = {BlockKind.CHROME, BlockKind.SEPARATOR, BlockKind.OMISSION}
_BRACKETS = re.compile(r"\[[^\[\]]*\]|<[^<>]*>|\([^()]*\)")
_ASIDE = {MarkKind.EDITORIAL, MarkKind.OMISSION, MarkKind.DIRECTION}
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence, or its part in one language: ``start`` up to ``end`` of a block's text.

    ``text`` is what is said. It is exactly as long as the sentence, with blanks for what is
    left out, so that a place in it is a place in the sentence. ``speaker`` and ``turn`` are
    None where nobody speaks; ``language`` is empty where it is not known.
    """

    block: int
    start: int
    end: int
    text: str
    speaker: int | None
    turn: int | None
    language: str


def utterances(transcript: Transcript, *, skip_brackets: bool = False) -> tuple[Utterance, ...]:
    """Return all there is to say, in order; what has no word in it is left out."""
    return tuple(
        utterance
        for number, block in enumerate(transcript.blocks)
        if block.kind not in _SILENT
        for utterance in _of_block(number, block, transcript.language, skip_brackets)
    )


def at_place(said: Sequence[Utterance], block: int, character: int) -> int:
    """Return the index of the utterance at a place, or of the next one; the last at the end."""
    ends = [(one.block, one.end) for one in said]
    return min(bisect_right(ends, (block, character)), len(said) - 1)


def next_turn(said: Sequence[Utterance], index: int, *, forward: bool) -> int:
    """Return the index at which the next turn begins.

    Backwards: where this turn begins or, if that is here, the one before.
    """
    begins = [
        number
        for number, one in enumerate(said)
        if number == 0 or _key(one) != _key(said[number - 1])
    ]
    if forward:
        return next((one for one in begins if one > index), index)
    return next((one for one in reversed(begins) if one < index), 0)


def _key(one: Utterance) -> tuple[int | None, int | bool]:
    return one.turn, one.turn is None and one.block


def _of_block(number: int, block: Block, language: str, skip_brackets: bool) -> Iterator[Utterance]:
    spoken = _without_brackets(block) if skip_brackets else block.text
    start = 0
    for end in sentence_ends(block.text):
        while start < end and block.text[start].isspace():
            start += 1
        for first, last in _pieces(block, start, end, block.language or language):
            text = "".join(" " if one.isspace() else one for one in spoken[first:last])
            if _WORD.search(text):
                own = _language(block, first) or block.language or language
                yield Utterance(number, first, last, text, block.speaker, block.turn, own)
        start = end


def _pieces(block: Block, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield a sentence in the pieces that marks of other languages than its own cut it into."""
    marks = [
        mark for mark in block.marks if mark.kind is MarkKind.LANGUAGE and mark.value != language
    ]
    cuts = {cut for mark in marks for cut in (mark.start, mark.end) if start < cut < end}
    return pairwise((start, *sorted(cuts), end))


def _without_brackets(block: Block) -> str:
    """Return a block's text with blanks in place of whatever stands in brackets."""
    spans = [match.span() for match in _BRACKETS.finditer(block.text)]
    spans += [(mark.start, mark.end) for mark in block.marks if mark.kind in _ASIDE]
    text = block.text
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _language(block: Block, start: int) -> str:
    marks = (mark for mark in block.marks if mark.kind is MarkKind.LANGUAGE)
    return next((mark.value for mark in marks if mark.start <= start < mark.end), "")
