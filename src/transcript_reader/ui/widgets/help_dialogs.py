"""What the program is."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

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
        picture.setPixmap(app_icon().pixmap(QSize(5 * em, 5 * em), self.devicePixelRatio()))
        name = QLabel(f"Transcript Reader {version(QCoreApplication.applicationName())}", self)
        name.setProperty("look", "title")
        words = QLabel(
            _translate(
                "AboutDialog",
                "Reads, searches and quotes official transcripts, and shows exactly what was "
                "published.\n\nThe bundled transcript comes from the site of the President of "
                "Russia, under the licence Creative Commons Attribution 4.0. The typefaces are "
                "PT Sans and PT Serif by ParaType, Atkinson Hyperlegible by the Braille "
                "Institute, and Lexend, all under the SIL Open Font License.",
            ),
            self,
        )
        words.setWordWrap(True)
        words.setProperty("look", "text")
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = QVBoxLayout(self)
        layout.setSpacing(em)
        for widget in (picture, name, words):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(_close_button(self))
        fit(self, 32, 24)


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    return buttons
