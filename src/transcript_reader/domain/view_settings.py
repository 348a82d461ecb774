"""View settings: how the page and the window around it look. Values of the site, and beyond.

The sizes, spacings and colours named SITE are those of the accessible version of the
site (docs/manual/view-settings); everything is stored in units that scale: per cent of
the normal text size, em, characters.
"""

from dataclasses import dataclass
from enum import StrEnum

from transcript_reader.domain.colour import contrast, faintest, luminance

NORMAL_TEXT_PX = 20.0
"""The site's normal text size; 100 % here."""

SITE_SIZES = (70, 100, 135)
"""The site's three sizes in per cent of normal: 14, 20 and 27 px."""

SITE_LETTER_SPACINGS = (0.0, 0.1, 0.25)
"""Standard, medium, large, in em: the site's 0, 2 and 5 px at 20 px."""

SIZE_RANGE = (50, 500)  # per cent
INTERFACE_SIZE_RANGE = (50, 400)  # per cent
LETTER_SPACING_RANGE = (0.0, 0.3)  # em
WORD_SPACING_RANGE = (0.0, 1.0)  # em
LINE_SPACING_RANGE = (1.0, 4.0)  # em
PARAGRAPH_SPACING_RANGE = (0.0, 4.0)  # em
LINE_LENGTH_RANGE = (20, 120)  # characters
FOCUS_LINES_RANGE = (1, 9)

TARGET_PX = 24
LARGE_TARGET_PX = 44
"""The least width and height of what is clicked: WCAG 2.2, 2.5.8 and 2.5.5."""

TEXT_CONTRAST = 7.0
DISABLED_CONTRAST = 4.5
EDGE_CONTRAST = 3.0


class FontChoice(StrEnum):
    """The faces offered by name; the first two stand for the site's two choices."""

    SANS = "sans"  # the site's Arial; PT Sans here
    SERIF = "serif"  # the site's Times New Roman; PT Serif here
    HYPERLEGIBLE = "hyperlegible"
    LEXEND = "lexend"


class Focus(StrEnum):
    """How much of the page is lit; the rest steps back."""

    PAGE = "page"
    TURN = "turn"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class ColourScheme:
    """The colours of one scheme; every pair that can meet reaches WCAG's AAA ratio.

    ``link`` and ``accent`` stand on ``background``; ``selected_text`` on ``selection``;
    ``current_hit_text`` on ``current_hit``. Hits are the inverted colours, as on the site.
    """

    key: str
    text: str
    background: str
    link: str
    accent: str
    selection: str
    selected_text: str
    current_hit: str
    current_hit_text: str

    def __post_init__(self) -> None:
        for one, other in self.pairs():
            if contrast(one, other) < TEXT_CONTRAST:
                raise ValueError(f"{self.key}: {one} on {other} is under {TEXT_CONTRAST}:1")

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return every (text, background) pair the scheme can show."""
        return (
            (self.text, self.background),
            (self.link, self.background),
            (self.accent, self.background),
            (self.selected_text, self.selection),
            (self.current_hit_text, self.current_hit),
            (self.quiet, self.background),
        )

    @property
    def is_dark(self) -> bool:
        """Say whether light text stands on a dark background."""
        return luminance(self.background) < luminance(self.text)

    @property
    def hit(self) -> str:
        """The background of a hit."""
        return self.text

    @property
    def hit_text(self) -> str:
        """The text of a hit."""
        return self.background

    @property
    def quiet(self) -> str:
        """Text that steps back: roles, remarks, captions. At the AAA ratio, in bars too."""
        return faintest(self.text, self.raised, TEXT_CONTRAST + 0.1)

    @property
    def disabled(self) -> str:
        """Text of what cannot be used now, in bars too."""
        return faintest(self.text, self.raised, DISABLED_CONTRAST + 0.1)

    @property
    def edge(self) -> str:
        """Edges of controls."""
        return faintest(self.text, self.background, EDGE_CONTRAST + 0.5)

    @property
    def rule(self) -> str:
        """Hairlines that part areas and carry no meaning."""
        return faintest(self.text, self.background, 1.5)

    @property
    def raised(self) -> str:
        """The background of bars and headers, on which ``text`` still reaches the ratio."""
        step = faintest(self.text, self.background, 1.06)
        return step if contrast(self.text, step) >= TEXT_CONTRAST else self.background


SCHEMES: tuple[ColourScheme, ...] = (
    ColourScheme(
        "black-on-white", "#000000", "#ffffff", "#00388a", "#00388a",
        "#cfe2ff", "#000000", "#00388a", "#ffffff",
    ),
    ColourScheme(
        "white-on-black", "#ffffff", "#000000", "#ffe24a", "#ffe24a",
        "#1f4b8f", "#ffffff", "#ffe24a", "#000000",
    ),
    ColourScheme(
        "dark-blue-on-light-blue", "#063462", "#9dd1ff", "#063462", "#063462",
        "#e3f2ff", "#063462", "#3a0030", "#ffffff",
    ),
    ColourScheme(
        "brown-on-beige", "#4d4b43", "#f7f3d6", "#6b2f00", "#6b2f00",
        "#ffffff", "#4d4b43", "#6b2f00", "#ffffff",
    ),
    ColourScheme(
        "green-on-dark-brown", "#a9e44d", "#3b2716", "#e8ff9a", "#e8ff9a",
        "#0f2a00", "#a9e44d", "#e8ff9a", "#2a1808",
    ),
)  # fmt: skip
"""The site's five schemes; text and background are the site's exact values."""

BAR_SCHEMES = SCHEMES[:3]
"""The three that stand on the bar."""

LOW_GLARE = ColourScheme(
    "sand-on-charcoal", "#d2c8b4", "#2b2b29", "#a9cbe0", "#e0bd84",
    "#131312", "#d2c8b4", "#e0bd84", "#22211f",
)  # fmt: skip
"""A scheme beyond the site's: neither side of it is bright."""

