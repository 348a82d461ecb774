import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_reader.ui.support.positions import to_characters, to_units, unit_count

MIXED = "a\U0001f600б\U00010400 z"


def test_plain_text_counts_the_same_in_both() -> None:
    assert to_units("Владимир Путин", 8) == 8
    assert to_characters("Владимир Путин", 8) == 8


def test_an_emoji_and_a_deseret_letter_take_two_units_each() -> None:
    assert unit_count(MIXED) == len(MIXED) + 2
    assert [to_units(MIXED, i) for i in range(len(MIXED) + 1)] == [0, 1, 3, 4, 6, 7, 8]


@pytest.mark.parametrize(("unit", "character"), [(1, 1), (2, 1), (3, 2), (5, 3), (6, 4), (8, 6)])
def test_a_unit_in_the_middle_of_a_character_belongs_to_it(unit: int, character: int) -> None:
    assert to_characters(MIXED, unit) == character


@given(st.text(), st.data())
def test_there_and_back_is_the_same_place(text: str, data: st.DataObject) -> None:
    character = data.draw(st.integers(0, len(text)))

    assert to_characters(text, to_units(text, character)) == character


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_units_are_those_of_utf_16(text: str) -> None:
    assert unit_count(text) * 2 == len(text.encode("utf-16-le"))
