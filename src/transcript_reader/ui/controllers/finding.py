"""The hits of the open transcript, and the walk from one to the next."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.search import Hit, SearchRequest, SearchResults
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.controllers.searching import TYPING_PAUSE_MS, Searches
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import CancelToken, TaskLane

EVERY_HIT = 100_000


class FindController(QObject):
    """Keeps the hits of the open transcript, and which of them is the current one.

    What is looked for is the find bar's text and, while that is empty, what the library
    search is for, narrowed as it is. Past the last hit of a library search the walk goes on
    in the next transcript of its results; past the last hit of the find bar it begins again.

    Signals:
        found: Emitted with every Hit of the open transcript, in its order; none while
            nothing is looked for.
        current_changed: Emitted with the index of the current hit, -1 for none, and how
            many hits there are.
        refused: Emitted with a sentence about the find bar's text.
        hit_wanted: Emitted with the Hit to go to, in the open transcript or another.
        word_wanted: Emitted with the block and the character of the very word wanted in it,
            once its hit is the current one.
    """

    found = Signal(tuple)
    current_changed = Signal(int, int)
    refused = Signal(str)
    hit_wanted = Signal(Hit)
    word_wanted = Signal(int, int)

    def __init__(self, service: Searches, lane: TaskLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane
        self._token = CancelToken()
        self._asked: SearchRequest | None = None
        self._transcript: TranscriptId | None = None
        self._block = 0
        self._find_text = ""
        self._library = SearchRequest("")
        self._results: tuple[Hit, ...] = ()
        self._hits: tuple[Hit, ...] = ()
        self._current = -1
        self._wanted: Hit | None = None
        self._step = 0  # a walk asked for before the hits were there
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    @Slot(str)
    def set_transcript(self, transcript: TranscriptId | None) -> None:
        """Say which transcript is open now; its hits follow."""
        self._transcript = transcript
        self._block = 0
        self._show(())
        self._ask()

    @Slot(int)
    def set_place(self, block: int) -> None:
        """Say where the reader is: the walk begins there while there is no current hit."""
        self._block = block

    @Slot(str)
    def set_text(self, text: str) -> None:
        """Look for the find bar's text once the reader pauses; empty gives way."""
        if text == self._find_text:
            return
        self._find_text = text
        if text.strip():
            self._pause.start()
        else:
            self._ask()

    @Slot(SearchResults)
    def set_results(self, results: SearchResults) -> None:
        """Walk the results of a search of the library."""
        self._results = results.hits
        before, self._library = self._library, results.request
        now = self._library
        same = (before.text, before.only, before.typing) == (now.text, now.only, now.typing)
        if not same and not self._find_text.strip():
            self._ask()

    @Slot()
    def clear_results(self) -> None:
        self.set_results(SearchResults(SearchRequest(""), (), 0))

    @Slot(Hit)
    def set_current_hit(self, hit: Hit) -> None:
        """Make this the current hit, now or when its transcript's hits are known."""
        self._wanted = hit
        if self._asked is None and hit.transcript == self._transcript:
            self._settle()

    @Slot()
    def next_hit(self) -> None:
        self._walk(+1)

    @Slot()
    def previous_hit(self) -> None:
        self._walk(-1)

    def _ask(self) -> None:
        self._pause.stop()
        self._token.cancel()
        self._asked = None
        own = bool(self._find_text.strip())
        text = self._find_text if own else self._library.text
        if self._transcript is None or not text.strip():
            self._show(())
            self._set_current(-1)
            return
        request = SearchRequest(text, self._transcript, EVERY_HIT, typing=True)
        if not own:
            request = replace(request, only=self._library.only, typing=self._library.typing)
        self._asked = request
        self._token = CancelToken()
        self._lane.run(
            partial(self._service.search, request),
            self._on_done,
            partial(self._on_failed, request),
            self._token,
        )

    def _show(self, hits: tuple[Hit, ...]) -> None:
        self._hits = hits
        self._current = -1
        self.found.emit(hits)

    def _on_done(self, results: SearchResults) -> None:
        if results.request != self._asked:
            return
        self._asked = None
        self._show(tuple(sorted(results.hits, key=lambda hit: hit.block)))
        self._settle()

    def _on_failed(self, request: SearchRequest, error: ReaderError) -> None:
        if request == self._asked:
            self._asked = None
            self._show(())
            self._set_current(-1)
            if self._find_text.strip():
                self.refused.emit(sentence(error))

    def _settle(self) -> None:
        """Choose the current hit, now that the hits are known."""
        step, self._step = self._step, 0
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted.transcript == self._transcript:
            blocks = [hit.block for hit in self._hits]
            self._set_current(blocks.index(wanted.block) if wanted.block in blocks else -1)
            if wanted.spans:
                self.word_wanted.emit(wanted.block, wanted.spans[0].start)
        elif step or (self._find_text.strip() and self._hits):
            self._walk(step or +1)
        else:
            self._set_current(-1)

    def _walk(self, step: int) -> None:
        if self._asked is not None or self._pause.isActive():
            self._step = step
            return
        index = self._current + step if self._current >= 0 else self._nearest(step)
        if not 0 <= index < len(self._hits):
            if not self._find_text.strip() and (hit := self._beyond(step)) is not None:
                self._wanted = hit
                self.hit_wanted.emit(hit)
                return
            index = 0 if step > 0 else len(self._hits) - 1
        if self._hits:
            self._set_current(index)
            self.hit_wanted.emit(self._hits[index])

    def _nearest(self, step: int) -> int:
        """Return the first hit from the reader's place on, or the last before it."""
        before = sum(hit.block < self._block for hit in self._hits)
        return before if step > 0 else before - 1

    def _beyond(self, step: int) -> Hit | None:
        """Return the hit nearest to the open transcript in the next one of the results."""
        order = list(dict.fromkeys(hit.transcript for hit in self._results))
        if not set(order) - {self._transcript}:
            return None
        if self._transcript in order:
            place = order.index(self._transcript) + step
        else:
            place = 0 if step > 0 else -1
        hits = [hit for hit in self._results if hit.transcript == order[place % len(order)]]
        ends = sorted(hits, key=lambda hit: hit.block)
        return ends[0] if step > 0 else ends[-1]

    def _set_current(self, index: int) -> None:
        self._current = index
        self.current_changed.emit(index, len(self._hits))
