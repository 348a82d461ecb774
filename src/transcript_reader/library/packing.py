"""Transcripts as rows of the tables, and rows as transcripts.

Packing is the costly half of adding (JSON, word counts, compression) and needs no
database, so that it may be done in another process.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from isal import isal_zlib

from transcript_reader.domain.transcript import (
    Attributes,
    Block,
    BlockKind,
    Image,
    Mark,
    MarkKind,
    Speaker,
    Transcript,
    TranscriptId,
)

Row = tuple[str | int | bytes | None, ...]

_BLOCK_KINDS = {kind.value: kind for kind in BlockKind}
_MARK_KINDS = {kind.value: kind for kind in MarkKind}
_json = json.JSONEncoder(ensure_ascii=False).encode


class UnreadableRow(ValueError):
    """A row of the file makes no sense: the file is damaged."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A transcript as rows: the columns of each table without its number in the library.

    ``source`` is None only where a damaged library had lost the bytes.
    """

    id: TranscriptId
    transcript: Row
    blocks: tuple[Row, ...]
    voices: tuple[Row, ...]
    images: tuple[Row, ...]
    source: tuple[int, bytes] | None

    @property
    def size(self) -> int:
        """How many bytes the source has."""
        return self.source[0] if self.source else 0


def pack(
    transcript: Transcript, *, origin: str, data: bytes, images: Iterable[Image] = ()
) -> Packed:
    """Return the rows of a transcript, of the bytes it was read from, and of its pictures."""
    return Packed(
        transcript.id,
        (
            transcript.id,
            transcript.title,
            transcript.date.isoformat() if transcript.date else None,
            transcript.place,
            transcript.language,
            transcript.url,
            transcript.source,
            _pairs(transcript.attributes),
            _json([_speaker(one) for one in transcript.speakers]),
            transcript.turn_count,
            sum(share.words for share in transcript.shares),
            origin,
        ),
        tuple(_block(block) for block in transcript.blocks),
        pack_voices(transcript),
        tuple((image.name, image.media_type, image.data) for image in images),
        (len(data), isal_zlib.compress(data, 1)),
    )


def pack_voices(transcript: Transcript) -> tuple[Row, ...]:
    """Return a row for each voice that has a name."""
    labels: list[dict[str, None]] = [{} for _ in transcript.speakers]
    for block in transcript.turns():
        if block.label and block.speaker is not None:
            labels[block.speaker][block.label] = None
    return tuple(
        (
            position,
            " ".join(speaker.name.split()),
            _json(list(labels[position])),
            _json(speaker.roles),
            share.turns,
            share.words,
        )
        for position, (speaker, share) in enumerate(
            zip(transcript.speakers, transcript.shares, strict=True)
        )
        if speaker.named
    )


def unpack(
    row: Sequence[Any], blocks: Iterable[Sequence[Any]], *, marked: bool = True
) -> Transcript:
    """Return the transcript of its row, up to ``speakers``, and of its blocks' rows.

    What has no use for marks gets it sooner when it is not ``marked``.

    Raises:
        UnreadableRow: if they make no sense.
    """
    id_, title, held_on, place, language, url, format_, attributes, speakers = row[:9]
    with _readable():
        return Transcript(
            TranscriptId(id_),
            title,
            date.fromisoformat(held_on) if held_on else None,
            place,
            language,
            url,
            format_,
            unpack_speakers(speakers),
            tuple(_unpacked(block, marked) for block in blocks),
            _attributes(attributes),
        )


def unpack_speakers(text: str) -> tuple[Speaker, ...]:
    """Return the speakers of a transcript's row.

    Raises:
        UnreadableRow: if they make no sense.
    """
    with _readable():
        return tuple(
            Speaker(name, tuple(roles), named, tuple((key, value) for key, value in attributes))
            for name, roles, named, attributes in json.loads(text)
        )


def unpack_block(row: Sequence[Any]) -> Block:
    """Return the block of a row, from ``kind`` on.

    Raises:
        UnreadableRow: if it makes no sense.
    """
    with _readable():
        return _unpacked(row)


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except (LookupError, ValueError, TypeError) as error:
        raise UnreadableRow(str(error)) from error


def _unpacked(row: Sequence[Any], marked: bool = True) -> Block:
    kind, text, start, end, turn, speaker, label, role, remark, language, marks, attributes = row
    return Block(
        _BLOCK_KINDS[kind],
        text,
        start,
        end,
        turn,
        speaker,
        label,
        role,
        remark,
        language,
        _marks(marks) if marked and marks else (),
        _attributes(attributes),
    )


def _marks(text: str) -> tuple[Mark, ...]:
    return tuple(Mark(a, b, _MARK_KINDS[kind], value) for a, b, kind, value in json.loads(text))


def _block(block: Block) -> Row:
    marks = [(mark.start, mark.end, mark.kind, mark.value) for mark in block.marks]
    return (
        block.kind.value,
        block.text,
        block.start,
        block.end,
        block.turn,
        block.speaker,
        block.label,
        block.role,
        block.remark,
        block.language,
        _json(marks) if marks else "",
        _pairs(block.attributes),
    )


def _speaker(speaker: Speaker) -> tuple[str, tuple[str, ...], bool, Attributes]:
    return speaker.name, speaker.roles, speaker.named, speaker.attributes


def _pairs(attributes: Attributes) -> str:
    return _json(attributes) if attributes else ""


def _attributes(text: str) -> Attributes:
    return tuple((key, value) for key, value in json.loads(text)) if text else ()
