from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.importers.test_contract import faults

from transcript_reader.importers import read
from transcript_reader.importers.protocol import Reading, Source


def page(*terms: str) -> Reading:
    """Read a page with a list of terms, each with words of its own."""
    rows = "".join(f"<dt>{term}</dt><dd><p>Words {n}.</p></dd>" for n, term in enumerate(terms))
    data = f"<html><body><h1>A talk</h1><dl>{rows}</dl></body></html>"
    return read(Source(Path("page.html"), data.encode()))


@pytest.mark.parametrize(
    ("terms", "speakers"),
    [
        (["The Chair", "Mr Vale", "The Chair", "Mr Vale"], ["The Chair", "Mr Vale"]),
        (
            ["interviewer", "participant 1", "interviewer", "participant 2"],
            ["interviewer", "participant 1", "participant 2"],
        ),
        (["Ann <b>Berg</b>:", "Tom Vale:", "Ann Berg:", "Tom Vale:"], ["Ann Berg", "Tom Vale"]),
    ],
)
def test_terms_that_come_again_are_speakers(terms: Sequence[str], speakers: list[str]) -> None:
    found = page(*terms)

    assert [speaker.name for speaker in found.transcript.speakers] == speakers
    assert [block.text for block in found.transcript.turns()] == [
        f"Words {n}." for n in range(len(terms))
    ]
    assert list(faults(found)) == []


@pytest.mark.parametrize("terms", [["mole", "quay", "pier"], ["the mole"], []])
def test_terms_of_a_glossary_are_not(terms: Sequence[str]) -> None:
    assert page(*terms, *(["and"] if terms else [])).transcript.speakers == ()
