"""A field above a list: Down goes into the list, Escape clears, then leaves."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class EntryField(QLineEdit):
    """One line to type into, with a button that clears it.

    Signals:
        left_downwards: Emitted when Down is pressed.
        left: Emitted when Escape is pressed and there is nothing to clear.
    """

    left_downwards = Signal()
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    @Slot()
    def take_focus(self) -> None:
        """Take the focus, with the text selected: typing replaces it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
