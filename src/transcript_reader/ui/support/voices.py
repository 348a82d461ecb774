"""How a speaker is told from the others: a colour, and a shape that needs no colour."""

import colorsys
import math
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QTransform

from transcript_reader.domain.colour import contrast
from transcript_reader.domain.view_settings import TEXT_CONTRAST, ColourScheme

_HUES = (0.60, 0.01, 0.37, 0.80, 0.09, 0.51, 0.91, 0.21)
"""Blue, red, green, violet, orange, teal, pink, olive; of 1."""

_SATURATION = 0.75
_ONE_HUE = 0.3  # a scheme whose text is this saturated has one hue, and keeps it


@lru_cache(maxsize=1024)
def voice_colour(speaker: int, scheme: ColourScheme) -> str:
    """Return the colour of a speaker, at WCAG's AAA ratio on the scheme's background.

    A scheme of one hue lends every speaker the colour of its text: the shape tells.
    """
    red, green, blue = (int(scheme.text[i : i + 2], 16) / 255 for i in (1, 3, 5))
    _, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    if saturation > _ONE_HUE and 0 < lightness < 1:
        return scheme.text
    hue = _HUES[speaker % len(_HUES)]
    steps = range(45, 101) if scheme.is_dark else range(55, -1, -1)
    for step in steps:
        channels = colorsys.hls_to_rgb(hue, step / 100, _SATURATION)
        colour = "#" + "".join(f"{round(c * 255):02x}" for c in channels)
        if contrast(colour, scheme.background) >= TEXT_CONTRAST + 0.1:
            return colour
    return scheme.text


def draw_mark(painter: QPainter, speaker: int, box: QRectF, colour: str) -> None:
    """Paint the speaker's mark into ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    side = min(box.width(), box.height())
    painter.drawPath(
        QTransform()
        .translate(box.center().x(), box.center().y())
        .scale(side / 2, side / 2)
        .map(mark_shape(speaker))
    )
    painter.restore()


MARK_COUNT = 120
"""How many speakers have a mark of their own; then the marks begin again."""


@lru_cache(maxsize=MARK_COUNT)
def mark_shape(speaker: int) -> QPainterPath:
    """Return the speaker's mark, within -1 to 1 both ways.

    The first ten are plain shapes, the next ten their outlines, the next ten outlines with
    a dot; after that come pairs of two small shapes.
    """
    kind = len(_SHAPES)
    turn, which = divmod(speaker % MARK_COUNT, kind)
    shape = _SHAPES[which]()
    if turn == 0:
        return shape
    if turn <= 2:
        ring = _outline(shape)
        if turn == 2:
            ring.addEllipse(_heart(which), 0.24, 0.24)
        return ring
    other = _SHAPES[(which + turn - 2) % kind]()
    pair = QTransform().translate(-0.5, -0.5).scale(0.5, 0.5).map(shape)
    pair.addPath(QTransform().translate(0.5, 0.5).scale(0.5, 0.5).map(other))
    return pair


def _heart(which: int) -> QPointF:
    """Return where the middle of a shape's body is: a triangle's is not the box's."""
    return {1: QPointF(0, 0.22), 6: QPointF(0, -0.22)}.get(which, QPointF(0, 0))


def _outline(shape: QPainterPath) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(0.3)
    stroker.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    inner = QTransform().scale(0.8, 0.8).map(shape)
    return stroker.createStroke(inner).simplified()


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    path.closeSubpath()
    return path


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(-0.9, -0.9, 1.8, 1.8))
    return path


def _triangle() -> QPainterPath:
    return _polygon((0, -0.95), (1, 0.8), (-1, 0.8))


def _square() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(-0.8, -0.8, 1.6, 1.6))
    return path


def _diamond() -> QPainterPath:
    return _polygon((0, -1), (0.85, 0), (0, 1), (-0.85, 0))


def _plus() -> QPainterPath:
    a = 0.3
    return _polygon(
        (-a, -0.95), (a, -0.95), (a, -a), (0.95, -a), (0.95, a), (a, a),
        (a, 0.95), (-a, 0.95), (-a, a), (-0.95, a), (-0.95, -a), (-a, -a),
    )  # fmt: skip


def _star() -> QPainterPath:
    points = []
    for step in range(10):
        radius = 1.05 if step % 2 == 0 else 0.46
        angle = math.pi * step / 5
        points.append((radius * math.sin(angle), 0.06 - radius * math.cos(angle)))
    return _polygon(*points)


def _pennant() -> QPainterPath:
    return _polygon((-1, -0.8), (1, -0.8), (0, 0.95))


def _saltire() -> QPainterPath:
    return QTransform().rotate(45).map(_plus())


def _half_disc() -> QPainterPath:
    path = QPainterPath(QPointF(-0.45, -0.95))
    path.arcTo(QRectF(-1.4, -0.95, 1.9, 1.9), 90, -180)
    path.closeSubpath()
    return path


def _chevron() -> QPainterPath:
    return _polygon((-0.8, -0.9), (0, -0.9), (0.9, 0), (0, 0.9), (-0.8, 0.9), (0.05, 0))


_SHAPES: tuple[Callable[[], QPainterPath], ...] = (
    _circle, _triangle, _square, _diamond, _plus, _star, _pennant, _saltire, _half_disc, _chevron,
)  # fmt: skip
