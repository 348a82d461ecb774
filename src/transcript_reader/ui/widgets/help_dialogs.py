"""What the program is, and which keys it knows."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from transcript_reader.ui.support.icons import app_icon

_translate = QCoreApplication.translate


class KeysDialog(QDialog):
    """Lists every command that has a key, in the order of the menus."""

    def __init__(self, rows: list[tuple[str, list[QKeySequence]]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_translate("KeysDialog", "Keyboard shortcuts"))
        table = QTableWidget(len(rows), 2, self)
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels(
            [_translate("KeysDialog", "Command"), _translate("KeysDialog", "Keys")]
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        native = QKeySequence.SequenceFormat.NativeText
        for row, (name, keys) in enumerate(rows):
            table.setItem(row, 0, QTableWidgetItem(name))
            table.setItem(row, 1, QTableWidgetItem(", ".join(key.toString(native) for key in keys)))
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.selectRow(0)
        layout = QVBoxLayout(self)
        layout.addWidget(table)
        layout.addWidget(_close_button(self))
        _fit(self, 40, 36)


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
        _fit(self, 32, 24)


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    return buttons


def _fit(dialog: QDialog, width: int, height: int) -> None:
    """Make the dialog so many em wide and high, but no larger than the screen lets it be."""
    em = dialog.fontInfo().pixelSize()
    room = dialog.screen().availableSize() * 0.9
    dialog.resize(QSize(width * em, height * em).boundedTo(room))
