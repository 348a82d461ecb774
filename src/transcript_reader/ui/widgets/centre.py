"""The middle of the window: the page, and what is found beneath it or in its place."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

PAGE_EM = 14.0
BENEATH_EM = 16.0
"""The least heights of the page and of what stands beneath it, in em."""

_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class Centre(QWidget):
    """Two areas, one above the other; where there is room for one only, the one asked for.

    Signals:
        beneath_shown: Emitted with whether the lower area is wanted, when that changes.
    """

    beneath_shown = Signal(bool)

    def __init__(self, page: QWidget, beneath: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self._beneath = beneath
        self._wanted = False
        self._in_front = False
        self._only_page = False
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(page)
        self._splitter.addWidget(beneath)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._arrange()

    @property
    def is_beneath_wanted(self) -> bool:
        """Whether the lower area is wanted, be there room for it or not."""
        return self._wanted

    def show_beneath(self, wanted: bool) -> None:
        """Show the lower area, in place of the page where it must be, or put it away."""
        changed = wanted != self._wanted
        self._wanted = self._in_front = wanted
        self._arrange()
        if changed:
            self.beneath_shown.emit(wanted)

    @Slot()
    def show_page(self) -> None:
        """Fold away what stands in place of the page."""
        self._in_front = False
        self._arrange()

    def show_only_page(self, wanted: bool) -> None:
        """Put everything but the page away for a while, or back."""
        self._only_page = wanted
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._arrange()

    def _arrange(self) -> None:
        wanted = self._wanted and not self._only_page
        em = max(1, self.fontInfo().pixelSize())
        both = self.height() >= (PAGE_EM + BENEATH_EM) * em
        self._beneath.setVisible(wanted and (both or self._in_front))
        self._page.setVisible(not wanted or both or not self._in_front)
