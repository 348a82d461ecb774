"""The line below the page: where the reader is, and what is being done meanwhile."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.transcript import Speaker
from transcript_reader.ui.widgets.page.reading_view import ReadingPlace
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.work_line import WorkLine
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel


class StatusLine(QWidget):
    """Place on the left, and behind it a line for each work that goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = True
        self._aside = False
        self._speakers: tuple[Speaker, ...] = ()
        self._works: list[WorkLine] = []
        self._place = WrapLabel(self)
        self._place.setAccessibleDescription(self.tr("Place in the transcript"))
        self._layout = FlowLayout(self, gap=2)
        self._layout.addWidget(self._place)

    @property
    def is_working(self) -> bool:
        """Whether some work is shown."""
        return any(work.is_due for work in self._works)

    def add_work(self, what: str) -> WorkLine:
        """Return the line for a kind of work, which shows up while it is done."""
        work = WorkLine(what, self)
        work.due_changed.connect(partial(self._on_work_changed, work))
        self._works.append(work)
        self._layout.addWidget(work)
        return work

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

    def set_room(self, room: bool, *, aside: bool = False) -> None:
        """Show the place only where there is room for it; work that goes on, unless ``aside``."""
        self._room, self._aside = room, aside
        self._place.setVisible(room)
        self._show_works()
        self.setVisible(not aside and (room or self.is_working))

    def _on_work_changed(self, work: WorkLine) -> None:
        self._works.remove(work)
        self._works.append(work)
        self.set_room(self._room, aside=self._aside)

    def _show_works(self) -> None:
        """Show those that are due, or where room is short the one begun last."""
        due = [work for work in self._works if work.is_due]
        shown = due if self._room else due[-1:]
        for work in self._works:
            work.setVisible(work in shown)

    def _in_words(self, place: ReadingPlace) -> str:
        part = self.tr("{per_cent} %").format(per_cent=round(100 * place.part))
        if place.turn is None or place.speaker is None or place.speaker >= len(self._speakers):
            return part
        turn = self.tr("Turn {number} of {count}").format(number=place.turn + 1, count=place.turns)
        return f"{turn} · {self._speakers[place.speaker].name} · {part}"
