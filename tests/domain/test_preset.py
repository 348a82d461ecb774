import pytest

from transcript_reader.domain.preset import PRESETS, Preset
from transcript_reader.domain.view_settings import ALL_SCHEMES, LOW_GLARE, ViewSettings


def test_the_first_preset_is_the_sites_first_visit() -> None:
    assert PRESETS[0] == Preset("site-default", ViewSettings())


def test_presets_differ_and_their_schemes_exist() -> None:
    assert len({preset.view for preset in PRESETS}) == len(PRESETS)
    assert len({preset.name for preset in PRESETS}) == len(PRESETS)
    keys = {scheme.key for scheme in ALL_SCHEMES}
    assert {preset.view.scheme_key for preset in PRESETS} <= keys


def test_low_glare_has_no_bright_surface() -> None:
    view = next(preset.view for preset in PRESETS if preset.name == "low-glare")
    assert view.scheme == LOW_GLARE
    assert max(int(LOW_GLARE.background[i : i + 2], 16) for i in (1, 3, 5)) < 64


def test_the_dyslexia_preset_keeps_the_advice_of_the_british_dyslexia_association() -> None:
    view = next(preset.view for preset in PRESETS if preset.name == "dyslexia-friendly")
    assert view.text_px >= 16
    assert view.line_spacing >= 1.5
    assert view.word_spacing >= 3.5 * view.letter_spacing
    assert view.line_length <= 70
    assert view.scheme.background != "#ffffff"


@pytest.mark.parametrize("name", ["", " ", "x" * 61])
def test_a_preset_has_a_name(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        Preset(name, ViewSettings())
