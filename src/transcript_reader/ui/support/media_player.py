"""A player on the desktop's session bus (MPRIS), to which the keyboard's media keys come.

The desktop hands media keys to a player even while another window has the keyboard; headsets
and panels speak to it, too. Imported only when something is read aloud. Where there is no bus,
nothing happens.
"""

from enum import StrEnum

from PySide6.QtCore import QMetaType, QObject, Signal
from PySide6.QtDBus import (
    QDBusArgument,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusVariant,
    QDBusVirtualObject,
)

SERVICE = "org.mpris.MediaPlayer2.transcript_reader"
PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"

_TRACK = QDBusObjectPath("/transcript_reader/transcript")
_METHODS = {
    ROOT: ("Raise", "Quit"),
    PLAYER: (
        *("Play", "Pause", "PlayPause", "Stop", "Next", "Previous"),
        *("Seek", "SetPosition", "OpenUri"),  # every player has them; here they do nothing
    ),
}


class Playback(StrEnum):
    """What a player says of itself, in the bus's words."""

    PLAYING = "Playing"
    PAUSED = "Paused"
    STOPPED = "Stopped"


class MediaPlayer(QDBusVirtualObject):
    """Stands on the bus while something is read aloud or held on, and no longer.

    Signals:
        wanted: Emitted with what was asked for by a key: "Play", "Pause", "PlayPause", "Stop",
            "Next" or "Previous".
    """

    wanted = Signal(str)

    def __init__(
        self, connection: QDBusConnection | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bus = connection if connection is not None else QDBusConnection.sessionBus()
        self._there = False
        self._playback = Playback.STOPPED
        self._title = self._speaker = ""

    def show(self, playback: Playback, title: str, speaker: str) -> None:
        """Say what is going on: that it is read or held on, which transcript, and who speaks."""
        now = (playback, title, speaker)
        if now == (self._playback, self._title, self._speaker) or not self._bus.isConnected():
            return
        self._playback, self._title, self._speaker = now
        if playback is Playback.STOPPED:
            self._leave()
        elif not self._there:
            self._there = self._bus.registerVirtualObject(PATH, self)
            self._bus.registerService(SERVICE)
        changed = QDBusMessage.createSignal(PATH, PROPERTIES, "PropertiesChanged")
        told = {name: self._player()[name] for name in ("PlaybackStatus", "Metadata")}
        changed.setArguments([PLAYER, told, _no_words()])
        self._bus.send(changed)

    def introspect(self, path: str) -> str:
        """Say which methods there are, for whoever lists the objects on the bus."""
        return "".join(
            f'<interface name="{interface}">'
            + "".join(f'<method name="{name}"/>' for name in names)
            + "</interface>"
            for interface, names in _METHODS.items()
        )

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        """Answer a call; False lets Qt say that there is no such thing."""
        interface, member = message.interface(), message.member()
        arguments = message.arguments()
        if interface == PROPERTIES and arguments and arguments[0] in (ROOT, PLAYER):
            values = self._player() if arguments[0] == PLAYER else _about()
            if member == "GetAll":
                return connection.send(message.createReply(values))
            name = arguments[1] if len(arguments) > 1 else None
            if member == "Get" and isinstance(name, str) and name in values:
                return connection.send(message.createReply(QDBusVariant(values[name])))
            return False
        if member not in _METHODS.get(interface, ()):
            return False
        connection.send(message.createReply())
        self.wanted.emit(member)
        return True

    def _leave(self) -> None:
        self._bus.unregisterService(SERVICE)
        self._bus.unregisterObject(PATH)
        self._there = False

    def _player(self) -> dict[str, object]:
        metadata: dict[str, object] = {"mpris:trackid": _TRACK, "xesam:title": self._title}
        if self._speaker:
            metadata["xesam:artist"] = [self._speaker]
        return {
            "PlaybackStatus": str(self._playback),
            "Metadata": metadata,
            "Rate": 1.0,
            "MinimumRate": 1.0,
            "MaximumRate": 1.0,
            "Volume": 1.0,
            **dict.fromkeys(("CanControl", "CanPlay", "CanPause"), True),
            **dict.fromkeys(("CanGoNext", "CanGoPrevious"), True),
            "CanSeek": False,
        }


def _about() -> dict[str, object]:
    return {
        "Identity": "Transcript Reader",
        "DesktopEntry": "transcript-reader",
        **dict.fromkeys(("CanQuit", "CanRaise", "HasTrackList"), False),
        **{name: _no_words() for name in ("SupportedUriSchemes", "SupportedMimeTypes")},
    }


def _no_words() -> QDBusArgument:
    """Return an empty list of texts; that it is one of texts cannot be seen from a Python list."""
    words = QDBusArgument()
    words.beginArray(QMetaType(QMetaType.Type.QString.value))
    words.endArray()
    return words
