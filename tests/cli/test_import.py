import json
import signal
from pathlib import Path

import pytest
from tests.cli.calling import Call, Start

LITTLE_ROOM = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, 120_000))"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "talks"
    folder.mkdir()
    for number in range(3):
        talk = f"Ann: This is talk {number}.\n\nBob: Thank you, Ann.\n"
        (folder / f"{number}.txt").write_text(talk)
    return folder


def test_a_line_a_file_and_a_summary(call: Call, folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    (folder / "photo.png").write_bytes(b"")

    done = call("import", folder)
    lines = done.out.splitlines()

    assert len(lines) == 5
    assert lines[0].startswith(f"added   {folder / '0.txt'}: ")
    assert lines[3] == f"failed  {folder / 'empty.txt'}: the file is empty"
    assert lines[4] == "3 added, 0 known already, 1 failed, 1 passed over as no documents."
    assert (done.status, done.err) == (2, "")


def test_importing_again_is_harmless(call: Call, folder: Path) -> None:
    call("import", folder)
    done = call("import", folder)

    assert done.status == 0
    assert done.out.splitlines()[-1] == "0 added, 3 known already."


def test_a_folder_with_nothing_in_it_is_status_1(call: Call, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()

    assert call("import", tmp_path / "bare").status == 1


def test_what_is_imported_is_listed_and_found(call: Call, folder: Path) -> None:
    call("import", folder / "1.txt")

    assert json.loads(call("list", "--json").out)["total"] == 3
    assert json.loads(call("search", '"talk 1"', "--json").out)["total"] >= 1


def test_a_full_disk_is_one_sentence_and_what_was_kept_stays(
    call: Call, start: Start, folder: Path
) -> None:
    call("import", folder / "0.txt")
    large = "".join(f"Ann: {number} is a number.\n\nBob: True.\n\n" for number in range(9000))
    (folder / "large.txt").write_text(large)

    process = start("import", folder / "large.txt", before=LITTLE_ROOM)
    _, err = process.communicate()

    assert process.returncode == 2
    assert err.startswith("transcript-reader: The library ")
    assert err.count("\n") == 1
    assert json.loads(call("list", "--json").out)["total"] == 3
    assert json.loads(call("search", '"talk 0"', "--json").out)["total"] >= 1


def test_a_folder_that_may_not_be_written_is_one_sentence(
    call: Call, folder: Path, tmp_path: Path, nobody: None
) -> None:
    (tmp_path / "kept").mkdir(mode=0o500)

    done = call("import", folder)

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("transcript-reader: The library ")
    assert done.err.count("\n") == 1


def test_ctrl_c_keeps_what_was_done_and_says_so(start: Start, call: Call, folder: Path) -> None:
    for number in range(400):
        (folder / f"more {number}.txt").write_text(f"Ann: More {number}.\n\nBob: And more.\n")

    process = start("import", folder)
    assert process.stdout is not None
    process.stdout.readline()  # the first files are done
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()

    assert (process.returncode, err) == (130, "")
    summary = out.splitlines()[-1]
    assert summary.startswith("Stopped: ")
    added = int(summary.split()[1])
    assert json.loads(call("list", "--json").out)["total"] == added + 2


def test_a_name_longer_than_any_file_has_is_one_line(call: Call) -> None:
    done = call("import", "x" * 300)

    assert (done.status, done.err) == (2, "")
    assert done.out.splitlines()[0].startswith("failed  xxx")
