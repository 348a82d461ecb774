import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.calling import Call


@pytest.fixture(autouse=True)
def _talks(call: Call, tmp_path: Path) -> None:
    for number, (one, other) in enumerate(
        [("Vladimir Putin", "Ann Lee"), ("В.Путин", "А.Ли"), ("Ann Lee", "Anna Lee")]
    ):
        words = f"{one}: Talk {number}.\n\n{other}: Yes.\n\n{one}: No.\n\n{other}: Why?\n"
        (tmp_path / f"{number}.txt").write_text(words)
        call("import", tmp_path / f"{number}.txt")


def persons(call: Call) -> set[tuple[str, ...]]:
    listed = json.loads(call("people", "--json").out)
    return {tuple(sorted(person["names"])) for person in listed["persons"]}


def test_everybody_is_listed_with_names_roles_and_transcripts(call: Call) -> None:
    listed = json.loads(call("people", "--json").out)

    assert list(listed) == ["total", "persons", "questions"]
    (putin,) = (one for one in listed["persons"] if "В.Путин" in one["names"])
    assert {"Vladimir Putin", "В.Путин"} <= set(putin["names"])
    assert not putin["decided"]
    assert len(putin["transcripts"]) == 3  # with the first document
    assert {role["role"] for role in putin["roles"]} == {"President of Russia"}


def test_decisions_are_made_and_undone(call: Call) -> None:
    before = persons(call)

    assert call("people", "--merge", "Ann Lee", "anna lee").status == 0
    assert ("Ann Lee", "Anna Lee") in persons(call)
    call("people", "--split", "Vladimir Putin", "В.Путин")
    assert ("В.Путин",) in persons(call)
    call("people", "--rename", "В.Путин", "The other one")
    assert "The other one" in call("people").out
    for _ in range(3):
        assert call("people", "--undo").status == 0
    assert persons(call) == before

    done = call("people", "--undo")
    assert (done.status, done.out) == (1, "There is no decision to undo.\n")


def test_a_decision_prints_whom_it_changed_and_nobody_else(call: Call) -> None:
    done = call("people", "--rename", "Anna Lee", "Annabel Lee").out

    assert done.splitlines()[0] == "Annabel Lee"
    assert "Vladimir Putin" not in done
    assert "Annabel Lee" not in call("people", "--undo").out


def test_search_knows_a_person_by_every_name(call: Call) -> None:
    def found(text: str) -> int:
        return int(json.loads(call("search", text, "--json").out)["total"])

    first = found('speaker:"в.путин"')
    assert first == found('speaker:"vladimir putin"')
    assert found("speaker:anna") == 2
    call("people", "--merge", "Ann Lee", "Anna Lee")
    assert found("speaker:anna") == found("speaker:ann") > 2
    call("people", "--undo")
    assert found("speaker:anna") == 2


def test_a_proposal_is_confirmed(call: Call) -> None:
    assert call("people", "--confirm", "Vladimir Putin").status == 0

    listed = json.loads(call("people", "--json").out)["persons"]
    assert [one["names"] for one in listed if one["decided"]] == [["Vladimir Putin", "В.Путин"]]


def test_a_question_is_asked_and_answered(call: Call, tmp_path: Path) -> None:
    (tmp_path / "lee.txt").write_text("A.Lee: Yes.\n\nX: No.\n\nA.Lee: Why?\n\nX: So.\n")
    call("import", tmp_path / "lee.txt")
    call("people", "--apart", "Ann Lee", "Anna Lee")

    assert "Are A.Lee and Ann Lee one person? (the initials fit" in call("people").out
    call("people", "--apart", "A.Lee", "Anna Lee")
    assert "Are A.Lee" not in call("people").out


@pytest.mark.parametrize("words", [["--merge", "Nobody", "Ann Lee"], ["--rename", "Nobody", "x"]])
def test_a_name_that_is_nobodys_is_one_sentence(call: Call, words: list[str]) -> None:
    done = call("people", *words)

    assert (done.status, done.out) == (2, "")
    assert done.err == "transcript-reader: Nobody is the name of nobody in the library.\n"


def test_decisions_go_with_a_backup(call: Call, tmp_path: Path) -> None:
    call("people", "--merge", "Ann Lee", "Anna Lee")
    before = persons(call)
    backup = tmp_path / "backup.sqlite"

    assert call("backup", backup).out == f"5 transcripts are in {backup}.\n"
    assert call("backup", backup).status == 2  # nothing is written over
    other = tmp_path / "other"
    recovered = call("recover", "--library", other, backup)

    assert recovered.out == "5 transcripts recovered, 0 lost.\n"
    listed = json.loads(call("people", "--library", other, "--json").out)
    assert {tuple(sorted(person["names"])) for person in listed["persons"]} == before


def facet(call: Call, text: str) -> dict[str, int]:
    found = json.loads(call("search", text, "--json", "--facets").out)["facets"]["speaker"]
    return {one["value"]: one["count"] for one in found}


def test_two_of_one_name_are_told_apart_by_transcript_and_asked_for_by_number(call: Call) -> None:
    (ann,) = (one for one in people(call) if "Ann Lee" in one["names"])
    last = next(one for one in ann["transcripts"] if one["name"] == "Ann Lee")
    before = facet(call, "speaker:ann")

    call("people", "--split", "Ann Lee", last["transcript"][:10])

    after = facet(call, "speaker:ann")
    assert {"Ann Lee #1", "Ann Lee #2"} <= set(after)
    assert after["Ann Lee #1"] + after["Ann Lee #2"] == before["Ann Lee"]
    second = json.loads(call("search", 'speaker:"Ann Lee #2"', "--json", "--explain").out)
    assert second["total"] == after["Ann Lee #2"]
    assert {one["transcript"] for one in second["hits"]} == {last["transcript"]}
    assert {one["person"] for one in second["hits"]} == {"Ann Lee #2"}
    assert second["searched"][0]["words"] == [{"value": "Ann Lee #2", "count": after["Ann Lee #2"]}]
    assert "Ann Lee #2" in call("search", 'speaker:"ann lee #2"').out
    call("people", "--rename", "Ann Lee #2", "Annabel")
    assert set(facet(call, "speaker:ann")) >= {"Ann Lee #1", "Annabel"}


def test_who_is_called_like_another_stays_a_person_of_their_own(call: Call) -> None:
    before = facet(call, "speaker:lee")

    call("people", "--rename", "Anna Lee", "Ann Lee")

    after = facet(call, "speaker:lee")
    assert after["Ann Lee #1"] == before["Ann Lee"]
    assert after["Ann Lee #2"] == before["Anna Lee"]


def test_what_is_split_off_is_a_name_or_a_transcript(call: Call) -> None:
    done = call("people", "--split", "Ann Lee", "Nowhere")

    assert (done.status, done.out) == (2, "")
    assert "Nowhere is no name and no transcript of Ann Lee." in done.err


def people(call: Call) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(call("people", "--json").out)["persons"]
    return listed
