"""One work that goes on: what it is, how far it has come, and a button that stops it alone."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.work_notice import PATIENCE_MS
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel


class WorkLine(QWidget):
    """Is due only where the work takes longer than one waits without a word.

    Escape stops the work as the button does, while the button has the focus. Whether there is
    room for the line while it is due, the one it stands in decides.

    Signals:
        cancelled: Emitted when the reader wants this work to stop.
        due_changed: Emitted when the work begins to be worth a line, or ends.
    """

    cancelled = Signal()
    due_changed = Signal()

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due = False
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(what)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAccessibleName(self.tr("Cancel: {work}").format(work=what))
        name = WrapLabel(self)
        name.setText(what)
        row = FlowLayout(self)
        for widget in (name, self._bar, cancel):
            row.addWidget(widget)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_lost)
        cancel.clicked.connect(self.cancelled)
        self.hide()

    @property
    def is_due(self) -> bool:
        """Whether the reader ought to see it."""
        return self._due

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Say how far the work is; ``total`` 0 where nobody knows."""
        if not self._due and not self._patience.isActive():
            self._patience.start()
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    @Slot()
    def end(self) -> None:
        """Show the work no more."""
        self._patience.stop()
        self._set_due(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_patience_lost(self) -> None:
        self._set_due(True)

    def _set_due(self, due: bool) -> None:
        if due != self._due:
            self._due = due
            self.due_changed.emit()
