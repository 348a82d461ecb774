"""A field above a list: Down goes into the list, Escape clears, then leaves."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from transcript_reader.ui.widgets.parts.icon_button import IconButton

_WITHIN = 5  # pixels that Qt leaves beside the text, and one for the caret


class EntryField(QLineEdit):
    """One line to type into, with a button that clears it.

    While it is empty it shows its name, or its ``short_name`` where there is no room for that.

    Signals:
        left_downwards: Emitted when Down is pressed.
        left: Emitted when Escape is pressed and there is nothing to clear.
    """

    left_downwards = Signal()
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, short_name: str = "") -> None:
        self._names = (name, short_name or name)
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
        self._choose_name()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._choose_name()

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

    def _choose_name(self) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        place = QStyle.SubElement.SE_LineEditContents
        room = self.style().subElementRect(place, option, self).width() - _WITHIN
        name, short = self._names
        fits = self.fontMetrics().horizontalAdvance(name) <= room
        self.setPlaceholderText(name if fits else short)
