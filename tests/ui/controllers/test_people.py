from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from transcript_reader.domain.person import KnownPerson, People, PeopleFound, Person, PersonKind
from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.transcript import Block, BlockKind, Speaker, Transcript, TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.people import PeopleService
from transcript_reader.ui.controllers.people import PeopleController
from transcript_reader.ui.support.tasks import TaskLane


def talk(number: int, *names: str) -> Transcript:
    blocks = tuple(
        Block(BlockKind.TURN, "one two three", 0, 0, turn, turn, name)
        for turn, name in enumerate(names)
    )
    id_ = TranscriptId(f"{number}")
    voices = tuple(Speaker(name) for name in names)
    return Transcript(id_, f"Talk {number}", None, "", "", "", "", voices, blocks)


class Kept:
    """A real library with a few voices in it, and a controller that has listed them."""

    def __init__(self, qtbot: QtBot, folder: Path, lane: TaskLane) -> None:
        self.qtbot = qtbot
        self.library = Library(folder / "library.sqlite")
        for number, names in enumerate((("Ann Lee", "Bob Ray"), ("Владимир Путин",), ("Ann Low",))):
            self.library.add(talk(number, *names), origin="", data=b"")
        self.library.add(talk(9, "Vladimir Putin"), origin="", data=b"")
        self.service = PeopleService(self.library)
        self.controller = PeopleController(self.service, lane, lane)
        self.listed: list[PeopleFound] = []
        self.told: list[str] = []
        self.controller.found.connect(self.listed.append)
        for signal in (self.controller.told, self.controller.undone, self.controller.failed):
            signal.connect(self.told.append)
        with qtbot.waitSignal(self.controller.found):
            self.controller.refresh()

    def person(self, name: str) -> Person:
        return next(one for one in self.listed[-1].persons if name in (one.name, *one.names))

    def names(self) -> list[str]:
        return sorted(one.name for one in self.listed[-1].persons)

    def decided(self, count: int) -> None:
        """Wait until the list tells of so many decisions."""
        self.qtbot.waitUntil(lambda: self.listed[-1].decisions == count)


@pytest.fixture
def kept(qtbot: QtBot, lane: TaskLane, tmp_path: Path) -> Iterator[Kept]:
    kept = Kept(qtbot, tmp_path, lane)
    yield kept
    lane.close()
    kept.library.close()


def test_what_is_typed_in_either_script_narrows_the_list(qtbot: QtBot, kept: Kept) -> None:
    with qtbot.waitSignal(kept.controller.found):
        kept.controller.look_for("путин", PersonKind.ALL)
    assert kept.names() == ["Владимир Путин"]

    with qtbot.waitSignal(kept.controller.found):
        kept.controller.look_for("vlad", PersonKind.PROPOSED)
    assert kept.names() == ["Владимир Путин"]


def test_only_the_latest_list_is_shown(qtbot: QtBot, kept: Kept, lane: TaskLane) -> None:
    before = len(kept.listed)
    for text in ("a", "an", "ann l"):
        kept.controller.look_for(text, PersonKind.ALL)
    qtbot.waitUntil(lambda: not lane.is_busy)

    assert len(kept.listed) == before + 1
    assert kept.names() == ["Ann Lee", "Ann Low"]


def test_a_decision_is_told_and_listed_at_once_and_taken_back(kept: Kept) -> None:
    kept.controller.merge(kept.person("Ann Lee"), kept.person("Ann Low"))
    kept.decided(1)
    assert kept.person("Ann Low").names == ("Ann Lee", "Ann Low")
    assert kept.told == ["“Ann Lee” and “Ann Low” are one person now."]

    kept.controller.undo()
    kept.decided(0)
    assert kept.person("Ann Low").names == ("Ann Low",)
    assert kept.told[1:] == ["Taken back: “Ann Lee” and “Ann Low” are one person now."]


def test_every_decision_reaches_the_library(kept: Kept) -> None:
    controller = kept.controller
    controller.rename(kept.person("Bob Ray"), "Robert")
    kept.decided(1)
    assert "Robert" in kept.names()

    controller.confirm(kept.person("Vladimir Putin"))
    kept.decided(2)
    assert not kept.person("Vladimir Putin").proposed

    controller.keep_apart(kept.person("Ann Lee"), kept.person("Ann Low"))
    kept.decided(3)

    both = kept.person("Vladimir Putin")
    controller.split(both, frozenset({both.appearances[0].key}))
    kept.decided(4)
    assert "Vladimir Putin" in kept.names()
    assert kept.told == [
        "“Bob Ray” is called “Robert” now.",
        "All names of “Владимир Путин” are one person’s.",
        "“Ann Lee” and “Ann Low” stay two persons.",
        "What was split off from “Владимир Путин” is a person of its own now.",
    ]


