from pathlib import Path

import pytest

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.library.packing import Packed
from transcript_reader.services.limits import MOST_BYTES
from transcript_reader.services.reading import read_packed, read_source


def reason(path: Path) -> str:
    with pytest.raises(ImportFailed) as failed:
        read_source(path)
    return str(failed.value)


def test_what_cannot_be_read_is_one_sentence_with_the_files_name(
    tmp_path: Path, nobody: None
) -> None:
    closed = tmp_path / "closed.txt"
    closed.write_text("x")
    closed.chmod(0)

    assert reason(tmp_path / "none.txt") == "none.txt: there is no such file."
    assert reason(closed) == "closed.txt: you may not read it."
    assert reason(tmp_path) == f"{tmp_path.name}: it is a folder."


def test_a_file_over_the_most_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    assert reason(large) == "large.txt: it is larger than 50 MB."


def test_the_first_document_is_packed_with_its_source(first_document: Path) -> None:
    packed = read_packed(first_document, lambda _: False)

    assert isinstance(packed, Packed)
    assert packed.size == first_document.stat().st_size
    assert packed.transcript[1] == "Conversation with President of China Xi Jinping"
    assert packed.transcript[-1] == str(first_document)


def test_what_is_known_is_named_and_not_read_again(first_document: Path) -> None:
    id_ = read_source(first_document).id

    assert read_packed(first_document, {id_}.__contains__) == id_


def test_the_guide_brings_its_drawings(first_document: Path) -> None:
    packed = read_packed(first_document.with_name("guide.html"), lambda _: False)

    assert isinstance(packed, Packed)
    assert {row[1] for row in packed.images} == {"image/svg+xml"}
    assert len(packed.images) == 2
