import os
from pathlib import Path

import pytest

from transcript_reader.services.files import find_files, read_bytes


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def found(folder: Path) -> list[str]:
    return [str(file.relative_to(folder)) for file in find_files([folder]).files]


def test_a_folder_gives_its_files_sorted_with_those_below(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.txt", "c/d/e.html", "c/a.xml")

    assert found(tmp_path) == ["a.txt", "b.txt", "c/a.xml", "c/d/e.html"]


def test_hidden_files_and_pictures_are_passed_over_and_counted(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".hidden", ".git/config", "photo.JPG", "style.css")

    assert found(tmp_path) == ["a.txt"]
    assert find_files([tmp_path]).skipped == 3


def test_the_folder_a_browser_keeps_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "Page.html", "Page_files/inner.html", "other_files/talk.txt")

    assert found(tmp_path) == ["Page.html", "other_files/talk.txt"]


def test_a_named_file_is_never_passed_over(tmp_path: Path) -> None:
    make(tmp_path, ".hidden", "photo.jpg")
    named = [tmp_path / ".hidden", tmp_path / "photo.jpg", tmp_path / "not there"]

    assert find_files(named).files == tuple(named)


def test_a_file_named_twice_comes_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")

    assert find_files([tmp_path / "a.txt", tmp_path, tmp_path]).files == (tmp_path / "a.txt",)


def test_a_loop_of_links_is_walked_once(tmp_path: Path) -> None:
    make(tmp_path, "a/b/c.txt")
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path / "a")
    (tmp_path / "self").symlink_to("self")

    assert found(tmp_path) == ["a/b/c.txt", "self"]


def test_a_folder_without_permission_fails_and_the_others_go_on(
    tmp_path: Path, nobody: None
) -> None:
    make(tmp_path, "closed/a.txt", "open/b.txt")
    (tmp_path / "closed").chmod(0)

    found = find_files([tmp_path, tmp_path / "closed" / "a.txt"])
    (tmp_path / "closed").chmod(0o700)

    assert [file.name for file in found.files] == ["b.txt", "a.txt"]
    assert [str(failure) for failure in found.failed] == ["closed: you may not read it."]


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(OSError, match="it is not a file"):
        read_bytes(tmp_path / "pipe", 10)


def test_no_more_is_read_than_one_byte_beyond_the_most(tmp_path: Path) -> None:
    make(tmp_path, "abcdef")

    assert read_bytes(tmp_path / "abcdef", 3) == b"abcd"
