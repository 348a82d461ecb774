from pathlib import Path

import pytest

from transcript_reader.domain.speech_settings import SpeechSettings, with_voice
from transcript_reader.domain.transcript import BlockKind, Mark, MarkKind, Transcript
from transcript_reader.domain.utterances import at_place, next_turn, utterances
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.turns.building import TranscriptBuilder


@pytest.fixture
def talk() -> Transcript:
    builder = TranscriptBuilder(Source(Path("talk.txt"), b"talk"), "test")
    builder.add(BlockKind.TITLE, "A talk")
    builder.turn(
        Label("Anna", "Anna"), "Mr. Smith is here. (Applause.) Read the\u00a0CPC [Party] page!"
    )
    builder.more("Second paragraph.")
    builder.turn(Label("Pavel", "Pavel"), "Thank you. Now then.")
    builder.add(BlockKind.SEPARATOR, "* * *")
    builder.add(BlockKind.OMISSION, "<…>")
    return builder.reading("A talk", language="en").transcript


def test_words_of_another_language_within_a_sentence_are_said_in_it() -> None:
    builder = TranscriptBuilder(Source(Path("talk.txt"), b"talk"), "test")
    text = "They say доброе утро, and in English good morning. Then they go."
    start, end = text.index("доброе"), text.index(", and")
    english = text.index("good morning")
    marks = [
        Mark(start, end, MarkKind.LANGUAGE, "ru"),
        Mark(english, english + len("good morning"), MarkKind.LANGUAGE, "en"),
    ]
    builder.turn(Label("Anna", "Anna"), text, marks=marks)

    said = utterances(builder.reading("A talk", language="en").transcript)

    assert [(one.text, one.language) for one in said] == [
        ("They say ", "en"),
        ("доброе утро", "ru"),
        (", and in English good morning.", "en"),
        ("Then they go.", "en"),
    ]
    assert said[1].start == said[0].end


def test_every_sentence_is_said_in_order_and_stands_where_it_says(talk: Transcript) -> None:
    said = utterances(talk)
    assert [one.text for one in said] == [
        "A talk",
        "Mr. Smith is here.",
        "(Applause.)",
        "Read the CPC [Party] page!",
        "Second paragraph.",
        "Thank you.",
        "Now then.",
    ]
    for one in said:
        assert talk.blocks[one.block].text[one.start : one.end].split() == one.text.split()
        assert len(one.text) == one.end - one.start
        assert one.language == "en"


def test_what_stands_in_brackets_can_be_left_out_and_nothing_moves(talk: Transcript) -> None:
    said = utterances(talk, skip_brackets=True)
    texts = [" ".join(one.text.split()) for one in said]
    assert texts[:4] == ["A talk", "Mr. Smith is here.", "Read the CPC page!", "Second paragraph."]
    assert [len(one.text) for one in said] == [one.end - one.start for one in said]


def test_a_place_has_its_sentence_or_the_next(talk: Transcript) -> None:
    said = utterances(talk)
    turn = said[1].block
    assert at_place(said, 0, 0) == 0
    assert at_place(said, turn, 5) == 1
    assert at_place(said, turn, said[1].end) == 2
    assert at_place(said, len(talk.blocks), 0) == len(said) - 1


def test_one_steps_from_turn_to_turn(talk: Transcript) -> None:
    said = utterances(talk)
    assert next_turn(said, 0, forward=True) == 1
    assert next_turn(said, 2, forward=True) == 5
    assert next_turn(said, 6, forward=True) == 6
    assert next_turn(said, 6, forward=False) == 5
    assert next_turn(said, 5, forward=False) == 1
    assert next_turn(said, 0, forward=False) == 0


def test_a_speakers_voice_goes_before_the_languages() -> None:
    settings = SpeechSettings(voices=(("en", "Bob"),), speaker_voices=(("Anna", "Anne"),))
    assert settings.voice("en", "Anna") == "Anne"
    assert settings.voice("en", "Pavel") == "Bob"
    assert settings.voice("ru", "") == ""
    assert with_voice(settings.voices, "en", "") == ()
    assert with_voice(settings.voices, "ru", "Irina") == (("en", "Bob"), ("ru", "Irina"))


@pytest.mark.parametrize("wrong", [{"rate": 101}, {"rate": -101}, {"pause": 3.1}, {"pause": -1.0}])
def test_speed_and_pause_have_ends(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="not within"):
        SpeechSettings(**wrong)  # type: ignore[arg-type]
