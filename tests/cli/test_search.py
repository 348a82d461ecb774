import csv
import io
import json
import shutil
from pathlib import Path

from tests.cli.calling import Call


def test_the_bundled_documents_are_found_at_first_use(call: Call) -> None:
    done = call("search", "the treaty", "--json")
    found = json.loads(done.out)

    assert done.status == 0
    assert found["total"] == len(found["hits"]) >= 3
    assert list(found["hits"][0]) == [
        "transcript",
        "title",
        "date",
        "turn",
        "speaker",
        "snippet",
        "spans",
    ]
    for hit in found["hits"]:
        words = [hit["snippet"][start:end].casefold() for start, end in hit["spans"]]
        assert any(word.startswith("treat") for word in words)


def test_the_limit_bounds_the_hits_and_not_the_total(call: Call) -> None:
    found = json.loads(call("search", "the treaty", "--json", "--limit", "1").out)

    assert len(found["hits"]) == 1
    assert found["total"] > 1


def test_for_a_terminal_the_number_is_said_in_words(call: Call) -> None:
    out = call("search", '"Twenty years ago"').out

    assert "Vladimir Putin  Conversation with President of China Xi Jinping  2021-06-28" in out
    assert out.endswith("1 place found.\n")


def test_nothing_found_is_status_1(call: Call) -> None:
    done = call("search", "xyzzy")
    assert (done.status, done.out, done.err) == (1, "Nothing found.\n", "")

    done = call("search", "xyzzy", "--json")
    assert (done.status, json.loads(done.out)) == (1, {"total": 0, "hits": []})


def test_a_question_that_makes_no_sense_is_status_2(call: Call) -> None:
    done = call("search", '"the treaty')

    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1


def test_a_broken_index_is_made_again(call: Call, tmp_path: Path) -> None:
    before = call("search", "treaty", "--json")
    for file in (tmp_path / "kept" / "index").rglob("*"):
        if file.is_file():
            file.write_bytes(b"broken")

    assert call("search", "treaty", "--json") == before


def test_an_index_that_may_not_be_written_is_searched_as_it_is(
    call: Call, tmp_path: Path, nobody: None
) -> None:
    call("search", "treaty")
    talk = tmp_path / "talk.txt"
    talk.write_text("Ann: The treaty.\n\nBob: Which?\n\nAnn: The treaty.\n\nBob: Yes.\n")
    index = tmp_path / "kept" / "index"
    index.rename(tmp_path / "away")
    call("import", talk)
    shutil.rmtree(index)
    (tmp_path / "away").rename(index)
    folders = [index, *(path for path in index.rglob("*") if path.is_dir())]
    for path in folders:
        path.chmod(0o500)

    done = call("search", "treaty", "--json")
    for path in folders:
        path.chmod(0o700)

    assert done.status == 0
    assert done.err.startswith("transcript-reader: The search index cannot be written: ")
    assert json.loads(done.out)["total"] >= 3


def test_a_table_holds_every_hit_in_the_order_asked_for(call: Call, tmp_path: Path) -> None:
    asked = ("search", "the treaty", "--sort", "oldest", "--group")
    hits = json.loads(call(*asked, "--json", "--limit", "100000").out)["hits"]

    rows = list(csv.DictReader(io.StringIO(call(*asked, "--csv").out, newline="")))
    tabbed = csv.DictReader(io.StringIO(call(*asked, "--tsv").out, newline=""), delimiter="\t")
    done = call(*asked, "--output", tmp_path / "hits.json")

    pieces = [row["left"] + row["word"] + row["right"] for row in rows]
    assert pieces == [hit["snippet"] for hit in hits]
    dates = [row["date"] for row in rows if row["date"]]
    assert dates == sorted(dates)
    assert list(tabbed) == rows
    assert (done.status, done.out) == (0, f"{len(hits)} places are in {tmp_path / 'hits.json'}.\n")
    written = json.loads((tmp_path / "hits.json").read_text("utf-8"))
    assert [row["left"] for row in written] == [row["left"] for row in rows]


def test_a_limit_bounds_a_table_too(call: Call) -> None:
    out = call("search", "the treaty", "--csv", "--limit", "1").out

    assert len(list(csv.reader(io.StringIO(out, newline="")))) == 2


def test_a_table_of_nothing_is_status_1(call: Call) -> None:
    assert call("search", "xyzzy", "--csv").status == 1


def test_a_file_of_no_known_kind_is_status_2(call: Call, tmp_path: Path) -> None:
    done = call("search", "treaty", "--output", tmp_path / "hits.doc")

    assert (done.status, done.out) == (2, "")
    assert "does not end in one of .csv" in done.err
