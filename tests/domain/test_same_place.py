from pathlib import Path

import pytest

from transcript_reader.domain.label_teaching import patterns_for
from transcript_reader.domain.same_place import same_place
from transcript_reader.domain.transcript import Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

TEXT = (
    "The talk\n\nSMITH. I do not agree.\n\n" + "And so on.\n\n" * 20 + "JONES. Well.\n\nThe end.\n"
)


@pytest.fixture
def before() -> Transcript:
    return read(Source(Path("a"), TEXT.encode())).transcript


@pytest.fixture
def after() -> Transcript:
    return read(Source(Path("a"), TEXT.encode(), patterns_for("SMITH. I")[:1])).transcript


def test_every_word_is_found_again_though_the_same_come_often(
    before: Transcript, after: Transcript
) -> None:
    for number, block in enumerate(before.blocks):
        for character in range(8, len(block.text)):
            new, place = same_place(before, after, number, character)
            words = after.blocks[new].text[place:]
            assert words.startswith(block.text[character:])
            behind = len(TEXT) - block.start - character
            assert abs(len(TEXT) - after.blocks[new].start - place - behind) < 12


def test_what_became_a_label_is_the_beginning_of_its_block(
    before: Transcript, after: Transcript
) -> None:
    assert same_place(before, after, 1, 0) == (1, 0)
    assert after.blocks[1].label == "SMITH"
    assert same_place(before, after, 22, 0) == (2, 0)
    assert after.blocks[2].label == "JONES"


def test_the_way_back_leads_to_the_same_words(before: Transcript, after: Transcript) -> None:
    place = after.blocks[2].text.index("The end")

    new, character = same_place(after, before, 2, place)
    assert before.blocks[new].text[character:] == "The end."
    assert same_place(after, before, 2, 0) == (22, 0)


def test_a_place_that_is_not_there_is_the_beginning(before: Transcript, after: Transcript) -> None:
    assert same_place(before, after, 999, 3) == (0, 0)
