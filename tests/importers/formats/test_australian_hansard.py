"""The Australian Hansard before 1998, in capitals and attributes, and motions without a speech."""

from pathlib import Path

from tests.importers.counting import said_by, squeezed

from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Reading, Source

CAPITALS = """<?xml version="1.0"?>
<!DOCTYPE hansard PUBLIC "-//PARLINFO//DTD HANSARD STORAGE//EN" []>
<HANSARD DATE="08/05/1990" PROOF="No" PAGE="1" CHAMBER="Senate" PARLIAMENT.NO="36">
<CHAMBER.XSCRIPT><BUSINESS.START><PARA>The PRESIDENT took the chair.</PARA></BUSINESS.START>
<DEBATE TYPE="Bills" PAGE="2"><TITLE>SCHOOLS BILL</TITLE><DEBATE.SUB1 PAGE="2">
<TITLE>Second Reading</TITLE>
<SPEECH PAGE="2" SPEAKER="Doe, Sen Jane" NAMEID="ab1" PARTY="XY" ELECTORATE="Tasmania" GOV="1">
<TALK.START><TALKER><NAME NAMEID="ab1">Senator DOE</NAME><ELECTORATE>(Tasmania)</ELECTORATE>
</TALKER><PARA>-I move that the bill be read.</PARA></TALK.START><PARA>It is short.</PARA>
<INTERJECT CHAIR="0" SPEAKER="Roe, Sen Max" NAMEID="CD2"><TALKER><NAME NAMEID="CD2">Senator Roe
</NAME></TALKER><PARA>-Too short!</PARA></INTERJECT>
<PARA>It is what we need.</PARA></SPEECH>
</DEBATE.SUB1></DEBATE>
<QWN PAGE="3"><QUESTION.BLOCK PAGE="3"><TITLE>ROADS</TITLE>
<QUESTION PAGE="3" SPEAKER="Roe, Sen Max" NAMEID="CD2">
<PARA>When will it be built?</PARA></QUESTION>
<ANSWER PAGE="3" SPEAKER="Doe, Sen Jane" NAMEID="AB1" MINISTERIAL="Minister for Roads">
<PARA>Soon.</PARA></ANSWER></QUESTION.BLOCK></QWN></CHAMBER.XSCRIPT></HANSARD>"""

MOTION = """<hansard version="2.1"><session.header><date>2004-02-10</date><chamber>SENATE</chamber>
</session.header><chamber.xscript><debate><debateinfo><title>NOTICES</title></debateinfo>
<motionnospeech><name>Senator DOE</name><electorate>(Tasmania)</electorate><role></role>
<time.stamp>12:31:00</time.stamp><inline>--by leave--I move:</inline><motion><para>That the
committee may meet.</para></motion><para>Question agreed to.</para></motionnospeech>
<speech><talk.start><talker><name role="metadata">Doe, Sen Jane</name><name.id>AB1</name.id>
<name role="display">Senator DOE</name></talker><para>--Thank you.</para></talk.start></speech>
</debate></chamber.xscript></hansard>"""


def reading(data: str) -> Reading:
    return read(Source(Path("senate.xml"), data.encode()))


def test_the_version_in_capitals_names_its_talkers_in_attributes() -> None:
    transcript = reading(CAPITALS).transcript

    assert said_by(transcript) == [
        ("Jane Doe", "I move that the bill be read.\n\nIt is short."),
        ("Max Roe", "Too short!"),
        ("Jane Doe", "It is what we need."),
        ("Max Roe", "When will it be built?"),
        ("Jane Doe", "Soon."),
    ]
    assert len(transcript.speakers) == 2
    assert dict(transcript.speakers[0].attributes) == {
        "id": "AB1",
        "electorate": "Tasmania",
        "party": "XY",
    }


def test_the_version_in_capitals_keeps_headings_day_and_chamber() -> None:
    transcript = reading(CAPITALS).transcript
    headings = [block.text for block in transcript.blocks if block.kind is BlockKind.HEADING]

    assert headings == ["SCHOOLS BILL", "Second Reading", "ROADS"]
    assert str(transcript.date) == "1990-05-08"
    assert transcript.title.startswith("Senate")


def test_a_motion_without_a_speech_is_moved_by_the_member_it_names() -> None:
    transcript = reading(MOTION).transcript

    assert said_by(transcript) == [
        ("Jane Doe", "by leave--I move:\n\nThat the committee may meet."),
        ("Jane Doe", "Thank you."),
    ]
    assert (BlockKind.PARAGRAPH, "Question agreed to.") in [
        (block.kind, block.text) for block in transcript.blocks
    ]


def test_no_label_of_a_motion_is_lost() -> None:
    assert squeezed("Senator DOE(Tasmania)12:31:00") in squeezed(reading(MOTION).text)
