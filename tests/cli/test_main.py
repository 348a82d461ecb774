import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from tests.cli.calling import Call, Start

from transcript_reader.cli.main import COMMANDS
from transcript_reader.places import Places


def test_without_a_command_the_window_opens_on_the_files_named(
    call: Call, opened: list[tuple[Places, list[Path]]], tmp_path: Path, first_document: Path
) -> None:
    assert call(first_document).status == 0
    assert call().status == 0

    assert [files for _, files in opened] == [[first_document], []]
    assert opened[0][0].library == tmp_path / "kept" / "library.sqlite"


def test_a_file_that_is_not_there_opens_no_window(
    call: Call, opened: list[tuple[Places, list[Path]]]
) -> None:
    done = call("no such file.txt")

    assert done.status == 2
    assert "there is no file and no command no such file.txt" in done.err
    assert opened == []


def test_every_command_tells_what_it_does(call: Call) -> None:
    general = call("--help").out
    for command, words in COMMANDS.items():
        assert f"{command} " in general
        assert words in general
        done = call(command, "--help")
        assert (done.status, done.err) == (0, "")
        assert done.out.startswith(f"usage: transcript-reader {command} ")
        assert "--library DIR" in done.out


def test_the_version_is_that_of_the_package(call: Call) -> None:
    assert call("--version").out == f"transcript-reader {version('transcript-reader')}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["show"],
        ["show", "a", "b"],
        ["search"],
        ["search", "treaty", "--limit", "none"],
        ["search", "treaty", "--limit", "0"],
        ["import"],
        ["list", "everything"],
        ["--frobnicate"],
        ["recover"],
        ["recover", "no such file"],
    ],
)
def test_wrong_use_is_one_sentence_and_status_2(call: Call, words: list[str]) -> None:
    done = call(*words)

    assert (done.status, done.out) == (2, "")
    assert re.fullmatch(r"transcript-reader.*: .*[^.]\.\n", done.err)


def test_the_library_may_be_named_before_or_after_the_command(call: Call, tmp_path: Path) -> None:
    call("list", "--library", tmp_path / "other")
    call("list")

    assert (tmp_path / "other" / "library.sqlite").is_file()
    assert (tmp_path / "kept" / "library.sqlite").is_file()


def test_commands_load_no_qt_and_only_what_they_need(
    call: Call, first_document: Path, tmp_path: Path
) -> None:
    call("list")  # the first start reads the bundled documents
    code = f"""
import sys
from transcript_reader.cli.main import run

def loaded(*names):
    return [name for name in sys.modules if name.startswith(names)]

library = ["--library", sys.argv[1]]
run(["show", {str(first_document)!r}, "--json"], lambda *_: 0)
run([*library, "list"], lambda *_: 0)
assert not loaded("whoosh", "numpy", "lxml", "transcript_reader.importers")
run([*library, "search", "treaty"], lambda *_: 0)
assert not loaded("lxml", "transcript_reader.importers")
assert not loaded("PySide6", "shiboken6", "qdarktheme")
"""
    subprocess.run([sys.executable, "-c", code, tmp_path / "kept"], check=True)


def test_a_reader_that_goes_away_leaves_no_traceback(start: Start, first_document: Path) -> None:
    process = start("show", first_document, before="import time; time.sleep(0.3)")
    assert process.stdout is not None
    process.stdout.close()

    _, err = process.communicate()
    assert (process.returncode, err) == (141, "")
