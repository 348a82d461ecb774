import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from transcript_reader.domain.errors import NotInLibrary
from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.search import Hit
from transcript_reader.domain.transcript import Transcript, TranscriptId
from transcript_reader.ui.controllers.opening import OpenController
from transcript_reader.ui.support.tasks import TaskLane

A, B = TranscriptId("a"), TranscriptId("b")


class Shelf:
    """Stands in for OpenService: holds a and b."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()

    def open(self, transcript: TranscriptId) -> OpenedTranscript:
        self.gate.wait()
        if transcript not in (A, B):
            raise NotInLibrary("This transcript is no longer in the library.")
        return OpenedTranscript(Transcript(transcript, "", None, "", "", "", "", (), ()))


class Watched:
    """A controller, and what it said in order."""

    def __init__(self, lane: TaskLane) -> None:
        self.shelf = Shelf()
        self.controller = OpenController(self.shelf, lane)
        self.said: list[object] = []
        self.controller.opened.connect(lambda opened: self.said.append(opened.transcript.id))
        self.controller.place_wanted.connect(lambda *place: self.said.append(place))


def test_a_transcript_opens_where_it_begins(qtbot: QtBot, lane: TaskLane) -> None:
    watched = Watched(lane)

    with qtbot.waitSignal(watched.controller.id_changed) as changed:
        watched.controller.open(A)

    assert changed.args == [A]
    assert watched.said == [A]
    assert watched.controller.transcript == A


def test_a_hit_opens_where_its_first_word_stands(
    qtbot: QtBot, lane: TaskLane, make_hit: Callable[..., Hit]
) -> None:
    watched = Watched(lane)

    with qtbot.waitSignal(watched.controller.place_wanted):
        watched.controller.open_hit(make_hit("a", 5))

    assert watched.said == [A, (5, 7)]


def test_a_hit_of_the_open_transcript_opens_nothing_anew(
    qtbot: QtBot, lane: TaskLane, make_hit: Callable[..., Hit]
) -> None:
    watched = Watched(lane)
    with qtbot.waitSignal(watched.controller.opened):
        watched.controller.open(A)

    watched.controller.open_hit(make_hit("a", 5))

    assert watched.said == [A, (5, 7)]


def test_only_the_transcript_asked_for_last_is_opened(qtbot: QtBot, lane: TaskLane) -> None:
    watched = Watched(lane)
    watched.shelf.gate.clear()

    with qtbot.waitSignal(watched.controller.opened):
        watched.controller.open(A)
        watched.controller.open_at(B, 3, 0)
        watched.shelf.gate.set()

    assert watched.said == [B, (3, 0)]


def test_wanting_the_open_transcript_again_leaves_it_open(qtbot: QtBot, lane: TaskLane) -> None:
    watched = Watched(lane)
    with qtbot.waitSignal(watched.controller.opened):
        watched.controller.open(A)
    watched.shelf.gate.clear()
    watched.controller.open(B)

    watched.controller.open(A)
    watched.shelf.gate.set()

    done: list[None] = []
    lane.run(lambda: None, done.append, lambda error: None)  # behind whatever is on its way
    qtbot.waitUntil(lambda: bool(done))
    assert watched.said == [A]


def test_what_is_gone_is_told(qtbot: QtBot, lane: TaskLane) -> None:
    controller = Watched(lane).controller

    with qtbot.waitSignal(controller.failed) as failed:
        controller.open(TranscriptId("gone"))

    assert failed.args == ["This transcript is no longer in the library."]
    assert controller.transcript is None
