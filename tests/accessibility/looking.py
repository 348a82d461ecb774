"""Looking at a window as it is painted: the texts drawn in it, and its pixels.

What is painted is recorded twice: as vector graphics, which say where each text stands, and
magnified, so that letters have solid cores and lines whole pixels. The places come from the
first, all colours that count from the second.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPolygonF, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

MAGNIFIED = 3
"""How many pixels across stand for one of the window's."""

_SVG = "{http://www.w3.org/2000/svg}"
Pixels = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class DrawnText:
    """Some letters drawn in one colour; ``boxes`` are where they stand, in the window's pixels.

    There are several, or none, where a part was drawn in another colour or cut off; ``whole``
    is where all of it would stand.
    """

    text: str
    colour: str
    boxes: tuple[QRectF, ...]
    whole: QRectF


@dataclass(frozen=True)
class Look:
    """How ``area`` of a window looks; ``drawing`` is what was painted, as vector graphics."""

    window: QWidget
    area: QRect
    drawing: bytes

    @cached_property
    def pixels(self) -> Pixels:
        """The pixels, 0xRRGGBB in rows, magnified; taken when they are first asked for."""
        return _pixels(self.window, self.area)

    @cached_property
    def texts(self) -> tuple[DrawnText, ...]:
        """The texts that are drawn, hidden behind others or not."""
        return tuple(_Reader(self.drawing, self.window).texts)

    def within(self, box: QRectF) -> Pixels:
        """Return the pixels of a box given in the window's pixels; (0, 0) outside the area."""
        inside = box.intersected(QRectF(self.area)).translated(-QRectF(self.area).topLeft())
        left, top = round(inside.left() * MAGNIFIED), round(inside.top() * MAGNIFIED)
        right, bottom = round(inside.right() * MAGNIFIED), round(inside.bottom() * MAGNIFIED)
        return self.pixels[max(0, top) : bottom, max(0, left) : right]


def look_at(widget: QWidget, area: QRect | None = None) -> Look:
    """Paint a widget, or an area of it in its window's place, and return what is seen.

    What stands behind a widget without a background of its own is painted too.
    """
    window = widget.window()
    whole = QRect(widget.mapTo(window, QPoint()), widget.size())
    seen = whole if area is None else QRect(widget.mapTo(window, area.topLeft()), area.size())
    seen = seen.intersected(window.rect())
    return Look(window, seen, _drawing(window, seen))


def colours(pixels: Pixels) -> dict[str, float]:
    """Return each colour as "#rrggbb" and its share of the pixels, the largest first."""
    values, counts = np.unique(pixels, return_counts=True)
    order = np.argsort(-counts)
    return {f"#{values[i]:06x}": float(counts[i]) / pixels.size for i in order}


def _pixels(window: QWidget, area: QRect) -> Pixels:
    image = QImage(area.size() * MAGNIFIED, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(MAGNIFIED)
    painter = QPainter(image)
    window.render(painter, QPoint(), QRegion(area))
    painter.end()
    rows: Pixels = np.frombuffer(image.constBits(), np.uint32).reshape(
        image.height(), image.bytesPerLine() // 4
    )
    return rows[:, : image.width()] & np.uint32(0xFFFFFF)


def _drawing(window: QWidget, area: QRect) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(area.right() + 1, area.bottom() + 1))
    generator.setViewBox(QRect(0, 0, area.right() + 1, area.bottom() + 1))
    generator.setResolution(96)
    painter = QPainter(generator)
    window.render(painter, area.topLeft(), QRegion(area))
    painter.end()
    return bytes(buffer.data().data())


class _Reader:
    """Reads the texts out of vector graphics as QSvgGenerator writes them.

    Everything stands in the window's coordinates but clip paths: they stand in those of the
    widget that painted, which is the one, or around the one, at the place of the text.
    """

    def __init__(self, drawing: bytes, window: QWidget) -> None:
        self._window = window
        root = ElementTree.fromstring(drawing)
        self.texts: list[DrawnText] = []
        self._clips = {clip.attrib["id"]: clip for clip in root.iter(f"{_SVG}clipPath")}
        self._read(root, QTransform(), None)

    def _read(
        self, element: ElementTree.Element, transform: QTransform, clip: QRegion | None
    ) -> None:
        if element.tag == f"{_SVG}clipPath":
            return
        if "transform" in element.attrib:
            transform = QTransform(*_numbers(element.attrib["transform"]))
        if "clip-path" in element.attrib:
            own = self._clip(element.attrib["clip-path"].removeprefix("url(#").removesuffix(")"))
            clip = own if clip is None else clip.intersected(own)
        if element.tag == f"{_SVG}text" and element.text and not element.text.isspace():
            self._add(element, transform, clip)
        for child in element:
            self._read(child, transform, clip)

    def _add(
        self, element: ElementTree.Element, transform: QTransform, clip: QRegion | None
    ) -> None:
        text, colour = element.text or "", element.attrib["fill"]
        if float(element.attrib["fill-opacity"]) < 1:
            raise ValueError(f"“{text}” is translucent: its colour cannot be known")
        metrics = QFontMetricsF(_font(element))
        x, y = float(element.attrib["x"]), float(element.attrib["y"])
        width, height = metrics.horizontalAdvance(text), metrics.ascent() + metrics.descent()
        box = transform.mapRect(QRectF(x, y - metrics.ascent(), width, height))
        boxes = [box] if clip is None else [_reduced(rect) for rect in self._cut(box, clip)]
        self.texts.append(DrawnText(text, colour, tuple(boxes), box))

    def _cut(self, box: QRectF, clip: QRegion) -> list[QRect]:
        """Return what is left of a box, in magnified pixels."""
        start = QPoint(round(box.left()) + 1, round(box.center().y()))
        widget: QWidget | None = self._window.childAt(start) or self._window
        while widget is not None:
            origin = widget.mapTo(self._window, QPoint()) * MAGNIFIED
            if rects := _rects(clip.translated(origin).intersected(_magnified(box))):
                return rects
            widget = None if widget is self._window else widget.parentWidget()
        return []

    def _clip(self, name: str) -> QRegion:
        """Return the region of a clip path, in magnified pixels."""
        path = self._clips[name].find(f"{_SVG}path")
        if path is None:
            return QRegion()
        region = QRegion()
        for polygon in path.attrib["d"].split("Z"):
            numbers = _numbers(polygon)
            if numbers:
                points = zip(numbers[::2], numbers[1::2], strict=True)
                corners = [QPointF(x, y) * MAGNIFIED for x, y in points]
                region ^= QRegion(QPolygonF(corners).toPolygon())
        return region


def _numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?[\d.]+(?:e[+-]?\d+)?", text)]


def _magnified(box: QRectF) -> QRect:
    return QRectF(box.topLeft() * MAGNIFIED, box.size() * MAGNIFIED).toAlignedRect()


def _reduced(rect: QRect) -> QRectF:
    return QRectF(QPointF(rect.topLeft()) / MAGNIFIED, QSizeF(rect.size()) / MAGNIFIED)


def _rects(region: QRegion) -> list[QRect]:
    return list(region)  # type: ignore[call-overload, no-any-return]


def _font(element: ElementTree.Element) -> QFont:
    font = QFont(element.attrib["font-family"].replace("'", "").split(","))
    font.setPixelSize(max(1, round(float(element.attrib["font-size"]))))
    font.setWeight(QFont.Weight(int(element.attrib["font-weight"])))
    font.setItalic(element.attrib["font-style"] == "italic")
    return font
