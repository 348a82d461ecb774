import json
from pathlib import Path

import pytest
from tests.cli.calling import Call

TEXT = "Hearing {n}\n\nSMITH. I do not agree.\n\nMoscow is far.\n\nMcDONALD (Vic.). Well.\n"


@pytest.fixture
def files(call: Call, tmp_path: Path) -> list[Path]:
    """Two hearings in a folder, in the library."""
    files = [tmp_path / f"{number}.txt" for number in range(2)]
    for number, file in enumerate(files):
        file.write_text(TEXT.format(n=number))
        call("import", file)
    return files


def test_a_label_is_taught_and_all_of_the_folder_read_anew(
    call: Call, files: list[Path], tmp_path: Path
) -> None:
    done = call("teach", files[0], "SMITH.", "--all")

    assert done.status == 0
    assert done.out.splitlines() == [
        "A name in capitals, “.” after it, at the start of a paragraph:",
        "  SMITH: I do not agree.",
        "  McDONALD (Vic.): Well.",
        "2 turns in this transcript.",
        f"1 more transcripts are from {tmp_path} (Plain text).",
        f"2 transcripts of {tmp_path} (Plain text) were read anew.",
    ]
    assert call("search", "speaker:mcdonald").out.endswith("2 places found.\n")


def test_a_look_changes_nothing_and_is_there_for_programs(call: Call, files: list[Path]) -> None:
    looked = json.loads(call("teach", "Hearing 0", "SMITH.", "--look", "--json").out)

    assert list(looked) == [
        "transcript", "kind", "words", "place", "format", "turns", "others", "examples",
    ]  # fmt: skip
    assert (looked["turns"], looked["others"], looked["kind"]) == (2, 1, "capitals")
    assert looked["examples"][1] == {
        "label": "McDONALD (Vic.)",
        "name": "McDONALD",
        "role": None,
        "remark": "Vic.",
        "words": "Well.",
    }
    assert call("teach", "--list").out == "Nothing was taught.\n"


def test_only_the_label_itself_can_be_taught(call: Call, files: list[Path]) -> None:
    done = call("teach", files[0], "SMITH.", "--kind", "exact")

    assert "The words “SMITH”" in done.out
    assert "1 turns in this transcript." in done.out


def test_what_was_taught_is_listed_and_forgotten(
    call: Call, files: list[Path], tmp_path: Path
) -> None:
    call("teach", files[0], "SMITH.", "--all")

    listed = json.loads(call("teach", "--list", "--json").out)
    assert listed["taught"][0]["place"] == str(tmp_path)
    number = listed["taught"][0]["number"]
    assert f"{number}  {tmp_path} (Plain text)" in call("teach", "--list").out
    assert call("teach", "--forget", "99").status == 1
    done = call("teach", "--forget", str(number))
    assert done.out == f"2 transcripts of {tmp_path} (Plain text) were read anew.\n"
    assert call("search", "speaker:smith").status == 1
    assert call("teach", "--list").status == 1


def test_nothing_is_taught_where_nothing_would_be_found(call: Call, files: list[Path]) -> None:
    call("teach", files[0], "SMITH.")
    files[0].with_name("5.txt").write_text("A talk\n\nAnn: SMITH. Yes.\n\nTom: So.\n\nAnn: No.\n")
    call("import", files[0].with_name("5.txt"))

    done = call("teach", files[0].with_name("5.txt"), "SMITH.")
    assert done.status == 1
    assert done.out.endswith("0 turns in this transcript.\n2 more transcripts are from "
                             f"{files[0].parent} (Plain text).\n")  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "A transcript and a label are needed, or --list or --forget."),
        (["Hearing 0", "BROWN."], "No paragraph begins with BROWN. as a label of that kind does."),
        (["nothing", "BROWN."], "nothing is no transcript in the library."),
        (
            ["Hearing 0", "SMITH.", "--kind", "initials"],
            "No paragraph begins with SMITH. as a label of that kind does.",
        ),
    ],
)
def test_what_is_not_there_is_one_sentence(
    call: Call, files: list[Path], words: list[str], said: str
) -> None:
    done = call("teach", *words)

    assert (done.status, done.out, done.err) == (2, "", f"transcript-reader: {said}\n")


def test_two_transcripts_of_one_title_are_told_apart_by_their_files(
    call: Call, files: list[Path]
) -> None:
    files[1].with_name("again.txt").write_text(TEXT.format(n=0) + "\n")
    call("import", files[1].with_name("again.txt"))

    assert "is more than one transcript" in call("teach", "Hearing 0", "SMITH.").err
    assert call("teach", files[0], "SMITH.").status == 0


def test_a_title_longer_than_a_name_of_a_file_is_looked_for(call: Call, tmp_path: Path) -> None:
    title = "Встреча с министром " * 12
    (tmp_path / "long.txt").write_text(f"{title}\n\nSMITH. I do not agree.\n\nMcDONALD. Well.\n")
    call("import", tmp_path / "long.txt")

    assert "2 turns in this transcript." in call("teach", title.strip(), "SMITH.", "--look").out


def test_for_programs_nothing_stands_behind_the_record(call: Call, files: list[Path]) -> None:
    done = call("teach", files[0], "SMITH.", "--all", "--json")

    assert json.loads(done.out)["turns"] == 2
    assert done.err.endswith("were read anew.\n")