def test_a_decision_of_another_day_is_taken_back_and_then_there_is_none(
    qtbot: QtBot, kept: Kept
) -> None:
    kept.service.rename(kept.person("Bob Ray").id, "Robert")

    kept.controller.undo()
    qtbot.waitUntil(lambda: kept.told == ["The last decision was taken back."])
    kept.controller.undo()
    qtbot.waitUntil(lambda: kept.told[1:] == ["There is no decision to take back."])


def test_search_gets_to_know_what_is_decided(
    kept: Kept, lane: TaskLane, qtbot: QtBot, tmp_path: Path
) -> None:
    index = SearchIndex(tmp_path / "index")
    index.add(kept.library[id_] for id_ in kept.library.ids())
    controller = PeopleController(PeopleService(kept.library, index), lane, lane)
    known: list[object] = []
    controller.known_changed.connect(known.append)
    controller.refresh_later()
    controller.refresh_later()
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert len(known) == 1
    assert index.match(SearchRequest("speaker:путин")).total == 2
    assert index.match(SearchRequest("speaker:lee")).total == 1

    controller.merge(kept.person("Ann Lee"), kept.person("Ann Low"))
    qtbot.waitUntil(lambda: len(known) == 2)
    assert index.match(SearchRequest("speaker:lee")).total == 2
    controller.refresh()
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert len(known) == 2


def test_a_second_answer_in_a_row_is_left_out_and_that_is_told(
    kept: Kept, lane: TaskLane, qtbot: QtBot
) -> None:
    ann, low = kept.person("Ann Lee"), kept.person("Ann Low")
    kept.controller.merge(ann, low)
    kept.controller.keep_apart(ann, low)
    qtbot.waitUntil(lambda: not lane.is_busy)

    assert kept.told == [
        "Wait: the decision before this is still being carried out.",
        "“Ann Lee” and “Ann Low” are one person now.",
    ]
    assert kept.listed[-1].decisions == 1


def test_a_decision_that_has_to_wait_says_so(kept: Kept, lane: TaskLane, qtbot: QtBot) -> None:
    imported = Event()
    lane.run(lambda: imported.wait(30), lambda _: None, lambda _: None)
    kept.controller.merge(kept.person("Ann Lee"), kept.person("Ann Low"))
    said = "The decision waits until what is being written is done…"
    qtbot.waitUntil(lambda: kept.told == [said])

    imported.set()
    kept.decided(1)
    assert kept.told[1:] == ["“Ann Lee” and “Ann Low” are one person now."]


def test_somebody_who_is_gone_is_told_in_a_sentence(kept: Kept, qtbot: QtBot) -> None:
    low = kept.person("Ann Low")
    kept.library.remove(low.appearances[0].transcript)

    kept.controller.rename(low, "Anna")
    qtbot.waitUntil(lambda: kept.told == ["There is no such person in the library now."])
    kept.controller.rename(kept.person("Ann Lee"), "Anna")
    kept.decided(1)


def test_a_voice_is_found_where_it_begins(kept: Kept, qtbot: QtBot) -> None:
    (bob,) = kept.person("Bob Ray").appearances
    with qtbot.waitSignal(kept.controller.place_found) as found:
        kept.controller.find_turn(bob)

    assert found.args == ["0", 1, 0]


def test_somebody_to_merge_with_is_found_apart_from_the_list(kept: Kept, qtbot: QtBot) -> None:
    before = len(kept.listed)
    with qtbot.waitSignal(kept.controller.others_found) as found:
        kept.controller.look_for_other("bob")

    assert [one.name for one in found.args[0].persons] == ["Bob Ray"]
    assert len(kept.listed) == before


class Slow:
    """A service that reads slowly the first time."""

    def __init__(self, service: PeopleService) -> None:
        self._service = service
        self.go_on = Event()
        self._first = True

    def people(self) -> People:
        people = self._service.people()
        if self._first:
            self._first = False
            self.go_on.wait(30)
        return people

    def let_know(self, known: tuple[KnownPerson, ...]) -> None:
        self._service.let_know(known)

    def rename(self, id_: str, name: str) -> None:
        self._service.rename(id_, name)


def test_what_was_read_before_a_decision_does_not_hide_it(kept: Kept, qtbot: QtBot) -> None:
    reading, writing = TaskLane("reading"), TaskLane("writing")
    slow = Slow(kept.service)
    controller = PeopleController(slow, reading, writing)  # type: ignore[arg-type]
    listed: list[PeopleFound] = []
    controller.found.connect(listed.append)
    controller.refresh()
    controller.rename(kept.person("Bob Ray"), "Robert")
    qtbot.waitUntil(lambda: not writing.is_busy)
    slow.go_on.set()
    qtbot.waitUntil(lambda: not reading.is_busy)

    assert listed[-1].decisions == 1
    reading.close()
    writing.close()
