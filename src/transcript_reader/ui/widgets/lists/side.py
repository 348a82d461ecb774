"""The lists on the left: one above the other, or one at a time where the window is low."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from transcript_reader.ui.widgets.parts.pane import Pane


class Side(QSplitter):
    """Panes one above the other; in a low window only the one asked for last."""

    def __init__(self, panes: tuple[Pane, ...], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._panes = panes
        self._asked = panes[0]
        self._low = False
        self.setChildrenCollapsible(False)
        for pane in panes:
            self.addWidget(pane)

    def ask_for(self, pane: Pane) -> None:
        """Show this pane, whatever the room."""
        self._asked = pane
        self.set_low(self._low)

    def set_low(self, low: bool) -> None:
        """Say whether there is room for one pane only."""
        self._low = low
        for pane in self._panes:
            pane.setVisible(pane is self._asked or not low)
