"""Work that is being done for a panel: how far it is, and a button that stops it."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout

PATIENCE_MS = 500
"""Work that is over sooner shows no progress."""

_WHOLE = 100


class WorkNotice(QWidget):
    """Shows up only where the work takes longer than one waits without a word.

    Signals:
        cancelled: Emitted when the reader wants the work to stop.
    """

    cancelled = Signal()

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, _WHOLE)
        stop = QPushButton(self.tr("Stop"), self)
        stop.setAccessibleName(self.tr("Stop the counting"))
        layout = FlowLayout(self)
        layout.addWidget(self._bar)
        layout.addWidget(stop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        stop.clicked.connect(self.cancelled)
        self.hide()

    @Slot()
    def begin(self) -> None:
        """Say nothing yet; but soon, if the work goes on."""
        self._bar.setValue(0)
        if not self.isVisible():
            self._patience.start()

    @Slot(float)
    def show_part(self, part: float) -> None:
        """Say which part of the work is done, 0 to 1."""
        self._bar.setValue(round(part * _WHOLE))

    @Slot()
    def end(self) -> None:
        """Show no work any more."""
        self._patience.stop()
        self.hide()
