"""Radio buttons and switches that paint themselves: letters and names on tiles and bands."""

from collections.abc import Hashable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QWidget,
)

from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.targets import least_target
from transcript_reader.ui.widgets.parts.chosen_bar import draw_chosen_bar

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ChoiceGroup(QButtonGroup):
    """Buttons of which one is on, each standing for a value; none is on for other values.

    Signals:
        value_chosen: Emitted with the value when the reader picks one.
    """

    value_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._values: dict[QAbstractButton, Hashable] = {}
        self._pressed = False
        self.buttonPressed.connect(lambda _: self._set_pressed(True))
        self.buttonToggled.connect(self._on_toggled)
        self.buttonReleased.connect(lambda _: self._set_pressed(False))
        self.buttonClicked.connect(self._on_clicked)

    def add(self, button: QAbstractButton, value: Hashable) -> None:
        """Let the button stand for the value."""
        self._values[button] = value
        self.addButton(button)

    def remove(self, button: QAbstractButton) -> None:
        """Let the button stand for nothing any more."""
        del self._values[button]
        self.removeButton(button)

    def show_value(self, value: Hashable) -> None:
        """Switch on the button of that value, if there is one."""
        self.setExclusive(False)
        with QSignalBlocker(self):
            for button, own in self._values.items():
                button.setChecked(own == value)
        self.setExclusive(True)
        on = self.checkedButton() or next(iter(self._values), None)
        for button in self._values:  # Tab comes to the one that is on; arrows go from there
            policy = Qt.FocusPolicy.StrongFocus if button is on else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _set_pressed(self, pressed: bool) -> None:
        self._pressed = pressed

    def _on_toggled(self, button: QAbstractButton, is_on: bool) -> None:
        if is_on and not self._pressed:  # a screen reader toggles without a press or a click
            self._on_clicked(button)

    def _on_clicked(self, button: QAbstractButton) -> None:
        self.value_chosen.emit(self._values[button])


class Tile(QRadioButton):
    """One letter on a square; underlined while it is the choice.

    ``scale`` is the letter's size in em; with a ``scheme`` the tile wears its colours.
    """

    def __init__(
        self, letter: str, parent: QWidget, scale: float = 1.1, scheme: ColourScheme | None = None
    ) -> None:
        super().__init__(letter, parent)
        self._scale = scale
        self._scheme = scheme

    def sizeHint(self) -> QSize:
        side = _height(self, 2.15)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em, palette = _em(self), QGuiApplication.palette()
        ground = QColor(self._scheme.background) if self._scheme else palette.base().color()
        ink = QColor(self._scheme.text) if self._scheme else palette.text().color()
        gap = _ring(self) + 0.5
        tile = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
        edge = palette.text() if self.isChecked() or self.underMouse() else palette.mid()
        painter.setPen(QPen(edge, max(1.0, 0.06 * em)))
        painter.setBrush(ground)
        painter.drawRoundedRect(tile, 0.25 * em, 0.25 * em)
        font = QFont(self.font())
        font.setPixelSize(round(self._scale * em))
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.isChecked():
            draw_chosen_bar(painter, tile, em, ink)
        _draw_ring(self, painter)
        painter.end()


class Tab(Tile):
    """A name on a tile as wide as it needs."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent, scale=1.0)

    def sizeHint(self) -> QSize:
        font = QFont(self.font())
        font.setBold(True)
        width = QFontMetrics(font).horizontalAdvance(self.text()) + round(1.8 * _em(self))
        return QSize(max(width, least_target()), _height(self, 2.15))


class Line(QRadioButton):
    """A radio button whose text wraps; with a ``scheme`` it is a band in its colours."""

    def __init__(self, text: str, parent: QWidget, scheme: ColourScheme | None = None) -> None:
        super().__init__(text, parent)
        self._scheme = scheme
        _let_wrap(self)

    def sizeHint(self) -> QSize:
        return _wrapped_hint(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(6 * _em(self)), _height(self))

    def heightForWidth(self, width: int) -> int:
        return _wrapped_height(self, width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em, palette = _em(self), QGuiApplication.palette()
        ink = QColor(self._scheme.text) if self._scheme else palette.text().color()
        if self._scheme:
            gap = _ring(self) + 0.5
            band = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
            edge = palette.text() if self.isChecked() or self.underMouse() else palette.mid()
            painter.setPen(QPen(edge, max(1.0, 0.06 * em)))
            painter.setBrush(QColor(self._scheme.background))
            painter.drawRoundedRect(band, 0.25 * em, 0.25 * em)
        circle = _indicator(self)
        painter.setPen(QPen(ink, max(1.2, 0.1 * em)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if self.isChecked():
            dot = 0.26 * circle.width()
            painter.setBrush(ink)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(circle.center(), dot, dot)
        painter.setPen(ink)
        painter.drawText(_text_rect(self, self.width()), _WRAPPED, self.text())
        _draw_ring(self, painter)
        painter.end()


class Tick(QCheckBox):
    """A check box whose text wraps."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        _let_wrap(self)

    def sizeHint(self) -> QSize:
        return _wrapped_hint(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(6 * _em(self)), _height(self))

    def heightForWidth(self, width: int) -> int:
        return _wrapped_height(self, width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em, palette = _em(self), QGuiApplication.palette()
        box = _indicator(self)
        stroke = max(1.2, 0.1 * em)
        painter.setPen(QPen(palette.text(), stroke))
        painter.setBrush(palette.accent() if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 0.15 * em, 0.15 * em)
        if self.isChecked():
            mark = QPen(palette.base(), 1.6 * stroke)
            mark.setCapStyle(Qt.PenCapStyle.RoundCap)
            mark.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(mark)
            side, corner = box.width(), box.topLeft()
            points = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))
            painter.drawPolyline([corner + QPointF(x * side, y * side) for x, y in points])
        painter.setPen(palette.text().color())
        painter.drawText(_text_rect(self, self.width()), _WRAPPED, self.text())
        _draw_ring(self, painter)
        painter.end()


