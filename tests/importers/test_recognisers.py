"""Recognised speech in the shapes that services write it: who speaks, and when."""

import json
from pathlib import Path

import pytest
from tests.importers.counting import said_by

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import MarkKind, Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

TWO = [("A", "Hello there."), ("B", "Yes.")]


def transcript_of(value: object) -> Transcript:
    return read(Source(Path("talk.json"), json.dumps(value).encode())).transcript


def times(transcript: Transcript) -> list[float]:
    """When each turn begins, in seconds."""
    firsts = (
        next(m.value for m in block.marks if m.kind is MarkKind.TIME)
        for block in transcript.turns()
    )
    return [float(value.partition("-")[0]) for value in firsts]


def timed(text: str, start: float, end: float, **told: object) -> dict[str, object]:
    return {"text": text, "start": start, "end": end, **told}


def test_azure_batches_tell_speakers_and_failures_have_no_words() -> None:
    phrases = [
        {
            "speaker": "A",
            "offsetInTicks": 5e6,
            "durationInTicks": 1e7,
            "nBest": [{"display": "Hello there."}],
        },
        {"recognitionStatus": "Failure"},
        {
            "speaker": "B",
            "offsetInTicks": 2e7,
            "durationInTicks": 1e7,
            "nBest": [{"display": "Yes."}],
        },
    ]
    transcript = transcript_of({"recognizedPhrases": phrases})

    assert said_by(transcript) == TWO
    assert times(transcript) == [0.5, 2.0]


def test_azure_fast_transcription_counts_in_milliseconds() -> None:
    phrases = [
        {
            "speaker": "A",
            "offsetMilliseconds": 500,
            "durationMilliseconds": 900,
            "text": "Hello there.",
        },
        {"speaker": "B", "offsetMilliseconds": 2000, "durationMilliseconds": 500, "text": "Yes."},
    ]
    transcript = transcript_of({"phrases": phrases, "combinedPhrases": [{"text": "All."}]})

    assert said_by(transcript) == TWO
    assert times(transcript) == [0.5, 2.0]


def test_deepgram_without_utterances_tells_voices_word_by_word() -> None:
    words = [
        {"word": "hello", "punctuated_word": "Hello", "start": 0.1, "end": 0.2, "speaker": "A"},
        {"word": "there", "punctuated_word": "there.", "start": 0.3, "end": 0.4, "speaker": "A"},
        {"word": "yes", "punctuated_word": "Yes.", "start": 1.5, "end": 1.6, "speaker": "B"},
    ]
    channel = {"alternatives": [{"transcript": "hello there yes", "words": words}]}
    transcript = transcript_of({"results": {"channels": [channel]}})

    assert said_by(transcript) == TWO
    assert times(transcript) == [0.1, 1.5]


def test_deepgram_channels_are_voices_in_the_order_of_time() -> None:
    def channel(word: str, start: float) -> object:
        words = [{"word": word, "start": start, "end": start + 0.2}]
        return {"alternatives": [{"transcript": word, "words": words}]}

    transcript = transcript_of({"results": {"channels": [channel("later", 3), channel("now", 1)]}})

    assert said_by(transcript) == [("1", "now"), ("0", "later")]


def test_words_keep_their_voices_and_milliseconds_become_seconds() -> None:
    words = [
        timed("Hello", 100, 400, speaker="A"),
        timed("there.", 500, 900, speaker="A"),
        timed("Yes.", 1500, 1900, speaker="B"),
    ]
    transcript = transcript_of({"utterances": None, "words": words})

    assert said_by(transcript) == TWO
    assert times(transcript) == [0.1, 1.5]


def test_spaces_among_the_words_are_no_words() -> None:
    words = [
        timed("Hello", 0.1, 0.2, speaker_id="A"),
        timed(" ", 0.2, 0.3, speaker_id="A"),
        timed("there.", 0.3, 0.4, speaker_id="A"),
        timed("Yes.", 1.3, 1.4, speaker_id="B"),
    ]

    assert said_by(transcript_of({"words": words})) == TWO


