"""Recognised speech in JSON: words, voices and times of every recogniser."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.importers.counting import reading_of, squeezed, words_by_turn

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import MarkKind, Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.text.json_values import at, listed, text_at

AMAZON = {
    "jobName": "A talk",
    "results": {
        "transcripts": [{"transcript": "Good morning. Hello."}],
        "speaker_labels": {
            "segments": [
                {"items": [
                    {"start_time": "0.1", "end_time": "0.5", "speaker_label": "spk_0"},
                    {"start_time": "0.5", "end_time": "1.0", "speaker_label": "spk_0"},
                ]},
                {"items": [{"start_time": "1.2", "end_time": "1.5", "speaker_label": "spk_1"}]},
            ]
        },
        "items": [
            {"start_time": "0.1", "end_time": "0.5", "type": "pronunciation",
             "alternatives": [{"content": "Good"}]},
            {"start_time": "0.5", "end_time": "1.0", "type": "pronunciation",
             "alternatives": [{"content": "morning"}]},
            {"type": "punctuation", "alternatives": [{"content": "."}]},
            {"start_time": "1.2", "end_time": "1.5", "type": "pronunciation",
             "alternatives": [{"content": "Hello"}]},
            {"type": "punctuation", "alternatives": [{"content": "."}]},
        ],
    },
}  # fmt: skip
GOOGLE = {
    "results": [
        {"alternatives": [{"transcript": "Good morning. Hello.", "words": []}]},
        {"alternatives": [{"words": [
            {"word": "Good", "startTime": "0.100s", "endTime": "0.500s", "speakerTag": 1},
            {"word": "morning.", "startTime": {"nanos": 500000000}, "endTime": {"seconds": "1"},
             "speakerTag": 1},
            {"word": "Hello.", "startTime": "1.200s", "endTime": "1.500s", "speakerTag": 2},
        ]}]},
    ]
}  # fmt: skip
SPEECHMATICS = {
    "format": "2.9",
    "metadata": {"transcription_config": {"language": "en"}},
    "results": [
        {"type": "word", "start_time": 0.1, "end_time": 0.5,
         "alternatives": [{"content": "Good", "speaker": "S1"}]},
        {"type": "word", "start_time": 0.5, "end_time": 1.0,
         "alternatives": [{"content": "morning", "speaker": "S1"}]},
        {"type": "punctuation", "start_time": 1.0, "end_time": 1.0, "attaches_to": "previous",
         "alternatives": [{"content": ".", "speaker": "S1"}]},
        {"type": "word", "start_time": 1.2, "end_time": 1.5,
         "alternatives": [{"content": "Hello.", "speaker": "S2"}]},
    ],
}  # fmt: skip
WHISPERX = {
    "segments": [
        {"start": 0.1, "end": 1.0, "text": " Good morning.", "speaker": "SPEAKER_00", "words": [
            {"word": "Good", "start": 0.1, "end": 0.5},
            {"word": "morning.", "start": 0.5, "end": 1.0},
        ]},
        {"start": 1.2, "end": 1.5, "text": " Hello.", "speaker": "SPEAKER_01"},
    ],
    "language": "English",
}  # fmt: skip
REV = {
    "monologues": [
        {"speaker": 0, "elements": [
            {"type": "text", "value": "Good", "ts": 0.1, "end_ts": 0.5},
            {"type": "punct", "value": " "},
            {"type": "text", "value": "morning", "ts": 0.5, "end_ts": 1.0},
            {"type": "punct", "value": "."},
        ]},
        {"speaker": 1, "elements": [{"type": "text", "value": "Hello.", "ts": 1.2, "end_ts": 1.5}]},
    ]
}  # fmt: skip
ASSEMBLY = {
    "utterances": [
        {"speaker": "A", "text": "Good morning.", "start": 100, "end": 1000},
        {"speaker": "B", "text": "Hello.", "start": 1200, "end": 1500},
    ]
}
DEEPGRAM = {
    "results": {
        "utterances": [
            {"speaker": 0, "transcript": "Good morning.", "start": 0.1, "end": 1.0},
            {"speaker": 1, "transcript": "Hello.", "start": 1.2, "end": 1.5},
        ]
    }
}
PODCAST = {
    "version": "1.0.0",
    "segments": [
        {"speaker": "Jane Doe", "startTime": 0.1, "endTime": 1.0, "body": "Good morning."},
        {"speaker": "John Roe", "startTime": 1.2, "endTime": 1.5, "body": "Hello."},
    ],
}
AUTO_EDIT = {
    "title": "A talk",
    "text": [
        {"speaker": "Jane Doe", "paragraph": [{"line": [
            {"text": "Good", "startTime": 0.1, "endTime": 0.5},
            {"text": "morning.", "startTime": 0.5, "endTime": 1.0},
        ]}]},
        {"speaker": "John Roe", "paragraph": [{"line": [
            {"text": "Hello.", "startTime": 1.2, "endTime": 1.5},
        ]}]},
    ],
}  # fmt: skip
KALDI = {
    "retval": {
        "words": [
            {"start": 0.1, "end": 0.5, "word": "good", "punct": "Good"},
            {"start": 0.5, "end": 1.0, "word": "morning", "punct": "morning."},
            {"start": 1.2, "end": 1.5, "word": "hello", "punct": "Hello."},
        ]
    },
    "segmentation": {
        "segments": [
            {"start": 0.0, "duration": 1.1, "speaker": {"@id": "S0"}},
            {"start": 1.1, "duration": 1.0, "speaker": {"@id": "S1"}},
        ]
    },
}
WATSON = {
    "results": [
        {"alternatives": [{"transcript": "Good morning. ", "timestamps": [
            ["Good", 0.1, 0.5], ["morning.", 0.5, 1.0]]}]},
        {"alternatives": [{"transcript": "Hello. ", "timestamps": [["Hello.", 1.2, 1.5]]}]},
    ],
    "speaker_labels": [
        {"from": 0.1, "to": 0.5, "speaker": 0}, {"from": 0.5, "to": 1.0, "speaker": 0},
        {"from": 1.2, "to": 1.5, "speaker": 1},
    ],
}  # fmt: skip
SHAPES = {
    "AWS Transcribe": AMAZON,
    "Google Speech-to-Text": GOOGLE,
    "Speechmatics": SPEECHMATICS,
    "Whisper": WHISPERX,
    "Rev": REV,
    "AssemblyAI": ASSEMBLY,
    "Deepgram": DEEPGRAM,
    "Podcast transcript": PODCAST,
    "autoEdit": AUTO_EDIT,
    "BBC Kaldi": KALDI,
    "IBM Watson": WATSON,
}


def transcript_of(value: object) -> Transcript:
    return read(Source(Path("talk.json"), json.dumps(value).encode())).transcript


@pytest.mark.parametrize("source", list(SHAPES))
def test_every_recogniser_is_known_by_its_shape(source: str) -> None:
    transcript = transcript_of(SHAPES[source])
    turns = list(transcript.turns())

    assert transcript.source == source
    assert [turn.text for turn in turns] == ["Good morning.", "Hello."]
    assert [turn.speaker for turn in turns] == [0, 1]
    times = [m.value for m in turns[1].marks if m.kind is MarkKind.TIME]
    assert times == ["1.200-1.500"]
    starts = [m.value.partition("-")[0] for m in turns[0].marks if m.kind is MarkKind.TIME]
    assert starts[0] == "0.100"


def test_a_voice_with_a_number_for_a_name_is_nobody_known() -> None:
    assert [speaker.named for speaker in transcript_of(AMAZON).speakers] == [False, False]
    assert [speaker.named for speaker in transcript_of(PODCAST).speakers] == [True, True]


def test_json_that_is_no_transcript_is_refused() -> None:
    with pytest.raises(ImportFailed, match="holds no transcript"):
        transcript_of({"name": "something else", "results": []})
    with pytest.raises(ImportFailed, match="not what is said"):
        transcript_of({"segmentation": {"segments": [{"start": 0}]}})
    with pytest.raises(ImportFailed, match="breaks off, at line 1"):
        read(Source(Path("talk.json"), b'{"results": ['))


WORDS: dict[str, Callable[[object], list[str]]] = {
    "digitalPaperEdit": lambda value: [text_at(w, "text") for w in listed(value, "words")],
    "draftJs": lambda value: [text_at(b, "text") for b in listed(value, "blocks")],
    "kaldiTed": lambda value: [text_at(w, "punct") for w in listed(value, "retval", "words")],
    "speechmatics": lambda value: [text_at(w, "name") for w in listed(value, "words")],
    "gcpStt": lambda value: [
        text_at(w, "word")
        for result in listed(value, "results")
        for w in listed(result, "alternatives", 0, "words")
    ],
    "ibmTed": lambda value: [
        text_at(stamp, 0)
        for result in listed(value, "results", 0, "results")
        for stamp in listed(result, "alternatives", 0, "timestamps")
    ],
    "words.json": lambda value: [text_at(part, "text") for part in listed(value, "segments")],
}


def test_no_word_of_the_corpus_is_lost(corpus: Path) -> None:
    lost = []
    read_files = 0
    for path in sorted((corpus / "formats" / "asr_json").rglob("*.json")):
        words = next((take for part, take in WORDS.items() if part in path.name), None)
        if words is None:
            continue
        read_files += 1
        reading = reading_of(path)
        shown = "".join(block.text for block in reading.transcript.blocks)
        marked = "".join(words(json.loads(path.read_bytes())))
        if squeezed(shown) != squeezed(marked) or squeezed(reading.text) != squeezed(marked):
            lost.append(path.name)

    assert read_files >= 9
    assert lost == []


def test_words_by_voice_are_those_of_the_labels(corpus: Path) -> None:
    path = next((corpus / "formats" / "asr_json").rglob("ibmTed*.json"))
    value = json.loads(path.read_bytes())
    marked = Counter(
        text_at(one, "speaker") for one in listed(value, "results", 0, "speaker_labels")
    )
    found: Counter[str] = Counter()
    transcript = reading_of(path).transcript
    for speaker, words in words_by_turn(transcript):
        found[transcript.speakers[speaker].name] += words

    assert found == marked


def test_paragraphs_of_an_editor_say_whose_they_are(corpus: Path) -> None:
    path = next((corpus / "formats" / "asr_json").rglob("digitalPaperEdit*.json"))
    value = json.loads(path.read_bytes())
    voices = [text_at(part, "speaker") for part in listed(value, "paragraphs")]
    changes = [a for a, b in zip(voices, [None, *voices], strict=False) if a != b]
    transcript = reading_of(path).transcript

    assert [transcript.speakers[s].name for s, _ in words_by_turn(transcript)] == changes
    assert at(value, "words", 0) is not None
