import json
from pathlib import Path

import pytest
from tests.cli.calling import Call

PRESIDENT_XI = "President of the People’s Republic of China Xi Jinping (retranslated)"


def test_the_first_document_as_json_says_what_it_is_known_to_say(
    call: Call, first_document: Path
) -> None:
    done = call("show", first_document, "--json")
    shown = json.loads(done.out)

    assert list(shown) == ["title", "date", "place", "language", "url", "speakers", "blocks"]
    assert shown["title"] == "Conversation with President of China Xi Jinping"
    assert (shown["date"], shown["place"], shown["language"]) == ("2021-06-28", "Moscow", "en")
    assert [(one["name"], one["turns"], one["words"]) for one in shown["speakers"]] == [
        ("Xi Jinping", 2, 495),
        ("Vladimir Putin", 2, 939),
    ]
    turns = [block for block in shown["blocks"] if block["kind"] == "turn"]
    assert list(turns[0]) == ["kind", "text", "speaker", "label", "role", "remark"]
    assert [turn["speaker"] for turn in turns] == ["Xi Jinping", "Vladimir Putin"] * 2
    assert " ".join(turns[0]["label"].split()) == PRESIDENT_XI
    assert turns[0]["remark"] == "retranslated"
    assert turns[0]["text"] == "Good afternoon."
    assert "\n\n" in turns[2]["text"]
    assert sum(block["text"].count("\N{NO-BREAK SPACE}") for block in shown["blocks"]) > 400


def test_what_is_not_there_is_null(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "talk.txt"
    file.write_text("Ann: Good morning.\n\nBob: Hello.\n\nAnn: Well?\n\nBob: Good morning, Ann.\n")

    shown = json.loads(call("show", file, "--json").out)

    assert (shown["date"], shown["place"], shown["url"]) == (None, None, None)
    assert shown["blocks"][-1] == {
        "kind": "turn",
        "text": "Good morning, Ann.",
        "speaker": "Bob",
        "label": "Bob",
        "role": None,
        "remark": None,
    }


def test_for_a_terminal_the_page_is_set_in_lines(
    call: Call, first_document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")

    out = call("show", first_document).out
    lines = out.replace("\N{NO-BREAK SPACE}", " ").splitlines()

    assert "Conversation with President of China Xi Jinping" in lines
    assert "Xi Jinping:" in lines
    assert "  I am also very happy." in lines
    assert "* * *".center(59).rstrip() in lines
    assert max(len(line) for line in lines if not line.startswith("President")) <= 59
    assert not any("Font size" in line for line in lines)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, ""),
    ],
)
def test_bad_input_is_one_sentence_with_the_files_name(
    call: Call, tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(data)

    done = call("show", tmp_path / name)

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"transcript-reader: {name}: {reason}")
    assert done.err.count("\n") == 1


def test_a_missing_file_and_a_folder_are_told_apart(call: Call, tmp_path: Path) -> None:
    assert call("show", tmp_path / "none").err == (
        "transcript-reader: none: there is no such file.\n"
    )
    assert "it is a folder" in call("show", tmp_path).err


def test_nothing_is_added_to_the_library(call: Call, tmp_path: Path, first_document: Path) -> None:
    call("show", first_document)

    assert not (tmp_path / "kept").exists()
