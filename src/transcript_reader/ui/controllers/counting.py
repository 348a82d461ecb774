"""What is counted of the latest search: only while it is to be seen, and as the reader chose."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from transcript_reader.domain.concordance import Collocate, Frequency
from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.search import SearchRequest, SearchResults
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import CancelToken, TaskLane

T = TypeVar("T")

REACH, BY = 5, "year"
"""Within how many words collocates are counted, and by what frequencies, until one chooses."""

MOST_COLLOCATES = 1_000
"""So many words are shown, the most telling ones; a file holds all of them."""

DATED = ("year", "month")
"""What frequencies can be by, beside the speaker; of both a search is narrowed by date."""


class Counts(Protocol):
    """What the counting needs of the concordance service."""

    def collocates(
        self,
        request: SearchRequest,
        *,
        reach: int,
        most: int,
        on_progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> tuple[Collocate, ...]: ...

    def frequencies(self, request: SearchRequest, by: str) -> tuple[Frequency, ...]: ...


@dataclass(frozen=True, slots=True)
class Asked(Generic[T]):
    """One question, complete: the search, what the reader chose, and how much was found."""

    search: SearchRequest
    choice: T
    total: int


Ask = Callable[[Asked[T], Callable[[float], None], Callable[[], bool]], object]


class CountingController(QObject, Generic[T]):
    """Has something counted in the background; only the latest answer counts.

    Signals:
        started: Emitted when something is being counted.
        progressed: Emitted with the part that is done, 0 to 1.
        found: Emitted with what was asked and with what was counted.
        stopped: Emitted with a sentence when the reader has had it stopped.
        cleared: Emitted when nothing is searched for any more.
        failed: Emitted with a sentence for the reader.
    """

    started = Signal()
    progressed = Signal(float)
    found = Signal(object, object)
    stopped = Signal(str)
    cleared = Signal()
    failed = Signal(str)

    def __init__(
        self, ask: Ask[T], choice: T, lane: TaskLane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ask_for = ask
        self._choice = choice
        self._lane = lane
        self._wanted = False
        self._results: SearchResults | None = None
        self._asked: Asked[T] | None = None
        self._token = CancelToken()

    @property
    def search(self) -> SearchRequest | None:
        """The search that is counted of."""
        return None if self._results is None else self._results.request

    @Slot(bool)
    def set_wanted(self, wanted: bool) -> None:
        """Say whether it is to be seen: only then is it counted."""
        self._wanted = wanted
        self._ask()

    def set_choice(self, choice: T) -> None:
        """Count so."""
        self._choice = choice
        self._ask()

    @Slot(SearchResults)
    def set_results(self, results: SearchResults) -> None:
        """Count of what this search has found."""
        self._results = results
        self._ask()

    @Slot()
    def count_again(self) -> None:
        """Count the same anew: names have become one person's, or two persons'."""
        self._asked = None
        self._ask()

    @Slot()
    def stop(self) -> None:
        """Do not count any longer; another choice or search counts again."""
        self._token.cancel()
        self._asked = None
        self.stopped.emit(self.tr("Stopped. Choose again to count."))

    @Slot()
    def clear(self) -> None:
        """Nothing is searched for any more."""
        self._token.cancel()
        self._results = self._asked = None
        self.cleared.emit()

    def _ask(self) -> None:
        if not self._wanted or self._results is None:
            return
        request = self._results.request
        search = SearchRequest(request.text, request.transcript, typing=request.typing)
        asked = Asked(replace(search, only=request.only), self._choice, self._results.total)
        if asked == self._asked:
            return
        self._token.cancel()
        token = self._token = CancelToken()
        self._asked = asked
        self.started.emit()
        progressed = self._lane.relay_progress(partial(self._on_progressed, asked))
        self._lane.run(
            lambda: self._ask_for(asked, progressed, token.is_cancelled),
            partial(self._on_done, asked),
            partial(self._on_failed, asked),
            token,
        )

    def _on_progressed(self, asked: Asked[T], part: float) -> None:
        if asked == self._asked:
            self.progressed.emit(part)

    def _on_done(self, asked: Asked[T], found: object) -> None:
        if asked == self._asked:
            self.found.emit(asked, found)

    def _on_failed(self, asked: Asked[T], error: ReaderError) -> None:
        if asked == self._asked:
            self._asked = None
            self.failed.emit(sentence(error))


def collocates_controller(
    service: Counts, reach: int, lane: TaskLane, parent: QObject
) -> CountingController[int]:
    """Return what counts the words within the reach that is chosen."""

    def ask(
        asked: Asked[int], on_progress: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> object:
        return service.collocates(
            asked.search,
            reach=asked.choice,
            most=MOST_COLLOCATES,
            on_progress=on_progress,
            cancelled=cancelled,
        )

    return CountingController(ask, reach, lane, parent)


def frequency_controller(
    service: Counts, by: str, lane: TaskLane, parent: QObject
) -> CountingController[str]:
    """Return what counts by year, month or speaker."""

    def ask(
        asked: Asked[str], _on_progress: Callable[[float], None], _cancelled: Callable[[], bool]
    ) -> object:
        return service.frequencies(without_own(asked.search, asked.choice), asked.choice)

    return CountingController(ask, by, lane, parent)


def without_own(search: SearchRequest, by: str) -> SearchRequest:
    """Return a search that is not narrowed to any of what it is counted by.

    So the others can be seen beside what was chosen, and be chosen in its place.
    """
    own = DATED if by in DATED else (by,)
    return replace(search, only=tuple(pair for pair in search.only if pair[0] not in own))
