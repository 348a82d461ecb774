"""Akoma Ntoso in its dialects: who speaks, where references are empty, open or missing."""

from pathlib import Path

from tests.importers.counting import said_by

from transcript_reader.domain.transcript import BlockKind, Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

PEOPLE = (
    '<meta><references><TLCPerson eId="doe" href="/person/doe" showAs="Jane Doe"/>'
    '<TLCRole eId="chair" href="/role/chair" showAs="The Chair"/></references></meta>'
)


def debate(body: str, root: str = "akomaNtoso") -> Transcript:
    data = f"<{root}><debate>{PEOPLE}<debateBody>{body}</debateBody></debate></{root}>"
    return read(Source(Path("debate.xml"), data.encode())).transcript


def test_an_empty_reference_leaves_two_labels_two_speakers() -> None:
    transcript = debate(
        '<speech by="#"><from>Mr Paul Porter</from><p>Aye.</p></speech>'
        '<speech by="#"><from>Ms Ann Reed</from><p>No.</p></speech>'
    )

    assert said_by(transcript) == [("Paul Porter", "Aye."), ("Ann Reed", "No.")]
    assert len(transcript.speakers) == 2


def test_an_office_speaks_where_no_person_is_named() -> None:
    transcript = debate('<speech by="" as="#chair"><p>Order.</p></speech>')

    assert said_by(transcript) == [("The Chair", "Order.")]
    assert not transcript.speakers[0].named


def test_a_label_may_open_the_first_paragraph() -> None:
    transcript = debate('<speech by="#doe"><p><from>Deputy Jane Doe:</from> I rise.</p></speech>')

    assert said_by(transcript) == [("Jane Doe", "I rise.")]
    assert next(transcript.turns()).role == "Deputy"


def test_a_speech_that_breaks_into_another_is_its_own_turn() -> None:
    transcript = debate(
        '<speech by="#doe"><p>Thanks.</p>'
        '<speech by="#roe"><from>Mr Roe</from><p>Not so.</p></speech><p>I go on.</p></speech>'
    )

    assert [text for _, text in said_by(transcript)] == ["Thanks.", "Not so.", "I go on."]
    assert said_by(transcript)[2][0] == "Jane Doe"
    assert len(transcript.speakers) == 2


def test_a_group_of_speeches_tells_who_speaks_in_it() -> None:
    transcript = debate('<speechGroup by="#doe"><speech><p>One.</p></speech></speechGroup>')

    assert said_by(transcript) == [("Jane Doe", "One.")]


def test_a_reference_to_nothing_is_spelt_as_a_name() -> None:
    transcript = debate('<speech by="/ontology/person/ken.JohnSmith"><p>Thanks.</p></speech>')

    assert said_by(transcript) == [("John Smith", "Thanks.")]


def test_a_printed_label_is_read_where_its_reference_leads_nowhere() -> None:
    transcript = debate('<speech by="#x1"><from>Minister Ann Reed</from><p>No.</p></speech>')

    assert said_by(transcript) == [("Ann Reed", "No.")]
    assert next(transcript.turns()).role == "Minister"


def test_a_number_before_the_label_is_no_speech() -> None:
    transcript = debate('<speech by="#doe"><num>12.</num><from>Jane Doe</from><p>So.</p></speech>')

    assert said_by(transcript) == [("Jane Doe", "So.")]
    assert (BlockKind.HEADING, "12.") in [(block.kind, block.text) for block in transcript.blocks]


def test_the_root_may_be_written_small() -> None:
    transcript = debate('<speech by="#doe"><p>So.</p></speech>', "akomantoso")

    assert transcript.source == "Akoma Ntoso"


def test_the_time_in_a_label_is_kept() -> None:
    label = '<from>Jane Doe <recordedTime time="2020-02-20T12:01:00Z"/></from>'
    transcript = debate(f'<speech by="#doe">{label}<p>So.</p></speech>')

    assert dict(next(transcript.turns()).attributes)["time"] == "2020-02-20T12:01:00Z"


def test_a_reference_with_and_without_its_sign_is_one_speaker() -> None:
    transcript = debate(
        '<speech by="doe"><from>Jane Doe:</from><p>One.</p></speech>'
        '<speech by="#doe"><from>The Minister (Jane Doe):</from><p>Two.</p></speech>'
    )

    assert len(transcript.speakers) == 1


def test_where_a_page_ends_within_a_word_is_no_number_of_a_page() -> None:
    transcript = debate('<speech by="#doe"><p>It was conclu<eop breakat="6"/>ded.</p></speech>')

    assert said_by(transcript) == [("Jane Doe", "It was concluded.")]
    assert not any(mark.value == "6" for mark in next(transcript.turns()).marks)
