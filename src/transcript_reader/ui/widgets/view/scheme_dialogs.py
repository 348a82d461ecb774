"""Asking the reader for colour schemes: in the dialog, and in files."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from transcript_reader.domain.own_scheme import Colours, OwnScheme
from transcript_reader.domain.view_settings import ALL_SCHEMES, ColourScheme
from transcript_reader.ui.widgets.view.scheme_dialog import SchemeDialog
from transcript_reader.ui.widgets.view.view_names import scheme_name

_PATTERN = "*.json"


class SchemeDialogs(QObject):
    """Opens the dialogs; what comes of them leaves as a signal.

    Signals:
        scheme_made: Emitted with an OwnScheme, and the name of the one it takes the place of.
        import_chosen: Emitted with the path of a file to read a scheme from.
        export_chosen: Emitted with an OwnScheme and the path of the file it goes to.
    """

    scheme_made = Signal(object, str)
    import_chosen = Signal(Path)
    export_chosen = Signal(object, Path)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._scheme = ALL_SCHEMES[0]
        self._own: tuple[OwnScheme, ...] = ()

    def set_scheme(self, scheme: ColourScheme) -> None:
        """Say which scheme is shown: a new one begins with its colours."""
        self._scheme = scheme

    def set_own(self, own: tuple[OwnScheme, ...]) -> None:
        """Say which schemes of the reader's there are."""
        self._own = own

    @Slot()
    def make(self) -> None:
        """Ask for a new scheme."""
        shown = self._scheme
        colours = Colours(shown.text, shown.background, shown.link, shown.accent)
        self._open("", colours)

    @Slot(object)
    def change(self, own: OwnScheme) -> None:
        """Ask for other colours or another name."""
        self._open(own.name, own.colours)

    @Slot()
    def ask_for_import(self) -> None:
        """Ask for a file to read."""
        dialog = self._file_dialog(self.tr("Import a colour scheme"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.import_chosen.emit(Path(path)))
        dialog.open()

    @Slot(object)
    def ask_for_export(self, own: OwnScheme) -> None:
        """Ask for a file to write."""
        dialog = self._file_dialog(self.tr("Export the colour scheme"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"{own.name.replace('/', '-')}.json")
        dialog.fileSelected.connect(lambda path: self.export_chosen.emit(own, Path(path)))
        dialog.open()

    def _open(self, name: str, colours: Colours) -> None:
        taken = {one.name for one in self._own} | {scheme_name(one.key) for one in ALL_SCHEMES}
        dialog = SchemeDialog(name, colours, frozenset(taken), self._window)
        dialog.scheme_made.connect(lambda own: self.scheme_made.emit(own, name))
        dialog.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(Path.home()))
        dialog.setNameFilter(f"{self.tr('Colour schemes')} ({_PATTERN})")
        dialog.finished.connect(dialog.deleteLater)
        return dialog