class Switch(QCheckBox):
    """A switch of two halves, each with its word; the one that holds is filled."""

    def __init__(self, off: str, on: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self._words = (off, on)

    def sizeHint(self) -> QSize:
        em = _em(self)
        half = max(self._metrics().horizontalAdvance(word) for word in self._words) + 1.2 * em
        return QSize(round(2 * half + 2 * _ring(self)), _height(self, 2.15))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em, palette = _em(self), QGuiApplication.palette()
        gap = _ring(self) + 0.5
        whole = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
        painter.setPen(QPen(palette.text() if self.underMouse() else palette.mid(), 0.06 * em))
        painter.setBrush(palette.base())
        painter.drawRoundedRect(whole, 0.25 * em, 0.25 * em)
        halves = (
            whole.adjusted(0, 0, -whole.width() / 2, 0),
            whole.adjusted(whole.width() / 2, 0, 0, 0),
        )
        for half, word, holds in zip(
            halves, self._words, (not self.isChecked(), self.isChecked()), strict=True
        ):
            font = QFont(self.font())
            font.setBold(holds)
            painter.setFont(font)
            if holds:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.accent())
                painter.drawRoundedRect(half, 0.25 * em, 0.25 * em)
            painter.setPen((palette.base() if holds else palette.text()).color())
            painter.drawText(half, Qt.AlignmentFlag.AlignCenter, word)
        _draw_ring(self, painter)
        painter.end()

    def _metrics(self) -> QFontMetrics:
        font = QFont(self.font())
        font.setBold(True)
        return QFontMetrics(font)


def _em(widget: QWidget) -> int:
    return widget.fontInfo().pixelSize()


def _height(button: QAbstractButton, ems: float = 2.1) -> int:
    """Return a height in em of the button's font, in pixels: never less than can be hit."""
    return max(round(ems * _em(button)), least_target())


def _ring(widget: QWidget) -> int:
    return max(2, round(0.14 * _em(widget)))


def _draw_ring(widget: QWidget, painter: QPainter) -> None:
    """Draw the focus ring in the outermost pixels, where nothing else is drawn."""
    if not widget.hasFocus():
        return
    width = _ring(widget)
    half = width / 2
    painter.setPen(QPen(QGuiApplication.palette().accent(), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = 0.3 * _em(widget)
    painter.drawRoundedRect(
        QRectF(widget.rect()).adjusted(half, half, -half, -half), corner, corner
    )


def _let_wrap(button: QAbstractButton) -> None:
    policy = button.sizePolicy()
    policy.setHeightForWidth(True)
    policy.setHorizontalPolicy(policy.Policy.Preferred)
    policy.setVerticalPolicy(policy.Policy.Minimum)  # else the hint's one line is the most
    button.setSizePolicy(policy)


def _indicator(button: QAbstractButton) -> QRectF:
    em = _em(button)
    side = 1.05 * em
    return QRectF(0.65 * em, (button.height() - side) / 2, side, side)


def _text_rect(button: QAbstractButton, width: int) -> QRect:
    em = _em(button)
    left = round(2.2 * em)
    return QRect(left, 0, max(1, width - left - round(0.6 * em)), button.height())


def _wrapped_hint(button: QAbstractButton) -> QSize:
    em = _em(button)
    width = QFontMetrics(button.font()).horizontalAdvance(button.text()) + round(2.9 * em)
    return QSize(width, _height(button))


def _wrapped_height(button: QAbstractButton, width: int) -> int:
    em = _em(button)
    room = QRect(0, 0, _text_rect(button, width).width(), 100 * em)
    text = QFontMetrics(button.font()).boundingRect(room, _WRAPPED, button.text())
    return max(_height(button), text.height() + round(0.7 * em))
