"""Colours as #rrggbb strings, and the contrast between them as WCAG 2 reckons it."""

from functools import lru_cache


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 (black) to 1 (white); WCAG 2.2, definition."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21; WCAG 2.2, definition."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, part: float) -> str:
    """Return ``one`` with ``part`` (0 to 1) of ``other`` in it."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * (1 - part) + b * part):02x}" for a, b in pairs)


@lru_cache(maxsize=512)
def faintest(text: str, background: str, least: float) -> str:
    """Return the colour nearest the background, on the way to ``text``, of that contrast.

    Where ``text`` itself does not reach it, ``text`` is the answer.
    """
    for percent in range(101):
        colour = mixed(background, text, percent / 100)
        if contrast(colour, background) >= least:
            return colour
    return text
