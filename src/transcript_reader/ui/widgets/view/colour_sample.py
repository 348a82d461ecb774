"""A few words in four colours, as they would look on the page."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from transcript_reader.domain.colour import contrast
from transcript_reader.domain.own_scheme import Colours, scheme_of
from transcript_reader.domain.view_settings import TEXT_CONTRAST

_PAD = 0.6  # em


class ColourSample(QWidget):
    """Text, a link, a control's edge; a hit and what is selected too, once all can be read."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_colours(self, colours: Colours) -> None:
        """Show other colours."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        width = 18 * self._em()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(6 * self._em(), round(2.5 * self._em()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all words in rows of that width."""
        bottom = max(box.bottom() for box, *_ in self._words(width))
        return round(bottom + _PAD * self._em())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._colours.background))
        for box, word, ink, ground in self._words(self.width()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRect(box)
            painter.setPen(QColor(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        painter.setPen(QPen(QColor(self._colours.accent), max(2.0, 0.14 * self._em())))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _words(self, width: int) -> list[tuple[QRectF, str, str, str]]:
        """Return each word's box, with the colours of the word and of the ground under it."""
        em, metrics = self._em(), QFontMetrics(self.font())
        at = QPointF(_PAD * em, _PAD * em)
        placed = []
        for word, ink, ground in self._inks():
            size = metrics.size(0, word).toSizeF()
            wide = size.width() + 0.5 * em
            if at.x() + wide > width - _PAD * em and at.x() > _PAD * em:
                at = QPointF(_PAD * em, at.y() + 1.3 * size.height())
            placed.append((QRectF(at.x(), at.y(), wide, size.height()), word, ink, ground))
            at.setX(at.x() + wide + 0.3 * em)
        return placed

    def _inks(self) -> list[tuple[str, str, str]]:
        colours, ground = self._colours, self._colours.background
        inks = [
            (self.tr("Text"), colours.text, ground),
            (self.tr("a link"), colours.link, ground),
            (self.tr("a sign"), colours.accent, ground),
        ]
        if contrast(colours.text, ground) >= TEXT_CONTRAST <= colours.least_contrast:
            scheme = scheme_of("sample", colours)
            inks += [
                (self.tr("a role"), scheme.quiet, ground),
                (self.tr("a hit"), scheme.hit_text, scheme.hit),
                (self.tr("the current hit"), scheme.current_hit_text, scheme.current_hit),
                (self.tr("selected"), scheme.selected_text, scheme.selection),
            ]
        return inks

    def _em(self) -> int:
        return self.fontInfo().pixelSize()
