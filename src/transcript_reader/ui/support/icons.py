"""The program's own drawings, in the colour of the text beside them."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from transcript_reader.places import resources_folder

_SHARPNESS = 2
"""Pixels of the drawing to one of the screen; enough for screens of twice the density."""


def app_icon() -> QIcon:
    """Return the program's icon."""
    return QIcon(str(resources_folder() / "icons" / "app.svg"))


def icon(name: str, colour: QColor, px: int) -> QIcon:
    """Return the drawing of that name in one colour, ``px`` pixels wide and high."""
    return QIcon(_drawn(name, colour.name(), px))


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, px: int) -> QPixmap:
    drawing = (resources_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    pixmap = QPixmap(QSize(px, px) * _SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(_SHARPNESS)
    return pixmap
