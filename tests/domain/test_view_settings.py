import pytest

from transcript_reader.domain.view_settings import ViewSettings


@pytest.mark.parametrize(
    ("field", "least", "most"),
    [
        ("size", 50, 500),
        ("interface_size", 50, 400),
        ("letter_spacing", 0.0, 0.3),
        ("word_spacing", 0.0, 1.0),
        ("line_spacing", 1.0, 4.0),
        ("paragraph_spacing", 0.0, 4.0),
        ("line_length", 20, 120),
    ],
)
def test_every_measure_reaches_its_ends_and_not_beyond(
    field: str, least: float, most: float
) -> None:
    for end in (least, most):
        ViewSettings(**{field: end})  # type: ignore[arg-type]
    for outside in (least - 0.01, most + 0.01):
        with pytest.raises(ValueError, match="not within"):
            ViewSettings(**{field: outside})  # type: ignore[arg-type]


def test_only_known_parts_of_the_page_are_lit() -> None:
    for focus in ("page", "turn", "lines"):
        assert ViewSettings(focus=focus).focus == focus
    with pytest.raises(ValueError, match="paragraph"):
        ViewSettings(focus="paragraph")


def test_large_controls_are_forty_four_pixels() -> None:
    assert ViewSettings().target_px == 24
    assert ViewSettings(large_controls=True).target_px == 44
