"""One work that goes on: what it is, how far it has come, and a button that stops it alone."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from transcript_reader.ui.widgets.flow_layout import FlowLayout
from transcript_reader.ui.widgets.work_notice import PATIENCE_MS
from transcript_reader.ui.widgets.wrap_label import WrapLabel


class WorkLine(QWidget):
    """Shows up only where the work takes longer than one waits without a word.

    Escape stops the work as the button does, while the button has the focus.

    Signals:
        cancelled: Emitted when the reader wants this work to stop.
        shown_changed: Emitted when it comes or goes.
    """

    cancelled = Signal()
    shown_changed = Signal()

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(what)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setAccessibleName(self.tr("Cancel: {work}").format(work=what))
        name = WrapLabel(self)
        name.setText(what)
        row = FlowLayout(self)
        for widget in (name, self._bar, self._cancel):
            row.addWidget(widget)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_lost)
        self._cancel.clicked.connect(self.cancelled)
        self.hide()

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Say how far the work is; ``total`` 0 where nobody knows."""
        if self.isHidden() and not self._patience.isActive():
            self._patience.start()
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    @Slot()
    def end(self) -> None:
        """Show the work no more."""
        self._patience.stop()
        self.hide()
        self.shown_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_patience_lost(self) -> None:
        self.show()
        self.shown_changed.emit()
