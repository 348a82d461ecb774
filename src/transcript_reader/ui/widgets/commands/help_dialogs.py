"""What the program is."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.support.icons import app_icon

_translate = QCoreApplication.translate


class AboutDialog(QDialog):
    """Says what the program is, which it is, and where its parts come from."""

    def __init__(self, parent: QWidget) -> None:
        from importlib.metadata import version  # 9 ms that no start should wait for

        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_translate("AboutDialog", "About Transcript Reader"))
        em = self.fontInfo().pixelSize()
        picture = QLabel(self)
        picture.setPixmap(app_icon().pixmap(QSize(3 * em, 3 * em), self.devicePixelRatio()))
        name = QLabel(f"Transcript Reader {version(QCoreApplication.applicationName())}", self)
        name.setProperty("look", "title")
        name.setWordWrap(True)
        words = QPlainTextEdit(self)
        words.setReadOnly(True)
        words.setTabChangesFocus(True)
        words.setAccessibleName(self.windowTitle())
        words.setPlainText(
            _translate(
                "AboutDialog",
                "Reads, searches and quotes official transcripts, and shows exactly what was "
                "published.\n\nThe bundled transcript comes from the site of the President of "
                "Russia, under the licence Creative Commons Attribution 4.0. The typefaces are "
                "PT Sans and PT Serif by ParaType, Atkinson Hyperlegible by the Braille "
                "Institute, and Lexend, all under the SIL Open Font License.",
            )
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        top = QHBoxLayout()
        top.addWidget(picture)
        top.addWidget(name, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(words, 1)
        layout.addWidget(buttons)
        fit(self, 32, 24)
