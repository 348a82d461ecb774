from pathlib import Path

import pytest
from tests.search.codec.segments import invented
from whoosh.index import LockError

from transcript_reader.search.codec.contents import Contents
from transcript_reader.search.codec.opening import ArrayIndex
from transcript_reader.search.codec.policy import crowd
from transcript_reader.search.schema import SCHEMA


@pytest.fixture
def index(tmp_path: Path) -> ArrayIndex:
    return ArrayIndex.created(str(tmp_path), SCHEMA)


def add(index: ArrayIndex, transcript: str, texts: list[str]) -> None:
    writer = index.writer()
    for number, text in enumerate(texts):
        writer.add_document(
            text=text, language="en", block=number, date=0, transcript=transcript, kind="turn"
        )
    writer.commit()


def segments(index: ArrayIndex) -> list[int]:
    return [segment.doc_count() for segment in Contents.of(index.storage, None, SCHEMA).segments]


def found(index: ArrayIndex) -> list[str]:
    with index.reader() as reader:
        return [term.decode() for term in reader.lexicon("transcript")]


def test_nothing_is_seen_before_the_commit_and_all_of_it_after(index: ArrayIndex) -> None:
    writer = index.writer()
    writer.add_document(text="words", language="en", block=0, date=0, transcript="a")
    assert index.doc_count() == 0

    writer.commit()

    assert index.doc_count() == 1


def test_a_cancelled_writer_leaves_nothing_and_lets_the_lock_go(index: ArrayIndex) -> None:
    writer = index.writer()
    writer.add_document(text="words", language="en", block=0, date=0, transcript="a")
    writer.cancel()

    add(index, "b", ["more words"])

    assert found(index) == ["b"]


def test_there_is_one_writer_at_a_time(index: ArrayIndex) -> None:
    writer = index.writer()

    with pytest.raises(LockError):
        index.writer()

    writer.cancel()
    index.writer().cancel()


def test_a_deleted_transcript_is_gone_with_the_commit(index: ArrayIndex) -> None:
    add(index, "a", ["one", "two"])
    add(index, "b", ["three"])

    writer = index.writer()
    assert writer.delete_transcripts(["a", "unknown"]) == 2
    writer.commit()

    assert found(index) == ["b"]
    assert index.doc_count() == 1


def test_small_segments_are_merged_and_files_of_old_ones_removed(
    index: ArrayIndex, tmp_path: Path
) -> None:
    for number in range(9):
        add(index, f"t{number}", invented(30, seed=number))
    assert len(segments(index)) == 9

    while index.crowded():
        writer = index.writer()
        assert writer.merge()
        writer.commit()

    assert sum(segments(index)) == 270
    assert len(segments(index)) < 4
    assert len(list(tmp_path.glob("*.arr"))) == len(segments(index))
    assert found(index) == [f"t{number}" for number in range(9)]


def test_a_segment_of_which_a_third_is_gone_is_written_anew(index: ArrayIndex) -> None:
    add(index, "a", ["word"] * 4)
    add(index, "b", ["word"] * 20)
    writer = index.writer()
    writer.add_document(text="w", language="en", block=0, date=0, transcript="c")
    for number in range(9):
        writer.add_document(text="w", language="en", block=number, date=0, transcript="d")
    writer.commit()

    writer = index.writer()
    writer.delete_transcripts(["d"])
    writer.commit()
    (worn,) = crowd(Contents.of(index.storage, None, SCHEMA).segments)
    assert worn.deleted_count() == 9

    writer = index.writer()
    writer.merge()
    writer.commit()
    assert sorted(segments(index)) == [1, 4, 20]
    assert not index.crowded()


def test_stock_whoosh_reads_terms_and_postings_of_the_index(index: ArrayIndex) -> None:
    add(index, "a", ["the treaty", "treaties and the law", "nothing"])

    with index.reader() as reader:
        assert list(reader.lexicon("exact")) == [
            b"and", b"law", b"nothing", b"the", b"treaties", b"treaty",
        ]  # fmt: skip
        assert reader.doc_frequency("text", b"en:treati") == 2
        matcher = reader.postings("text", b"en:treati")
        assert list(matcher.all_ids()) == [0, 1]
        assert matcher.value_as("positions") == [1]
