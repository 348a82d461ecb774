"""What tests share: the corpus of real transcripts, and the first document."""

import os
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_CORPUS = Path(os.environ.get("TRANSCRIPT_CORPUS", ROOT.parent / "shared" / "corpus"))


@pytest.fixture(scope="session")
def packed_corpus() -> Path:
    """The folder of packed real transcripts; the test is skipped where there is none."""
    if not (_CORPUS / "kremlin_en.jsonl.xz").is_file():
        pytest.skip(f"The corpus of real transcripts is not at {_CORPUS}.")
    return _CORPUS


@pytest.fixture(scope="session")
def corpus(packed_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus unpacked: a folder that holds ``kremlin_pages`` and ``formats``."""
    folder = tmp_path_factory.mktemp("corpus")
    for name in ("kremlin_pages.tar.xz", "formats.tar.xz"):
        with tarfile.open(packed_corpus / name) as archive:
            archive.extractall(folder, filter="data")
    return folder


@pytest.fixture(scope="session")
def first_document() -> Path:
    """The bundled first document, byte for byte as published."""
    return ROOT / "resources" / "transcripts" / "first_document.txt"
