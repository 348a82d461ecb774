from pathlib import Path

import numpy as np
import pytest

from transcript_reader.search.codec.container import Container, DamagedIndex, write_container


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    write_container(path, {"numbers": np.arange(1000, dtype=np.uint16), "words": b"abc"}, {"a": 1})
    return path


def test_arrays_come_back_as_they_were_written(path: Path) -> None:
    container = Container(path)

    assert container.array("numbers").tolist() == list(range(1000))
    assert bytes(container.bytes("words")) == b"abc"
    assert container.facts == {"a": 1}
    container.release()
    assert container.array("numbers")[-1] == 999


@pytest.mark.parametrize("size", [0, 3, 16, 100, 1500])
def test_a_file_that_was_cut_short_is_known_at_once(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])

    with pytest.raises(DamagedIndex):
        Container(path)


def test_an_altered_header_is_known_at_once(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[40] ^= 1
    path.write_bytes(data)

    with pytest.raises(DamagedIndex):
        Container(path)


def test_a_foreign_file_is_known_at_once(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" * 100)

    with pytest.raises(DamagedIndex):
        Container(path)
