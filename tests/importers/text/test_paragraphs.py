"""Text cut into paragraphs: together they are the text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_reader.importers.text.paragraphs import (
    gathered,
    joined,
    lines,
    paragraphs,
    width_of,
)


@given(st.text(alphabet="ab \n\r\t\xa0\x0c", max_size=60))
def test_the_pieces_joined_are_the_text(text: str) -> None:
    assert "".join(piece.printed for piece in paragraphs(text)) == text
    assert "".join(piece.printed for piece in lines(text)) == text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_blank_lines_part_paragraphs(end: str) -> None:
    text = end.join(["one", "two", "", " \t", "three ", ""])

    assert [piece.text for piece in paragraphs(text)] == ["one\ntwo", "three"]


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    assert [piece.text for piece in paragraphs("one\ntwo\n")] == ["one", "two"]


def test_non_breaking_spaces_at_the_ends_stay() -> None:
    assert paragraphs(" \xa0one\xa0 ")[0].text == "\xa0one\xa0"


def test_lines_broken_at_a_width_are_told_from_verses() -> None:
    prose = ["word " * 13 + "end" for _ in range(8)]
    verse = ["Roses are red", "Violets are blue", "Sugar", "And so", "Are you", "Today", "O"]

    assert width_of(prose) == 68
    assert width_of(verse) == 0


def test_broken_lines_flow_together_and_keep_their_hyphens() -> None:
    rows = lines("one two-\nthree four\nfive")

    assert joined(rows, 8).text == "one two-three four five"
    assert joined(rows, 0).text == "one two-\nthree four\nfive"


def test_a_line_that_must_begin_a_paragraph_does() -> None:
    rows = lines("one\ntwo\n\nthree")

    assert [len(group) for group in gathered(rows, [False, True, False])] == [1, 1, 1]
    assert [len(group) for group in gathered(rows, [False, False, False])] == [2, 1]
