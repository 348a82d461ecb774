"""A library in a folder of its own, and transcripts to put in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from transcript_reader.library.store import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    library = Library(path)
    yield library
    library.close()
