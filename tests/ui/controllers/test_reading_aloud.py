from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.speech_settings import SpeechSettings
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.turns.building import TranscriptBuilder
from transcript_reader.ui.controllers.reading_aloud import Engine, SpeechController

AT_ONCE = SpeechSettings(pause=0.0)


class Silent(QObject):
    """Stands in for a voice: keeps what it is to say, and is done when the test says so."""

    word_said = Signal(int, int)
    finished = Signal()
    failed = Signal(str)

    def __init__(self, trouble: str = "") -> None:
        super().__init__()
        self.trouble = trouble
        self.said: list[tuple[str, str, str, float]] = []
        self.stops = 0

    def voices(self, language: str) -> tuple[str, ...]:
        return (f"{language}-1", f"{language}-2")

    def say(self, text: str, language: str, voice: str, rate: float) -> None:
        self.said.append((text, language, voice, rate))

    def stop(self) -> None:
        self.stops += 1

    @property
    def texts(self) -> list[str]:
        return [text for text, *_ in self.said]


class Aloud:
    """A controller with a talk and a voice, and what it tells."""

    def __init__(self, engine: Silent | None, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.engine = engine or Silent()
        made: Engine | None = engine
        self.controller = SpeechController(lambda: made)
        self.controller.set_settings(AT_ONCE)
        self.controller.set_transcript(talk())
        self.sentences: list[tuple[int, int, int]] = []
        self.words: list[tuple[int, int, int]] = []
        self.speaking: list[bool] = []
        self.failures: list[str] = []
        self.controller.said.connect(lambda *place: self.sentences.append(place))
        self.controller.word_said.connect(lambda *place: self.words.append(place))
        self.controller.speaking_changed.connect(self.speaking.append)
        self.controller.failed.connect(self.failures.append)

    def finish(self) -> None:
        """Let the voice be done, and the next text be begun, if one is."""
        count = len(self.engine.said)
        self.engine.finished.emit()
        self.qtbot.waitUntil(lambda: len(self.engine.said) > count)


def talk() -> OpenedTranscript:
    builder = TranscriptBuilder(Source(Path("talk.txt"), b"talk"), "test")
    builder.add(BlockKind.TITLE, "A talk")
    builder.turn(Label("Anna", "Anna"), "Good 😀 day. [Applause.] Sit down.")
    builder.turn(Label("Pavel", "Pavel"), "Thank you. Now then.")
    return OpenedTranscript(builder.reading("A talk", language="en").transcript)


@pytest.fixture
def aloud(qtbot: QtBot) -> Aloud:
    return Aloud(Silent(), qtbot)


def test_sentences_follow_each_other_and_new_speakers_are_named(aloud: Aloud) -> None:
    aloud.controller.toggle(0, 0)
    for _ in range(7):
        aloud.finish()
    assert aloud.engine.texts == [
        "A talk", "Anna:", "Good 😀 day.", "[Applause.]", "Sit down.",
        "Pavel:", "Thank you.", "Now then.",
    ]  # fmt: skip
    with aloud.qtbot.waitSignal(aloud.controller.stopped):
        aloud.engine.finished.emit()
    assert aloud.speaking == [True, False]
    assert not aloud.controller.is_reading


def test_reading_begins_where_the_reader_is(aloud: Aloud) -> None:
    aloud.controller.toggle(2, 12)
    aloud.finish()
    assert aloud.engine.texts == ["Pavel:", "Now then."]
    assert aloud.sentences == [(2, 11, 20)]


def test_words_are_told_in_characters_and_names_are_no_words(aloud: Aloud) -> None:
    aloud.controller.toggle(1, 0)
    aloud.engine.word_said.emit(0, 4)
    aloud.finish()
    aloud.engine.word_said.emit(8, 3)  # "day", behind a letter of two units
    assert aloud.words == [(1, 7, 10)]


def test_it_holds_on_and_begins_the_sentence_again(aloud: Aloud) -> None:
    aloud.controller.toggle(2, 0)
    aloud.finish()
    aloud.controller.toggle(0, 0)
    assert aloud.speaking == [True, False]
    assert aloud.engine.stops == 2  # once before the first sentence
    assert aloud.controller.is_reading
    aloud.engine.finished.emit()  # late news of what was held on change nothing
    aloud.controller.toggle(0, 0)
    assert aloud.engine.texts == ["Pavel:", "Thank you.", "Thank you."]
    assert aloud.speaking == [True, False, True]


def test_one_steps_by_sentence_and_by_turn(aloud: Aloud) -> None:
    controller = aloud.controller
    controller.step_sentence(forward=True)  # nothing is read yet
    assert aloud.engine.said == []
    controller.set_settings(SpeechSettings(pause=0.0, say_speakers=False))
    controller.toggle(1, 0)
    controller.step_sentence(forward=True)
    controller.step_sentence(forward=False)
    controller.step_turn(forward=True)
    controller.step_turn(forward=False)
    controller.step_turn(forward=False)
    controller.step_sentence(forward=False)
    assert aloud.engine.texts == [
        "Good 😀 day.", "[Applause.]", "Good 😀 day.", "Thank you.", "Good 😀 day.",
        "A talk", "A talk",
    ]  # fmt: skip


def test_voices_go_by_speaker_then_by_language_and_the_speed_is_told(aloud: Aloud) -> None:
    aloud.controller.set_settings(
        SpeechSettings(50, 0.0, voices=(("en", "en-2"),), speaker_voices=(("Anna", "en-1"),))
    )
    aloud.controller.toggle(1, 26)
    for _ in range(3):
        aloud.finish()
    assert [(text, voice) for text, _, voice, _ in aloud.engine.said] == [
        ("Anna:", "en-2"), ("Sit down.", "en-1"), ("Pavel:", "en-2"), ("Thank you.", "en-2"),
    ]  # fmt: skip
    assert {(language, rate) for _, language, _, rate in aloud.engine.said} == {("en", 0.5)}


def test_brackets_can_be_skipped_while_it_reads(aloud: Aloud) -> None:
    aloud.controller.set_settings(SpeechSettings(pause=0.0, say_speakers=False))
    aloud.controller.toggle(1, 0)
    aloud.controller.set_settings(SpeechSettings(pause=0.0, say_speakers=False, skip_brackets=True))
    aloud.finish()
    assert aloud.engine.texts == ["Good 😀 day.", "Good 😀 day.", "Sit down."]


def test_another_transcript_ends_reading(aloud: Aloud) -> None:
    aloud.controller.toggle(0, 0)
    with aloud.qtbot.waitSignal(aloud.controller.stopped):
        aloud.controller.set_transcript(talk())
    assert aloud.engine.stops == 2


@pytest.mark.usefixtures("english")
def test_without_the_optional_part_a_sentence_says_how_to_get_it(qtbot: QtBot) -> None:
    aloud = Aloud(None, qtbot)
    aloud.controller.toggle(0, 0)
    assert len(aloud.failures) == 1
    assert "pip install transcript-reader[speech]" in aloud.failures[0]
    assert aloud.controller.voices("en") == ()


@pytest.mark.usefixtures("english")
def test_a_system_without_a_voice_is_told_what_to_install(qtbot: QtBot) -> None:
    aloud = Aloud(Silent("no backend"), qtbot)
    aloud.controller.toggle(0, 0)
    assert "speech-dispatcher and espeak-ng" in aloud.failures[0]
    assert aloud.engine.said == []


@pytest.mark.usefixtures("english")
def test_a_voice_that_fails_ends_reading_with_a_sentence(aloud: Aloud) -> None:
    aloud.controller.toggle(0, 0)
    aloud.engine.failed.emit("connection lost")
    assert len(aloud.failures) == 1
    assert not aloud.controller.is_reading
