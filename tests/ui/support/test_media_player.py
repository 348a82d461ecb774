from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServiceWatcher
from pytestqt.qtbot import QtBot
from tests.session_bus import Desktop, connected, session_bus

from transcript_reader.ui.support.media_player import (
    PLAYER,
    PROPERTIES,
    ROOT,
    SERVICE,
    MediaPlayer,
    Playback,
)


@pytest.fixture
def address() -> Iterator[str]:
    with session_bus() as address:
        yield address


@pytest.fixture
def player(address: str) -> Iterator[MediaPlayer]:
    player = MediaPlayer(connected(address))
    yield player
    player.show(Playback.STOPPED, "", "")


@pytest.fixture
def desktop(address: str, qtbot: QtBot) -> Desktop:
    return Desktop(address, qtbot)


def test_it_is_on_the_bus_as_long_as_something_is_read(
    player: MediaPlayer, desktop: Desktop
) -> None:
    assert not desktop.sees_player()
    player.show(Playback.PLAYING, "A talk", "Anna")
    assert desktop.sees_player()
    player.show(Playback.PAUSED, "A talk", "Anna")
    assert desktop.sees_player()
    player.show(Playback.STOPPED, "A talk", "Anna")
    assert not desktop.sees_player()


@pytest.mark.parametrize("key", ["Play", "Pause", "PlayPause", "Stop", "Next", "Previous"])
def test_each_key_is_told_on_the_interface_thread(
    key: str, player: MediaPlayer, desktop: Desktop
) -> None:
    told: list[tuple[str, bool]] = []
    player.wanted.connect(
        lambda what: told.append((what, QThread.currentThread() is player.thread()))
    )
    player.show(Playback.PLAYING, "A talk", "Anna")

    answer = desktop.ask(PLAYER, key)

    assert answer.type() is QDBusMessage.MessageType.ReplyMessage
    assert told == [(key, True)]


def test_it_says_what_is_read_and_who_speaks(player: MediaPlayer, desktop: Desktop) -> None:
    player.show(Playback.PLAYING, "A talk", "Anna")

    values = desktop.ask(PROPERTIES, "GetAll", PLAYER)
    status = desktop.ask(PROPERTIES, "Get", PLAYER, "PlaybackStatus")
    about = desktop.ask(PROPERTIES, "Get", ROOT, "DesktopEntry")

    assert values.signature() == "a{sv}"
    assert [one.variant() for one in status.arguments()] == ["Playing"]
    assert [one.variant() for one in about.arguments()] == ["transcript-reader"]


def test_what_it_does_not_have_is_an_error(player: MediaPlayer, desktop: Desktop) -> None:
    player.show(Playback.PLAYING, "A talk", "Anna")
    missing = (PROPERTIES, "Get", PLAYER, "Nothing"), (PROPERTIES, "Get", PLAYER)
    for question in (*missing, (PLAYER, "Sing"), ("a.b", "Play")):
        assert desktop.ask(*question).type() is QDBusMessage.MessageType.ErrorMessage


def test_changes_are_told_to_whoever_listens(
    player: MediaPlayer, desktop: Desktop, qtbot: QtBot
) -> None:
    watcher = QDBusServiceWatcher(SERVICE, desktop.bus)
    with qtbot.waitSignal(watcher.serviceRegistered):
        player.show(Playback.PLAYING, "A talk", "Anna")
    with qtbot.waitSignal(watcher.serviceUnregistered):
        player.show(Playback.STOPPED, "A talk", "Anna")


def test_without_a_bus_nothing_happens() -> None:
    player = MediaPlayer(QDBusConnection("no such connection"))
    player.show(Playback.PLAYING, "A talk", "Anna")
    player.show(Playback.STOPPED, "", "")
