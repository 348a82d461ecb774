"""One area of the window: a title, perhaps a button that closes it, and what it holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from transcript_reader.ui.support.focusing import focus_into
from transcript_reader.ui.support.restyling import dress_when_shown
from transcript_reader.ui.widgets.parts.icon_button import IconButton


class Pane(QWidget):
    """A titled area; what stands at its ``head`` may be something else than the title.

    Signals:
        closed: Emitted when the reader has done with it.
    """

    closed = Signal()

    def __init__(
        self,
        title: str,
        content: QWidget,
        parent: QWidget | None = None,
        *,
        closing: str = "",
        head: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._content = content
        if head is None:
            head = heading = QLabel(title, self)
            heading.setProperty("look", "title")
            heading.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(head, 1)
        if closing:
            close = IconButton("close", closing, self)
            close.clicked.connect(self.closed)
            top.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(content, 1)
        dress_when_shown(self)

    def take_focus(self) -> None:
        """Put the focus into the content."""
        focus_into(self._content)
