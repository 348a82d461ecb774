"""What tests share: a home and a screen of their own, real transcripts, the first document."""

import ctypes
import os
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_CORPUS = Path(os.environ.get("TRANSCRIPT_CORPUS", ROOT.parent / "shared" / "corpus"))

# A screen of the size that EN 301 549 and WCAG measure large text on.
_SCREEN = Path(__file__).with_name("data") / "screen.json"
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_SCREEN}")


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the tester's own library, settings, caches and language out of the tests."""
    home = tmp_path_factory.mktemp("home")
    home.chmod(0o700)
    os.environ["HOME"] = os.environ["XDG_RUNTIME_DIR"] = str(home)
    os.environ["LC_ALL"] = "C.UTF-8"
    for name, folder in (("DATA", "data"), ("CACHE", "cache"), ("CONFIG", "config")):
        os.environ[f"XDG_{name}_HOME"] = str(home / folder)


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
            archive.extraction_filter = lambda member, _: member  # 3.11.2 has no filter= yet
            archive.extractall(folder)
    return folder


@pytest.fixture(scope="session")
def first_document() -> Path:
    """The bundled first document, byte for byte as published."""
    return ROOT / "resources" / "transcripts" / "first_document.txt"


@pytest.fixture
def nobody() -> Iterator[None]:
    """Let file permissions count in this thread even if the tests run as root."""
    if os.geteuid():
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    before = (ctypes.c_uint32 * 6)()
    assert libc.capget(header, before) == 0
    without = type(before)(before[0] & ~0b110, *before[1:])  # CAP_DAC_OVERRIDE, _READ_SEARCH
    assert libc.capset(header, without) == 0
    yield
    assert libc.capset(header, before) == 0
