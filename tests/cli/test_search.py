import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from tests.cli.calling import Call, Start


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


def test_turns_are_counted_from_one_as_in_the_tables(call: Call) -> None:
    (hit,) = json.loads(call("search", '"Twenty years ago"', "--json").out)["hits"]
    (line,) = json.loads(call("search", '"Twenty years ago"', "--kwic", "--json").out)["lines"]
    (row,) = csv.DictReader(io.StringIO(call("search", '"Twenty years ago"', "--csv").out))

    assert hit["turn"] == line["turn"] == int(row["turn"]) == 4


def test_for_a_terminal_the_number_is_said_in_words(call: Call) -> None:
    out = call("search", '"Twenty years ago"').out

    assert "Vladimir Putin  Conversation with President of China Xi Jinping  2021-06-28" in out
    assert out.endswith("1 place found.\n")


def test_nothing_found_is_status_1(call: Call) -> None:
    done = call("search", "xyzzy")
    assert (done.status, done.out) == (1, "Nothing found.\n")
    assert done.err == "transcript-reader: the library does not hold: xyzzy\n"

    done = call("search", "xyzzy", "--json")
    assert (done.status, json.loads(done.out)) == (1, {"total": 0, "hits": []})


def test_what_hides_the_rest_is_named(call: Call) -> None:
    done = call("search", '"Twenty years ago" speaker:Jinping', "--facets")

    assert (done.status, done.out) == (1, "Nothing found.\n")
    assert done.err.startswith("transcript-reader: nowhere together: ")
    assert "1 place without “speaker:Jinping”" in done.err


def test_a_question_that_makes_no_sense_is_status_2(call: Call) -> None:
    done = call("search", '"the treaty')

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("transcript-reader: ")


def test_what_makes_no_sense_is_pointed_at(call: Call) -> None:
    done = call("search", "the (treaty")

    assert done.err.splitlines()[1:] == ["  the (treaty", "      ^"]


def test_one_of_several_places_is_told_in_the_singular(call: Call) -> None:
    assert "; the first is shown." in call("search", "treaty", "--limit", "1").out


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


def test_a_limit_bounds_a_table_too(call: Call, tmp_path: Path) -> None:
    written = tmp_path / "hits.csv"
    done = call("search", "the treaty", "--output", written, "--limit", "1")
    assert done.out == f"1 place is in {written}.\n"

    out = call("search", "the treaty", "--csv", "--limit", "1").out

    assert len(list(csv.reader(io.StringIO(out, newline="")))) == 2


def test_a_table_of_nothing_is_status_1(call: Call) -> None:
    assert call("search", "xyzzy", "--csv").status == 1


def test_a_file_of_no_known_kind_is_status_2(call: Call, tmp_path: Path) -> None:
    done = call("search", "treaty", "--output", tmp_path / "hits.doc")

    assert (done.status, done.out) == (2, "")
    assert "does not end in one of .csv" in done.err


def test_facets_divide_all_hits_whatever_the_limit(call: Call) -> None:
    found = json.loads(call("search", "the", "--json", "--facets", "--limit", "1").out)

    assert list(found["facets"]) == ["speaker", "year", "language", "kind", "source"]
    counts = {name: sum(one["count"] for one in of) for name, of in found["facets"].items()}
    assert 0 < counts.pop("speaker") < found["total"]  # headings have none
    assert set(counts.values()) == {found["total"]}
    out = call("search", "the", "--facets").out
    assert "Speaker\n" in out
    assert "Vladimir Putin\n" in out


def test_what_was_searched_for_is_explained(call: Call) -> None:
    found = json.loads(call("search", "treaty -xyzzy", "--json", "--explain").out)

    treaty, unknown = found["searched"]
    assert {one["value"] for one in treaty["words"]} >= {"treaty", "treaties"}
    assert treaty["places"] == found["total"]
    assert unknown["excluded"]
    out = call("search", "treaty", "--explain").out
    assert out.startswith("Searched for\n  treaty (form): treaty (")


def test_what_may_have_been_meant_is_said(call: Call) -> None:
    done = call("search", "treety")

    assert done.status == 1
    assert done.err.endswith("did you mean: treaty\n")


