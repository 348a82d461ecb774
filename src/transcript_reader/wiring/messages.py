"""Messages: when their matter is over, and the list of all that were told."""

from collections import deque
from datetime import datetime

from PySide6.QtCore import QObject

from transcript_reader.ui.widgets.lists.library_list import LibraryList
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.messages_dialog import MessagesDialog
from transcript_reader.ui.widgets.search.search_panel import SearchPanel
from transcript_reader.ui.widgets.words.concordance_panel import ConcordancePanel

MOST_MESSAGES = 200
"""So many are remembered, the latest ones."""


class MessagesWiring(QObject):
    """Lets notes go with the reader's next act, and shows what was told on request.

    An act is what the reader does with transcripts. Changing the look is none: one may want to
    have it larger in order to read the message.
    """

    def __init__(
        self,
        window: MainWindow,
        entries: LibraryList,
        panel: SearchPanel,
        concordance: ConcordancePanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._told: deque[tuple[datetime, str]] = deque(maxlen=MOST_MESSAGES)
        window.messages.told.connect(self._on_told)
        window.commands["messages"].triggered.connect(lambda _: self._show())
        for act in (
            window.files_dropped,
            entries.entry_activated,
            panel.text_changed,
            panel.hit_activated,
            panel.searches.saved_chosen,
            concordance.line_activated,
        ):
            act.connect(lambda _: window.messages.end_notes())

    def _on_told(self, sentence: str) -> None:
        self._told.append((datetime.now().astimezone(), sentence))

    def _show(self) -> None:
        MessagesDialog(tuple(self._told), self._window.scheme, self._window).open()
