"""The View settings' words, as the site has them: shared by the bar, the panel and the menu."""

from PySide6.QtCore import QCoreApplication

from transcript_reader.domain.own_scheme import own_name
from transcript_reader.domain.view_settings import SITE_LETTER_SPACINGS, SITE_SIZES, FontChoice

_translate = QCoreApplication.translate


def scheme_name(key: str) -> str:
    """Return the name of a colour scheme, one of the reader's own too."""
    if (own := own_name(key)) is not None:
        return own
    return {
        "black-on-white": _translate("ViewNames", "Black on white"),
        "white-on-black": _translate("ViewNames", "White on black"),
        "dark-blue-on-light-blue": _translate("ViewNames", "Dark blue on light blue"),
        "brown-on-beige": _translate("ViewNames", "Brown on beige"),
        "green-on-dark-brown": _translate("ViewNames", "Green on dark brown"),
        "sand-on-charcoal": _translate("ViewNames", "Sand on charcoal"),
    }[key]


def preset_name(key: str) -> str:
    """Return the name of a preset that comes with the program; another's is its own."""
    return {
        "site-default": _translate("ViewNames", "Site default"),
        "large-print": _translate("ViewNames", "Large print"),
        "high-contrast": _translate("ViewNames", "High contrast"),
        "low-glare": _translate("ViewNames", "Low glare"),
        "dyslexia-friendly": _translate("ViewNames", "Dyslexia friendly"),
    }.get(key, key)


def size_name(size: int) -> str:
    """Return the name of one of the site's three sizes."""
    return {
        SITE_SIZES[0]: _translate("ViewNames", "Small"),
        SITE_SIZES[1]: _translate("ViewNames", "Normal"),
        SITE_SIZES[2]: _translate("ViewNames", "Big"),
    }[size]


def spacing_name(spacing: float) -> str:
    """Return the name of one of the site's three distances between letters."""
    return {
        SITE_LETTER_SPACINGS[0]: _translate("ViewNames", "Standard"),
        SITE_LETTER_SPACINGS[1]: _translate("ViewNames", "Medium"),
        SITE_LETTER_SPACINGS[2]: _translate("ViewNames", "Large"),
    }[spacing]


def font_name(choice: str) -> str:
    """Return the site's name of a font, with the packaged one that stands for it."""
    return {
        FontChoice.SANS: "Arial (PT Sans)",
        FontChoice.SERIF: "Times New Roman (PT Serif)",
        FontChoice.HYPERLEGIBLE: "Atkinson Hyperlegible",
        FontChoice.LEXEND: "Lexend",
    }[FontChoice(choice)]