def test_channels_are_the_voices_where_no_speakers_are_told() -> None:
    def item(content: str, start: str, kind: str = "pronunciation") -> dict[str, object]:
        at = {"start_time": start, "end_time": start} if start else {}
        return {"alternatives": [{"content": content}], "type": kind, **at}

    items = [item("Hello", "0.1"), item(".", "", "punctuation"), item("Yes", "1.5")]
    channels = [
        {"channel_label": "ch_0", "items": items[:2]},
        {"channel_label": "ch_1", "items": items[2:]},
    ]
    amazon = transcript_of({"results": {"items": items, "channel_labels": {"channels": channels}}})
    google = transcript_of(
        {
            "results": [
                {"channelTag": n, "alternatives": [{"transcript": text}]}
                for n, text in ((1, "Hello."), (2, "Yes"))
            ]
        }
    )
    speechmatics = transcript_of(
        {
            "results": [
                {"type": "speaker_change", "alternatives": []},
                {"channel": "one", "type": "word", "alternatives": [{"content": "Hello"}]},
                {"channel": "one", "type": "punctuation", "alternatives": [{"content": "."}]},
                {"channel": "two", "type": "word", "alternatives": [{"content": "Yes"}]},
            ]
        }
    )

    assert said_by(amazon) == [("ch_0", "Hello."), ("ch_1", "Yes")]
    assert said_by(google) == [("1", "Hello."), ("2", "Yes")]
    assert [text for _, text in said_by(speechmatics)] == ["Hello.", "Yes"]


def test_google_names_its_voices_in_either_spelling_and_once() -> None:
    words = [
        {"word": "hello", "start_time": {"nanos": 100000000}, "speaker_tag": 1},
        {"word": "yes", "start_time": {"seconds": 1}, "speaker_tag": 2},
    ]
    results = [
        {"alternatives": [{"transcript": "hello yes"}]},
        {"alternatives": [{"words": words}]},
    ]

    assert said_by(transcript_of({"results": results})) == [("1", "hello"), ("2", "yes")]


def test_watson_loses_no_result_that_has_no_times() -> None:
    results = [
        {"alternatives": [{"transcript": "hello ", "timestamps": [["hello", 0.1, 0.4]]}]},
        {"alternatives": [{"transcript": "and more "}]},
    ]
    reading = transcript_of({"result_index": 0, "results": results})

    assert " ".join(block.text for block in reading.blocks) == "hello and more"


def test_rev_names_its_speakers_in_a_list() -> None:
    said = [{"type": "text", "value": "Yes.", "ts": 1, "end_ts": 2}]
    value = {
        "speakers": [{"id": 4, "name": "Jane Doe"}],
        "monologues": [{"speaker": 4, "elements": said}],
    }

    assert said_by(transcript_of(value)) == [("Jane Doe", "Yes.")]


def test_vosk_results_are_words() -> None:
    one = {"result": [{"conf": 1.0, "start": 0.1, "end": 0.3, "word": "hello"}], "text": "hello"}

    assert transcript_of(one).blocks[0].text == "hello"
    assert transcript_of([one, one]).blocks[0].text == "hello hello"


@pytest.mark.parametrize(
    "value",
    [
        {
            "transcript": [
                {"speaker": "A", "text": "Hello there.", "timestamp": "00:01"},
                {"speaker": "B", "text": "Yes.", "timestamp": "00:03"},
            ]
        },
        {
            "data": {
                "talk": [
                    {"speakerName": "A", "content": "Hello there."},
                    {"speakerName": "B", "content": "Yes."},
                ]
            }
        },
        [
            timed("Hello there.", 1, 2, speaker={"name": "A"}),
            timed("Yes.", 3, 4, speaker={"name": "B"}),
        ],
        {
            "Transcript": [
                {"ParticipantRole": "A", "Content": "Hello there.", "BeginOffsetMillis": 1000},
                {"ParticipantRole": "B", "Content": "Yes.", "BeginOffsetMillis": 3000},
            ]
        },
    ],
)
def test_pieces_with_words_and_voices_are_a_transcript_whatever_they_are_called(
    value: object,
) -> None:
    assert said_by(transcript_of(value)) == TWO


def test_pieces_with_times_alone_are_read_and_their_times_kept() -> None:
    chunks = [
        {"timestamp": [1.0, 2.5], "text": " Hello."},
        {"timestamp": [2.5, None], "text": " Yes."},
    ]
    block = transcript_of({"text": " Hello. Yes.", "chunks": chunks}).blocks[0]

    assert block.text == "Hello. Yes."
    assert next(m.value for m in block.marks if m.kind is MarkKind.TIME) == "1.000-2.500"


def test_a_text_alone_is_read_without_speakers() -> None:
    assert [b.text for b in transcript_of({"text": "Hello there."}).blocks] == ["Hello there."]


@pytest.mark.parametrize(
    "value",
    [
        {"messages": [{"role": "user", "content": "What is this?"}]},
        {"entities": [{"speaker": "A"}, {"speaker": "B"}], "count": 2},
        {"speaker": "A", "start": 1},
    ],
)
def test_json_without_words_that_somebody_says_is_refused(value: object) -> None:
    with pytest.raises(ImportFailed, match="no transcript"):
        transcript_of(value)
