"""The people of the library: their window, what is decided there, and the ways in and out."""

from PySide6.QtCore import QObject

from transcript_reader.domain.person import Appearance, PeoplePlace, Person
from transcript_reader.ui.controllers.indexed import IndexedControllers
from transcript_reader.ui.controllers.opening import OpenController
from transcript_reader.ui.widgets.lists.speaker_list import SpeakerList
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.ui.widgets.page.reading_view import ReadingView
from transcript_reader.ui.widgets.people.people_dialog import PeopleDialog
from transcript_reader.ui.widgets.search.search_panel import SearchPanel
from transcript_reader.wiring.navigation import Navigation


class PeopleWiring(QObject):
    """Opens the window of the people, and joins it to the controller while it is there."""

    def __init__(
        self,
        window: MainWindow,
        page: ReadingView,
        speakers: SpeakerList,
        opens: OpenController,
        search_panel: SearchPanel,
        navigation: Navigation,
        rest: IndexedControllers,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._page = page
        self._opens = opens
        self._search_panel = search_panel
        self._navigation = navigation
        self._people = rest.people
        self._dialog: PeopleDialog | None = None
        self._place = PeoplePlace()
        window.commands["people"].triggered.connect(lambda _: self.open(self._place))
        window.commands["this_person"].triggered.connect(lambda _: self._open_this())
        navigation.people_wanted.connect(self.open)
        rest.people.place_found.connect(opens.open_at)
        rest.people.known_changed.connect(rest.searches.search_again)
        rest.people.known_changed.connect(rest.frequency.count_again)
        rest.people.known_changed.connect(speakers.show_known)
        for changed in (rest.imports.library_changed, rest.listing.changed, rest.watch.changed):
            changed.connect(self._refresh)
        rest.people.refresh_later()

    def open(self, place: PeoplePlace) -> None:
        """Show the people there, in the window that is open or in a new one."""
        if self._dialog is not None:
            self._dialog.close()
        dialog = self._dialog = PeopleDialog(place, self._window.scheme, self._window)
        self._connect(dialog)
        self._people.look_for(place.text, place.kind)
        self._people.refresh()
        dialog.show()
        dialog.activateWindow()

    def dress(self) -> None:
        """Paint in the colours that hold now."""
        if self._dialog is not None:
            self._dialog.set_scheme(self._window.scheme)

    def _connect(self, dialog: PeopleDialog) -> None:
        people = self._people
        people.found.connect(dialog.show_found)
        people.others_found.connect(dialog.show_others)
        people.told.connect(dialog.show_told)
        people.undone.connect(dialog.show_message)
        people.failed.connect(dialog.show_message)
        dialog.wanted.connect(people.look_for)
        dialog.other_wanted.connect(people.look_for_other)
        dialog.merged.connect(people.merge)
        dialog.confirmed.connect(people.confirm)
        dialog.parted.connect(people.keep_apart)
        dialog.split.connect(people.split)
        dialog.renamed.connect(people.rename)
        dialog.undo_wanted.connect(people.undo)
        dialog.voice_activated.connect(self._open_voice)
        dialog.search_wanted.connect(self._search)
        dialog.finished.connect(self._on_closed)

    def _on_closed(self) -> None:
        if self._dialog is not None:
            self._place = self._dialog.place
        self._dialog = None
        self._window.activateWindow()

    def _refresh(self) -> None:
        if self._dialog is not None:
            self._people.refresh()
        else:
            self._people.refresh_later()

    def _open_this(self) -> None:
        """Show who speaks where the reader is."""
        speaker, transcript = self._page.speaker_here, self._opens.transcript
        if speaker is None or transcript is None:
            self._window.show_note(self.tr("Nobody speaks here."))
        elif not speaker.named:
            said = self.tr("“{name}” is a voice without a name.").format(name=speaker.name)
            self._window.show_note(said)
        else:
            name = " ".join(speaker.name.split())
            self.open(PeoplePlace(voice=(transcript, name)))

    def _open_voice(self, voice: Appearance) -> None:
        """Open a transcript where somebody begins to speak; Back comes back to the person."""
        self._leave(voice)
        self._navigation.show_page()
        self._people.find_turn(voice)

    def _search(self, person: Person) -> None:
        """Search in what a person says, under whichever name."""
        self._leave(person.appearances[0])
        asked = (person.label,) if person.number else person.names
        names = [f'speaker:"{name.replace(chr(34), " ")}"' for name in asked]
        text = names[0] if len(names) == 1 else f"({' OR '.join(names)})"
        self._window.show_search()
        self._search_panel.set_text(f"{text} ")

    def _leave(self, voice: Appearance) -> None:
        """Close the window, to be gone back to at a voice."""
        if self._dialog is not None:
            place = self._dialog.place
            self._navigation.leave(people=PeoplePlace(place.text, place.kind, voice.key))
            self._dialog.accept()
