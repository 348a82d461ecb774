"""XML of no known format, and the tags of Europarl: who speaks as the elements say."""

from pathlib import Path

from tests.importers.counting import said_by, squeezed
from tests.importers.test_contract import faults

from transcript_reader.domain.transcript import BlockKind, Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

EUROPARL = """<CHAPTER ID=1>
Resumption of the session
<SPEAKER ID=1 NAME="President">
I declare the session resumed.
<P>
Let us begin.
<SPEAKER ID=2 LANGUAGE="FR" NAME="Doe, Jane" AFFILIATION="XY">
Madam President, I ask for the floor.
<P>
"""
SAID = [("Jane Doe", "Hello to all of you."), ("Max Roe", "And to you."), ("Jane Doe", "So be it.")]


def transcript_of(text: str) -> Transcript:
    reading = read(Source(Path("debate"), text.encode()))
    assert list(faults(reading)) == []
    return reading.transcript


def test_attributes_of_speeches_name_who_speaks() -> None:
    turns = "".join(f'<s speaker="{who}" time="1"><p>{words}</p></s>' for who, words in SAID)
    transcript = transcript_of(f"<debate><head>Talk</head>{turns}</debate>")

    assert said_by(transcript) == SAID
    assert ("time", "1") in next(transcript.turns()).attributes


def test_references_are_looked_up_among_the_elements() -> None:
    people = '<Speaker id="a" name="Jane Doe"/><Speaker id="b" name="Max Roe"/>'
    turns = "".join(
        f'<Turn speaker="{key}"><Sync time="0"/>{words}</Turn>'
        for key, (_, words) in zip("aba", SAID, strict=True)
    )

    assert said_by(transcript_of(f"<?xml version='1.0'?><Trans>{people}{turns}</Trans>")) == SAID


def test_children_name_who_speaks_and_are_no_words() -> None:
    turns = "".join(
        f"<Intervention><PersonSpeaking><A>{who}</A></PersonSpeaking><Content>{words}</Content>"
        "</Intervention>"
        for who, words in SAID
    )
    transcript = transcript_of(f"<Hansard><Intro>At ten.</Intro>{turns}</Hansard>")

    assert said_by(transcript) == SAID
    assert transcript.blocks[0].text == "At ten."


def test_a_speech_goes_on_behind_one_that_broke_in() -> None:
    inner = '<talk who="Max Roe">No!</talk>'
    transcript = transcript_of(f'<d><talk who="Jane Doe"><p>I say</p>{inner}<p>yes.</p></talk></d>')

    assert said_by(transcript) == [("Jane Doe", "I say"), ("Max Roe", "No!"), ("Jane Doe", "yes.")]


def test_elements_without_voices_are_paragraphs_as_before() -> None:
    transcript = transcript_of("<?xml version='1.0'?><d><p>One thing.</p><p>And more.</p></d>")

    assert [block.kind for block in transcript.blocks] == [BlockKind.PARAGRAPH] * 2


def test_the_tags_of_europarl_are_no_speakers_but_name_them() -> None:
    reading = read(Source(Path("ep.txt"), EUROPARL.encode()))
    transcript = reading.transcript

    assert list(faults(reading)) == []
    assert [text for _, text in said_by(transcript)] == [
        "I declare the session resumed.\n\nLet us begin.",
        "Madam President, I ask for the floor.",
    ]
    assert transcript.blocks[0].kind is BlockKind.HEADING
    assert ("affiliation", "XY") in list(transcript.turns())[1].attributes
    assert squeezed(reading.text) == squeezed(EUROPARL)
