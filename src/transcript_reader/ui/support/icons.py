"""The program's own drawings, in the colour of the text beside them.

They are found under the search path ``icons:``, which the wiring sets.
"""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QFile, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SHARPNESS = 2
"""Pixels of the drawing to one of the screen; enough for screens of twice the density."""


def set_folder(folder: Path) -> None:
    """Say where the drawings lie."""
    QDir.setSearchPaths("icons", [str(folder)])


def app_icon() -> QIcon:
    """Return the program's icon."""
    return QIcon("icons:app.svg")


def icon(name: str, colour: QColor, px: int) -> QIcon:
    """Return the drawing of that name in one colour, ``px`` pixels wide and high."""
    return QIcon(_drawn(name, colour.name(), px))


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, px: int) -> QPixmap:
    file = QFile(f"icons:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(f"no drawing {name}.svg")
    drawing = bytes(file.readAll().data()).replace(b"currentColor", colour.encode())
    renderer = QSvgRenderer(QByteArray(drawing))
    pixmap = QPixmap(QSize(px, px) * _SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(_SHARPNESS)
    return pixmap
