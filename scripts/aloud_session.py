"""Has a short transcript read aloud by espeak-ng, and listens to the sound that comes of it.

    aloud_session.py FILE

Starts a speech-dispatcher of its own, whose sound goes through ALSA into a file instead of a
loudspeaker, and reads with the program's own engine and controller. Each sentence must be told
in its order and in a voice of its language, and must have brought about as much sound as
espeak-ng makes of the same words by itself. Writes what was heard to FILE; ends with status 1
where something was not.
"""

import array
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.speech_settings import SpeechSettings
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.ui.controllers.reading_aloud import SpeechController
from transcript_reader.ui.support.speech_engine import QtSpeechEngine

_PATIENCE = 60.0  # seconds
_RATE = 22050  # samples a second, of 16 bits, as espeak-ng gives them
_LOUD = 300  # of 32767: more than silence
_LEAST, _MOST = 0.7, 1.4  # parts of the sound that espeak-ng makes by itself
_DISPATCHER = """\
AudioOutputMethod "alsa"
AudioALSADevice "default"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""
_TURNS = (
    ("Anna", "Good morning, dear colleagues. [Applause.] Let us begin.", "en"),
    ("Борис", "Доброе утро, дорогие коллеги. Спасибо за приглашение.", "ru"),
    ("Anna", "Thank you. The floor is yours.", "en"),
)


@dataclass(slots=True)
class Ear:
    """What was heard: for each text handed to the voice, its language, voice and sound."""

    sound: Path
    heard: list[tuple[str, str, str, float, float]] = field(default_factory=list)
    _before: int = 0

    def listen(self, text: str, language: str, voice: str) -> None:
        """Take down what has come since the last text: seconds of it, and the loud part."""
        samples = array.array("h")
        samples.frombytes(self.sound.read_bytes()[self._before :])
        self._before += 2 * len(samples)
        loud = sum(abs(one) > _LOUD for one in samples)
        self.heard.append((text, language, voice, len(samples) / _RATE, loud / len(samples)))


class Voice(QtSpeechEngine):
    """The program's voice, with an ear beside it."""

    def __init__(self, ear: Ear) -> None:
        super().__init__("speechd")
        self._ear = ear
        self._now = ("", "")
        self.finished.connect(self._listen)

    def say(self, text: str, language: str, voice: str, rate: float) -> None:
        self._now = (text, language)
        super().say(text, language, voice, rate)

    def _listen(self) -> None:
        self._ear.listen(*self._now, self._speech.voice().name())


def talk() -> OpenedTranscript:
    """Return a talk in two languages."""
    builder = TranscriptBuilder(Source(Path("talk.txt"), b"talk"), "test")
    builder.add(BlockKind.TITLE, "A talk")
    for name, words, language in _TURNS:
        builder.turn(Label(name, name), words, language=language)
    return OpenedTranscript(builder.reading("A talk", language="en").transcript)


def alone(text: str, language: str, folder: Path) -> float:
    """Return how many seconds of sound espeak-ng makes of a text by itself."""
    file = folder / "alone.wav"
    subprocess.run(["espeak-ng", "-v", language, "-w", str(file), text], check=True)
    return (file.stat().st_size - 44) / 2 / _RATE


def read_aloud(ear: Ear) -> list[str]:
    """Read the talk to its end; return what was said to have failed."""
    failures: list[str] = []
    controller = SpeechController(lambda: Voice(ear))
    controller.set_settings(SpeechSettings(pause=0.2, skip_brackets=True))
    controller.failed.connect(failures.append)
    controller.set_transcript(talk())
    controller.toggle(0, 0)
    end = time.monotonic() + _PATIENCE
    while controller.is_reading and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    controller.stop()
    return failures


def faults(ear: Ear, folder: Path) -> list[str]:
    """Return a sentence for each thing that should have been heard otherwise."""
    said = [text for text, *_ in ear.heard]
    wanted = [
        "A talk",
        *("Anna:", "Good morning, dear colleagues.", "Let us begin."),
        *("Борис:", "Доброе утро, дорогие коллеги.", "Спасибо за приглашение."),
        *("Anna:", "Thank you.", "The floor is yours."),
    ]
    found = [] if [one.strip() for one in said] == wanted else [f"Said was {said}"]
    for text, language, voice, seconds, loud in ear.heard:
        name = {"en": "English", "ru": "Russian"}[language]
        if name not in voice:
            found.append(f"{text!r} was said by {voice!r}")
        if not _LEAST <= seconds / alone(text, language, folder) <= _MOST or loud < 0.2:
            found.append(f"{text!r} was {seconds:.2f} s of sound, {loud:.0%} of it loud")
    return found


def account(ear: Ear, folder: Path) -> str:
    """Return in Markdown what was heard."""
    espeak = subprocess.run(["espeak-ng", "--version"], capture_output=True, text=True, check=True)
    dispatcher = subprocess.run(
        ["speech-dispatcher", "--version"], capture_output=True, text=True, check=True
    )
    names = [
        " ".join(dispatcher.stdout.split()[:2]),
        "espeak-ng " + espeak.stdout.split(":")[1].split()[0],
        "Debian " + Path("/etc/debian_version").read_text().strip(),
        f"PySide6 {PySide6.__version__}",
        f"Python {platform.python_version()}",
    ]
    rows = [
        f"| {text} | {language} | {voice} | {seconds:.2f} | {alone(text, language, folder):.2f} "
        f"| {loud:.0%} |"
        for text, language, voice, seconds, loud in ear.heard
    ]
    return "\n".join(
        [
            "# A talk read aloud by espeak-ng",
            "",
            f"{datetime.now(UTC).date().isoformat()}: {', '.join(names)}.",
            "",
            "Written by `make aloud`, which fails where a sentence is not said, not in its order,",
            "by a voice of another language, or with much more or less sound than espeak-ng makes",
            "of the same words by itself. The sound goes through ALSA into a file.",
            "",
            "| said | language | voice | seconds of sound | by itself | not silence |",
            "|---|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


def main() -> int:
    """Read aloud, listen, and write down what was heard."""
    file = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "run").mkdir(mode=0o700)
        settings = folder / ".config" / "speech-dispatcher"
        settings.mkdir(parents=True)
        (settings / "speechd.conf").write_text(_DISPATCHER)
        ear = Ear(folder / "sound.raw")
        (folder / ".asoundrc").write_text(
            f'pcm.!default {{ type file slave.pcm "null" file "{ear.sound}" format "raw" }}\n'
        )
        os.environ.pop("XDG_CONFIG_HOME", None)
        os.environ |= {"HOME": name, "XDG_RUNTIME_DIR": str(folder / "run")}
        command = [shutil.which("speech-dispatcher") or "speech-dispatcher", "--run-single"]
        with (folder / "printed").open("w") as printed:
            dispatcher = subprocess.Popen(
                [*command, "-t", "0", "-L", name, "-P", str(folder / "pid")],
                stdout=printed,
                stderr=printed,
            )
        try:
            socket = folder / "run" / "speech-dispatcher" / "speechd.sock"
            end = time.monotonic() + _PATIENCE
            while not socket.exists() and time.monotonic() < end:
                time.sleep(0.05)
            application = QApplication([])
            wrong = read_aloud(ear) + faults(ear, folder)
            del application
            file.write_text(account(ear, folder), "utf-8")
        finally:
            dispatcher.terminate()
            dispatcher.wait()
    for one in wrong:
        print(one, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
