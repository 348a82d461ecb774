"""Counts of a reading, to be held against counts made straight from a format's own marks."""

from collections.abc import Sequence
from pathlib import Path

from transcript_reader.domain.transcript import MarkKind, Transcript
from transcript_reader.importers import read
from transcript_reader.importers.labels.text_marks import marks_in
from transcript_reader.importers.protocol import Reading, Source


def reading_of(path: Path) -> Reading:
    return read(Source(path, path.read_bytes()))


def squeezed(text: str) -> str:
    """The text without any white space."""
    return "".join(text.split())


def spoken(text: str) -> int:
    """How many words are spoken: stage directions in brackets are not."""
    for mark in reversed(marks_in(text)):
        if mark.kind is MarkKind.DIRECTION:
            text = f"{text[: mark.start]} {text[mark.end :]}"
    return len(text.split())


def words_by_turn(transcript: Transcript) -> list[tuple[int, int]]:
    """Each turn's speaker and its words, in the order of the turns."""
    found: dict[int, tuple[int, int]] = {}
    for block in transcript.turns():
        assert block.turn is not None
        assert block.speaker is not None
        speaker, words = found.get(block.turn, (block.speaker, 0))
        found[block.turn] = speaker, words + block.words
    return list(found.values())


def differences(
    transcript: Transcript, marked: Sequence[tuple[str, int]], *, strictly: bool = True
) -> list[str]:
    """How the turns differ from what is marked: who, and how many words.

    ``strictly``, two who are marked apart are two speakers; otherwise one person may
    have several labels.
    """
    turns = words_by_turn(transcript)
    if len(turns) != len(marked):
        return [f"{len(turns)} turns, not {len(marked)}"]
    faults = [
        f"turn {number} has {words} words, not {count}"
        for number, ((_, words), (_, count)) in enumerate(zip(turns, marked, strict=True))
        if words != count
    ]
    pairs = {(who, speaker) for (speaker, _), (who, _) in zip(turns, marked, strict=True)}
    if len(pairs) != len({who for who, _ in pairs}):
        faults.append("one who is marked as one is several speakers")
    if strictly and len(pairs) != len({speaker for _, speaker in pairs}):
        faults.append("several who are marked apart are one speaker")
    return faults


def said_by(transcript: Transcript) -> list[tuple[str, str]]:
    """Each turn's block: the name of its speaker, and its words."""
    return [
        (transcript.speakers[block.speaker or 0].name, block.text) for block in transcript.turns()
    ]
