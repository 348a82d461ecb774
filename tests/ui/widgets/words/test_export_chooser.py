from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.ui.widgets.words.export_chooser import (
    LONGEST_NAME,
    ExportChooser,
    as_file_name,
)

FORMATS = (("CSV", ".csv"), ("Excel", ".xlsx"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"open skies" NEAR/5 a', "open skies NEAR 5 a"),
        ("speaker:Путин сан*", "speaker Путин сан"),
        ("../../etc/passwd", "etc passwd"),
        ("*", "transcripts"),
        ("a" * 300, "a" * LONGEST_NAME),
    ],
)
def test_what_was_searched_for_becomes_a_name_of_a_file(text: str, name: str) -> None:
    assert as_file_name(text) == name


def test_the_dialog_asks_where_and_in_which_format_and_remembers_both(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    chooser = ExportChooser(FORMATS, window)
    chosen: list[Path] = []

    chooser.ask("Export the hits", "open skies", chosen.append)
    first = window.findChildren(QFileDialog)[0]
    assert first.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert first.nameFilters() == ["CSV (*.csv)", "Excel (*.xlsx)"]
    assert first.defaultSuffix() == "csv"
    first.selectNameFilter("Excel (*.xlsx)")
    first.filterSelected.emit("Excel (*.xlsx)")
    assert first.defaultSuffix() == "xlsx"
    first.setDirectory(str(tmp_path))
    first.selectFile("open skies")
    first.accept()

    assert chosen == [tmp_path / "open skies.xlsx"]
    chooser.ask("Export the hits", "again", chosen.append)
    second = window.findChildren(QFileDialog)[-1]
    assert Path(second.directory().path()) == tmp_path
    assert second.defaultSuffix() == "xlsx"
    second.reject()
