"""The voice of the system, by way of Qt's TextToSpeech: the one module that knows it.

It is imported only when something is to be said: its package is optional.
"""

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

_State = QTextToSpeech.State


class QtSpeechEngine(QObject):
    """Says one text at a time.

    Signals:
        word_said: Emitted with where a word begins and how long it is, in UTF-16 units of the
            text, as it is said; by engines that can tell.
        finished: Emitted when a text was said to its end.
        failed: Emitted with what the engine says is wrong.
    """

    word_said = Signal(int, int)
    finished = Signal()
    failed = Signal(str)

    def __init__(self, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speech = QTextToSpeech(name, self) if name else QTextToSpeech(self)
        self._saying = False
        self._chosen: tuple[str, str] | None = None
        self._locale = self._speech.locale()
        self._speech.stateChanged.connect(self._on_state)
        self._speech.sayingWord.connect(self._on_word)
        self._speech.errorOccurred.connect(lambda _, said: self._fail(said))

    @property
    def trouble(self) -> str:
        """What is wrong with the engine; empty where nothing is."""
        speech = self._speech
        if speech.state() is _State.Error:
            return speech.errorString() or "?"
        return "" if speech.availableVoices() else "?"

    def voices(self, language: str) -> tuple[str, ...]:
        """Return the names of the voices that speak a language, by its code."""
        voices = (voice for one in self._locales(language) for voice in self._voices(one))
        return tuple(dict.fromkeys(voice.name() for voice in voices))

    def say(self, text: str, language: str, voice: str, rate: float) -> None:
        """Begin to say a text; ``rate`` -1 to 1, ``voice`` may be empty or not there."""
        if (language, voice) != self._chosen:
            self._chosen = (language, voice)
            self._choose(language, voice)
        self._speech.setRate(rate)
        self._saying = True
        self._speech.say(text)

    def stop(self) -> None:
        """Be silent; nothing more is told of this text."""
        self._saying = False
        self._speech.stop()

    def _choose(self, language: str, voice: str) -> None:
        """Take a voice of that name, or else the one the language begins with."""
        locales = self._locales(language)
        for locale in locales if voice else ():
            named = (one for one in self._voices(locale) if one.name() == voice)
            if (found := next(named, None)) is not None:
                self._speech.setVoice(found)
                return
        if locales:
            self._speech.setLocale(locales[0])

    def _locales(self, language: str) -> list[QLocale]:
        """Return the kinds of a language that can be said; the commonest, or ours, first."""
        common = QLocale(language) if language else self._locale
        if common.language() == self._locale.language():
            common = self._locale
        return sorted(
            (one for one in self._speech.availableLocales() if one.language() == common.language()),
            key=lambda one: one.territory() != common.territory(),
        )

    def _voices(self, locale: QLocale) -> list[QVoice]:
        self._speech.setLocale(locale)
        return list(self._speech.availableVoices())

    def _on_state(self, state: QTextToSpeech.State) -> None:
        if state is _State.Ready and self._saying:
            self._saying = False
            self.finished.emit()

    def _on_word(self, _word: str, _id: int, start: int, length: int) -> None:
        if self._saying:
            self.word_said.emit(start, length)

    def _fail(self, said: str) -> None:
        self._saying = False
        self.failed.emit(said)
