"""A button with a drawing that keeps the window's colour and size."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolButton, QWidget

from transcript_reader.ui.support.icons import icon
from transcript_reader.ui.widgets.parts.chosen_bar import draw_chosen_bar

_CHANGES = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)


class IconButton(QToolButton):
    """A tool button named in words, drawn as a picture."""

    def __init__(self, drawing: str, name: str, parent: QWidget, key: str = "") -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._drawn: tuple[int, QPalette] | None = None
        self.setAccessibleName(name)
        self.set_key(key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._draw()

    def set_key(self, key: str) -> None:
        """Say in the tool tip by which key the same is done; empty: by none."""
        name = self.accessibleName()
        self.setToolTip(f"{name} ({key})" if key else name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            em, ink = self.fontInfo().pixelSize(), QGuiApplication.palette().text().color()
            draw_chosen_bar(painter, QRectF(self.rect()), em, ink)
            painter.end()

    def _draw(self) -> None:
        px = round(1.3 * self.fontInfo().pixelSize())
        palette = QGuiApplication.palette()
        if self._drawn != (px, palette):
            self._drawn = (px, palette)
            self.setIconSize(QSize(px, px))
            self.setIcon(icon(self._drawing, palette.text().color(), px))
