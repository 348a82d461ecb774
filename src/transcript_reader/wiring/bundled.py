"""The documents that come with the program: the first one, and the guide that Help shows."""

from PySide6.QtCore import QObject

from transcript_reader.domain.transcript import BlockKind, Transcript, TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.ui.controllers.opening import OpenController
from transcript_reader.ui.controllers.viewing import ViewController
from transcript_reader.ui.support.resources import language_for
from transcript_reader.ui.widgets.main_window import MainWindow
from transcript_reader.wiring.navigation import Navigation

FIRST_DOCUMENT = "first_document.txt"
GUIDE = "guide.html"
"""Names of bundled files: what a new reader sees first, and what Help shows."""


class BundledWiring(QObject):
    """Opens them, as long as they have not been removed from the library."""

    def __init__(
        self,
        window: MainWindow,
        library: Library,
        opens: OpenController,
        views: ViewController,
        navigation: Navigation,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._library = library
        self._opens = opens
        self._views = views
        self._navigation = navigation
        window.guide_wanted.connect(self._show_guide)

    def begin(self) -> None:
        """Open what a new reader sees first; put it into the library where it has never been."""
        if self._known(FIRST_DOCUMENT) is None:  # also where `import` ran before the window
            from transcript_reader.services.bundled import add_bundled  # brings every importer

            add_bundled(self._library)
        self.open_first()

    def open_first(self) -> None:
        """Open what a new reader sees first, if it is there."""
        if (first := self._known(FIRST_DOCUMENT)) is not None:
            self._opens.open(first)

    def _show_guide(self) -> None:
        if (guide := self._known(GUIDE)) is None:
            self._window.show_note(self.tr("The guide has been removed from the library."))
        else:
            self._navigation.open(guide, self._first_spoken(self._library[guide]))

    def _first_spoken(self, transcript: Transcript) -> int:
        """Return the block from which on it speaks the window's language, its heading first."""
        language, blocks = language_for(self._views.settings.language), transcript.blocks
        turns = (i for i, block in enumerate(blocks) if block.kind is BlockKind.TURN)
        start = next((i for i in turns if blocks[i].language == language), 0)
        headed = start > 0 and blocks[start - 1].kind is BlockKind.HEADING
        return start - headed

    def _known(self, name: str) -> TranscriptId | None:
        """Return the bundled document of that name, if the library has it."""
        library = self._library
        return next((id_ for id_ in library.ids() if library.origin(id_) == name), None)
