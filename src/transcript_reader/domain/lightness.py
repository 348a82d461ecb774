"""Colours moved in lightness alone, until text on a background has the contrast it needs.

Lightness, hue and colourfulness are those of Oklab (Björn Ottosson, 2020), in which equal steps
look about equally large: a blue that is made lighter stays blue and does not turn violet.
"""

import math
from functools import lru_cache

from transcript_reader.domain.colour import contrast, luminance

_STEPS = 128
_SEARCHES = 12

Lch = tuple[float, float, float]
"""Lightness 0 to 1, colourfulness 0 to about 0.33, hue in degrees."""


def to_lch(colour: str) -> Lch:
    """Return lightness, colourfulness and hue of a colour."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    long, medium, short = (
        math.cbrt(r * red + g * green + b * blue)
        for r, g, b in (
            (0.4122214708, 0.5363325363, 0.0514459929),
            (0.2119034982, 0.6806995451, 0.1073969566),
            (0.0883024619, 0.2817188376, 0.6299787005),
        )
    )
    light = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return light, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def from_lch(light: float, colourful: float, hue: float) -> str:
    """Return the colour; one that no screen shows gives way to the most colourful one shown."""
    light = min(1.0, max(0.0, light))
    channels = _channels(light, colourful, hue)
    if not _shown(channels):
        least, most = 0.0, colourful
        for _ in range(_SEARCHES):
            middle = (least + most) / 2
            if _shown(_channels(light, middle, hue)):
                least = middle
            else:
                most = middle
        channels = _channels(light, least, hue)
    return "#" + "".join(f"{round(255 * _gamma(min(1.0, max(0.0, c)))):02x}" for c in channels)


def with_contrast(colour: str, background: str, least: float) -> str:
    """Return the colour nearest to ``colour`` that has the contrast; it is moved in lightness.

    The most there is on this background, black or white, where none has so much.
    """
    if contrast(colour, background) >= least:
        return colour
    light = to_lch(colour)[0]
    passing = [
        (abs(step - light), shade)
        for step, shade in _shades(colour)
        if contrast(shade, background) >= least
    ]
    if passing:
        return min(passing)[1]
    return max(("#000000", "#ffffff"), key=lambda extreme: contrast(extreme, background))


@lru_cache(maxsize=64)
def nearest_pair(text: str, background: str, least: float) -> tuple[str, str]:
    """Return the text and the background nearest to these that have the contrast.

    Both are moved in lightness alone, and as little as possible, taken together.
    """
    if contrast(text, background) >= least:
        return text, background
    texts = [(step, shade, luminance(shade)) for step, shade in _shades(text)]
    light, under = to_lch(text)[0], to_lch(background)[0]
    best, nearest = (math.inf, text), background
    for step, shade in _shades(background):
        away = (step - under) ** 2
        if away >= best[0]:
            continue
        own = luminance(shade) + 0.05
        passing = min(
            (
                ((at - light) ** 2 + away, candidate)
                for at, candidate, lum in texts
                if max((lum + 0.05) / own, own / (lum + 0.05)) >= least
            ),
            default=(math.inf, ""),
        )
        if passing < best:
            best, nearest = passing, shade
    return best[1], nearest


@lru_cache(maxsize=16)
def _shades(colour: str) -> tuple[tuple[float, str], ...]:
    """Return the colour at every lightness, with that lightness; black and white included."""
    _, colourful, hue = to_lch(colour)
    return tuple((i / _STEPS, from_lch(i / _STEPS, colourful, hue)) for i in range(_STEPS + 1))


def _channels(light: float, colourful: float, hue: float) -> tuple[float, float, float]:
    """Return red, green and blue in linear light; outside 0 to 1 where no screen shows it."""
    a = colourful * math.cos(math.radians(hue))
    b = colourful * math.sin(math.radians(hue))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _shown(channels: tuple[float, float, float]) -> bool:
    return all(-1e-4 <= channel <= 1 + 1e-4 for channel in channels)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
