"""The open transcript: everything that shows it, the place of reading, and quoting from it."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from transcript_reader.ui.controllers.opening import OpenController
from transcript_reader.ui.support.quoting import clipboard_data
from transcript_reader.ui.widgets.lists.library_list import LibraryList
from transcript_reader.ui.widgets.lists.speaker_list import SpeakerList
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.page.reading_view import ReadingView
from transcript_reader.ui.widgets.page.timeline import Timeline


class PageWiring(QObject):
    """Joins the page to what is opened, and the lists and the timeline beside it to the page."""

    def __init__(
        self,
        window: MainWindow,
        page: ReadingView,
        timeline: Timeline,
        speakers: SpeakerList,
        entries: LibraryList,
        opens: OpenController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._page = page
        self._speakers = speakers
        # The page last: it tells the others at once which of its turns the reader is in.
        for part in (timeline, speakers, window.status, page):
            opens.opened.connect(part.show_transcript)
        opens.opened.connect(lambda opened: window.show_title(opened.transcript.title))
        opens.id_changed.connect(entries.set_open)
        opens.place_wanted.connect(page.go_to)
        opens.failed.connect(window.show_note)
        page.place_changed.connect(timeline.set_place)
        page.place_changed.connect(self._on_place_changed)
        page.sight_changed.connect(timeline.set_sight)
        page.link_activated.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
        timeline.place_chosen.connect(page.go_to)
        speakers.speaker_activated.connect(page.next_turn_of)
        speakers.lit_changed.connect(page.set_lit_speakers)
        window.commands["copy"].triggered.connect(lambda _: page.copy())
        window.commands["copy_quotation"].triggered.connect(lambda _: self._copy_quotation())

    def _on_place_changed(self, _block: int) -> None:
        where = self._page.where()
        self._window.status.show_place(where)
        self._speakers.set_current_speaker(where.speaker)

    def _copy_quotation(self) -> None:
        """Put what is selected, or the turn being read, on the clipboard with its source."""
        quotation = self._page.quotation()
        if not quotation.passages:
            self._window.show_note(self.tr("There are no words here to quote."))
            return
        QApplication.clipboard().setMimeData(clipboard_data(quotation))
        self._window.show_note(self.tr("Copied, with its source."))
