import csv
import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from transcript_reader.domain.errors import ExportFailed
from transcript_reader.exporters import FORMATS
from transcript_reader.exporters.table import Row, Table
from transcript_reader.services.exporting import ExportReport, export
from transcript_reader.services.progress import ImportProgress

suffixes = pytest.mark.parametrize("suffix", [form.suffix for form in FORMATS])


def table(count: int = 3) -> Table:
    return Table("hits", ("word", "turn"), (("=1", number) for number in range(count)), count)


def breaking() -> Table:
    def rows() -> Iterator[Row]:
        yield ("half", 1)
        raise OSError(28, "No space left on device")

    return Table("hits", ("word", "turn"), rows(), 2)


def ignored(_: ImportProgress) -> None:
    """Do nothing with it."""


def write(path: Path) -> ExportReport:
    return export(table, path, ignored, lambda: False)


def test_a_table_becomes_a_file_of_the_kind_its_name_says(tmp_path: Path) -> None:
    report = write(tmp_path / "treaty.csv")

    rows = list(csv.reader(io.StringIO(report.path.read_text("utf-8-sig"))))
    assert report == ExportReport(tmp_path / "treaty.csv", 3)
    assert rows == [["word", "turn"], ["=1", "0"], ["=1", "1"], ["=1", "2"]]


@suffixes
def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"old{suffix}"
    path.write_bytes(b"old")

    with pytest.raises(ExportFailed, match="No space left on device"):
        export(breaking, path, ignored, lambda: False)

    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [(path.name, b"old")]


@suffixes
def test_stopping_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"old{suffix}"
    path.write_bytes(b"old")
    asked = iter([False, False, True])

    report = export(table, path, ignored, lambda: next(asked))

    assert report == ExportReport(path, 0, cancelled=True)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [(path.name, b"old")]


def test_progress_counts_the_rows(tmp_path: Path) -> None:
    told: list[ImportProgress] = []

    export(lambda: table(5), tmp_path / "a.tsv", told.append, lambda: False)

    assert told[0] == ImportProgress(1, 5)


def test_a_new_file_has_the_rights_of_any_new_file_and_an_old_one_keeps_its_own(
    tmp_path: Path,
) -> None:
    plain, kept = tmp_path / "plain", tmp_path / "kept.csv"
    plain.touch()
    kept.touch(0o640)
    kept.chmod(0o640)

    new = write(tmp_path / "new.csv").path
    write(kept)

    assert new.stat().st_mode == plain.stat().st_mode
    assert kept.stat().st_mode & 0o777 == 0o640


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "there" / "target.csv")

    assert write(link).path == tmp_path / "there" / "target.csv"
    assert link.is_symlink()


@pytest.mark.parametrize("name", ["treaty", "treaty.doc", ".csv"])
def test_a_name_of_no_known_kind_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportFailed, match=r"does not end in one of \.csv, \.xlsx"):
        write(tmp_path / name)


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    folder, pipe = tmp_path / "folder.csv", tmp_path / "pipe.csv"
    folder.mkdir()
    os.mkfifo(pipe)

    for path in (folder, pipe):
        with pytest.raises(ExportFailed, match="it is not a file"):
            write(path)

    assert pipe.is_fifo()


def test_a_folder_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="cannot be written: No such file or directory"):
        write(tmp_path / "nowhere" / "a.csv")
