"""A field above a list: Down goes into the list, Escape clears, then leaves."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from transcript_reader.ui.widgets.icon_button import IconButton


class EntryField(QLineEdit):
    """One line to type into, with a button that clears it.

    Signals:
        left_downwards: Emitted when Down is pressed.
        left: Emitted when Escape is pressed and there is nothing to clear.
    """

    left_downwards = Signal()
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, short_name: str = "") -> None:
        super().__init__(parent)
        self.setPlaceholderText(short_name or name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        # Qt's own clear button keeps its 16 pixels and its grey whatever the size and scheme.
        self._clear = IconButton("close", self.tr("Clear the field"), self, self.tr("Esc"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)

    @Slot()
    def take_focus(self) -> None:
        """Take the focus, with the text selected: typing replaces it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._place_button()

    def _place_button(self) -> None:
        size = self._clear.sizeHint().boundedTo(self.size())
        room = (self.height() - size.height()) // 2
        self._clear.setGeometry(
            self.width() - size.width() - max(room, 2), room, size.width(), size.height()
        )
        self.setTextMargins(0, 0, 0 if self._clear.isHidden() else size.width(), 0)
