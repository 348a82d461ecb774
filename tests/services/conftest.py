"""A library in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from transcript_reader.library.store import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "kept" / "library.sqlite")
    yield library
    library.close()
