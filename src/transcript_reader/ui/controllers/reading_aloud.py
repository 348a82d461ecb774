"""Reading aloud: sentence after sentence, who speaks when the speaker changes, and the pauses."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.speech_settings import SpeechSettings
from transcript_reader.domain.utterances import Utterance, at_place, next_turn, utterances
from transcript_reader.ui.support.positions import to_characters


class Engine(Protocol):
    """What this controller needs of a voice."""

    @property
    def word_said(self) -> SignalInstance: ...
    @property
    def finished(self) -> SignalInstance: ...
    @property
    def failed(self) -> SignalInstance: ...
    @property
    def trouble(self) -> str: ...

    def voices(self, language: str) -> tuple[str, ...]: ...
    def say(self, text: str, language: str, voice: str, rate: float) -> None: ...
    def stop(self) -> None: ...


class SpeechController(QObject):
    """Reads the open transcript aloud, from a place on.

    The engine is made when it is first needed; ``make`` returns None where there is none.

    Signals:
        said: Emitted with block, start and end of the sentence that is begun.
        word_said: Emitted with block, start and end of the word that is said, in characters.
        stopped: Emitted when reading has come to an end, or was ended.
        speaking_changed: Emitted with whether it is being read now.
        failed: Emitted with a sentence for the reader.
    """

    said = Signal(int, int, int)
    word_said = Signal(int, int, int)
    stopped = Signal()
    speaking_changed = Signal(bool)
    failed = Signal(str)

    def __init__(self, make: Callable[[], Engine | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._engine: Engine | None = None
        self._settings = SpeechSettings()
        self._opened: OpenedTranscript | None = None
        self._said: tuple[Utterance, ...] | None = None
        self._index = -1  # of the sentence being read; -1 when none is
        self._speaker: int | None = None  # whose name was said last
        self._naming = False
        self._speaking = False
        self._between = QTimer(self)
        self._between.setSingleShot(True)
        self._between.timeout.connect(self._begin)

    @property
    def settings(self) -> SpeechSettings:
        """The choices that hold."""
        return self._settings

    @property
    def is_speaking(self) -> bool:
        """Say whether it is being read now, not held on."""
        return self._speaking

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages there are to say, in the order they come in."""
        return tuple(dict.fromkeys(one.language for one in self._utterances() if one.language))

    @property
    def speakers(self) -> tuple[str, ...]:
        """The names of the speakers of the transcript."""
        opened = self._opened
        return tuple(one.name for one in opened.transcript.speakers) if opened else ()

    @property
    def is_reading(self) -> bool:
        """Say whether there is a sentence begun, be it held on."""
        return self._index >= 0

    @Slot(object)
    def set_settings(self, settings: SpeechSettings) -> None:
        """Read on with other choices, from the beginning of the sentence."""
        left_out = settings.skip_brackets != self._settings.skip_brackets
        self._settings = settings
        if left_out and self._said is not None:
            place = self._place()
            self._said = None
            if place is not None:
                self._index = at_place(self._utterances(), *place)
        if self._speaking:
            self._restart()

    @Slot(OpenedTranscript)
    def set_transcript(self, opened: OpenedTranscript) -> None:
        """Read this one when reading is wanted; what is being read is ended."""
        self.stop()
        self._opened, self._said = opened, None

    def voices(self, language: str) -> tuple[str, ...]:
        """Return the names of the voices of a language; none where there is no engine."""
        engine = self._ready()
        return engine.voices(language) if engine is not None else ()

    def toggle(self, block: int, character: int) -> None:
        """Begin at a place; or hold on; or go on with the sentence where it was held on."""
        engine = self._ready()
        if engine is None or not self._utterances():
            return
        if self._speaking:
            self._between.stop()
            engine.stop()
            self._set_speaking(False)
        elif self.is_reading:
            self._restart()
        else:
            self._index = at_place(self._utterances(), block, character)
            self._speaker = None
            self._restart()

    @Slot()
    def stop(self) -> None:
        """End reading."""
        self._between.stop()
        if self._engine is not None:
            self._engine.stop()
        if self.is_reading:
            self._index = -1
            self._set_speaking(False)
            self.stopped.emit()

    def step_sentence(self, forward: bool) -> None:
        """Read the next sentence, or the one before."""
        if self.is_reading:
            self._go_to(self._index + (1 if forward else -1))

    def step_turn(self, forward: bool) -> None:
        """Read the next turn, or this one from its beginning, or the one before."""
        if self.is_reading:
            self._go_to(next_turn(self._utterances(), self._index, forward=forward))

    # Within.

    def _ready(self) -> Engine | None:
        """Return the engine; tell how to get one where there is none."""
        if self._engine is None:
            engine = self._make()
            if engine is None:
                self.failed.emit(
                    self.tr(
                        "Reading aloud needs a further part: “pip install "
                        "transcript-reader[speech]”, and on Debian the package libpulse0."
                    )
                )
                return None
            if engine.trouble:
                self.failed.emit(self._no_voice())
                return None
            engine.word_said.connect(self._on_word)
            engine.finished.connect(self._on_finished)
            engine.failed.connect(self._on_failed)
            self._engine = engine
        return self._engine

    def _no_voice(self) -> str:
        return self.tr(
            "The system has no voice to read aloud with; on Debian, install the packages "
            "speech-dispatcher and espeak-ng."
        )

    def _utterances(self) -> tuple[Utterance, ...]:
        if self._said is None:
            skip = self._settings.skip_brackets
            opened = self._opened
            self._said = utterances(opened.transcript, skip_brackets=skip) if opened else ()
        return self._said

    def _place(self) -> tuple[int, int] | None:
        if self._said is None or not self.is_reading:
            return None
        return self._said[self._index].block, self._said[self._index].start

    def _go_to(self, index: int) -> None:
        self._index = min(max(0, index), len(self._utterances()) - 1)
        self._restart()

    def _restart(self) -> None:
        self._between.stop()
        if self._engine is not None:
            self._engine.stop()
        self._set_speaking(True)
        self._begin()

    def _begin(self) -> None:
        """Say the sentence, or first whose it is."""
        one = self._utterances()[self._index]
        self.said.emit(one.block, one.start, one.end)
        name = self._name(one)
        self._naming = self._settings.say_speakers and bool(name) and one.speaker != self._speaker
        self._speaker = one.speaker
        self._say(f"{name}:" if self._naming else one.text, one)

    def _say(self, text: str, one: Utterance) -> None:
        voice = self._settings.voice(one.language, "" if self._naming else self._name(one))
        if self._engine is not None:
            self._engine.say(text, one.language, voice, self._settings.rate / 100)

    def _name(self, one: Utterance) -> str:
        if one.speaker is None or self._opened is None:
            return ""
        return self._opened.transcript.speakers[one.speaker].name

    def _on_word(self, start: int, length: int) -> None:
        if self._naming or not self.is_reading:
            return
        one = self._utterances()[self._index]
        first, last = (to_characters(one.text, unit) for unit in (start, start + length))
        if first < last:
            self.word_said.emit(one.block, one.start + first, one.start + last)

    def _on_finished(self) -> None:
        if not self._speaking:
            return
        one = self._utterances()[self._index]
        if self._naming:
            self._naming = False
            self._say(one.text, one)
        elif self._index + 1 < len(self._utterances()):
            self._index += 1
            then = self._utterances()[self._index]
            goes_on = (then.block, then.start) == (one.block, one.end)  # in another language
            self._between.start(0 if goes_on else round(1000 * self._settings.pause))
        else:
            self.stop()

    def _on_failed(self, _said: str) -> None:
        self.stop()
        self.failed.emit(self._no_voice())

    def _set_speaking(self, speaking: bool) -> None:
        if speaking != self._speaking:
            self._speaking = speaking
            self.speaking_changed.emit(speaking)
