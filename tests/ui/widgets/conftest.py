"""A transcript with every kind of block and mark, and the longest page of the corpus."""

import json
import lzma
from pathlib import Path

import pytest

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.transcript import (
    Block,
    BlockKind,
    Image,
    Mark,
    MarkKind,
    Speaker,
    Transcript,
    TranscriptId,
)
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.turns.building import TranscriptBuilder

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200">'
    b'<rect width="400" height="200" fill="#808080"/></svg>'
)


@pytest.fixture
def every_kind() -> OpenedTranscript:
    """Fourteen blocks: every kind, every mark, non-breaking spaces, letters beyond U+FFFF."""
    blocks: list[Block] = []

    def add(
        kind: BlockKind,
        text: str,
        *marks: Mark,
        turn: int | None = None,
        speaker: int | None = None,
        label: tuple[str, str, str] = ("", "", ""),
        attributes: tuple[tuple[str, str], ...] = (),
    ) -> None:
        start = blocks[-1].end if blocks else 0
        end = start + len(text) + 2
        blocks.append(Block(kind, text, start, end, turn, speaker, *label, "", marks, attributes))

    add(BlockKind.CHROME, "View settings\n\nSettings")
    add(BlockKind.SECTION, "News")
    add(BlockKind.TITLE, "Meeting about libraries")
    add(BlockKind.DATELINE, "October 14, 2026, Moscow")
    add(BlockKind.SUMMARY, "They met.\n\nThey spoke of shelves.")
    add(BlockKind.SEPARATOR, "* * *")
    add(BlockKind.HEADING, "Beginning of the meeting")
    add(
        BlockKind.TURN,
        "Good afternoon\u00a0all. 😀 We met in 𐐀𐐁.\n\n"
        "Read the CPC [Communist Party] page. (Applause.)",
        _mark(50, 67, MarkKind.EDITORIAL),
        _mark(74, 85, MarkKind.DIRECTION),
        turn=0,
        speaker=0,
        label=(
            "Director\u00a0of the Library Anna Orlova (retranslated)",
            "Director\u00a0of the Library",
            "retranslated",
        ),
    )
    add(
        BlockKind.TURN,
        "Thank you. <…> Now then.",
        _mark(11, 14, MarkKind.OMISSION),
        turn=1,
        speaker=1,
        label=("Pavel Ivanov", "", ""),
    )
    add(
        BlockKind.IMAGE,
        "The new reading room.",
        attributes=(("src", "room.svg"),),
    )
    add(
        BlockKind.TURN,
        "See the catalogue, it is open.",
        _mark(8, 17, MarkKind.LINK, "https://example.org/catalogue"),
        _mark(19, 21, MarkKind.EMPHASIS),
        turn=1,
        speaker=1,
    )
    add(BlockKind.TURN, "Thank you.\nIndeed.", turn=2, speaker=0, label=("Anna Orlova", "", ""))
    add(BlockKind.IMAGE, "A view.", attributes=(("src", "https://example.org/view.jpg"),))
    add(BlockKind.PARAGRAPH, "(Laughter.)", attributes=(("direction", "yes"),))
    add(BlockKind.OMISSION, "<…>")
    transcript = Transcript(
        TranscriptId("every-kind"),
        "Meeting about libraries",
        None,
        "Moscow",
        "en",
        "",
        "test",
        speakers=(
            Speaker("Anna Orlova", ("Director\u00a0of the Library",)),
            Speaker("Pavel Ivanov"),
        ),
        blocks=tuple(blocks),
    )
    return OpenedTranscript(transcript, {"room.svg": Image("room.svg", "image/svg+xml", SVG)})


@pytest.fixture
def long_talk() -> OpenedTranscript:
    """Sixty turns of two voices, three paragraphs each: many screens of text."""
    builder = TranscriptBuilder(Source(Path("talk.txt"), b"talk"), "test")
    builder.add(BlockKind.TITLE, "A long talk")
    for number in range(60):
        name = "Anna Orlova" if number % 2 == 0 else "Pavel Ivanov"
        if number == 30:
            builder.add(BlockKind.IMAGE, "A view.", attributes=(("src", "room.svg"),))
        builder.turn(Label(name, name), f"Turn {number} begins. " + "Words follow words here. " * 9)
        builder.more("A second paragraph goes on for a while. " * 8)
        builder.more("And a third one, which ends the turn.")
    transcript = builder.reading("A long talk", language="en").transcript
    return OpenedTranscript(transcript, {"room.svg": Image("room.svg", "image/svg+xml", SVG)})


@pytest.fixture(scope="session")
def longest_page(packed_corpus: Path) -> OpenedTranscript:
    """The longest page of the corpus, its turns where the publisher's bold type puts them."""
    with lzma.open(packed_corpus / "kremlin_en.jsonl.xz", "rt", encoding="utf-8") as lines:
        page = json.loads(max(lines, key=len))
    labels = dict(page["turn_labels"])
    builder = TranscriptBuilder(Source(Path("longest.txt"), b"longest"), "test")
    builder.add(BlockKind.TITLE, page["title"])
    for number, paragraph in enumerate(page["text"].split("\n\n")):
        if number in labels:
            name = labels[number].strip(": ")
            words = paragraph[len(labels[number]) :].strip()
            builder.turn(Label(name, name), words, key=name)
        elif builder.in_turn:
            builder.more(paragraph)
        else:
            builder.add(BlockKind.PARAGRAPH, paragraph)
    return OpenedTranscript(builder.reading(page["title"], language="en").transcript)


def _mark(start: int, end: int, kind: MarkKind, value: str = "") -> Mark:
    return Mark(start, end, kind, value)
