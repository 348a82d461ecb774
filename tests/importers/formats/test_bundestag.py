"""The Bundestag's own XML with its faults: joined numbers, names twice, labels left out."""

from pathlib import Path

import pytest
from tests.importers.counting import said_by

from transcript_reader.domain.transcript import Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source


def speech(name: str, label: str, words: str, number: str = "11001") -> str:
    redner = f'<redner id="{number}"><name>{name}</name></redner>'
    return f'<rede><p klasse="redner">{redner}{label}</p><p klasse="J_1">{words}</p></rede>'


def sitting(body: str, root: str = "dbtplenarprotokoll") -> Transcript:
    data = f"<{root}><tagesordnungspunkt>{body}</tagesordnungspunkt></{root}>"
    return read(Source(Path("21001.xml"), data.encode())).transcript


def named(forename: str, surname: str) -> str:
    return f"<vorname>{forename}</vorname><nachname>{surname}</nachname>"


@pytest.mark.parametrize(
    ("name", "label"),
    [
        (named("RosaRosa", "Klee"), "Rosa Klee (SPD):"),
        (named("RosaRosa", "KleeKlee"), "Rosa Klee (SPD):"),
        (named("RosaOtto", "KleeVogel"), "Rosa Klee (SPD):"),
        (named("Alterspräsidentin Dr. Rosa", "Klee"), "Alterspräsidentin Dr. Rosa Klee:"),
        (named("Rosa", "Klee"), ""),
    ],
)
def test_a_name_is_told_whatever_the_marks_have_done_to_it(name: str, label: str) -> None:
    assert said_by(sitting(speech(name, label, "Ja."))) == [("Rosa Klee", "Ja.")]


def test_of_two_numbers_the_first_is_the_speakers() -> None:
    klee = named("Rosa", "Klee")
    transcript = sitting(
        speech(klee, "Rosa Klee (SPD):", "Ja.", "11001 99002")
        + speech(klee, "Rosa Klee (SPD):", "Nein.", "11001")
    )

    assert len(transcript.speakers) == 1


@pytest.mark.parametrize("root", ["sitzungsverlauf", "tagesordnungspunkt"])
def test_a_part_of_a_sitting_is_read_like_the_whole(root: str) -> None:
    transcript = sitting(speech(named("Rosa", "Klee"), "Rosa Klee (SPD):", "Ja."), root)

    assert transcript.source == "Bundestag"
    assert said_by(transcript) == [("Rosa Klee", "Ja.")]


def test_files_in_utf_16_are_known_by_their_marks_too() -> None:
    body = speech(named("Rosa", "Klee"), "Rosa Klee (SPD):", "Ja.")
    data = f'<?xml version="1.0" encoding="utf-16"?><sitzungsverlauf>{body}</sitzungsverlauf>'
    transcript = read(Source(Path("sitting.xml"), data.encode("utf-16"))).transcript

    assert transcript.source == "Bundestag"
    assert said_by(transcript) == [("Rosa Klee", "Ja.")]
