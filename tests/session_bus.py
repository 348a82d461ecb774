"""A session bus of a test's own, and a desktop on it that hands out the media keys."""

import itertools
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
from pytestqt.qtbot import QtBot

from transcript_reader.ui.support.media_player import PATH, SERVICE

_numbers = itertools.count()


class Desktop:
    """What shows players and hands them the media keys; on the same bus as the player."""

    def __init__(self, address: str, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.bus = connected(address)

    def ask(self, interface: str, method: str, *arguments: object) -> QDBusMessage:
        """Return the answer to a call."""
        call = QDBusMessage.createMethodCall(SERVICE, PATH, interface, method)
        call.setArguments(list(arguments))
        watcher = QDBusPendingCallWatcher(self.bus.asyncCall(call))
        if not watcher.isFinished():
            with self._qtbot.waitSignal(watcher.finished):
                pass
        return watcher.reply()

    def sees_player(self) -> bool:
        """Say whether a player of that name is on the bus."""
        owner = self.bus.interface().call("NameHasOwner", SERVICE)
        return bool(owner.arguments()[0])


@contextmanager
def session_bus() -> Iterator[str]:
    """Lend the address of a bus that ends with the ``with`` block."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as bus:
        assert bus.stdout is not None
        yield bus.stdout.readline().strip()
        bus.kill()


def connected(address: str) -> QDBusConnection:
    """Return a connection that no other test has had."""
    return QDBusConnection.connectToBus(address, f"connection {next(_numbers)}")
