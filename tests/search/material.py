"""Real transcripts in the plainest form: a title and paragraphs, one block each."""

import json
import lzma
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path

from transcript_reader.domain.transcript import Block, BlockKind, Speaker, Transcript, TranscriptId


def transcripts(packed_corpus: Path, name: str, count: int) -> list[Transcript]:
    return list(islice(_transcripts(packed_corpus / f"{name}.jsonl.xz"), count))


def _transcripts(path: Path) -> Iterator[Transcript]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            texts = [text for text in page["text"].split("\n\n") if text.strip()]
            yield transcript(
                texts,
                title=page["title"],
                day=date.fromisoformat(page["date"]),
                place=page.get("location") or "",
                language=page["lang"],
                labels=dict(page.get("turn_labels") or ()),
            )


def transcript(
    texts: list[str],
    *,
    title: str = "",
    day: date | None = None,
    place: str = "",
    language: str = "en",
    labels: dict[int, str] | None = None,
) -> Transcript:
    """Make a transcript of paragraphs; where ``labels`` name a speaker, a turn begins."""
    labels = labels or {}
    names = sorted(set(labels.values()))
    blocks: list[Block] = []
    if title:
        blocks.append(Block(BlockKind.TITLE, title, 0, len(title)))
    speaker: int | None = None
    turn = -1
    for number, text in enumerate(texts):
        if number in labels:
            speaker, turn = names.index(labels[number]), turn + 1
        at = blocks[-1].end if blocks else 0
        if speaker is None:
            blocks.append(Block(BlockKind.PARAGRAPH, text, at, at + len(text)))
        else:
            blocks.append(Block(BlockKind.TURN, text, at, at + len(text), turn, speaker))
    digest = sha256(repr((title, day, texts)).encode()).hexdigest()
    return Transcript(
        TranscriptId(digest),
        title,
        day,
        place,
        language,
        "",
        "test",
        tuple(Speaker(name) for name in names),
        tuple(blocks),
    )
