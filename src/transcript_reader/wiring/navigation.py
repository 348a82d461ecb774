"""Going about: from part to part of the window, from place to place, and back."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from transcript_reader.domain.person import PeoplePlace
from transcript_reader.domain.search import Hit
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.controllers.opening import OpenController
from transcript_reader.ui.controllers.place_history import Place, PlaceHistory
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.page.reading_view import ReadingView
from transcript_reader.ui.widgets.page.turn_dialog import TurnDialog
from transcript_reader.ui.widgets.words.concordance_panel import ConcordancePanel


class Navigation(QObject):
    """Takes the reader to a page or a place, and remembers where they came from.

    Signals:
        people_wanted: Emitted with the PeoplePlace that the reader comes back to.
    """

    people_wanted = Signal(PeoplePlace)

    def __init__(
        self,
        window: MainWindow,
        page: ReadingView,
        opens: OpenController,
        concordance: ConcordancePanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._page = page
        self._opens = opens
        self._concordance = concordance
        self._history = PlaceHistory()
        for command, act in (
            ("back", self.go_back),
            ("next_turn", page.next_turn),
            ("previous_turn", partial(page.next_turn, forward=False)),
            ("next_heading", page.next_heading),
            ("previous_heading", partial(page.next_heading, forward=False)),
            ("next_paragraph", page.next_paragraph),
            ("previous_paragraph", partial(page.next_paragraph, forward=False)),
            ("go_to_turn", self._ask_for_turn),
            ("where_am_i", lambda: window.show_note(page.where_in_words())),
            ("next_same_speaker", partial(self._walk_with_speaker, forward=True)),
            ("previous_same_speaker", partial(self._walk_with_speaker, forward=False)),
        ):
            window.commands[command].triggered.connect(lambda _=False, act=act: act())

    def show_page(self, _: object = None) -> None:
        """Bring the page forward, and the keyboard with it."""
        self._window.show_page()
        self._page.setFocus()

    def open(self, transcript: TranscriptId, block: int = 0) -> None:
        """Open a transcript, at a block of it; Back comes back here."""
        self.leave()
        if block:
            self._opens.open_at(transcript, block, 0)
        else:
            self._opens.open(transcript)
        self.show_page()

    def open_quietly(self, transcript: TranscriptId) -> None:
        """Open it as well, but leave the keyboard where it is: one may be typing by now."""
        self.leave()
        self._opens.open(transcript)

    def open_hit(self, hit: Hit, *, in_concordance: bool = False) -> None:
        """Go to the place of a hit; Back comes back here, or to the line it was chosen in."""
        self.leave(in_concordance=in_concordance)
        self.show_page()  # first, or Orca misses the new caret
        self._opens.open_hit(hit)

    def leave(self, *, in_concordance: bool = False, people: PeoplePlace | None = None) -> None:
        """Keep where the reader is, to be gone back to."""
        if self._opens.transcript is not None:
            place = self._page.place()
            self._history.leave(Place(self._opens.transcript, *place, in_concordance, people))

    def go_back(self) -> None:
        """Go back to where the reader was before the last jump: a place, a line, a person."""
        if (place := self._history.back()) is None:
            self._window.show_note(self.tr("There is no place to go back to."))
            return
        self.show_page()
        self._opens.open_at(place.transcript, place.block, place.character)
        if place.in_concordance:
            self._window.show_concordance()
            self._concordance.take_focus()
        if place.people is not None:
            self.people_wanted.emit(place.people)

    def _ask_for_turn(self) -> None:
        if names := self._page.turn_names:
            dialog = TurnDialog(names, self._page.where().turn or 0, self._window)
            dialog.turn_chosen.connect(self._page.go_to_turn)
            dialog.open()

    def _walk_with_speaker(self, *, forward: bool) -> None:
        if (speaker := self._page.where().speaker) is not None:
            self._page.next_turn_of(speaker, forward)
