"""The concordance of what is searched for: asked for only while it is to be seen."""

from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from transcript_reader.domain.concordance import (
    Concordance,
    ConcordanceRequest,
    LineOrder,
)
from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.search import SearchRequest, SearchResults
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import CancelToken, TaskLane

MOST_BLOCKS = 10_000
"""Lines are made of so many blocks, the first ones of the search."""

WIDTH = 240
"""Characters fetched on either side: more than the widest window shows of them."""


class Concordances(Protocol):
    """What this controller needs of the concordance service."""

    def lines(self, request: ConcordanceRequest) -> Concordance: ...


class ConcordanceController(QObject):
    """Fetches the lines of the latest search in the background, sorted as the reader chose.

    Signals:
        started: Emitted when lines are being fetched.
        found: Emitted with the Concordance to show.
        cleared: Emitted when nothing is searched for any more.
        failed: Emitted with a sentence for the reader.
    """

    started = Signal()
    found = Signal(Concordance)
    cleared = Signal()
    failed = Signal(str)

    def __init__(
        self, service: Concordances, lane: TaskLane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane
        self._wanted = False
        self._order = self._then = LineOrder.FOUND
        self._search: SearchRequest | None = None
        self._total = 0
        self._asked: tuple[ConcordanceRequest, int] | None = None
        self._token = CancelToken()

    @Slot(bool)
    def set_wanted(self, wanted: bool) -> None:
        """Say whether the concordance is to be seen: only then is it made."""
        self._wanted = wanted
        self._ask()

    @Slot(str)
    def set_order(self, order: str) -> None:
        """Sort the lines so, a LineOrder by its value."""
        self._order = LineOrder(order)
        self._ask()

    @Slot(str)
    def set_then(self, order: str) -> None:
        """Sort lines that agree in that so, a LineOrder by its value."""
        self._then = LineOrder(order)
        self._ask()

    @Slot(SearchResults)
    def set_results(self, results: SearchResults) -> None:
        """Make the concordance of what this search has found, all of it."""
        search = replace(results.request, offset=0, limit=MOST_BLOCKS, grouped=False, facets=())
        self._search, self._total = search, results.total
        self._ask()

    @Slot()
    def clear(self) -> None:
        """Nothing is searched for any more."""
        self._token.cancel()
        self._search = self._asked = None
        self.cleared.emit()

    def _ask(self) -> None:
        if not self._wanted or self._search is None:
            return
        request = ConcordanceRequest(self._search, self._order, WIDTH, self._then)
        asked = (request, self._total)  # another total: the library has changed
        if asked == self._asked:
            return
        self._asked = asked
        self._token.cancel()
        self._token = CancelToken()
        self.started.emit()
        self._lane.run(
            partial(self._service.lines, request),
            partial(self._on_done, asked),
            partial(self._on_failed, asked),
            self._token,
        )

    def _on_done(self, asked: tuple[ConcordanceRequest, int], found: Concordance) -> None:
        if asked == self._asked:
            self.found.emit(found)

    def _on_failed(self, asked: tuple[ConcordanceRequest, int], error: ReaderError) -> None:
        if asked == self._asked:
            self._asked = None
            self.failed.emit(sentence(error))
