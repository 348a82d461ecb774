"""The words found in the open transcript, and the walk from one to the next."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
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
    """Keeps the words found in the open transcript, and which of them is the current one.

    Each word or phrase is a hit of its own, with one span; a place that is found without one
    (by its speaker, say) is a hit too. What is looked for is the find bar's text and, while that
    is empty, what the library search is for, narrowed as it is. Past the last word of a library
    search the walk goes on in the next transcript of its results, for which more of them are
    asked for where need be; past the last word of the find bar it begins again.

    Signals:
        found: Emitted with every Hit of the open transcript, in its order; none while
            nothing is looked for.
        current_changed: Emitted with the index of the current hit, -1 for none, and how
            many hits there are.
        refused: Emitted with a sentence about the find bar's text.
        hit_wanted: Emitted with the Hit to go to, in the open transcript or another.
        word_wanted: Emitted with the block and the character of a word wanted that is none
            of those found, once the hits are known.
        more_wanted: Emitted when the walk has come to the end of the results that are known.
    """

    found = Signal(tuple)
    current_changed = Signal(int, int)
    refused = Signal(str)
    hit_wanted = Signal(Hit)
    word_wanted = Signal(int, int)
    more_wanted = Signal()

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
        self._ends: dict[TranscriptId, tuple[Hit, Hit]] = {}  # in the order of the results
        self._behind = 0  # hits that are found and not known
        self._entering = 0  # the next transcript is entered by its first word, or by its last
        self._awaiting = False  # further results, to go on into
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
        known = {id(hit) for hit in self._results}
        own = _ends((hit, hit) for hit in results.hits)
        if known.isdisjoint(map(id, results.hits)):
            self._ends = own  # another answer, or another part of it
        else:
            earlier = results.request.offset < self._library.offset
            parts = (own, self._ends) if earlier else (self._ends, own)
            self._ends = _ends(ends for part in parts for ends in part.values())
        self._results = results.hits
        self._behind = results.total - results.request.offset - len(results.hits)
        before, self._library = self._library, results.request
        now = self._library
        same = (before.text, before.only, before.typing) == (now.text, now.only, now.typing)
        goes_on, self._awaiting = self._awaiting and same, False
        if not same and not self._find_text.strip():
            self._ask()
        elif goes_on:
            self._walk(+1)

    @Slot()
    def stop_waiting(self) -> None:
        """Hear that no further results will come: those that come later were not waited for."""
        self._awaiting = False

    @Slot()
    def clear_results(self) -> None:
        self.set_results(SearchResults(SearchRequest(""), (), 0))

    @Slot(Hit)
    def set_current_hit(self, hit: Hit) -> None:
        """Make this the current hit, now or when its transcript's hits are known."""
        self._wanted, self._entering = hit, 0
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
            partial(self._find, request),
            partial(self._on_done, request),
            partial(self._on_failed, request),
            self._token,
        )

    def _show(self, hits: tuple[Hit, ...]) -> None:
        self._hits = hits
        self._current = -1
        self.found.emit(hits)

    def _find(self, request: SearchRequest) -> tuple[Hit, ...]:
        """Return every word found, in the order of the transcript; off the interface thread."""
        hits = sorted(self._service.search(request).hits, key=_block)
        return tuple(word for hit in hits for word in hit.words())

    def _on_done(self, request: SearchRequest, hits: tuple[Hit, ...]) -> None:
        if request != self._asked:
            return
        self._asked = None
        self._show(hits)
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
        entering, self._entering = self._entering, 0
        if wanted is not None and wanted.transcript == self._transcript:
            if entering and self._hits:
                self._set_current(0 if entering > 0 else len(self._hits) - 1)
            else:
                self._choose(wanted)
        elif step or (self._find_text.strip() and self._hits):
            self._walk(step or +1)
        else:
            self._set_current(-1)

    def _choose(self, wanted: Hit) -> None:
        """Make the word current that is wanted, or the first one of its block."""
        first = bisect_left(self._hits, wanted.block, key=_block)
        last = bisect_right(self._hits, wanted.block, key=_block)
        own = [hit.spans[:1] for hit in self._hits[first:last]]
        if wanted.spans[:1] in own:
            self._set_current(first + own.index(wanted.spans[:1]))
            return
        self._set_current(first if own else -1)
        if wanted.spans:
            self.word_wanted.emit(wanted.block, wanted.spans[0].start)

    def _walk(self, step: int) -> None:
        if self._asked is not None or self._pause.isActive():
            self._step = step
            return
        index = self._current + step if self._current >= 0 else self._nearest(step)
        if not 0 <= index < len(self._hits):
            if not self._find_text.strip() and self._leave(step):
                return
            index = 0 if step > 0 else len(self._hits) - 1
        if self._hits:
            self._set_current(index)
            self.hit_wanted.emit(self._hits[index])

    def _leave(self, step: int) -> bool:
        """Go on in another transcript of the results, and say whether there is one."""
        if step > 0 and self._behind > 0 and self._transcript in list(self._ends)[-1:]:
            self._awaiting = True
            self.more_wanted.emit()
            return True
        if (hit := self._beyond(step)) is None:
            return False
        self._wanted, self._entering = hit, step
        self.hit_wanted.emit(hit)
        return True

    def _nearest(self, step: int) -> int:
        """Return the first word from the reader's place on, or the last before it."""
        before = bisect_left(self._hits, self._block, key=_block)
        return before if step > 0 else before - 1

    def _beyond(self, step: int) -> Hit | None:
        """Return the hit nearest to the open transcript in the next one of the results."""
        order = list(self._ends)
        if not set(order) - {self._transcript}:
            return None
        if self._transcript in order:
            place = order.index(self._transcript) + step
        else:
            place = 0 if step > 0 else -1
        first, last = self._ends[order[place % len(order)]]
        return first if step > 0 else last

    def _set_current(self, index: int) -> None:
        self._current = index
        self.current_changed.emit(index, len(self._hits))


def _ends(found: Iterable[tuple[Hit, Hit]]) -> dict[TranscriptId, tuple[Hit, Hit]]:
    """Return the first and the last hit of each transcript, of what is found in parts of it."""
    ends: dict[TranscriptId, tuple[Hit, Hit]] = {}
    for own in found:
        hits = (*ends.get(own[0].transcript, own), *own)
        ends[own[0].transcript] = (min(hits, key=_block), max(hits, key=_block))
    return ends


def _block(hit: Hit) -> int:
    return hit.block
