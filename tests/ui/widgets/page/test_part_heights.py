from hypothesis import given
from hypothesis import strategies as st

from transcript_reader.ui.widgets.page.part_heights import PartHeights


def test_parts_stand_one_under_the_other_below_the_margin() -> None:
    heights = PartHeights([10.0, 20.0, 30.0], 5.0)

    assert [heights.top(index) for index in range(4)] == [5.0, 15.0, 35.0, 65.0]


def test_a_measured_height_moves_what_is_below() -> None:
    heights = PartHeights([10.0, 20.0, 30.0], 0.0)

    heights.measure(1, 25.0)

    assert [heights.top(index) for index in range(4)] == [0.0, 10.0, 35.0, 65.0]
    assert heights.is_laid(1)
    assert not heights.is_laid(2)
    assert heights.first_estimated() == 0


def test_when_all_is_measured_nothing_is_estimated() -> None:
    heights = PartHeights([10.0], 0.0)

    heights.measure(0, 10.0)

    assert heights.first_estimated() is None


@given(st.lists(st.floats(1, 100), min_size=1), st.floats(-100, 5000))
def test_every_height_belongs_to_the_part_around_it_or_the_nearest(
    sizes: list[float], y: float
) -> None:
    heights = PartHeights(sizes, 7.0)

    index = heights.index_at(y)

    assert heights.top(index) <= y or index == 0
    assert y < heights.top(index + 1) or index == len(sizes) - 1
