"""A library in a folder of its own, and a transcript to put in it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from transcript_reader.domain.transcript import (
    Block,
    BlockKind,
    Mark,
    MarkKind,
    Speaker,
    Transcript,
    TranscriptId,
)
from transcript_reader.library.store import Library

_TALK = Transcript(
    TranscriptId("talk"),
    "A talk",
    date(2021, 6, 28),
    "Moscow",
    "en",
    "http://example.org/1",
    "plain text",
    (Speaker("Ann Lee", ("Minister",)), Speaker("Question", (), named=False)),
    (
        Block(BlockKind.TITLE, "A talk", 0, 8),
        Block(
            BlockKind.TURN,
            "Good\N{NO-BREAK SPACE}morning.",
            8,
            40,
            0,
            0,
            "Minister Ann Lee (retranslated)",
            "Minister",
            "retranslated",
            marks=(Mark(0, 4, MarkKind.LINK, "http://example.org"),),
            attributes=(("page", "1"),),
        ),
        Block(BlockKind.TURN, "Why?", 40, 60, 1, 1, "Question"),
    ),
)


@pytest.fixture
def talk() -> Transcript:
    return _TALK


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    library = Library(path)
    yield library
    library.close()
