import zlib
from pathlib import Path

import pytest

from transcript_reader.domain.transcript import Block, BlockKind, Transcript, TranscriptId
from transcript_reader.services.limits import MOST_PICTURE_BYTES
from transcript_reader.services.pictures import media_type, pictures_beside

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def page_of(*names: str) -> Transcript:
    blocks = tuple(Block(BlockKind.IMAGE, "", 0, 0, attributes=(("src", name),)) for name in names)
    return Transcript(TranscriptId("1"), "", None, "", "", "", "", (), blocks)


def names_beside(page: Path, *names: str) -> list[str]:
    return [image.name for image in pictures_beside(page, page_of(*names), frozenset())]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    folder = tmp_path / "saved"
    (folder / "Page_files").mkdir(parents=True)
    (folder / "Page_files" / "a b.png").write_bytes(PNG)
    (tmp_path / "secret.png").write_bytes(PNG)
    return folder / "Page.html"


def test_a_picture_of_the_pages_folder_is_found_by_its_address(page: Path) -> None:
    (image,) = pictures_beside(page, page_of("./Page_files/a%20b.png?x=1"), frozenset())

    assert (image.name, image.media_type, image.data) == (
        "./Page_files/a%20b.png?x=1",
        "image/png",
        PNG,
    )


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png",
        "Page_files/../../secret.png",
        "%2e%2e/secret.png",
        "/etc/passwd",
        "file:///etc/passwd",
        "https://example.org/a.png",
        "//example.org/a.png",
        "\\\\server\\a.png",
        "a\0.png",
        "Page_files",
        "not there.png",
        "x" * 5000,
        "",
    ],
)
def test_nothing_outside_the_folder_is_read(page: Path, name: str) -> None:
    assert names_beside(page, name) == []


def test_a_link_out_of_the_folder_is_not_followed(page: Path) -> None:
    (page.parent / "link.png").symlink_to(page.parent.parent / "secret.png")
    (page.parent / "loop.png").symlink_to("loop.png")

    assert names_beside(page, "link.png", "loop.png") == []


def test_a_file_that_is_no_picture_is_left_out(page: Path) -> None:
    (page.parent / "words.png").write_text("no picture")

    assert names_beside(page, "words.png") == []


def test_a_picture_that_is_too_large_is_left_out(page: Path) -> None:
    (page.parent / "large.png").write_bytes(PNG + bytes(MOST_PICTURE_BYTES))

    assert names_beside(page, "large.png", "Page_files/a b.png") == ["Page_files/a b.png"]


def test_pictures_end_where_all_of_them_would_be_too_large(page: Path) -> None:
    names = [f"{number}.png" for number in range(6)]
    for name in names:
        (page.parent / name).write_bytes(PNG + bytes(MOST_PICTURE_BYTES - 100))

    assert names_beside(page, *names) == names[:4]


def test_a_picture_named_twice_is_read_once_and_one_at_hand_not_at_all(page: Path) -> None:
    name = "Page_files/a b.png"

    assert names_beside(page, name, name) == [name]
    assert pictures_beside(page, page_of(name), frozenset([name])) == []


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBP", "image/webp"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        (b"<?xml version='1.0'?>\n<!-- drawn -->\n<svg>", "image/svg+xml"),
        (b"<html><svg>", ""),
        (zlib.compress(b"x"), ""),
        (b"", ""),
    ],
)
def test_the_first_bytes_tell_the_kind(data: bytes, kind: str) -> None:
    assert media_type(data) == kind
