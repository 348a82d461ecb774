"""Writing what search has found to a file, while the reader goes on reading."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from transcript_reader.domain.concordance import ConcordanceRequest, LineOrder
from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.search import SearchRequest, SearchResults
from transcript_reader.exporters.table import Table
from transcript_reader.services.exporting import ExportReport, export
from transcript_reader.services.progress import ImportProgress
from transcript_reader.ui.controllers.counting import BY, REACH, without_own
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import CancelToken, TaskLane


class Tables(Protocol):
    """What this controller needs of the table service."""

    def hits(self, request: SearchRequest) -> Table: ...
    def concordance(self, request: ConcordanceRequest) -> Table: ...
    def collocates(self, request: SearchRequest, *, reach: int) -> Table: ...
    def frequencies(self, request: SearchRequest, by: str) -> Table: ...


class ExportController(QObject):
    """Writes all that is found by the latest search, or counted of it, one file at a time.

    Signals:
        progressed: Emitted with how many rows are written, and of how many (0 while they are
            being counted).
        finished: Emitted with a sentence that says what became of it.
        failed: Emitted with a sentence for the reader; no file was written.
    """

    progressed = Signal(int, int)
    finished = Signal(str)
    failed = Signal(str)

    def __init__(self, tables: Tables, lane: TaskLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tables = tables
        self._lane = lane
        self._search: SearchRequest | None = None
        self._order = self._then = LineOrder.FOUND
        self._reach, self._by = REACH, BY
        self._tokens: set[CancelToken] = set()

    @property
    def text(self) -> str:
        """What the search that would be exported is for; empty where nothing was found."""
        return "" if self._search is None else self._search.text

    @Slot(SearchResults)
    def set_results(self, results: SearchResults) -> None:
        """Export what this search has found."""
        self._search = results.request if results.total else None

    @Slot()
    def clear(self) -> None:
        """Nothing is searched for any more."""
        self._search = None

    @Slot(str)
    def set_order(self, order: str) -> None:
        """Write lines in this order, a LineOrder by its value."""
        self._order = LineOrder(order)

    @Slot(str)
    def set_then(self, order: str) -> None:
        """Write lines that agree in that in this order, a LineOrder by its value."""
        self._then = LineOrder(order)

    @Slot(int)
    def set_reach(self, reach: int) -> None:
        """Write the words within so many words of the hits."""
        self._reach = reach

    @Slot(str)
    def set_by(self, by: str) -> None:
        """Write how often they are said by "year", "month" or "speaker"."""
        self._by = by

    def export_hits(self, path: Path) -> None:
        """Write every hit, in the order of the search."""
        if self._search is not None:
            self._export(partial(self._tables.hits, self._search), path)

    def export_concordance(self, path: Path) -> None:
        """Write every line of the concordance, in its order."""
        if self._search is not None:
            search = replace(self._search, grouped=False)
            request = ConcordanceRequest(search, self._order, then=self._then)
            self._export(partial(self._tables.concordance, request), path)

    def export_collocates(self, path: Path) -> None:
        """Write the words that stand near the hits."""
        if self._search is not None:
            make = partial(self._tables.collocates, self._search, reach=self._reach)
            self._export(make, path)

    def export_frequency(self, path: Path) -> None:
        """Write how often the words are said, as the panel shows it."""
        if self._search is not None:
            search = without_own(self._search, self._by)
            self._export(partial(self._tables.frequencies, search, self._by), path)

    @Slot()
    def cancel(self) -> None:
        """Stop; no file is left behind, and one that was there stays as it was."""
        for token in self._tokens:
            token.cancel()

    def _export(self, make: Callable[[], Table], path: Path) -> None:
        token = CancelToken()
        self._tokens.add(token)
        progress = self._lane.relay_progress(self._on_progress)
        self.progressed.emit(0, 0)
        self._lane.run(
            partial(export, make, path, progress, token.is_cancelled),
            partial(self._on_done, token),
            partial(self._on_failed, token),
        )

    def _on_progress(self, progress: ImportProgress) -> None:
        if self._tokens:
            self.progressed.emit(progress.done, progress.total)

    def _on_done(self, token: CancelToken, report: ExportReport) -> None:
        self._tokens.discard(token)
        if report.cancelled:
            self.finished.emit(self.tr("The export was stopped; no file was written."))
        else:
            said = self.tr("%Ln row(s) written to {name}.", "", report.rows)
            self.finished.emit(said.format(name=report.path.name))

    def _on_failed(self, token: CancelToken, error: ReaderError) -> None:
        self._tokens.discard(token)
        self.failed.emit(sentence(error))
