"""Bugs are shown, once each, with a way to copy what is needed to mend them."""

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
)

from transcript_reader.ui.support.dialog_size import fit

_translate = QCoreApplication.translate


class BugHook(QObject):
    """Stands in for Python's last word on an exception nobody caught: a dialog, and go on.

    The traceback is printed as well, for whoever started the program from a terminal.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook
        self._seen: set[str] = set()
        self.dialog: QDialog | None = None
        sys.excepthook = self._on_exception

    def close(self) -> None:
        """Give Python its own last word back."""
        sys.excepthook = self._before

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._before(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        told = "".join(traceback.format_exception(kind, error, trace))
        if told not in self._seen and self.dialog is None:
            self._seen.add(told)
            self.dialog = BugDialog(told)
            self.dialog.finished.connect(self._on_finished)
            self.dialog.open()

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


class BugDialog(QDialog):
    """Says that something went wrong, shows where, and copies it."""

    def __init__(self, told: str) -> None:
        super().__init__()
        self.setWindowTitle(_translate("BugDialog", "An error in the program"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._report = f"{_versions()}\n\n{told}"
        sentence = _translate(
            "BugDialog",
            "Something went wrong that should not have. Your library is safe, and you can "
            "go on reading. To have it mended, please report the text below.",
        )
        text = QPlainTextEdit(self)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.windowTitle())
        text.setPlainText(f"{sentence}\n\n{self._report}")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(
            _translate("BugDialog", "Copy the text"), QDialogButtonBox.ButtonRole.ActionRole
        )
        layout = QVBoxLayout(self)
        layout.addWidget(text, 1)
        layout.addWidget(buttons)
        fit(self, 46, 26)
        copy.clicked.connect(self.copy_text)
        buttons.rejected.connect(self.reject)

    def copy_text(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)


def _versions() -> str:
    return f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
