"""The fields of the index, and a block as a document of it."""

from collections.abc import Iterator
from typing import Any, Final

from whoosh import fields

from transcript_reader.domain.transcript import Block, BlockKind, Transcript
from transcript_reader.search.analysis import forms, stem
from transcript_reader.search.compiling import day_number

UNINDEXED: Final = frozenset({BlockKind.CHROME, BlockKind.SEPARATOR, BlockKind.OMISSION})
"""Blocks that nobody looks for: what belongs to the site, ornaments, omission signs."""

SCHEMA: Final = fields.Schema(
    transcript=fields.ID(stored=True),
    block=fields.NUMERIC(stored=True),
    text=fields.TEXT,
    exact=fields.TEXT,
    date=fields.NUMERIC(sortable=True),
    speaker=fields.ID,
    role=fields.ID,
    title=fields.ID,
    place=fields.ID,
    language=fields.ID,
    kind=fields.ID,
    source=fields.ID,
    flags=fields.KEYWORD,
)


def documents(transcript: Transcript) -> Iterator[dict[str, Any]]:
    """Yield the blocks of a transcript that can be found, as fields of the schema."""
    for number, block in enumerate(transcript.blocks):
        if block.kind in UNINDEXED:
            continue
        language = block.language or transcript.language
        words = forms(block.text)
        name = "" if block.speaker is None else transcript.speakers[block.speaker].name
        found = {
            "transcript": transcript.id,
            "block": number,
            "text": [stem(word, language) for word in words],
            "exact": words,
            "date": day_number(transcript.date),
            "speaker": name,
            "role": block.role,
            "title": transcript.title,
            "place": transcript.place,
            "language": language,
            "kind": block.kind.value,
            "source": transcript.source,
            "flags": " ".join(flags(block)),
        }
        yield {field: value for field, value in found.items() if value not in ("", None, [])}


def flags(block: Block) -> Iterator[str]:
    """Yield what ``is:`` may ask of a block."""
    if "?" in block.text or "？" in block.text:
        yield "question"
    if block.is_direction:
        yield "direction"
