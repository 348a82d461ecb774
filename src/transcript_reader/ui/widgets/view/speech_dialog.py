"""The choices of reading aloud: speed, pauses, what is left out, and whose voice is which."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from transcript_reader.domain.speech_settings import (
    PAUSE_RANGE,
    RATE_RANGE,
    SpeechSettings,
    with_voice,
)
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.support.language_names import language_name
from transcript_reader.ui.widgets.parts.choices import Tick
from transcript_reader.ui.widgets.parts.list_choice import ListChoice
from transcript_reader.ui.widgets.parts.number_choice import NumberChoice
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn

VoicesOf = Callable[[str], Sequence[str]]
"""Gives the names of the voices that speak a language, by its code."""


class SpeechDialog(QDialog):
    """Each choice acts at once.

    ``languages`` are the codes of those of the open transcript, ``speakers`` its speakers.

    Signals:
        settings_changed: Emitted with the new SpeechSettings.
    """

    settings_changed = Signal(object)

    def __init__(
        self,
        settings: SpeechSettings,
        voices_of: VoicesOf,
        languages: Sequence[str],
        speakers: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reading aloud"))
        self._settings = settings
        body = QWidget(self)
        self._column = QVBoxLayout(body)
        rate = NumberChoice(self.tr("Speed"), RATE_RANGE, 5, "%", body)
        rate.set_value(settings.rate)
        pause = NumberChoice(
            self.tr("Pause between sentences"), PAUSE_RANGE, 0.1, self.tr("s", "seconds"), body
        )
        pause.set_value(settings.pause)
        brackets = Tick(self.tr("Leave out what stands in brackets"), body)
        brackets.setChecked(settings.skip_brackets)
        names = Tick(self.tr("Say who speaks when the speaker changes"), body)
        names.setChecked(settings.say_speakers)
        for widget in (rate, pause, brackets, names):
            self._column.addWidget(widget)
        self._add_languages(body, voices_of, languages)
        self._add_speakers(body, voices_of, languages, speakers)
        self._column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        layout = QVBoxLayout(self)
        layout.addWidget(ScrollColumn(body, self), 1)
        layout.addWidget(buttons)

        rate.value_chosen.connect(lambda value: self._change(rate=round(value)))
        pause.value_chosen.connect(lambda value: self._change(pause=value))
        brackets.toggled.connect(lambda on: self._change(skip_brackets=on))
        names.toggled.connect(lambda on: self._change(say_speakers=on))
        buttons.rejected.connect(self.reject)
        fit(self, 30, 36)

    def _add_languages(self, body: QWidget, voices_of: VoicesOf, languages: Sequence[str]) -> None:
        for language in languages:
            name = language_name(language)
            choice = ListChoice(self.tr("Voice for {name}").format(name=name), body)
            choice.set_items([("", self.tr("Any voice")), *_same(voices_of(language))])
            choice.set_value(dict(self._settings.voices).get(language, ""))
            choice.value_chosen.connect(
                lambda voice, language=language: self._change(
                    voices=with_voice(self._settings.voices, language, voice)
                )
            )
            self._column.addWidget(choice)

    def _add_speakers(
        self,
        body: QWidget,
        voices_of: VoicesOf,
        languages: Sequence[str],
        speakers: Sequence[str],
    ) -> None:
        if not speakers:
            return
        every = [voice for language in languages for voice in voices_of(language)]
        who = ListChoice(self.tr("Speaker with a voice of their own"), body)
        who.set_items(_same(speakers))
        voice = ListChoice(self.tr("Voice of this speaker"), body)
        voice.set_items([("", self.tr("That of the language")), *_same(dict.fromkeys(every))])

        def show(speaker: str) -> None:
            voice.set_value(dict(self._settings.speaker_voices).get(speaker, ""))

        def choose(chosen: str) -> None:
            own = self._settings.speaker_voices
            self._change(speaker_voices=with_voice(own, who.value, chosen))

        who.value_chosen.connect(show)
        voice.value_chosen.connect(choose)
        show(who.value)
        self._column.addWidget(who)
        self._column.addWidget(voice)

    def _change(self, **changes: object) -> None:
        self._settings = replace(self._settings, **changes)  # type: ignore[arg-type]
        self.settings_changed.emit(self._settings)


def _same(names: Sequence[str] | dict[str, None]) -> list[tuple[str, str]]:
    return [(name, name) for name in names]