def test_a_concordance_has_the_word_in_the_middle_in_the_order_asked_for(
    call: Call, tmp_path: Path
) -> None:
    order = ("--sort-words", "right1", "--then", "date")
    asked = ("search", "treaty", "--kwic", *order, "--context", "20")
    found = json.loads(call(*asked, "--json").out)
    lines = found["lines"]

    assert "hits" not in found
    assert len(lines) > found["total"]
    assert all(line["word"].casefold().startswith("treat") for line in lines)
    after = [line["right"].split()[0].strip(".,;:").casefold() for line in lines if line["right"]]
    assert len(set(after)) > 1
    rows = list(csv.DictReader(io.StringIO(call(*asked, "--csv").out, newline="")))
    assert [(row["left"], row["word"], row["right"]) for row in rows] == [
        (line["left"], line["word"], line["right"]) for line in lines
    ]
    printed = call(*asked).out.splitlines()[: len(lines)]
    for text, line in zip(printed, lines, strict=True):
        assert line["word"] in text


@pytest.mark.parametrize("form", ["--csv", "--json"])
def test_a_full_disk_is_one_sentence_and_status_2(start: Start, form: str) -> None:
    full = "import os\nos.dup2(os.open('/dev/full', os.O_WRONLY), 1)"

    process = start("search", "treaty", form, before=full)
    _, said = process.communicate(timeout=60)

    assert process.returncode == 2
    assert said.splitlines() == [
        "transcript-reader: What is printed cannot be written: the disk is full."
    ]


def test_collocates_are_words_with_their_counts_the_most_telling_first(
    call: Call, tmp_path: Path
) -> None:
    asked = ("search", "treaty", "--collocates", "--span", "2")
    found = json.loads(call(*asked, "--json", "--limit", "1000").out)["collocates"]

    assert list(found[0]) == ["word", "near", "left", "right", "everywhere", "likelihood"]
    likelihoods = [one["likelihood"] for one in found]
    assert likelihoods == sorted(likelihoods, reverse=True)
    for one in found:
        assert max(one["left"], one["right"]) <= one["near"] <= one["everywhere"]
    wider = json.loads(call("search", "treaty", "--collocates", "--json", "--limit", "1000").out)
    near = {one["word"]: one["near"] for one in wider["collocates"]}
    assert sum(near.values()) > sum(one["near"] for one in found)
    rows = list(csv.DictReader(io.StringIO(call(*asked, "--csv").out, newline="")))
    assert [(row["word"], int(row["near"])) for row in rows] == [
        (one["word"], one["near"]) for one in found
    ]
    done = call(*asked, "--output", tmp_path / "near.json", "--limit", "3")
    assert done.out == f"3 words are in {tmp_path / 'near.json'}.\n"


def test_collocates_stand_in_columns_in_the_terminal(call: Call) -> None:
    printed = call("search", "treaty", "--collocates", "--limit", "2").out.splitlines()

    assert printed[0].split() == ["word", "near", "left", "right", "everywhere", "likelihood"]
    assert len({len(line) for line in printed[:3]}) == 1
    assert printed[3] == ""
    assert printed[4].endswith("places found.")


@pytest.mark.parametrize("by", ["year", "month", "speaker"])
def test_frequencies_are_counts_and_parts_of_a_million_words(call: Call, by: str) -> None:
    asked = ("search", "treaty", "--frequency", by)
    found = json.loads(call(*asked, "--json").out)["frequencies"]

    assert list(found[0]) == [by, "count", "words", "per_million"]
    assert sum(one["count"] for one in found) > 3
    for one in found:
        rate = one["count"] * 1e6 / one["words"] if one["words"] else None
        assert one["per_million"] == (rate and pytest.approx(rate))
    rows = list(csv.DictReader(io.StringIO(call(*asked, "--csv").out, newline="")))
    assert [(row[by], row["count"]) for row in rows] == [
        (one[by] or "", str(one["count"])) for one in found
    ]
    printed = call(*asked).out.splitlines()
    assert printed[0].split() == [by, "count", "words", "per", "million"]
    assert len(printed) == len(found) + 3


def test_nothing_found_has_no_columns(call: Call) -> None:
    for wanted in (("--collocates",), ("--frequency", "year")):
        done = call("search", "xyzzy", *wanted)
        assert (done.status, done.out) == (1, "Nothing found.\n")
