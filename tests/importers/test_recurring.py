"""Labels that no colon ends: dashes, tabs, brackets, full stops and bold type, by the names."""

from pathlib import Path

import pytest

from transcript_reader.domain.transcript import Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

SAID = [
    ("Harbour Master Jane Doe", "Good morning."),
    ("Tom Vale", "The bridge is old."),
    ("Jane Doe", "So it is."),
]
MORE = ("It was built long ago, and nobody minds.", "Some say it will fall.", "Not today.")
"""What a speaker goes on with: labels open few of the paragraphs."""


def transcript_of(text: str, name: str) -> Transcript:
    return read(Source(Path(name), text.encode())).transcript


def labels(transcript: Transcript) -> list[str]:
    return [block.label for block in transcript.turns() if block.label]


def laid_out(label: str, joint: str) -> str:
    return joint.join(
        joint.join((label.format(name=name, words=words), *MORE)) for name, words in SAID
    )


@pytest.mark.parametrize(
    "label",
    ["{name} – {words}", "{name} — {words}", "{name} - {words}", "{name} -- {words}",
     "{name}\t{words}", "[{name}] {words}", "{name}\n{words}", "{name}\n\n{words}"],
)  # fmt: skip
def test_a_name_that_comes_again_is_a_label_whatever_ends_it(label: str) -> None:
    transcript = transcript_of("The old bridge\n\n" + laid_out(label, "\n\n"), "a.txt")

    assert [one.strip("[]") for one in labels(transcript)] == [name for name, _ in SAID]
    assert [speaker.name.strip("[]") for speaker in transcript.speakers] == ["Jane Doe", "Tom Vale"]
    assert transcript.title == "The old bridge"


@pytest.mark.parametrize(
    "label", ["**{name}** {words}", "**{name}**  \n{words}", "__{name}__ {words}"]
)
def test_bold_type_ends_a_label_as_a_colon_does(label: str) -> None:
    transcript = transcript_of("# The old bridge\n\n" + laid_out(label, "\n\n"), "a.md")

    assert labels(transcript) == [name for name, _ in SAID]


def test_bold_names_of_a_page_are_labels_and_bold_phrases_are_not() -> None:
    page = laid_out("<p><b>{name}</b> {words}</p>", "").replace("ago,", "<b>ago</b>,")
    bold = "<p><b>Important work</b> goes on.</p>" * 4

    assert labels(transcript_of(f"<body>{page}</body>", "a.html")) == [name for name, _ in SAID]
    assert labels(transcript_of(f"<body>{bold}</body>", "a.html")) == []


def test_a_courtesy_or_an_office_and_a_name_may_end_in_a_full_stop() -> None:
    text = "\n".join(
        f"    {label}. {words}"
        for label, words in [
            ("Mr. Roe", "The committee is in order."),
            ("Senator Vale of Norland", "I thank the chairman."),
            ("The Chairman", "Mr. Doe is here. We hear him."),
            ("Mr. Doe", "I saw the bridge."),
            ("Mr. Roe", "Thank you."),
            ("Ms. Mc Ivor", "And so did I."),
        ]
    )

    assert labels(transcript_of("The hearing\n\n" + text, "a.txt")) == [
        "Mr. Roe", "Senator Vale of Norland", "The Chairman", "Mr. Doe", "Mr. Roe", "Ms. Mc Ivor",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe – harbour master\n\nTom Vale – engineer\n\nAnn Lee – nurse\n\nPaul Berg – cook\n",
        "License: MIT\n\nFiles: all\n\nLicense: GPL\n\nFiles: none\n\nSummary: all is free.\n",
        "THE LONG AND WINDING TERMS OF THE AGREEMENT SHALL HOLD GOOD\n\nWords.\n\n" * 4,
        "News\n\nThe text.\n\nNews\n\nMore of it.\n\nJane Doe\n",
        "11:51 A.M. EST\n\nWords.\n\nANN LEE: Yes.\n\nTOM VALE: No.\n\nEND 2:01 P.M. EST\n",
    ],
)
def test_lists_and_fields_and_headings_are_no_speakers(text: str) -> None:
    assert set(labels(transcript_of(text, "a.txt"))) <= {"ANN LEE", "TOM VALE"}


def test_a_heading_that_names_a_speaker_is_none() -> None:
    text = "Meeting with Jane Doe\n\nTom Vale\nGood morning.\n\nJane Doe\nYes.\n\nTom Vale\nGood.\n"
    transcript = transcript_of(text, "a.txt")

    assert transcript.title == "Meeting with Jane Doe"
    assert labels(transcript) == ["Tom Vale", "Jane Doe", "Tom Vale"]


def test_numbers_before_labels_are_printed_and_are_no_names() -> None:
    text = "Q1 Chair: Welcome.\n\nJane Doe: Thank you.\n\nQ2 Chair: Is it old?\n\nJane Doe: Yes.\n"
    transcript = transcript_of(text, "a.txt")

    assert labels(transcript) == ["Q1 Chair", "Jane Doe", "Q2 Chair", "Jane Doe"]
    assert [speaker.name for speaker in transcript.speakers] == ["Chair", "Jane Doe"]


@pytest.mark.parametrize("office", ["Chair", "Chairman", "The Court", "Председательствующий"])
def test_an_office_alone_is_a_label_where_it_comes_again(office: str) -> None:
    said = ("{}: Welcome.", "Jane Doe: Thanks.", "It is old.", "{}: Good.", "{}: And now we end.")
    text = "\n\n".join(said).replace("{}", office)

    assert labels(transcript_of(text, "a.txt")) == [office, "Jane Doe", office, office]


def test_a_bare_question_with_a_time_is_a_label_with_a_time() -> None:
    text = "Q 00:01:14\nIs it old?\n\nMS. DOE 00:01:20\nIt is.\n\nQ 00:02:00\nHow old?\n"
    transcript = transcript_of(text, "a.txt")

    assert [block.attribute("time") for block in transcript.turns()] == [
        "00:01:14", "00:01:20", "00:02:00",
    ]  # fmt: skip
