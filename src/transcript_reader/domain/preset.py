"""Presets: all View settings at once, under a name."""

from dataclasses import dataclass

from transcript_reader.domain.view_settings import LOW_GLARE, FontChoice, ViewSettings

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Preset:
    """View settings under a name: one of PRESETS' keys, or what the reader called it."""

    name: str
    view: ViewSettings

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_NAME:
            raise ValueError(f"a name has 1 to {LONGEST_NAME} characters")


PRESETS = (
    Preset("site-default", ViewSettings()),
    Preset(
        "large-print",
        ViewSettings(
            size=200,
            line_spacing=1.6,
            paragraph_spacing=1.0,
            line_length=50,
            letter_spacing=0.02,
            word_spacing=0.08,
            large_controls=True,
        ),
    ),
    Preset(
        "high-contrast",
        ViewSettings(
            size=135,
            scheme_key="white-on-black",
            font=FontChoice.HYPERLEGIBLE,
            line_spacing=1.6,
            letter_spacing=0.03,
        ),
    ),
    Preset(
        "low-glare",
        ViewSettings(size=115, scheme_key=LOW_GLARE.key, line_spacing=1.6, paragraph_spacing=1.0),
    ),
    Preset(
        "dyslexia-friendly",
        ViewSettings(
            size=115,
            scheme_key="brown-on-beige",
            font=FontChoice.LEXEND,
            letter_spacing=0.05,
            word_spacing=0.2,
            line_spacing=1.8,
            paragraph_spacing=1.5,
            line_length=55,
        ),
    ),
)
"""The presets that come with the program."""
