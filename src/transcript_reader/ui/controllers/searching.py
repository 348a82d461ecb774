"""Searching the whole library as the reader types."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from transcript_reader.domain.errors import BadQuery, ReaderError
from transcript_reader.domain.saved_search import Question
from transcript_reader.domain.search import FACETS, Hit, Order, SearchRequest, SearchResults
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import CancelToken, TaskLane

TYPING_PAUSE_MS = 180
PAGE = 200
"""How many hits are asked for at first, and with each further helping."""

MOST_SHOWN = 600
"""So many hits are kept; those furthest from what is looked at give way to further ones."""

_DATES = ("year", "month")  # facets of one thing


class Searches(Protocol):
    """What this controller needs of the search service."""

    def search(self, request: SearchRequest) -> SearchResults: ...


class SearchController(QObject):
    """Searches in the background, after a pause in typing; only the latest answer counts.

    The last word may be unfinished as long as the reader has not left it, so it counts as
    the beginning of a word too.

    Signals:
        started: Emitted with the SearchRequest that is being looked up.
        found: Emitted with the SearchResults of the latest request.
        refused: Emitted with a sentence and the character of the text it is about.
        failed: Emitted with a sentence for the reader.
        cleared: Emitted when nothing is searched for any more.
        hit_wanted: Emitted with the first Hit, once the reader asked for it.
    """

    started = Signal(SearchRequest)
    found = Signal(SearchResults)
    refused = Signal(str, int)
    failed = Signal(str)
    cleared = Signal()
    hit_wanted = Signal(Hit)

    def __init__(self, service: Searches, lane: TaskLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane
        self._latest = SearchRequest("", limit=PAGE, typing=True, facets=FACETS)
        self._results: SearchResults | None = None
        self._token = CancelToken()
        self._first_wanted = False
        self._further = False  # hits have been asked for
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    @property
    def question(self) -> Question | None:
        """What is being searched for; None while that is nothing."""
        return Question.of(self._latest) if self._latest.text.strip() else None

    @Slot(str)
    def set_text(self, text: str) -> None:
        """Search for this once the reader pauses; at once where nothing is left to find."""
        if text == self._latest.text:
            return
        self._latest = replace(self._latest, text=text, typing=True, only=self._values())
        self._results = None
        self._first_wanted = False
        self._token.cancel()
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self.cleared.emit()

    @Slot()
    def open_first(self) -> None:
        """Want the first hit of what is being searched for, now or when it is found."""
        if self._results is not None and not self._results.request.offset:
            self._emit_first(self._results)
        elif self._latest.text.strip():
            self._first_wanted = True
            if self._pause.isActive() or self._results is not None:
                self._ask()

    @Slot()
    def search_again(self) -> None:
        """Ask the same question anew, for the hits that are shown: the library has changed."""
        if self._latest.text.strip():
            self._ask(self._results)

    @Slot()
    def show_more(self) -> None:
        """Ask for the hits behind those that are known, where there are more."""
        if (known := self._results) is not None:
            end = known.request.offset + len(known.hits)
            self._fetch(end, min(PAGE, known.total - end))

    @Slot()
    def show_earlier(self) -> None:
        """Ask for the hits before those that are known, where there are any."""
        if (known := self._results) is not None:
            offset = max(0, known.request.offset - PAGE)
            self._fetch(offset, known.request.offset - offset)

    @Slot()
    def show_beginning(self) -> None:
        """Ask for the very first hits."""
        self._fetch(0, PAGE)

    @Slot()
    def show_end(self) -> None:
        """Ask for the very last hits; those before them are not asked for."""
        if (known := self._results) is not None:
            self._fetch(max(0, known.total - PAGE), PAGE)

    @Slot(int)
    def show_place(self, number: int) -> None:
        """Ask for the hits around the one of that number, counted from 0."""
        if (known := self._results) is not None:
            offset = max(0, min(number - PAGE // 2, known.total - PAGE))
            self._fetch(offset, min(PAGE, known.total))

    def _fetch(self, offset: int, limit: int) -> None:
        known = self._results
        if known is not None and not self._further and limit > 0:
            self._further = True
            request = replace(self._latest, offset=offset, limit=limit)
            self._lane.run(
                partial(self._service.search, request),
                partial(self._on_more, known),
                partial(self._on_failed, self._latest),
                self._token,
            )

    @Slot(Question)
    def ask(self, question: Question) -> None:
        """Search for this at once; its last word is no beginning of a word."""
        self._first_wanted = False
        self._latest = replace(
            self._latest,
            text=question.text,
            order=question.order,
            grouped=question.grouped,
            only=question.only,
            typing=False,
        )
        self._results = None
        self._ask()

    @Slot(object)
    def narrow_to(self, transcripts: Iterable[TranscriptId]) -> None:
        """Find only what stands in these transcripts."""
        within = tuple(("transcript", str(one)) for one in sorted(transcripts))
        self._change(replace(self._latest, only=(*self._values(), *within)))

    @Slot(object)
    def set_order(self, order: Order) -> None:
        """Let other hits come first."""
        self._change(replace(self._latest, order=order))

    @Slot(bool)
    def set_grouped(self, grouped: bool) -> None:
        """Keep the hits of a transcript together, or let each stand for itself."""
        self._change(replace(self._latest, grouped=grouped))

    @Slot(str, str)
    def narrow(self, facet: str, value: str) -> None:
        """Find only what has that value of a facet."""
        if (facet, value) not in self._latest.only:
            self._change(replace(self._latest, only=(*self._latest.only, (facet, value))))

    @Slot(str, str)
    def narrow_instead(self, facet: str, value: str) -> None:
        """Find only what has that value in place of others of its facet; again: of all."""
        own = _DATES if facet in _DATES else (facet,)
        kept = tuple(pair for pair in self._latest.only if pair[0] not in own)
        only = kept if (facet, value) in self._latest.only else (*kept, (facet, value))
        self._change(replace(self._latest, only=only))

    @Slot(str, str)
    def widen(self, facet: str, value: str) -> None:
        """Find again what has other values of the facet."""
        only = tuple(pair for pair in self._latest.only if pair[0] != facet)
        self._change(replace(self._latest, only=only))

    @Slot()
    def widen_all(self) -> None:
        """Find again whatever answers the text."""
        self._change(replace(self._latest, only=()))

    def _values(self) -> tuple[tuple[str, str], ...]:
        """Return what the search is narrowed to, but for single transcripts."""
        return tuple(pair for pair in self._latest.only if pair[0] != "transcript")

    def _change(self, request: SearchRequest) -> None:
        """Ask the same text in another way, at once."""
        if request != self._latest:
            self._latest = request
            self._results = None
            if request.text.strip():
                self._ask()

    def _ask(self, shown: SearchResults | None = None) -> None:
        self._pause.stop()
        self._further = False
        self._token.cancel()
        self._token = CancelToken()
        request = self._latest
        self.started.emit(request)
        self._lane.run(
            partial(_answered, self._service, request, shown),
            partial(self._on_done, request),
            partial(self._on_failed, request),
            self._token,
        )

    def _on_done(self, request: SearchRequest, results: SearchResults) -> None:
        if request != self._latest:
            return
        self._results = results
        self.found.emit(results)
        if self._first_wanted:
            self._first_wanted = False
            self._emit_first(results)

    def _on_more(self, before: SearchResults, page: SearchResults) -> None:
        if before is not self._results:
            return
        self._further = False
        if page.hits:
            self._results = _joined(before, page)
        else:  # they are gone: what is known is all there is
            known = before.request.offset + len(before.hits)
            self._results = replace(before, total=min(before.total, known))
        self.found.emit(self._results)

    def _on_failed(self, request: SearchRequest, error: ReaderError) -> None:
        if request != self._latest:
            return
        self._first_wanted = self._further = False
        if isinstance(error, BadQuery):
            self.refused.emit(sentence(error), error.position)
        else:
            self.failed.emit(sentence(error))

    def _emit_first(self, results: SearchResults) -> None:
        if results.hits:
            self.hit_wanted.emit(results.hits[0])


def _answered(
    service: Searches, request: SearchRequest, shown: SearchResults | None
) -> SearchResults:
    """Return the first hits, or as many as are shown from the same place on."""
    first = service.search(request)
    if shown is None:
        return first
    count = len(shown.hits)
    offset = min(shown.request.offset, max(0, first.total - count))
    if offset + count <= len(first.hits) or not first.hits:
        return first
    page = service.search(replace(request, offset=offset, limit=count, facets=()))
    return replace(first, request=replace(request, offset=offset), hits=page.hits)


def _joined(known: SearchResults, page: SearchResults) -> SearchResults:
    """Return the hits of a page with those known beside it, as many as are kept."""
    first, hits = known.request.offset, known.hits
    offset = page.request.offset
    if offset == first + len(hits):
        hits = (*hits, *page.hits)[-MOST_SHOWN:]
        first = offset + len(page.hits) - len(hits)
    elif offset + len(page.hits) == first:
        hits = (*page.hits, *hits)[:MOST_SHOWN]
        first = offset
    else:
        first, hits = offset, page.hits
    return replace(known, request=replace(known.request, offset=first), hits=hits)
