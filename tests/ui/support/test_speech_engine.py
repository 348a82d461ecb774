"""Qt's own mock engine says what it is given, word by word."""

import pytest
from pytestqt.qtbot import QtBot

from transcript_reader.ui.support.speech_engine import QtSpeechEngine


@pytest.fixture
def engine(qtbot: QtBot) -> QtSpeechEngine:
    return QtSpeechEngine("mock")


def test_words_are_told_as_they_are_said_and_then_the_end(
    engine: QtSpeechEngine, qtbot: QtBot
) -> None:
    words: list[tuple[int, int]] = []
    engine.word_said.connect(lambda start, length: words.append((start, length)))
    text = "Order in the house"
    with qtbot.waitSignal(engine.finished):
        engine.say(text, "en", "", 1.0)
    assert [text[start : start + length] for start, length in words] == text.split()


def test_what_is_stopped_is_not_told_to_be_finished(engine: QtSpeechEngine, qtbot: QtBot) -> None:
    engine.say("Order in the house", "en", "", 0.0)
    with qtbot.assertNotEmitted(engine.finished, wait=50):
        engine.stop()


def test_each_language_has_its_voices(engine: QtSpeechEngine) -> None:
    assert engine.trouble == ""
    assert set(engine.voices("en")) >= {"Bob", "Anne"}
    assert engine.voices("fi")
    assert engine.voices("ru") == ()


def test_a_voice_is_taken_by_its_name_and_another_language_has_its_own(
    engine: QtSpeechEngine, qtbot: QtBot
) -> None:
    for language, voice, taken in (
        ("en", "Anne", "Anne"),
        ("en", "Bob", "Bob"),
        ("fi", "", engine.voices("fi")[0]),
        ("en", "nobody", engine.voices("en")[0]),
    ):
        with qtbot.waitSignal(engine.finished):
            engine.say("Word", language, voice, 1.0)
        assert engine._speech.voice().name() == taken
