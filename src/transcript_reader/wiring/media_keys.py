"""The keyboard's media keys: they lead the reading aloud from whatever window one is in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.ui.controllers.opening import OpenController
from transcript_reader.ui.controllers.reading_aloud import SpeechController
from transcript_reader.ui.widgets.commands.commands import Commands

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

    from transcript_reader.ui.support.media_player import MediaPlayer


class MediaKeysWiring(QObject):
    """Joins the desktop's media player to the reading aloud, from when that is first begun.

    ``bus`` is the bus the desktop is on; without it, that of the session.
    """

    def __init__(
        self,
        speech: SpeechController,
        opens: OpenController,
        commands: Commands,
        parent: QObject,
        bus: "QDBusConnection | None" = None,
    ) -> None:
        super().__init__(parent)
        self._bus = bus
        self._speech = speech
        self._commands = commands
        self._player: MediaPlayer | None = None
        self._title = ""
        self._speakers: tuple[str, ...] = ()
        self._speaker = ""
        opens.opened.connect(self._on_opened)
        speech.said.connect(self._on_said)
        speech.speaking_changed.connect(self._tell)
        speech.stopped.connect(self._tell)

    def _on_opened(self, opened: OpenedTranscript) -> None:
        transcript = opened.transcript
        names = [one.name for one in transcript.speakers]
        self._title = transcript.title
        self._speakers = tuple(
            names[block.speaker] if block.speaker is not None else "" for block in transcript.blocks
        )

    def _on_said(self, block: int, _start: int, _end: int) -> None:
        self._speaker = self._speakers[block]
        self._tell()

    def _tell(self) -> None:
        # The bus is loaded when there is something to tell it.
        from transcript_reader.ui.support.media_player import MediaPlayer, Playback

        if self._player is None:
            self._player = MediaPlayer(self._bus, self)
            self._player.wanted.connect(self._on_wanted)
        playback = Playback.PLAYING if self._speech.is_speaking else Playback.PAUSED
        if not self._speech.is_reading:
            playback = Playback.STOPPED
        self._player.show(playback, self._title, self._speaker)

    def _on_wanted(self, what: str) -> None:
        speaking = self._speech.is_speaking
        if what == "PlayPause" or what == ("Pause" if speaking else "Play"):
            self._commands["speak"].trigger()
        elif what in _COMMANDS:
            self._commands[_COMMANDS[what]].trigger()


_COMMANDS = {
    "Stop": "stop_speaking",
    "Next": "speak_next_turn",
    "Previous": "speak_previous_turn",
}
