"""WebVTT and SRT: voices, times, notes, and cues that break the rules."""

import html
import re
from pathlib import Path

import pytest
from tests.importers.counting import reading_of, squeezed

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind, MarkKind, Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source


def transcript_of(text: str) -> Transcript:
    return read(Source(Path("captions.vtt"), text.encode())).transcript


def said(transcript: Transcript) -> list[tuple[str, str]]:
    return [
        (transcript.speakers[block.speaker].name, block.text)
        for block in transcript.turns()
        if block.speaker is not None
    ]


VOICES = """WEBVTT - A talk
Language: en

STYLE
::cue(.loud) { color: red }

NOTE who is who

first
00:01.000 --> 00:02.500 line:0
<v.loud Jane Doe>Good <i>morning</i>,

00:02.500 --> 00:04.000
<v Jane Doe>everyone &amp; all.</v>

NOTE in between

00:04.000 --> 00:05.000
<v Jane Doe>Hello?

01:00:00.000 --> 01:00:01.000
<v John Roe>Yes.</v> <v Jane Doe>Ah.
"""


def test_cues_of_one_voice_are_one_turn_and_notes_do_not_end_it() -> None:
    transcript = transcript_of(VOICES)

    assert transcript.title == "A talk"
    assert transcript.turn_count == 3
    assert said(transcript) == [
        ("Jane Doe", "Good morning, everyone & all."),
        ("Jane Doe", "Hello?"),
        ("John Roe", "Yes."),
        ("Jane Doe", "Ah."),
    ]
    chrome = [b.text for b in transcript.blocks if b.kind is BlockKind.CHROME]
    assert [text.split()[0] for text in chrome] == ["WEBVTT", "STYLE", "NOTE", "NOTE"]


def test_every_word_keeps_its_time_and_its_look() -> None:
    first = next(transcript_of(VOICES).turns())
    times = {first.text[m.start : m.end]: m.value for m in first.marks if m.kind is MarkKind.TIME}
    looks = [first.text[m.start : m.end] for m in first.marks if m.kind is MarkKind.EMPHASIS]

    assert times == {"Good morning,": "1.000-2.500", "everyone & all.": "2.500-4.000"}
    assert looks == ["morning"]
    assert first.attribute("class") == "loud"


def test_captions_without_voices_are_nobodys_unless_labels_are_printed() -> None:
    cues = "WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n\n00:02.000 --> 00:03.000\n{}\n"

    assert said(transcript_of(cues.format("It rains.", "It pours."))) == []
    labelled = transcript_of(cues.format("Jane Doe: It rains.", "John Roe: It pours."))
    assert said(labelled) == [("Jane Doe", "It rains."), ("John Roe", "It pours.")]


def test_a_long_pause_and_two_who_talk_at_once_begin_lines_of_their_own() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n- Is it you?\n- It is.\n\n"
        "00:09.000 --> 00:10.000\nThen come in.\n"
    )
    paragraphs = [b.text for b in transcript_of(text).blocks if b.kind is BlockKind.PARAGRAPH]

    assert paragraphs == ["- Is it you?\n- It is.", "Then come in."]


def test_words_of_a_cue_with_impossible_times_are_kept_without_times() -> None:
    text = "WEBVTT\n\n00:99.000 --> 00:02.000\nStill here.\n"
    block = transcript_of(text).blocks[-1]

    assert (block.kind, block.text) == (BlockKind.PARAGRAPH, "Still here.")
    assert not any(mark.kind is MarkKind.TIME for mark in block.marks)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_subrip_is_read_with_any_line_ends(end: str) -> None:
    text = end.join(
        ("1", "00:00:01,000 --> 00:00:02,000", "Jane Doe: <b>It</b>", "rains.", "", "2",
         "00:00:02,000 --> 00:00:03,000", "John Roe: No.", "")
    )  # fmt: skip
    transcript = transcript_of(text)

    assert transcript.source == "SRT"
    assert said(transcript) == [("Jane Doe", "It rains."), ("John Roe", "No.")]


def cue_words(text: str) -> str:
    """The words of all cues by a rough rule: what is no head, no note, no number, no time."""
    blocks = re.split(r"\n{2,}", text.replace("\r\n", "\n").replace("\r", "\n"))
    found = []
    for block in blocks:
        if "-->" in block and not block.startswith(("NOTE", "STYLE", "REGION")):
            words = block[block.rindex("-->") :].partition("\n")[2]
            found.append(html.unescape(re.sub(r"<[^>]*>?|\{\\[^}]*\}", "", words)))
    return "".join(found)


def test_every_word_of_the_corpus_is_shown_and_no_other(corpus: Path) -> None:
    files = [
        path
        for folder in ("webvtt", "srt")
        for path in sorted((corpus / "formats" / folder).rglob("*.*t"))
        if "test" not in path.name or "expected" in path.name  # those test other readers' faults
    ]
    differing = []
    for path in files:
        try:
            transcript = reading_of(path).transcript
        except ImportFailed:
            continue
        shown = "".join(
            f"{block.label}:{block.text}" if block.label else block.text
            for block in transcript.blocks
            if block.kind is not BlockKind.CHROME
        )
        if squeezed(shown) != squeezed(cue_words(path.read_text("utf-8-sig"))):
            differing.append(path.name)

    assert len(files) > 10
    assert differing == []


def test_every_time_of_the_corpus_is_kept(corpus: Path) -> None:
    path = next((corpus / "formats" / "webvtt").rglob("netflix*.vtt"))
    transcript = reading_of(path).transcript
    marks = [m for block in transcript.blocks for m in block.marks if m.kind is MarkKind.TIME]

    assert len(marks) == path.read_text().count("-->")
