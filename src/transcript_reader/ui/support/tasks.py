"""Running work off the interface thread, and bringing its outcome back."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from transcript_reader.domain.errors import ReaderError

P = ParamSpec("P")
T = TypeVar("T")

PROGRESS_INTERVAL_S = 0.05


class CancelToken:
    """Asks one job to stop. Safe to use from any thread; a job looks at it when it can."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    def is_cancelled(self) -> bool:
        return self._event.is_set()


class TaskLane(QObject):
    """Runs jobs one after another, on a thread of its own.

    A job must not touch a widget. Callbacks may: they are called on the thread this
    object lives on, and never before the call that queued the job has returned.

    Signals:
        busy_changed: Emitted with True when work starts and with False when none is left.
    """

    busy_changed = Signal(bool)
    _relayed = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._tokens: set[CancelToken] = set()
        self._pending = 0
        self._closed = False
        # Queued even on one thread: a job can be over before its callback is attached,
        # and would then be answered in the middle of run().
        self._relayed.connect(self._on_relayed, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a job is running or waiting, or its outcome is on its way."""
        return bool(self._pending)

    def run(
        self,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[ReaderError], None],
        token: CancelToken | None = None,
    ) -> None:
        """Queue a job; exactly one of the two callbacks will follow.

        Only a job whose token is cancelled before its turn comes, or the lane closed, is
        dropped without a word. A job that has begun answers, with whatever it has got by
        then.

        An exception that is not a ReaderError is a bug. It is raised again on this
        object's thread, for the application's hook to report.
        """
        if self._closed:
            return
        token = token or CancelToken()

        def work() -> T:
            if token.is_cancelled():
                raise CancelledError
            return job()

        def finish(future: Future[T]) -> None:
            self._tokens.discard(token)
            self._count(-1)
            try:
                result = future.result()
            except CancelledError:
                return
            except ReaderError as error:
                on_failed(error)
            else:
                on_done(result)

        future = self._executor.submit(work)
        self._tokens.add(token)
        self._count(+1)
        future.add_done_callback(self.relay(finish))

    def relay(self, function: Callable[P, None]) -> Callable[P, None]:
        """Wrap a function so that calling it from a job calls it on this object's thread."""

        def relayed(*args: P.args, **kwargs: P.kwargs) -> None:
            self._relayed.emit(partial(function, *args, **kwargs))

        return relayed

    def relay_progress(self, function: Callable[[T], None]) -> Callable[[T], None]:
        """Relay at most twenty times a second; values in between are dropped.

        The last value may be among them: the job's outcome follows it anyway.
        """
        relayed = self.relay(function)
        earliest = 0.0

        def throttled(value: T) -> None:
            nonlocal earliest
            if (now := time.monotonic()) >= earliest:
                earliest = now + PROGRESS_INTERVAL_S
                relayed(value)

        return throttled

    def close(self) -> None:
        """Ask the running job to stop and wait for it, drop the queued ones, accept no more.

        Nothing is delivered any more: whoever waited may be gone.
        """
        self._closed = True
        for token in self._tokens:
            token.cancel()
        self._executor.shutdown(cancel_futures=True)

    def _count(self, change: int) -> None:
        was_busy = bool(self._pending)
        self._pending += change
        if bool(self._pending) != was_busy:
            self.busy_changed.emit(bool(self._pending))

    @Slot(object)
    def _on_relayed(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()
