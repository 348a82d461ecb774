import random
from dataclasses import replace

import pytest

from transcript_reader.domain.colour import contrast
from transcript_reader.domain.own_scheme import Colours, OwnScheme, own_name
from transcript_reader.domain.view_settings import SCHEMES

INK = Colours("#102030", "#f0e8d0", "#203080", "#602010")


def test_a_scheme_has_the_colours_picked_and_a_key_of_its_own() -> None:
    own = OwnScheme("Ink", INK)

    assert (own.scheme.text, own.scheme.background) == (INK.text, INK.background)
    assert (own.scheme.link, own.scheme.accent) == (INK.link, INK.accent)
    assert own.key not in {scheme.key for scheme in SCHEMES}
    assert own_name(own.key) == "Ink"
    assert own_name(SCHEMES[0].key) is None


@pytest.mark.parametrize("field", ["text", "link", "accent"])
def test_colours_that_cannot_be_read_make_no_scheme(field: str) -> None:
    faint = replace(INK, **{field: "#a09080"})

    assert faint.least_contrast < 7
    with pytest.raises(ValueError, match="under 7:1"):
        OwnScheme("Faint", faint)


def test_the_nearest_colours_that_pass_are_these_where_they_pass() -> None:
    assert INK.passing == INK


def test_whatever_is_picked_every_pair_of_the_scheme_can_be_read() -> None:
    chance = random.Random(7)
    for number in range(40):
        picked = Colours(*(f"#{chance.randrange(1 << 24):06x}" for _ in range(4)))
        scheme = OwnScheme(str(number), picked.passing).scheme  # checks its pairs itself
        assert contrast(scheme.text, scheme.raised) >= 7
        assert contrast(scheme.disabled, scheme.background) >= 4.5
        assert contrast(scheme.edge, scheme.background) >= 3
        assert contrast(scheme.accent, scheme.selection) >= 3
        assert contrast(scheme.selection, scheme.background) > 1.1


@pytest.mark.parametrize("colour", ["red", "#fff", "#GGGGGG", "", "#0634620"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(ValueError, match="no colour"):
        replace(INK, link=colour)


@pytest.mark.parametrize("name", ["", "  ", "x" * 61])
def test_a_scheme_has_a_name(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        OwnScheme(name, INK)
