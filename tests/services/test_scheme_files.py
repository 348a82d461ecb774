import json
from pathlib import Path

import pytest

from transcript_reader.domain.errors import SchemeFailed
from transcript_reader.domain.own_scheme import Colours, OwnScheme
from transcript_reader.services.scheme_files import FORMAT, read_scheme, write_scheme

INK = OwnScheme("Чернила", Colours("#102030", "#f0e8d0", "#203080", "#602010"))


def test_a_scheme_goes_to_a_file_and_comes_back(tmp_path: Path) -> None:
    write_scheme(INK, tmp_path / "ink.json")

    assert read_scheme(tmp_path / "ink.json") == INK


def test_the_file_can_be_read_and_written_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "ink.json"
    write_scheme(INK, path)

    assert json.loads(path.read_text("utf-8")) == {
        "format": FORMAT,
        "name": "Чернила",
        "text": "#102030",
        "background": "#f0e8d0",
        "link": "#203080",
        "accent": "#602010",
    }
    path.write_text(path.read_text("utf-8").replace("#f0e8d0", "#F0E8D0"), "utf-8")
    assert read_scheme(path) == INK


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "[" * 5000,
        "null",
        "\x00",
        '{"format": "something else"}',
        json.dumps({"format": FORMAT}),
        json.dumps({"format": FORMAT, **INK.tree(), "text": "black"}),
        json.dumps({"format": FORMAT, **INK.tree(), "link": None}),
        json.dumps({"format": FORMAT, **INK.tree(), "name": 7}),
        json.dumps({"format": FORMAT, **INK.tree(), "name": " "}),
        json.dumps({"format": FORMAT, **INK.tree(), "more": "x" * 20_000}),
    ],
)
def test_what_is_no_scheme_is_one_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.json").write_text(text)

    with pytest.raises(SchemeFailed) as failed:
        read_scheme(tmp_path / "odd.json")

    assert str(failed.value) == "The file odd.json is no colour scheme of this program."


def test_colours_that_cannot_be_read_are_told_with_their_contrast(tmp_path: Path) -> None:
    tree = {"format": FORMAT, **INK.tree(), "text": "#909090"}
    (tmp_path / "faint.json").write_text(json.dumps(tree))

    with pytest.raises(SchemeFailed, match=r"faint\.json .* contrast is 2\.\d:1, and 7:1"):
        read_scheme(tmp_path / "faint.json")


def test_a_file_that_is_not_there_or_may_not_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SchemeFailed, match=r"gone\.json cannot be read: No such file"):
        read_scheme(tmp_path / "gone.json")
    with pytest.raises(SchemeFailed, match=r"cannot be written: Is a directory\.$"):
        write_scheme(INK, tmp_path)
