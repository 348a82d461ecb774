"""What WCAG asks of colours, asked of pixels: texts, edges, marks, and changes of state."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from tests.accessibility.looking import MAGNIFIED, DrawnText, Look, Pixels, colours

TEXT, DISABLED, EDGE = 7.0, 4.5, 3.0
"""The ratios that hold here: 1.4.6 for text, 1.4.3 for what cannot be used, 1.4.11."""

_HIDDEN = 0.01
"""With fewer of its own pixels in its box than this share, a text is not to be seen."""

_GROUND = 0.12
"""A colour with this share of a text's box is a background; blends of edges have less."""

_ENOUGH = 4000
"""So many pixels of a text tell its colours; of more, some are left out."""

_NONE = np.empty(0, np.uint32)
_SIDES = ((0, 1), (0, -1), (1, 1), (1, -1))


def text_faults(look: Look, text: DrawnText, least: float) -> Iterator[str]:
    """Yield a sentence for each background on which a text does not reach the ratio."""
    for colour, ground in pairs(look, text):
        if (ratio := contrast(colour, ground)) < least:
            yield f"“{text.text[:40]}”: {colour} on {ground} is {ratio:.2f}:1"


def pairs(look: Look, text: DrawnText) -> Iterator[tuple[str, str]]:
    """Yield the colour of a text and each background it stands on; nothing if it is hidden."""
    # Letters seldom reach the upper and lower edges of their boxes, and other lines may.
    boxes = (b.adjusted(0, 0.2 * b.height(), 0, -0.2 * b.height()) for b in text.boxes)
    pixels = np.concatenate([look.within(box).ravel() for box in boxes] + [_NONE])
    if pixels.size == 0:
        return
    found = colours(pixels[:: max(1, pixels.size // _ENOUGH)])
    own = found.pop(text.colour, 0.0)
    if own < _HIDDEN:
        return
    grounds = [colour for colour, share in found.items() if share >= _GROUND]
    if not grounds:  # nothing but the text's own colour
        yield text.colour, next(iter(found), text.colour) if own < 0.9 else text.colour
    for ground in grounds:
        yield text.colour, ground


def edge_contrasts(look: Look, box: QRectF, depth: float) -> list[float]:
    """Return the contrast of each edge of a control, left, right, top, bottom, with what is
    around it: along lines from just outside the box to ``depth`` pixels inside.
    """
    around = box.adjusted(-2, -2, 2, 2)
    light = luminances(look.within(around))
    steps = max(1, round((depth + 2) * MAGNIFIED))
    found = []
    for axis, way in _SIDES:
        lines = light.T if axis == 0 else light
        lines = lines if way == 1 else lines[::-1]
        middle = lines[:steps, lines.shape[1] * 2 // 5 : lines.shape[1] * 3 // 5]
        outside = middle[0]
        found.append(float(np.median(ratios(middle, outside).max(axis=0))))
    return found


def ink_contrast(look: Look, box: QRectF, least_share: float = 0.004) -> float:
    """Return the best contrast with the ground of a box that enough of its pixels have."""
    pixels = look.within(box)
    if pixels.size == 0:
        return 1.0
    found = colours(pixels)
    ground = next(iter(found))
    own = ratios(luminances(pixels), np.float64(luminance(ground)))
    count = max(1, round(least_share * own.size))
    return float(np.sort(own, axis=None)[-count])


def solid_contrasts(look: Look) -> dict[str, float]:
    """Return each colour of which some pixel is surrounded by its like, and its contrast with
    the most frequent colour; blends at edges are no such colours.
    """
    pixels = look.pixels
    middle = pixels[1:-1, 1:-1]
    solid = np.ones(middle.shape, bool)
    for down in (0, 1, 2):
        for right in (0, 1, 2):
            shifted = pixels[down : down + middle.shape[0], right : right + middle.shape[1]]
            solid &= shifted == middle
    found = colours(middle[solid])
    ground = next(iter(found))
    return {colour: contrast(colour, ground) for colour in found if colour != ground}


def changed(before: NDArray[np.float64], after: NDArray[np.float64], least: float = EDGE) -> float:
    """Return how many of the window's pixels changed their luminance by at least that ratio."""
    return float((ratios(before, after) >= least).sum()) / MAGNIFIED**2


def ring(area: QRect, thickness: int = 2) -> int:
    """Return how many pixels a ring of that thickness within an area has."""
    width, height = area.width(), area.height()
    inner = max(0, width - 2 * thickness) * max(0, height - 2 * thickness)
    return width * height - inner


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours."""
    return float(ratios(np.float64(luminance(one)), np.float64(luminance(other))))


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb"."""
    return float(luminances(np.array([int(colour[1:], 16)], np.uint32))[0])


def luminances(pixels: Pixels) -> NDArray[np.float64]:
    """Return the relative luminance of each pixel, 0 to 1; WCAG 2.2, definition."""
    red, green, blue = (_LINEAR[(pixels >> shift) & 0xFF] for shift in (16, 8, 0))
    light: NDArray[np.float64] = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return light


def ratios(
    one: NDArray[np.float64] | np.float64, other: NDArray[np.float64] | np.float64
) -> NDArray[np.float64]:
    """Return the contrast of luminances, 1 to 21; WCAG 2.2, definition."""
    lighter, darker = np.maximum(one, other), np.minimum(one, other)
    found: NDArray[np.float64] = (lighter + 0.05) / (darker + 0.05)
    return found


def _linear() -> NDArray[np.float64]:
    channel = np.arange(256) / 255
    made: NDArray[np.float64] = np.where(
        channel <= 0.04045, channel / 12.92, ((channel + 0.055) / 1.055) ** 2.4
    )
    return made


_LINEAR = _linear()
