"""Asking the reader for files or a folder."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

QT_UNTRANSLATED = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""What Qt's own dialog says and Qt's own translations lack: ours are asked for it."""


class FileChooser(QObject):
    """Opens the dialogs, and begins where the last one ended.

    Signals:
        chosen: Emitted with a list of paths.
    """

    chosen = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._folder = str(Path.home())

    @Slot()
    def ask_for_files(self) -> None:
        """Ask for one file or several."""
        self._ask(self.tr("Open files"), QFileDialog.FileMode.ExistingFiles)

    @Slot()
    def ask_for_folder(self) -> None:
        """Ask for a folder."""
        self._ask(self.tr("Open a folder"), QFileDialog.FileMode.Directory)

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self._window, title, self._folder)
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(self._on_selected)
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_selected(self, path: str) -> None:
        self._folder = str(Path(path).parent)

    def _on_files_selected(self, paths: list[str]) -> None:
        self.chosen.emit([Path(path) for path in paths])
