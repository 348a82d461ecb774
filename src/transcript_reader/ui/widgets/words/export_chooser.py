"""Asking the reader where a table is to be written, and in which format."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

LONGEST_NAME = 60
"""Characters of a file's name that are made of what was searched for."""


class ExportChooser(QObject):
    """Opens the dialog, and begins with the folder and the format of the last one.

    ``formats`` are the formats' names and the ends of their files' names: ("Excel", ".xlsx").
    """

    def __init__(self, formats: Sequence[tuple[str, str]], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._suffixes = {f"{name} (*{suffix})": suffix for name, suffix in formats}
        self._filter = next(iter(self._suffixes))
        self._folder = str(Path.home())

    def ask(self, title: str, name: str, on_chosen: Callable[[Path], None]) -> None:
        """Ask under a title, and propose a file's name made of ``name``."""
        dialog = QFileDialog(self._window, title, self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(self._suffixes))
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(self._suffixes[chosen])
        )
        dialog.selectNameFilter(self._filter)
        dialog.setDefaultSuffix(self._suffixes[self._filter])
        dialog.selectFile(as_file_name(name))

        def on_selected(file: str) -> None:
            self._folder = str(Path(file).parent)
            self._filter = dialog.selectedNameFilter()
            on_chosen(Path(file))

        dialog.fileSelected.connect(on_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def as_file_name(text: str) -> str:
    """Return words of a text as a name that every system allows: ``"open skies"`` as open skies."""
    words = re.sub(r"[^\w\s-]|_", " ", text).split()
    return " ".join(words)[:LONGEST_NAME].strip() or "transcripts"
