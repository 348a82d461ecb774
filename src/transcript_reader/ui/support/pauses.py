"""Keeping Python's own pauses too short to be felt in the window."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from transcript_reader.domain.errors import ReaderError
from transcript_reader.ui.support.tasks import TaskLane

TURN_S: Final = 0.0005
"""How long a lane may compute on while the interface wants its turn; Python's own is ten times
that, and one event of the interface takes several turns."""


def shorten_pauses(lane: TaskLane) -> None:
    """Call once the program is complete, with the lane that loads what stays.

    Python looks through all that is alive for what is not needed any more, every thread
    waiting: 50 ms in a large library. What was loaded for good is taken out of that, once
    the lane has done what is queued.
    """
    sys.setswitchinterval(TURN_S)
    lane.run(gc.freeze, _nothing, _nothing)


@contextmanager
def without_pauses() -> Iterator[None]:
    """Let nothing be looked through while much is made that stays, and none of it afterwards.

    For values, which hold no circles: they go when nobody has them any more all the same. Two
    at once are harmless: what one of them makes last may be looked through.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _nothing(_: ReaderError | None) -> None:
    """Do nothing: no pause is nothing to tell of."""
