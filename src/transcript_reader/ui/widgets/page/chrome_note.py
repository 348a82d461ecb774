"""The note below the text: there is more on the page that was published, and here it is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from transcript_reader.domain.transcript import BlockKind, Transcript
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton


class ChromeNote(WrapButton):
    """A quiet button that shows, and hides, what belongs to the site.

    Signals:
        wanted: Emitted with whether that is to be shown.
        reached: Emitted when the keyboard has come to it.
    """

    wanted = Signal(bool)
    reached = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._shown = False
        self.setFlat(True)
        self.clicked.connect(lambda: self.wanted.emit(not self._shown))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def show_for(self, transcript: Transcript, *, shown: bool) -> None:
        """Say how much there is in this transcript; where there is nothing, be not seen."""
        count = sum(block.kind is BlockKind.CHROME for block in transcript.blocks)
        self._shown = shown
        self.setVisible(count > 0)
        self.setText(
            self.tr("Hide what belongs to the site (%n line(s))", "", count)
            if shown
            else self.tr("Show what belongs to the site (%n line(s))", "", count)
        )
