"""The head of what is counted: what came of it, choices, and how far the counting is."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.list_choice import ListChoice
from transcript_reader.ui.widgets.parts.work_notice import WorkNotice
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel


class CountHead(QWidget):
    """A sentence, the choices behind it, and, where it takes long, the progress.

    Signals:
        stopped: Emitted when the reader does not want to wait any longer.
    """

    stopped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._said = WrapLabel(self)
        self._said.setProperty("look", "heading")
        self._work = WorkNotice(self.tr("Counting the words"), self)
        self._layout = FlowLayout(self)
        self._layout.addWidget(self._said)
        self._work.cancelled.connect(self.stopped)

    def add_choice(self, name: str) -> ListChoice:
        """Add a list to choose from, and return it."""
        choice = ListChoice(name, self, labelled=False, yielding=True)
        self._layout.addWidget(choice)
        return choice

    def add_progress(self) -> None:
        """Let the progress stand behind what was added so far."""
        self._layout.addWidget(self._work)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._said.text()

    @Slot()
    def show_waiting(self) -> None:
        """Say that words are being counted."""
        self._set(self.tr("Counting the words…"))
        self._work.begin()

    @Slot(float)
    def show_part(self, part: float) -> None:
        """Say which part of them is counted."""
        self._work.show_part(part)

    def say(self, sentence: str, *, aloud: bool = True) -> None:
        """Say what came of the counting, to a screen reader too."""
        self._work.end()
        if sentence != self._said.text():
            self._set(sentence)
            if aloud:
                announce(self, sentence)

    def _set(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.updateGeometry()
