import os
import signal

import pytest
from pytestqt.qtbot import QtBot

from transcript_reader.ui.support.quitting import QuitSignals


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_to_end_reaches_the_interface_thread(qtbot: QtBot, number: signal.Signals) -> None:
    calls: list[None] = []
    signals = QuitSignals(lambda: calls.append(None))
    try:
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: bool(calls))
    finally:
        signals.close()
    assert len(calls) == 1


def test_the_signals_are_given_back(qtbot: QtBot) -> None:
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
    QuitSignals(lambda: None).close()
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)] == before
