from pathlib import Path

import pytest

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

PERSON = '<person id="p/1" latestname="Tom Vale"><office id="m/1" current="yes"/></person>'
MEMBER = '<member id="m/1" firstname="Tom" lastname="Vale" division="North" party="ALP"/>'
SPEECH = '<speech id="s/1" speakername="Tom Vale" speakerid="m/1"><p>Order!</p></speech>'


@pytest.mark.parametrize("head", ["", '<?xml version="1.0" encoding="ISO-8859-1"?>\n'])
@pytest.mark.parametrize("inner", [PERSON, MEMBER])
def test_a_list_of_people_is_refused_as_what_it_is(head: str, inner: str) -> None:
    data = f"{head}<publicwhip>\n{inner}\n</publicwhip>".encode()

    with pytest.raises(ImportFailed, match="it lists people and offices, and nobody speaks in it"):
        read(Source(Path("people.xml"), data))


def test_speech_beside_a_list_of_people_is_read() -> None:
    found = read(Source(Path("a.xml"), f"<publicwhip>{PERSON}{SPEECH}</publicwhip>".encode()))

    assert found.transcript.source == "TheyWorkForYou"
    assert [block.text for block in found.transcript.turns()] == ["Order!"]


def test_a_speaker_may_be_an_office_and_its_holder_or_nobody() -> None:
    speeches = "".join(
        f'<speech id="d/2020-01-07.{n}" speakername="{name}"><p>So.</p></speech>'
        for n, name in enumerate(("The Presiding Officer (Jane Doe)", "Hon. Members", "Unknown"))
    )
    data = f"<publicwhip>{speeches}</publicwhip>".encode()
    speakers = read(Source(Path("day.xml"), data)).transcript.speakers

    assert [(one.name, one.roles, one.named) for one in speakers] == [
        ("Jane Doe", ("The Presiding Officer",), True),
        ("Hon. Members", (), False),
        ("Unknown", (), False),
    ]


def test_seat_and_party_behind_a_name_are_its_remark() -> None:
    data = (
        b'<publicwhip><speech speakername="Jane Doe (Ayton) (Lab)"><p>So.</p></speech></publicwhip>'
    )
    transcript = read(Source(Path("day.xml"), data)).transcript

    assert transcript.speakers[0].name == "Jane Doe"
    assert next(transcript.turns()).remark == "Ayton, Lab"


def test_many_old_addresses_before_the_first_speech_hide_nothing() -> None:
    moved = '<gidredirect oldgid="a/2009-10-28a.1" newgid="a/2009-10-28b.1"/>' * 2000
    data = f'<publicwhip>{moved}<speech speakername="Jane Doe"><p>So.</p></speech></publicwhip>'
    transcript = read(Source(Path("day.xml"), data.encode())).transcript

    assert transcript.source == "TheyWorkForYou"
    assert [speaker.name for speaker in transcript.speakers] == ["Jane Doe"]
