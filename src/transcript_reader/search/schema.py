"""The fields of the index, and a block as a document of it."""

from collections.abc import Iterator
from typing import Any, Final

from whoosh import fields

from transcript_reader.domain.transcript import Block, BlockKind, Transcript
from transcript_reader.search.compiling import day_number

UNINDEXED: Final = frozenset({BlockKind.CHROME, BlockKind.SEPARATOR, BlockKind.OMISSION})
"""Blocks that nobody looks for: what belongs to the site, ornaments, omission signs."""

SCHEMA: Final = fields.Schema(
    text=fields.TEXT,
    exact=fields.TEXT,
    title_words=fields.TEXT,
    speaker_words=fields.TEXT,
    transcript=fields.ID,
    speaker=fields.ID,
    role=fields.ID,
    title=fields.ID,
    place=fields.ID,
    language=fields.ID,
    kind=fields.ID,
    source=fields.ID,
    flags=fields.ID,
)
"""Words by stem, words as they are, words of titles and names; and what is one value whole."""


def documents(transcript: Transcript) -> Iterator[dict[str, Any]]:
    """Yield the blocks of a transcript that can be found, as the index's writer takes them."""
    common = {
        "transcript": str(transcript.id),
        "title": transcript.title,
        "place": transcript.place,
        "source": transcript.source,
        "date": day_number(transcript.date) or 0,
    }
    for number, block in enumerate(transcript.blocks):
        if block.kind not in UNINDEXED:
            yield {
                **common,
                "text": block.text,
                "language": block.language or transcript.language,
                "block": number,
                "speaker": _speaker(transcript, block),
                "role": block.role,
                "kind": block.kind.value,
                "flags": " ".join(flags(block)),
            }


def _speaker(transcript: Transcript, block: Block) -> str:
    return "" if block.speaker is None else transcript.speakers[block.speaker].name


def flags(block: Block) -> Iterator[str]:
    """Yield what ``is:`` may ask of a block."""
    if "?" in block.text or "？" in block.text:
        yield "question"
    if block.is_direction:
        yield "direction"
