from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from transcript_reader.domain.errors import BadName
from transcript_reader.domain.saved_search import Counted, News, Question, SavedSearch
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.searches import KeptSearch
from transcript_reader.ui.controllers.saved_searches import SavedSearchController
from transcript_reader.ui.support.tasks import TaskLane

NOW = datetime(2026, 1, 1, tzinfo=UTC)
FIRST, SECOND = frozenset({TranscriptId("1")}), frozenset({TranscriptId("2")})


class Desk:
    """Stands in for the service: every search has one new hit in each transcript not shown."""

    def __init__(self) -> None:
        self.searches: dict[int, SavedSearch] = {}
        self.shown: dict[int, frozenset[TranscriptId]] = {}
        self.found = FIRST
        self.calls: list[str] = []

    def saved(self) -> tuple[SavedSearch, ...]:
        return tuple(self.searches.values())

    def count(self, search: SavedSearch) -> Counted:
        self.calls.append(f"count {search.name}")
        return Counted(search, len(self.found - self.shown[search.number]))

    def news(self, search: SavedSearch) -> News:
        unseen = self.found - self.shown[search.number]
        return News(search.question, len(unseen), unseen, self.found)

    def findable(self) -> frozenset[TranscriptId]:
        return self.found

    def save(self, name: str, question: Question, shown: frozenset[TranscriptId]) -> SavedSearch:
        if name in [one.name for one in self.searches.values()]:
            raise BadName(f"There is a saved search called “{name}” already.")
        search = SavedSearch(max(self.searches, default=0) + 1, name, question, NOW)
        self.searches[search.number] = search
        self.shown[search.number] = shown
        return search

    def show(self, search: SavedSearch, shown: frozenset[TranscriptId]) -> None:
        self.shown[search.number] |= shown

    def rename(self, search: SavedSearch, name: str) -> None:
        self.searches[search.number] = replace(search, name=name)

    def edit(self, search: SavedSearch, name: str, question: Question) -> KeptSearch | None:
        before, shown = self.searches[search.number], self.shown[search.number]
        self.searches[search.number] = replace(search, name=name, question=question)
        self.shown[search.number] = self.found
        return KeptSearch(before.name, before.question, "", shown)

    def put_back(self, search: SavedSearch, kept: KeptSearch) -> None:
        self.searches[search.number] = replace(search, name=kept.name, question=kept.question)
        self.shown[search.number] = kept.shown or frozenset()

    def delete(self, search: SavedSearch) -> KeptSearch | None:
        gone = self.searches.pop(search.number, None)
        shown = self.shown[search.number]
        return KeptSearch(gone.name, gone.question, "", shown) if gone else None

    def restore(self, kept: KeptSearch) -> None:
        self.save(kept.name, kept.question, kept.shown or frozenset())


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    for name in ("one", "two", "three"):
        desk.save(name, Question(name), FIRST)
    return desk


@pytest.fixture
def controller(desk: Desk, lane: TaskLane, qtbot: QtBot) -> SavedSearchController:
    controller = SavedSearchController(desk, lane, lane)
    with qtbot.waitSignal(controller.counted):
        controller.recount()
    return controller


def news(controller: SavedSearchController) -> dict[str, int | None]:
    return {one.search.name: one.new for one in controller.list}


def test_what_is_new_is_counted_after_the_library_has_changed(
    qtbot: QtBot, controller: SavedSearchController, desk: Desk
) -> None:
    desk.found |= SECOND

    with qtbot.waitSignal(controller.counted) as told:
        controller.recount()

    assert news(controller) == {"one": 1, "two": 1, "three": 1}
    assert told.args == [3]


def test_the_readers_own_search_comes_between_two_that_are_counted(
    qtbot: QtBot, controller: SavedSearchController, desk: Desk, lane: TaskLane
) -> None:
    desk.calls.clear()

    with qtbot.waitSignal(controller.counted):
        controller.listed.connect(
            lambda _: lane.run(lambda: desk.calls.append("search"), lambda _: None, print)
        )
        controller.recount()

    assert desk.calls[:4] == ["search", "count one", "count two", "count three"]


def test_counting_that_is_outdated_stops(
    qtbot: QtBot, controller: SavedSearchController, desk: Desk
) -> None:
    desk.calls.clear()

    with qtbot.waitSignal(controller.counted):
        for _ in range(5):
            controller.recount()

    assert desk.calls == ["count one", "count two", "count three"]


def test_opening_tells_what_is_new_and_then_nothing_is(
    qtbot: QtBot, controller: SavedSearchController, desk: Desk
) -> None:
    desk.found |= SECOND
    search = controller.list[1].search

    asked: list[Question] = []
    opened: list[News] = []
    controller.asked.connect(asked.append)
    controller.opened.connect(opened.append)

    with qtbot.waitSignal(controller.counted):
        controller.open(search)

    assert asked == [search.question]
    assert [(one.new, one.unseen) for one in opened] == [(1, SECOND)]
    assert news(controller) == {"one": 1, "two": 0, "three": 1}


def test_what_is_saved_is_asked_again_so_that_it_is_seen_whole(
    qtbot: QtBot, controller: SavedSearchController
) -> None:
    with qtbot.waitSignals([controller.saved, controller.asked, controller.counted]):
        controller.save("four", Question("four"))

    assert news(controller)["four"] == 0


def test_a_name_that_another_process_took_is_told(
    qtbot: QtBot, controller: SavedSearchController
) -> None:
    with qtbot.waitSignal(controller.failed) as told:
        controller.save("one", Question("x"))

    assert told.args == ["There is a saved search called “one” already."]


def test_what_is_deleted_comes_back_once(
    qtbot: QtBot, controller: SavedSearchController, desk: Desk
) -> None:
    with qtbot.waitSignals([controller.deleted, controller.counted]):
        controller.delete(controller.list[0].search)
    assert list(news(controller)) == ["two", "three"]

    desk.found |= SECOND
    with qtbot.waitSignal(controller.counted):
        controller.restore()
        controller.restore()

    assert news(controller) == {"two": 1, "three": 1, "one": 1}


def test_a_search_is_renamed(qtbot: QtBot, controller: SavedSearchController) -> None:
    with qtbot.waitSignal(controller.counted):
        search = controller.list[0].search
        controller.edit(search, "first", search.question)

    assert list(news(controller)) == ["first", "two", "three"]


def test_an_edit_of_what_was_deleted_is_taken_back_no_more(
    qtbot: QtBot, controller: SavedSearchController
) -> None:
    search = controller.list[0].search
    with qtbot.waitSignals([controller.edited, controller.counted]):
        controller.edit(search, "other", Question("oil"))
    with qtbot.waitSignals([controller.deleted, controller.counted]):
        controller.delete(controller.list[0].search)
    asked: list[Question] = []
    controller.asked.connect(asked.append)

    controller.undo_edit()

    assert asked == []
    assert "other" not in news(controller)


def test_another_question_is_asked_has_nothing_new_and_is_taken_back_with_what_was(
    qtbot: QtBot, desk: Desk, controller: SavedSearchController
) -> None:
    asked: list[Question] = []
    controller.asked.connect(asked.append)
    desk.found |= SECOND
    search = controller.list[0].search
    with qtbot.waitSignals([controller.edited, controller.counted]):
        controller.edit(search, "other", Question("oil"))
    assert news(controller)["other"] == 0
    assert asked == [Question("oil")]

    with qtbot.waitSignal(controller.counted):
        controller.undo_edit()
        controller.undo_edit()

    assert news(controller)[search.name] == 1
    assert asked[1:] == [search.question]