ALL_SCHEMES = (*SCHEMES, LOW_GLARE)
"""Every scheme that comes with the program."""


def scheme(key: str) -> ColourScheme:
    """Return the scheme of that key; the first one where there is none."""
    return next((one for one in ALL_SCHEMES if one.key == key), SCHEMES[0])


@dataclass(frozen=True, slots=True)
class ViewSettings:
    """Every choice of the View settings; the defaults are the site's first visit.

    ``size`` in per cent of :data:`NORMAL_TEXT_PX`; ``letter_spacing``, ``word_spacing``,
    ``line_spacing`` and ``paragraph_spacing`` in em; ``line_length`` in characters. The
    interface grows with the text, or, with ``interface_with_text`` False, has a size of its
    own: ``interface_size`` in per cent. ``font`` is a FontChoice or the name of a family.
    ``follow_system`` takes colours and the interface's font from the system, over
    ``scheme_key``. ``bar_visible`` False moves the bar's choices to the menu. ``ruler`` lays
    a ruler along the line that is read; with ``focus`` on lines, ``focus_lines`` are lit.
    """

    size: int = 100
    scheme_key: str = SCHEMES[0].key
    images: bool = True
    font: str = FontChoice.SANS
    letter_spacing: float = 0.0
    word_spacing: float = 0.0
    line_spacing: float = 1.5
    paragraph_spacing: float = 0.75
    line_length: int = 66
    interface_with_text: bool = True
    interface_size: int = 100
    large_controls: bool = False
    follow_system: bool = False
    bar_visible: bool = True
    focus: str = Focus.PAGE
    focus_lines: int = 3
    ruler: bool = False

    def __post_init__(self) -> None:
        for value, (least, most), name in (
            (self.size, SIZE_RANGE, "size"),
            (self.interface_size, INTERFACE_SIZE_RANGE, "interface size"),
            (self.letter_spacing, LETTER_SPACING_RANGE, "letter spacing"),
            (self.word_spacing, WORD_SPACING_RANGE, "word spacing"),
            (self.line_spacing, LINE_SPACING_RANGE, "line spacing"),
            (self.paragraph_spacing, PARAGRAPH_SPACING_RANGE, "paragraph spacing"),
            (self.line_length, LINE_LENGTH_RANGE, "line length"),
            (self.focus_lines, FOCUS_LINES_RANGE, "lines lit"),
        ):
            if not least <= value <= most:
                raise ValueError(f"{name} {value} is not within {least} to {most}")
        Focus(self.focus)

    @property
    def text_px(self) -> float:
        """The size of page text in pixels at 96 dots an inch."""
        return NORMAL_TEXT_PX * self.size / 100

    @property
    def target_px(self) -> int:
        """The least width and height of what is clicked, in pixels."""
        return LARGE_TARGET_PX if self.large_controls else TARGET_PX

    @property
    def scheme(self) -> ColourScheme:
        """The chosen scheme; what the system wants is not known here."""
        return scheme(self.scheme_key)
