"""The line below the page: where the reader is, and what is being done meanwhile."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.transcript import Speaker
from transcript_reader.ui.widgets.flow_layout import FlowLayout
from transcript_reader.ui.widgets.reading_view import ReadingPlace
from transcript_reader.ui.widgets.work_notice import PATIENCE_MS
from transcript_reader.ui.widgets.wrap_label import WrapLabel


class StatusLine(QWidget):
    """Place on the left, progress behind it.

    Signals:
        cancelled: Emitted when the reader wants the work to stop.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = True
        self._speakers: tuple[Speaker, ...] = ()
        self._place = WrapLabel(self)
        self._place.setAccessibleDescription(self.tr("Place in the transcript"))
        self._work = QWidget(self)
        self._what = WrapLabel(self._work)
        self._bar = QProgressBar(self._work)
        self._cancel = QPushButton(self.tr("Cancel"), self._work)
        self._cancel.setAccessibleName(self.tr("Cancel the work in progress"))
        row = FlowLayout(self._work)
        for widget in (self._what, self._bar, self._cancel):
            row.addWidget(widget)
        layout = FlowLayout(self, gap=2)
        layout.addWidget(self._place)
        layout.addWidget(self._work)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_lost)
        self._cancel.clicked.connect(self.cancelled)
        self._work.hide()

    @Slot(OpenedTranscript)
    def show_transcript(self, opened: OpenedTranscript) -> None:
        """Tell places of this transcript from now on."""
        self._speakers = opened.transcript.speakers

    @Slot(ReadingPlace)
    def show_place(self, place: ReadingPlace) -> None:
        """Say where the reader is: turn, speaker, and how much lies before this place."""
        text = self._in_words(place)
        if text != self._place.text():
            self._place.setText(text)
            self._place.updateGeometry()

    def set_room(self, room: bool) -> None:
        """Show the place only where there is room for it; work that goes on, always."""
        self._room = room
        self._place.setVisible(room)
        self.setVisible(room or not self._work.isHidden())

    @Slot(str, int, int)
    def show_progress(self, what: str, done: int, total: int) -> None:
        """Say how far some work is; ``total`` 0 where nobody knows."""
        if self._work.isHidden() and not self._patience.isActive():
            self._patience.start()
        self._what.setText(what)
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    @Slot()
    def end_progress(self) -> None:
        """Show no work any more."""
        self._patience.stop()
        self._work.hide()
        self.set_room(self._room)

    def _on_patience_lost(self) -> None:
        self._work.show()
        self.set_room(self._room)

    def _in_words(self, place: ReadingPlace) -> str:
        part = self.tr("{per_cent} %").format(per_cent=round(100 * place.part))
        if place.turn is None or place.speaker is None or place.speaker >= len(self._speakers):
            return part
        turn = self.tr("Turn {number} of {count}").format(number=place.turn + 1, count=place.turns)
        return f"{turn} · {self._speakers[place.speaker].name} · {part}"
