from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from transcript_reader.domain.concordance import ConcordanceRequest, LineOrder
from transcript_reader.domain.search import SearchRequest, SearchResults
from transcript_reader.exporters.table import Row, Table
from transcript_reader.ui.controllers.exporting import ExportController
from transcript_reader.ui.support.tasks import TaskLane


class Words:
    """Stands in for TableService: a row for every word asked for; keeps what was asked."""

    def __init__(self) -> None:
        self.asked: list[SearchRequest | ConcordanceRequest] = []
        self.chosen: list[int | str] = []
        self.controller: ExportController | None = None  # to be stopped at the second row

    def hits(self, request: SearchRequest) -> Table:
        self.asked.append(request)
        return Table("hits", ("word",), self._rows(request.text), 2)

    def concordance(self, request: ConcordanceRequest) -> Table:
        self.asked.append(request)
        return Table("concordance", ("word",), self._rows(request.search.text), 2)

    def collocates(self, request: SearchRequest, *, reach: int) -> Table:
        self.chosen.append(reach)
        return self.hits(request)

    def frequencies(self, request: SearchRequest, by: str) -> Table:
        self.chosen.append(by)
        return self.hits(request)

    def _rows(self, text: str) -> Iterator[Row]:
        for word in text.split():
            yield (word,)
            if self.controller is not None:
                self.controller.cancel()


@pytest.fixture
def tables() -> Words:
    return Words()


@pytest.fixture
def controller(tables: Words, lane: TaskLane) -> ExportController:
    controller = ExportController(tables, lane)
    controller.set_results(SearchResults(SearchRequest("open skies", grouped=True), (), 2))
    return controller


def test_all_hits_of_the_latest_search_are_written_and_told(
    qtbot: QtBot, controller: ExportController, tables: Words, tmp_path: Path
) -> None:
    with qtbot.waitSignal(controller.finished) as told:
        controller.export_hits(tmp_path / "hits.csv")

    assert tables.asked == [SearchRequest("open skies", grouped=True)]
    lines = (tmp_path / "hits.csv").read_text(encoding="utf-8-sig").split()
    assert lines == ["word", "open", "skies"]
    assert told.args is not None
    assert "2" in told.args[0]
    assert "hits.csv" in told.args[0]


def test_the_concordance_is_written_as_it_is_sorted(
    qtbot: QtBot, controller: ExportController, tables: Words, tmp_path: Path
) -> None:
    controller.set_order("right1")
    controller.set_then("speaker")
    with qtbot.waitSignal(controller.finished):
        controller.export_concordance(tmp_path / "lines.json")

    search = SearchRequest("open skies")
    wanted = ConcordanceRequest(search, LineOrder.RIGHT_1, then=LineOrder.SPEAKER)
    assert tables.asked == [wanted]
    assert (tmp_path / "lines.json").stat().st_size


def test_what_is_counted_is_written_as_it_is_shown(
    qtbot: QtBot, controller: ExportController, tables: Words, tmp_path: Path
) -> None:
    request = SearchRequest("open skies", only=(("year", "2019"), ("kind", "turn")))
    controller.set_results(SearchResults(request, (), 2))
    controller.set_reach(3)
    controller.set_by("month")

    for export in (controller.export_collocates, controller.export_frequency):
        with qtbot.waitSignal(controller.finished):
            export(tmp_path / "counted.csv")

    assert tables.chosen == [3, "month"]
    assert tables.asked == [request, SearchRequest("open skies", only=(("kind", "turn"),))]


def test_an_export_that_is_stopped_leaves_the_file_as_it_was(
    qtbot: QtBot, controller: ExportController, tables: Words, tmp_path: Path
) -> None:
    (tmp_path / "hits.csv").write_text("mine")
    tables.controller = controller
    with qtbot.waitSignal(controller.finished) as told:
        controller.export_hits(tmp_path / "hits.csv")

    assert told.args == ["The export was stopped; no file was written."]
    assert [one.name for one in tmp_path.iterdir()] == ["hits.csv"]
    assert (tmp_path / "hits.csv").read_text() == "mine"


def test_a_name_of_an_unknown_format_is_a_sentence(
    qtbot: QtBot, controller: ExportController, tmp_path: Path
) -> None:
    with qtbot.waitSignal(controller.failed) as told:
        controller.export_hits(tmp_path / "hits.doc")

    assert told.args == ["The name hits.doc does not end in one of .csv, .xlsx, .ods, .tsv, .json."]
    assert not any(tmp_path.iterdir())


def test_where_nothing_is_found_nothing_is_exported(
    controller: ExportController, tmp_path: Path
) -> None:
    begun = QSignalSpy(controller.progressed)
    controller.set_results(SearchResults(SearchRequest("zzz"), (), 0))
    controller.export_hits(tmp_path / "hits.csv")
    controller.clear()
    controller.export_concordance(tmp_path / "hits.csv")

    assert controller.text == ""
    assert begun.count() == 0
