import gc
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from transcript_reader.ui.support.pauses import TURN_S, shorten_pauses, without_pauses
from transcript_reader.ui.support.tasks import TaskLane


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    interval = sys.getswitchinterval()
    yield
    sys.setswitchinterval(interval)
    gc.unfreeze()


def test_the_interface_gets_its_turn_at_once(lane: TaskLane) -> None:
    shorten_pauses(lane)

    assert sys.getswitchinterval() == pytest.approx(TURN_S)


def test_what_is_loaded_for_good_is_not_looked_through_again(qtbot: QtBot, lane: TaskLane) -> None:
    loaded: list[list[str]] = []
    lane.run(lambda: loaded.extend([str(n)] for n in range(1_000)), lambda _: None, lambda _: None)

    shorten_pauses(lane)

    qtbot.waitUntil(lambda: not lane.is_busy)
    alive = {id(one) for one in gc.get_objects()}
    assert len(loaded) == 1_000
    assert not alive & {id(one) for one in loaded}


def test_what_is_made_without_pauses_is_not_looked_through_later() -> None:
    with without_pauses():
        assert not gc.isenabled()
        made = [[str(n)] for n in range(1_000)]

    assert gc.isenabled()
    alive = {id(one) for one in gc.get_objects()}
    assert not alive & {id(one) for one in made}


def test_a_failure_leaves_the_looking_through_on() -> None:
    with pytest.raises(ValueError, match="so it goes"), without_pauses():
        raise ValueError("so it goes")

    assert gc.isenabled()
