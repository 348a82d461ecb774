"""A column that scrolls downwards, and never sideways, where it is higher than its room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


class ScrollColumn(QScrollArea):
    """Shows a widget as wide as itself; the focus goes to what is in it."""

    def __init__(self, body: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._body = body
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Bring the whole of what gets the focus into sight; Qt is content with its caret."""
        moved = super().focusNextPrevChild(forward)
        focus = QApplication.focusWidget()
        if moved and focus is not None:
            self.reveal(focus)
        return moved

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Do so for a focus that comes from outside, too; nothing moves away under the mouse."""
        if now is not None and not QApplication.mouseButtons():
            self.reveal(now)

    def reveal(self, widget: QWidget) -> None:
        """Bring the whole of a widget into sight, if it stands in the column.

        What is higher than the room and fills it stays: Qt would go from its one end to the other.
        """
        room = self.viewport().height()
        fills = widget.visibleRegion().boundingRect().height() >= min(room, widget.height())
        if self._body.isAncestorOf(widget) and not fills:
            middle = widget.mapTo(self._body, widget.rect().center())
            self.ensureVisible(middle.x(), middle.y(), 0, widget.height() // 2 + 1)
