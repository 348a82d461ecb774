import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.library.packing import Packed
from transcript_reader.services.asking import Outcome, Worker
from transcript_reader.services.kept import Kept
from transcript_reader.services.limits import MOST_MEMORY
from transcript_reader.services.reading import read_source
from transcript_reader.services.workers import Workers, read_one, worker_count


def read(worker: Worker, path: Path) -> Outcome:
    worker.ask(path)
    return worker.answer()


def talk(folder: Path, number: int) -> Path:
    path = folder / f"talk {number}.txt"
    path.write_text(f"Ann: Good morning, it is {number}.\n\nBob: Good morning to you, Ann.\n")
    return path


def test_files_come_back_in_order_each_with_its_outcome(tmp_path: Path) -> None:
    paths = [talk(tmp_path, number) for number in range(30)]
    paths.insert(7, tmp_path / "none")

    with Workers(2) as workers:
        outcomes = list(workers.read_all(paths))

    assert [path for path, _ in outcomes] == paths
    assert [type(outcome) for _, outcome in outcomes] == [
        ImportFailed if path.name == "none" else Packed for path in paths
    ]


def test_what_is_known_comes_back_as_its_name(first_document: Path) -> None:
    id_ = read_source(first_document).id

    with Workers(1) as workers:
        assert list(workers.read_all([first_document], known={id_})) == [(first_document, id_)]


def test_a_process_that_dies_costs_one_file(tmp_path: Path) -> None:
    worker = Worker()
    read(worker, talk(tmp_path, 1))
    assert worker._process is not None
    os.kill(worker._process.pid, signal.SIGSEGV)

    worker.ask(talk(tmp_path, 2))
    worker.ask(talk(tmp_path, 3))
    broken, sound = worker.answer(), worker.answer()
    worker.close()

    assert str(broken) == "talk 2.txt: the program failed on it."
    assert isinstance(sound, Packed)


@pytest.mark.parametrize("which", [signal.SIGPROF, signal.SIGALRM])
def test_a_process_that_the_system_ends_for_its_time_says_so(
    tmp_path: Path, which: signal.Signals
) -> None:
    worker = Worker()
    read(worker, talk(tmp_path, 1))
    assert worker._process is not None
    os.kill(worker._process.pid, which)

    slow = read(worker, talk(tmp_path, 2))
    worker.close()

    assert str(slow) == "talk 2.txt: reading it takes longer than 10 seconds."


def test_cancelling_stops_between_files(tmp_path: Path) -> None:
    paths = [talk(tmp_path, number) for number in range(100)]
    seen: list[Path] = []

    with Workers(2) as workers:
        seen.extend(path for path, _ in workers.read_all(paths, lambda: len(seen) >= 3))

    assert seen == paths[:3]


def test_many_large_files_are_handed_over_while_large_answers_wait() -> None:
    kept = [
        Kept(f"talk {number}.txt", b"Ann: Good.\n\nBob: Yes.\n\n" * 9000) for number in range(9)
    ]

    with Workers(1) as workers:
        outcomes = list(workers.read_all(kept))

    assert [file for file, _ in outcomes] == kept
    assert all(isinstance(outcome, Packed) for _, outcome in outcomes)


def test_one_file_alone_is_read_or_fails(tmp_path: Path) -> None:
    assert read_one(talk(tmp_path, 1)).blocks
    with pytest.raises(ImportFailed, match="there is no such file"):
        read_one(tmp_path / "none")


def test_no_more_processes_than_the_machine_has_processors() -> None:
    assert worker_count(1) == 1
    assert worker_count(10_000) == len(os.sched_getaffinity(0))


def test_cancelling_does_not_wait_for_a_slow_file(tmp_path: Path) -> None:
    slow = tmp_path / "slow.txt"
    slow.write_text("Ann: Good morning.\n\nBob: Good morning.\n\n" * 500_000)
    answers = iter([False, False, True])

    with Workers(1) as workers:
        assert list(workers.read_all([slow], lambda: next(answers))) == []


def test_where_the_system_allows_no_wider_pipes_files_are_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_handle: int, _command: int, _value: int) -> int:
        raise PermissionError

    monkeypatch.setattr("fcntl.fcntl", refuse)

    assert read_one(talk(tmp_path, 1)).blocks


def test_no_more_bytes_are_handed_over_than_may_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcript_reader.services.workers._EARLY", 200_000)
    drawn: list[Kept] = []

    def files() -> Iterator[Kept]:
        for number in range(12):
            drawn.append(Kept(f"talk {number}.txt", b"Ann: Good.\n\nBob: Yes.\n\n" * 4500))
            yield drawn[-1]

    with Workers(2) as workers:
        waiting = [len(drawn) - n for n, _ in enumerate(workers.read_all(files()))]

    assert len(waiting) == 12
    assert max(waiting) <= 3


def test_a_forked_process_reads_within_the_same_limits(tmp_path: Path) -> None:
    program = Path(__file__).with_name("forking_program.py")
    paths = [talk(tmp_path, 1), tmp_path / "none"]
    with (tmp_path / "open in the program").open("w") as kept:
        done = subprocess.run(
            [sys.executable, program, *paths],
            check=True,
            capture_output=True,
            text=True,
            pass_fds=[kept.fileno()],
        )

    told = json.loads(done.stdout)
    assert told["outcomes"] == ["Packed", "ImportFailed"]
    assert (told["memory"], told["is fork"]) == (MOST_MEMORY, True)
    assert len(told["files"]) == 5
    assert kept.name not in told["files"]
    assert told["ended"] == "talk 1.txt: reading it takes longer than 10 seconds."
    assert told["after"] == "Packed"
    assert done.stderr == ""
