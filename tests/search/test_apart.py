import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.search.material import transcript

from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.transcript import Transcript
from transcript_reader.search.apart import FEW, IndexApart
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.transaction import IndexUnwritable

MANY = tuple(transcript([f"Treaty {number} {at}." for at in range(100)]) for number in range(20))
assert sum(len(one.blocks) for one in MANY) > FEW


def children() -> set[int]:
    task = Path(f"/proc/{os.getpid()}/task")
    return {int(pid) for file in task.glob("*/children") for pid in file.read_text().split()}


def test_many_transcripts_are_added_by_another_process(tmp_path: Path) -> None:
    index = IndexApart(tmp_path)
    told: list[int] = []
    seen: set[int] = set()

    def watched() -> Iterator[Transcript]:
        for one in MANY:
            seen.update(children())
            yield one

    index.add(watched(), told.append)

    assert seen
    assert told == list(range(1, 21))
    assert index.match(SearchRequest("treaty")).total == 2_000


def test_few_transcripts_are_added_at_once(tmp_path: Path) -> None:
    index = IndexApart(tmp_path)
    seen: set[int] = set()

    def watched() -> Iterator[Transcript]:
        for one in MANY[:3]:
            seen.update(children())
            yield one

    index.add(watched())

    assert not seen
    assert index.ids() == {one.id for one in MANY[:3]}


def test_cancelled_adding_adds_nothing(tmp_path: Path) -> None:
    index = IndexApart(tmp_path)
    told: list[int] = []

    index.add(MANY, told.append, lambda: len(told) > 15)

    assert index.ids() == set()


def test_a_failure_on_this_side_adds_nothing(tmp_path: Path) -> None:
    index = IndexApart(tmp_path)

    def failing() -> Iterator[Transcript]:
        yield from MANY
        raise RuntimeError

    with pytest.raises(RuntimeError):
        index.add(failing())
    assert index.ids() == set()


def test_what_stands_in_the_way_there_is_told_here(tmp_path: Path) -> None:
    index = IndexApart(tmp_path)
    (tmp_path / "index" / "MAIN_WRITELOCK").mkdir()

    with pytest.raises(IndexUnwritable, match=r"^The search index cannot be written: .+\.$"):
        index.add(MANY)


def test_a_process_that_was_killed_is_told(tmp_path: Path) -> None:
    index = IndexApart(tmp_path)

    def killing() -> Iterator[Transcript]:
        yield from MANY
        for pid in children():
            os.kill(pid, signal.SIGKILL)

    with pytest.raises(IndexUnwritable, match="ended by the system"):
        index.add(killing())
    index.add(MANY)
    assert len(index.ids()) == 20


class Untidy(SearchIndex):
    """An index that merges nothing."""

    def tidy(self) -> None:
        return


def test_larger_segments_are_merged_elsewhere(tmp_path: Path) -> None:
    index = Untidy(tmp_path)
    for start in range(0, 20, 5):
        index.add(MANY[start : start + 5])
    assert index.crowded() > FEW

    IndexApart(tmp_path).tidy()

    assert index.crowded() == 0
    assert index.match(SearchRequest("treaty")).total == 2_000
