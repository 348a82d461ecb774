"""Documents whose speech stands in tables, or as the cues of a recorded meeting."""

from pathlib import Path

from tests.importers.counting import said_by
from tests.importers.samples import docx, odt, paragraph, run
from tests.importers.test_contract import faults

from transcript_reader.domain.transcript import MarkKind, Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

SAID = [
    ("Jane Doe", "Good morning to all of you."),
    ("John Roe", "And to you. How are you today?"),
    ("Jane Doe", "I am very well, thank you."),
]
LINE_END = "<w:r><w:br/></w:r>"


def transcript_of(data: bytes) -> Transcript:
    reading = read(Source(Path("talk"), data))
    assert list(faults(reading)) == []
    return reading.transcript


def cue(number: int, *lines: str) -> str:
    times = f"0:0:{number}.120 --> 0:0:{number}.900"
    return paragraph(*(piece for line in (times, *lines) for piece in (run(line), LINE_END)))


def test_a_table_that_only_frames_the_text_parts_no_paragraphs() -> None:
    inside = "".join(paragraph(run(f"{name}:", bold=True), run(f" {said}")) for name, said in SAID)
    framed = f"<w:tbl><w:tr><w:tc>{inside}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"

    assert said_by(transcript_of(docx(framed))) == SAID


def test_a_frame_of_an_opendocument_text_parts_none_either() -> None:
    inside = "".join(f"<text:p>{name}: {said}</text:p>" for name, said in SAID)
    cell = f"<table:table-cell>{inside}</table:table-cell>"
    framed = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"

    assert said_by(transcript_of(odt(framed))) == SAID


def test_cues_of_a_meeting_are_turns_with_their_times() -> None:
    cues = "".join(cue(number, name, said) for number, (name, said) in enumerate(SAID))
    transcript = transcript_of(docx(cues))
    times = [
        mark.value
        for block in transcript.turns()
        for mark in block.marks
        if mark.kind is MarkKind.TIME
    ]

    assert said_by(transcript) == SAID
    assert times == ["0.120-0.900", "1.120-1.900", "2.120-2.900"]


def test_cues_without_names_are_prose() -> None:
    cues = "".join(cue(number, said) for number, (_, said) in enumerate(SAID))
    transcript = transcript_of(docx(cues))

    assert said_by(transcript) == []
    assert "Good morning to all of you." in transcript.blocks[0].text
