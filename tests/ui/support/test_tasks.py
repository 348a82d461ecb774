import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.ui.support import tasks
from transcript_reader.ui.support.tasks import CancelToken, TaskLane


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[TaskLane]:
    lane = TaskLane("test")
    yield lane
    lane.close()


def never(_: object) -> None:
    pytest.fail("this callback should not have been called")


def test_work_happens_elsewhere_and_the_answer_comes_home(qtbot: QtBot, lane: TaskLane) -> None:
    threads: list[str] = []

    def job() -> None:
        threads.append(threading.current_thread().name)

    def on_done(_: None) -> None:
        threads.append(threading.current_thread().name)

    lane.run(job, on_done, never)

    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads == ["test_0", "MainThread"]


def test_no_answer_arrives_before_run_returns(qtbot: QtBot, lane: TaskLane) -> None:
    order: list[str] = []

    lane.run(lambda: None, lambda _: order.append("answered"), never)
    lane._executor.shutdown()  # the job is certainly over now
    order.append("returned")

    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["returned", "answered"]


def test_a_failure_is_told(qtbot: QtBot, lane: TaskLane) -> None:
    told: list[str] = []

    def job() -> None:
        raise ReaderError("The disk is full.")

    lane.run(job, never, lambda error: told.append(str(error)))

    qtbot.waitUntil(lambda: told == ["The disk is full."])


def test_a_bug_is_not_swallowed(qtbot: QtBot, lane: TaskLane) -> None:
    with qtbot.capture_exceptions() as bugs:
        lane.run(lambda: 1 / 0, never, never)
        qtbot.waitUntil(lambda: len(bugs) == 1)

    assert bugs[0][0] is ZeroDivisionError


def test_a_job_cancelled_before_its_turn_never_runs(qtbot: QtBot, lane: TaskLane) -> None:
    gate, token, ran = threading.Event(), CancelToken(), []
    lane.run(gate.wait, lambda _: None, never)
    lane.run(lambda: ran.append("cancelled"), never, never, token)

    token.cancel()
    gate.set()
    lane.run(lambda: None, lambda _: ran.append("after it"), never)

    qtbot.waitUntil(lambda: bool(ran))
    assert ran == ["after it"]


def test_a_job_that_has_begun_answers_even_when_cancelled(qtbot: QtBot, lane: TaskLane) -> None:
    begun, token = threading.Event(), CancelToken()
    answers: list[str] = []

    def job() -> str:
        begun.set()
        while not token.is_cancelled():
            begun.wait(0.001)
        return "as far as it went"

    lane.run(job, answers.append, never, token)
    begun.wait()
    token.cancel()

    qtbot.waitUntil(lambda: answers == ["as far as it went"])


def test_closing_stops_the_running_job_and_drops_the_rest(qtbot: QtBot) -> None:
    lane, begun, token, ran = TaskLane("test"), threading.Event(), CancelToken(), []

    def job() -> None:
        begun.set()
        while not token.is_cancelled():
            begun.wait(0.001)
        ran.append("first")

    lane.run(job, never, never, token)
    lane.run(lambda: ran.append("second"), never, never)
    begun.wait()

    lane.close()
    QCoreApplication.processEvents()  # the answer is on its way, and must not arrive

    assert ran == ["first"]


def test_progress_is_told_at_most_once_an_interval(
    qtbot: QtBot, lane: TaskLane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "PROGRESS_INTERVAL_S", 3600)
    told: list[int] = []
    progress = lane.relay_progress(told.append)

    def job() -> None:
        for step in range(1000):
            progress(step)

    done: list[None] = []
    lane.run(job, done.append, never)

    qtbot.waitUntil(lambda: bool(done))
    assert told == [0]


def test_busy_is_told_once_at_each_end(qtbot: QtBot, lane: TaskLane) -> None:
    changes: list[bool] = []
    lane.busy_changed.connect(changes.append)

    lane.run(lambda: None, lambda _: None, never)
    lane.run(lambda: None, lambda _: None, never)

    qtbot.waitUntil(lambda: changes == [True, False])
