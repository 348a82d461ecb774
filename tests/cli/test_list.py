import json
from pathlib import Path

import pytest
from tests.cli.calling import Call


def test_the_list_as_json_names_every_transcript(call: Call) -> None:
    listed = json.loads(call("list", "--json").out)

    assert listed["total"] == len(listed["transcripts"]) == 2
    (first,) = (one for one in listed["transcripts"] if one["date"] == "2021-06-28")
    assert first["title"] == "Conversation with President of China Xi Jinping"
    assert first["speakers"] == ["Xi Jinping", "Vladimir Putin"]
    assert (first["turns"], first["words"], first["place"]) == (4, 1434, "Moscow")


def test_for_a_terminal_a_transcript_is_two_lines(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")

    out = call("list").out

    assert "2021-06-28  Conversation with President of China Xi Jinping\n" in out
    assert "            Moscow · Xi Jinping, Vladimir Putin · 1,434 words\n" in out


def test_a_damaged_library_is_told_and_a_new_one_begun(call: Call, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "library.sqlite").write_bytes(b"rubbish" * 1000)

    done = call("list", "--json")

    assert done.status == 0
    assert json.loads(done.out)["total"] == 2
    assert "was set aside" in done.err
    (aside,) = (tmp_path / "kept").glob("library-damaged-*.sqlite")
    assert aside.read_bytes() == b"rubbish" * 1000


def test_a_damaged_library_comes_back(call: Call, tmp_path: Path) -> None:
    call("list")
    library = tmp_path / "kept" / "library.sqlite"
    library.write_bytes(bytes(4096) + library.read_bytes()[4096:])
    call("list")
    (aside,) = (tmp_path / "kept").glob("library-damaged-*.sqlite")

    done = call("recover", aside)

    assert (done.status, done.out) == (0, "2 transcripts recovered, 0 lost.\n")


def test_the_library_in_use_can_be_recovered_in_place(call: Call, tmp_path: Path) -> None:
    call("list")

    done = call("recover", tmp_path / "kept" / "library.sqlite")

    assert done.out == "2 transcripts recovered, 0 lost.\n"
    assert len(list((tmp_path / "kept").glob("library-damaged-*.sqlite"))) == 1
