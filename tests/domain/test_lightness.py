import random

import pytest

from transcript_reader.domain.colour import contrast
from transcript_reader.domain.lightness import from_lch, nearest_pair, to_lch, with_contrast


def colours(count: int) -> list[str]:
    chance = random.Random(5)
    return [f"#{chance.randrange(1 << 24):06x}" for _ in range(count)]


def test_a_colour_comes_back_as_it_was() -> None:
    assert [from_lch(*to_lch(colour)) for colour in colours(500)] == colours(500)


def test_known_colours_have_their_published_places() -> None:
    for colour, wanted in (
        ("#ff0000", (0.628, 0.2577, 29.23)),
        ("#0000ff", (0.452, 0.3132, 264.05)),
        ("#ffffff", (1.0, 0.0, None)),
    ):
        light, colourful, hue = to_lch(colour)
        assert light == pytest.approx(wanted[0], abs=5e-4)
        assert colourful == pytest.approx(wanted[1], abs=5e-4)
        assert wanted[2] is None or hue == pytest.approx(wanted[2], abs=0.02)


def test_more_colour_than_a_screen_shows_is_as_much_as_it_shows() -> None:
    light, colourful, hue = to_lch(from_lch(0.6, 0.4, 140.0))
    assert light == pytest.approx(0.6, abs=0.005)
    assert hue == pytest.approx(140.0, abs=1.0)
    assert 0.1 < colourful < 0.3


def test_a_colour_that_passes_stays() -> None:
    assert with_contrast("#063462", "#9dd1ff", 7.0) == "#063462"
    assert nearest_pair("#063462", "#9dd1ff", 7.0) == ("#063462", "#9dd1ff")


def test_a_colour_is_moved_until_it_passes_and_keeps_its_hue() -> None:
    moved = with_contrast("#2a7de1", "#ffffff", 7.0)
    assert 7.0 <= contrast(moved, "#ffffff") < 7.3
    assert to_lch(moved)[2] == pytest.approx(to_lch("#2a7de1")[2], abs=2.0)


def test_where_nothing_passes_the_most_is_given() -> None:
    assert with_contrast("#ff0000", "#777777", 7.0) == "#000000"


def test_every_pair_can_be_made_to_pass() -> None:
    drawn = colours(60)
    for text, background in zip(drawn[::2], drawn[1::2], strict=True):
        assert contrast(*nearest_pair(text, background, 7.0)) >= 7.0


def test_no_shorter_way_leads_to_a_pair_that_passes() -> None:
    text, background = nearest_pair("#777777", "#999999", 7.0)
    way = distance(text, "#777777") + distance(background, "#999999")
    for step in range(101):
        ground = from_lch(step / 100, 0.0, 0.0)
        ink = with_contrast("#777777", ground, 7.0)
        if contrast(ink, ground) >= 7.0:
            assert distance(ink, "#777777") + distance(ground, "#999999") >= way - 0.01


def distance(one: str, other: str) -> float:
    return (to_lch(one)[0] - to_lch(other)[0]) ** 2
