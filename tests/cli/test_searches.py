import json
from pathlib import Path

import pytest
from tests.cli.calling import Call

from transcript_reader.domain.saved_search import Question
from transcript_reader.library.history import HistoryStore
from transcript_reader.library.store import Library


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    file = tmp_path / "talk.txt"
    file.write_text("Ann: The treaty.\n\nBob: Which?\n\nAnn: The treaty.\n\nBob: Yes.\n")
    return file


def test_a_saved_search_tells_what_is_new_until_it_is_run(call: Call, talk: Path) -> None:
    done = call("search", "the   treaty", "--sort", "newest", "--group", "--save", "Treaties")
    assert done.err == "transcript-reader: saved as “Treaties”\n"
    before = json.loads(call("searches", "--json").out)
    call("import", talk)

    after = json.loads(call("searches", "--json").out)
    new = call("searches", "--run", "TREATIES", "--new", "--json")

    (search,) = before["searches"]
    assert list(search) == ["name", "query", "sort", "group", "only", "opened", "new"]
    assert (search["query"], search["sort"], search["group"]) == ("the treaty", "newest", True)
    assert (before["total"], search["new"]) == (1, 0)
    assert after["searches"][0]["new"] == json.loads(new.out)["total"] == 2
    assert {hit["title"] for hit in json.loads(new.out)["hits"]} == {"talk"}
    assert call("searches").out.startswith("Treaties\n  nothing new since 20")


def test_run_prints_as_search_does(call: Call) -> None:
    searched = call("search", "the treaty", "--save", "Treaties")

    assert call("searches", "--run", "treaties").out == searched.out
    assert call("searches", "--run", "treaties", "--new").out == "Nothing found.\n"


def test_new_hits_are_counted_for_a_terminal(call: Call, talk: Path) -> None:
    call("search", "treaty", "--save", "Treaties")
    call("import", talk)

    assert call("searches").out.startswith("Treaties\n  2 new since 20")


def test_a_search_is_renamed_and_deleted(call: Call) -> None:
    call("search", "the treaty", "--save", "Treaties")

    assert call("searches", "--rename", "Treaties", "Mine").out.startswith("Mine\n")
    assert call("search", "x", "--save", "mine").status == 2
    done = call("searches", "--delete", "mine")
    assert done.out == "“Mine” is deleted; it searched for: the treaty\n"
    assert (call("searches").status, call("searches").out) == (1, "")


def test_a_question_that_makes_no_sense_is_not_saved(call: Call) -> None:
    assert call("search", '"treaty', "--save", "Treaties").status == 2

    assert json.loads(call("searches", "--json").out) == {"total": 0, "searches": []}


def test_a_name_that_is_not_there_is_one_sentence(call: Call) -> None:
    done = call("searches", "--run", "Nothing")

    assert (done.status, done.out) == (2, "")
    assert done.err == "transcript-reader: There is no saved search called “Nothing”.\n"


def test_the_history_is_listed_and_cleared(call: Call, tmp_path: Path) -> None:
    call("list")
    library = Library(tmp_path / "kept" / "library.sqlite")
    HistoryStore(library).add(Question("one"))
    HistoryStore(library).add(Question("two", only=(("year", "2021"),)))
    library.close()

    assert call("searches", "--history").out == "two  [2021]\none\n"
    assert json.loads(call("searches", "--history", "--json").out)["history"][0] == {
        "query": "two",
        "sort": "relevance",
        "group": False,
        "only": [{"facet": "year", "value": "2021"}],
    }
    assert call("searches", "--clear-history").out == "The history is cleared.\n"
    assert call("searches", "--history").status == 1


def test_searches_go_with_a_backup(call: Call, tmp_path: Path) -> None:
    call("search", "the treaty", "--save", "Treaties")
    backup, other = tmp_path / "backup.sqlite", tmp_path / "other"
    before = call("searches", "--json")

    call("backup", backup)
    call("recover", "--library", other, backup)

    assert call("searches", "--library", other, "--json") == before


def test_what_is_new_is_counted_by_all_names_of_a_person(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann Lee: Good.\n\nBob: Which?\n\nBob: Yes.\n")
    call("import", tmp_path / "a.txt")
    call("search", 'speaker:"Ann Lee"', "--save", "Hers")
    (tmp_path / "b.txt").write_text("Mary Low: Good.\n\nTom: Yes.\n\nTom: No.\n")
    call("import", tmp_path / "b.txt")
    call("people", "--merge", "Ann Lee", "Mary Low")

    (counted,) = json.loads(call("searches", "--json").out)["searches"]
    new = json.loads(call("searches", "--run", "Hers", "--new", "--json").out)

    assert counted["new"] == new["total"] == 1
