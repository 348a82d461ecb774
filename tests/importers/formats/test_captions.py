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


SIGNED = """1
00:00:02,100 --> 00:00:07,800
>> GOOD EVENING. THE COUNCIL
IS IN SESSION.

2
00:00:08,450 --> 00:00:14,200
>> Councilmember Gordon: Thank you,
mayor. >> Mayor Adler: Is there a second?
>> Tovo: Second.

3
00:00:20,100 --> 00:00:26,000
>> Thank you.

4
00:00:26,000 --> 00:00:27,000
>> You're welcome.
"""


def test_a_sign_lets_another_voice_begin_whoever_it_is() -> None:
    transcript = transcript_of(SIGNED)

    assert said(transcript) == [
        (">>", "GOOD EVENING. THE COUNCIL IS IN SESSION."),
        ("Gordon", "Thank you, mayor."),
        ("Adler", "Is there a second?"),
        ("Tovo", "Second."),
        (">>", "Thank you."),
        (">>", "You're welcome."),
    ]
    assert [one.named for one in transcript.speakers] == [False, True, True, True]
    assert reading_of_text(SIGNED) == SIGNED


DASHES = """1
00:00:01,000 --> 00:00:02,000
- Is it yours?
- It is not.

2
00:00:03,000 --> 00:00:04,000
<i>- Whose then?</i>
<i>- Nobody knows,</i>

3
00:00:05,000 --> 00:00:06,000
and nobody asks.

4
00:00:07,000 --> 00:00:08,000
The night was cold –
– as ever.
"""


def test_where_dashes_part_two_who_talk_each_is_a_voice_without_a_name() -> None:
    transcript = read(Source(Path("a.srt"), DASHES.encode())).transcript

    assert said(transcript) == [
        ("-", "Is it yours?"),
        ("-", "It is not."),
        ("-", "Whose then?"),
        ("-", "Nobody knows, and nobody asks."),
    ]
    assert not any(speaker.named for speaker in transcript.speakers)
    assert transcript.blocks[-1].text == "The night was cold –\n– as ever."
    assert reading_of_text(DASHES) == DASHES


def test_a_dash_at_every_change_holds_until_the_next_and_may_have_a_name_in_brackets() -> None:
    lines = (
        "- [Narrator] There was a bridge.", "It was old.", "- I saw it.", "Once.",
        "- [Ann Lee] So did I.", "[Music] We went on.", "- And then?",
    )  # fmt: skip
    cues = (f"00:0{n}.000 --> 00:0{n}.900\n{line}\n\n" for n, line in enumerate(lines))

    assert said(transcript_of("WEBVTT\n\n" + "".join(cues))) == [
        ("Narrator", "There was a bridge. It was old."),
        ("-", "I saw it. Once."),
        ("Ann Lee", "So did I. [Music] We went on."),
        ("-", "And then?"),
    ]


@pytest.mark.parametrize("label", ["[MR. ROE]", "(Jane Doe)", "[Woman 2]", "[В.Тихий]", "[Q]"])
def test_a_label_of_captions_may_stand_in_brackets(label: str) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\n{label} Yes.\n\n"
    again = "00:03.000 --> 00:04.000\n[Applause] Good.\n\n00:05.000 --> 00:06.000\n(Sighs) "
    transcript = transcript_of(text + again + text.removeprefix("WEBVTT\n\n"))

    assert {block.label for block in transcript.turns()} == {label}


def test_one_sign_alone_is_a_sign_and_no_voice() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n&gt;&gt; Is it you?\n"

    assert said(transcript_of(text)) == []
    assert transcript_of(text).blocks[-1].text == ">> Is it you?"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_recognised_speech_as_lines_keeps_its_times(end: str) -> None:
    lines = ("[00:00.000 --> 00:05.000]  Добрый вечер.", "[01:00:05.000 --> 01:00:09.480]  Начнём.")
    transcript = transcript_of(end.join((*lines, "")))

    assert transcript.source == "Timed text"
    words = [block for block in transcript.blocks if block.kind is BlockKind.PARAGRAPH]
    assert [block.text for block in words] == ["Добрый вечер.", "Начнём."]
    assert [mark.value for block in words for mark in block.marks] == [
        "0.000-5.000",
        "3605.000-3609.480",
    ]


def test_times_on_lines_above_words_are_times_and_not_words() -> None:
    text = (
        "0:00\nhello everyone\n0:05\nand welcome\n1:02:09\nto the\ncouncil\n1:02:12\nof the city\n"
    )
    transcript = transcript_of(text)

    assert transcript.source == "Timed text"
    first = transcript.blocks[0]
    assert first.text == "hello everyone and welcome to the council of the city"
    assert {first.text[m.start : m.end]: m.value for m in first.marks} == {
        "hello everyone": "0.000-5.000",
        "and welcome": "5.000-3729.000",
        "to the council": "3729.000-3732.000",
        "of the city": "3732.000-3732.000",
    }
    assert reading_of_text(text) == text


def test_a_text_that_begins_with_a_time_is_no_timed_text() -> None:
    assert transcript_of("9:00\nThe council met.\nIt was brief.\n").source == "Plain text"


def reading_of_text(text: str) -> str:
    """What the blocks of a text's reading make, joined."""
    reading = read(Source(Path("captions.srt"), text.encode()))
    return "".join(reading.text[block.start : block.end] for block in reading.transcript.blocks)


def cue_words(text: str) -> str:
    """The words of all cues by a rough rule: what is no head, no note, no number, no time."""
    blocks = re.split(r"\n{2,}", text.replace("\r\n", "\n").replace("\r", "\n"))
    found = []
    for block in blocks:
        if "-->" in block and not block.startswith(("NOTE", "STYLE", "REGION")):
            words = block[block.rindex("-->") :].partition("\n")[2]
            found.append(html.unescape(re.sub(r"<[^>]*>?|\{\\[^}]*\}", "", words)))
    return "".join(found)


def unlabelled(text: str) -> str:
    """The words without names in brackets and their dash: who goes on is not named again."""
    return re.sub(r"-?\[[^]]*\]", "", squeezed(text))


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
            f"{block.label}{':' if block.label[-1:].isalnum() else ''}{block.text}"
            for block in transcript.blocks
            if block.kind is not BlockKind.CHROME
        )
        words = cue_words(path.read_text("utf-8-sig"))
        if unlabelled(shown) != unlabelled(words):
            differing.append(path.name)

    assert len(files) > 10
    assert differing == []


def test_every_time_of_the_corpus_is_kept(corpus: Path) -> None:
    path = next((corpus / "formats" / "webvtt").rglob("netflix*.vtt"))
    transcript = reading_of(path).transcript
    marks = [m for block in transcript.blocks for m in block.marks if m.kind is MarkKind.TIME]

    times = re.findall(r"(\S+) +--> +(\S+)", path.read_text())
    assert len({mark.value for mark in marks}) == len(set(times))
