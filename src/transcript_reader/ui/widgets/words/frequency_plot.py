"""The plot of frequencies: bars to look at, to walk along by keys, and to choose from."""

from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.support.chart_role import be_chart
from transcript_reader.ui.widgets.words.bars import Bars

RING_EM, PADDING_EM = 0.14, 0.5
LEAST_EM, HIGH_EM = 6.5, 10.0
"""The heights a plot must have, and should have where there is room, in em."""


class Chart(Protocol):
    """What paints the bars. It is loaded late, for it brings a library along."""

    @property
    def count(self) -> int: ...

    @property
    def widget(self) -> QWidget: ...

    def show_bars(self, bars: Bars) -> None: ...

    def set_scheme(self, scheme: ColourScheme) -> None: ...

    def set_current(self, number: int) -> None: ...

    def bar_at(self, place: QPointF) -> int: ...


class FrequencyPlot(QWidget):
    """One bar is the current one while the plot has the focus; a screen reader hears it.

    Signals:
        bar_activated: Emitted with the value of the bar that is clicked or entered.
        bar_changed: Emitted with the value of the bar that becomes the current one.
        left: Emitted when Escape is pressed.
    """

    bar_activated = Signal(str)
    bar_changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = SCHEMES[0]
        self._bars = Bars()
        self._current = -1
        self._about = ""
        self._least = HIGH_EM
        self._chart: Chart | None = None
        self._layout = QVBoxLayout(self)
        self.setAccessibleName(self.tr("Plot"))
        be_chart(self)
        self._space()

    def set_chart(self, chart: Chart) -> None:
        """Have the bars painted by this chart."""
        self._layout.addWidget(chart.widget)
        self._chart = chart
        chart.set_scheme(self._scheme)
        chart.show_bars(self._bars)

    def set_scheme(self, scheme: ColourScheme) -> None:
        self._scheme = scheme
        if self._chart is not None:
            self._chart.set_scheme(scheme)
        self.update()

    def show_bars(self, bars: Bars, about: str) -> None:
        """Show these bars; ``about`` says in a sentence or two what is to be seen in them."""
        kept = self._bars.bars[self._current].value if self._current >= 0 else None
        self._bars, self._about = bars, about
        self._current = next((i for i, bar in enumerate(bars.bars) if bar.value == kept), -1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if bars.bars else Qt.FocusPolicy.NoFocus)
        if self._chart is not None:
            self._chart.show_bars(bars)
            self._chart.set_current(self._current if self.hasFocus() else -1)
        self._describe()

    @Slot(str)
    def set_current(self, value: str) -> None:
        """Let the bar of this value be the current one, without a word."""
        self._current = next((i for i, bar in enumerate(self._bars.bars) if bar.value == value), -1)
        if self._chart is not None:
            self._chart.set_current(self._current)
        self._describe()

    def set_room(self, height: float) -> None:
        """Say how much height there is to be seen at once, in em: the plot makes do with it."""
        self._least = max(LEAST_EM, min(HIGH_EM, height))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(30 * self._em, round(self._least * self._em))

    def minimumSizeHint(self) -> QSize:
        return QSize(10 * self._em, round(self._least * self._em))

    # What Qt tells.

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            width = max(2.0, RING_EM * self._em)
            painter.setPen(QPen(QColor(self._scheme.accent), width))
            half = width / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._space()
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = self._bar_at(QPointF(event.pos()))
            said = self._bars.bars[number].sentence if number >= 0 else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0 and self._bars.bars:
            self._current = 0
        self._show_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._chart is not None:
            self._chart.set_current(-1)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self._count - 1
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._go(min(last, self._current + 1))
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._go(max(0, self._current - 1))
            case Qt.Key.Key_Home:
                self._go(0)
            case Qt.Key.Key_End:
                self._go(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self._current >= 0:
                self.bar_activated.emit(self._bars.bars[self._current].value)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._bar_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and number >= 0:
            self._go(number)
            self.bar_activated.emit(self._bars.bars[number].value)

    # Within.

    @property
    def _em(self) -> int:
        return max(1, self.fontInfo().pixelSize())

    @property
    def _count(self) -> int:
        return len(self._bars.bars) if self._chart is None else self._chart.count

    def _space(self) -> None:
        margin = round(PADDING_EM * self._em)
        self._layout.setContentsMargins(margin, margin, margin, margin)

    def _bar_at(self, place: QPointF) -> int:
        if self._chart is None:
            return -1
        return self._chart.bar_at(QPointF(self._chart.widget.mapFrom(self, place.toPoint())))

    def _go(self, number: int) -> None:
        if number != self._current and 0 <= number < self._count:
            self._current = number
            self._show_current()
            announce(self, self._bars.bars[number].sentence)
            self.bar_changed.emit(self._bars.bars[number].value)

    def _show_current(self) -> None:
        if self._chart is not None:
            self._chart.set_current(self._current)
        self._describe()
        self.update()

    def _describe(self) -> None:
        said = [self._about]
        if 0 <= self._current < len(self._bars.bars):
            said.insert(0, self._bars.bars[self._current].sentence)
        self.setAccessibleDescription(" ".join(said))
