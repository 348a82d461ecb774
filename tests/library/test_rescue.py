from pathlib import Path

import pytest

from transcript_reader.domain.errors import LibraryUnavailable
from transcript_reader.domain.transcript import Transcript
from transcript_reader.library.rescue import mark_damaged, open_library, set_aside
from transcript_reader.library.store import Library


def aside(path: Path) -> list[Path]:
    return sorted(path.parent.glob("library-damaged-*.sqlite"))


def test_a_sound_library_opens_without_a_word(path: Path) -> None:
    library, notice = open_library(path)
    library.close()

    assert notice == ""
    assert aside(path) == []


def test_a_broken_library_is_set_aside_and_its_name_told(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database at all" * 100)

    library, notice = open_library(path)

    assert library.ids() == set()
    library.close()
    (broken,) = aside(path)
    assert broken.read_bytes() == b"no database at all" * 100
    assert broken.name in notice
    assert f"transcript-reader recover {broken}" in notice


def test_the_log_goes_aside_with_its_library(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"x")
    path.with_name("library.sqlite-wal").write_bytes(b"y")

    broken = set_aside(path)

    assert broken.with_name(broken.name + "-wal").read_bytes() == b"y"
    assert not path.with_name("library.sqlite-wal").exists()


def test_what_was_set_aside_before_is_not_written_over(path: Path) -> None:
    path.parent.mkdir()
    for text in ("one", "two", "three"):
        path.write_text(text)
        set_aside(path)

    assert sorted(file.read_text() for file in aside(path)) == ["one", "three", "two"]


def test_damage_noticed_in_use_sets_the_library_aside_next_time(
    library: Library, path: Path, talk: Transcript
) -> None:
    library.add(talk, origin="", data=b"")
    mark_damaged(path)
    library.close()

    again, notice = open_library(path)
    assert again.ids() == set()
    assert "recover" in notice
    again.close()

    again, notice = open_library(path)
    assert notice == ""
    again.close()


def test_a_folder_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("")

    with pytest.raises(LibraryUnavailable, match=r"cannot be made: .*\.$"):
        open_library(tmp_path / "kept" / "library.sqlite")
