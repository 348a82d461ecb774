"""Paints bars with pyqtgraph: the one module that knows it. Loaded when a plot is first wanted."""

from itertools import pairwise

import pyqtgraph
from pyqtgraph.exceptionHandling import handler
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.widgets.words.bar_scale import steps
from transcript_reader.ui.widgets.words.bars import Bar, Bars

handler.remove()  # bugs are shown by the program's own hook
pyqtgraph.setConfigOptions(exitCleanup=False, antialias=True)

STANDING, LYING = 0.72, 0.62
"""The part of its place that a bar fills."""

ROW_EM, LINE_EM, HEAD_EM = 1.9, 1.5, 1.9
"""The heights of a lying bar's place, of a line of text, and of the line above all, in em."""

LOW_EM = 8.0
"""Lower charts do without the line that says what lengths are in: the table says it too."""

NAME_SHARE = 0.42
"""Names of lying bars take no more than this part of the width."""


class BarChart(QWidget):
    """Thin lines, words where they belong, and nothing that has no meaning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Bars()
        self._scheme = SCHEMES[0]
        self._current = -1
        self._width = 1.0
        self._items: list[object] = []
        self._marks: list[object] = []
        self._unit: pyqtgraph.TextItem | None = None
        self._plot = pyqtgraph.PlotWidget(self, background=None)
        self._plot.setFrameShape(QFrame.Shape.NoFrame)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setStyleSheet("background: transparent")
        self._inner = self._plot.getPlotItem()
        self._inner.hideButtons()
        self._inner.setMenuEnabled(False)
        self._inner.setMouseEnabled(False, False)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._box = self._inner.getViewBox()
        self._box.setDefaultPadding(0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)

    @property
    def widget(self) -> QWidget:
        """The widget to be put where the bars are to be seen."""
        return self

    @property
    def count(self) -> int:
        """How many bars there is room for; the others are left out."""
        bars = len(self._shown.bars)
        if not self._shown.lying:
            return bars
        return min(bars, max(1, int((self.height() - LINE_EM * self._em) / (ROW_EM * self._em))))

    def show_bars(self, bars: Bars) -> None:
        """Show these bars."""
        self._shown = bars
        self._current = -1
        self._arrange()

    def set_scheme(self, scheme: ColourScheme) -> None:
        """Paint in the colours of a scheme."""
        self._scheme = scheme
        self._arrange()

    def set_current(self, number: int) -> None:
        """Point at a bar; -1 points at none."""
        self._current = number
        self._mark_current()

    def bar_at(self, place: QPointF) -> int:
        """Return the number of the bar at a place of this widget, or beside it; -1 for none."""
        inside = self._box.mapSceneToView(self._plot.mapToScene(place.toPoint()))
        number = round(inside.y() if self._shown.lying else inside.x())
        return number if 0 <= number < self.count else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    @property
    def _em(self) -> float:
        return float(max(1, self.fontInfo().pixelSize()))

    def _arrange(self) -> None:
        if not self.isVisible():
            return  # until it is shown, with the size it then has
        for item in (*self._items, *self._marks):
            self._inner.removeItem(item)
        self._items, self._marks, self._unit = [], [], None
        for side in ("left", "bottom"):
            axis = self._inner.getAxis(side)
            axis.setStyle(tickLength=0, tickTextOffset=round(0.3 * self._em), tickFont=self.font())
            axis.setPen(pyqtgraph.mkPen(None))
            axis.setTickPen(self._scheme.background)  # dots are painted, whatever their length
            axis.setTextPen(self._scheme.quiet)
        if self._shown.lying:
            self._lay_bars()
        else:
            self._stand_bars()
        self._mark_current()

    # Standing: times.

    def _stand_bars(self) -> None:
        bars, em, measure = self._shown.bars, self._em, QFontMetricsF(self.font())
        most = max((bar.length or 0.0 for bar in bars), default=0.0) or 1.0
        is_low = self.height() < LOW_EM * em
        bottom, top = (LINE_EM + 0.3) * em, (LINE_EM + 0.2 + (0 if is_low else HEAD_EM)) * em
        height = max(1.0, self.height() - bottom - top)
        lines = steps(most, max(1, min(5, int(height / (2.4 * em)))))
        texts = [self._number(value) for value in (0.0, *lines)]
        left = max(map(measure.horizontalAdvance, texts)) + 0.8 * em
        width = self._width = max(1.0, self.width() - left)
        self._inner.getAxis("left").setWidth(round(left))
        self._inner.getAxis("bottom").setHeight(round(bottom))
        self._inner.getAxis("left").setTicks([list(zip((0.0, *lines), texts, strict=True))])
        self._inner.getAxis("bottom").setTicks([self._names_that_fit(width, measure)])
        self._box.invertY(False)
        whole = most * (height + top) / height
        self._box.setRange(xRange=(-0.5, max(0.5, len(bars) - 0.5)), yRange=(0, whole), padding=0)
        for value in lines:
            self._add(pyqtgraph.InfiniteLine(value, 0, self._pen("rule")))
        self._add_bars(least=3.0 * whole / (height + top))
        self._add_ground()
        if not is_low:
            self._add_unit((-0.5, whole))
        self._label_standing(width, measure)

    def _add_ground(self) -> None:
        """Add the line the bars stand on; where nothing could be counted there is none."""
        counted = [at for at, bar in enumerate(self._shown.bars) if bar.length is not None]
        ends = [at + side for at in counted for side in (-0.5, 0.5)]
        pen = pyqtgraph.mkPen(self._scheme.edge, width=max(2.0, 0.1 * self._em))
        ground = pyqtgraph.PlotCurveItem(ends, [0.0] * len(ends), connect="pairs", pen=pen)
        self._add(ground, above=True)

    def _label_standing(self, width: float, measure: QFontMetricsF) -> None:
        """Say the lengths above the bars: of all where there is room, else of the longest."""
        bars = [(at, bar) for at, bar in enumerate(self._shown.bars) if bar.length]
        if not bars:
            return
        room = width / max(1, len(self._shown.bars))
        if max(measure.horizontalAdvance(bar.text) for _, bar in bars) + 0.3 * self._em > room:
            longest = max(bars, key=lambda pair: pair[1].length or 0)
            bars = [longest]
        for at, bar in bars:
            place = (float(at), bar.length or 0.0)
            self._add_text(bar.text, place, (self._side(at, bar.text), 1), self._scheme.text)

    def _side(self, at: int, text: str) -> float:
        """Say where a text above a bar is held, that it stays in sight: 0.5 in the middle."""
        room = self._width / max(1, len(self._shown.bars))
        half = 0.5 * (QFontMetricsF(self.font()).horizontalAdvance(text) + self._em) / room
        over_left = min(1.0, max(0.0, half - (at + 0.5)) / (2 * half))
        over_right = min(1.0, max(0.0, half - (len(self._shown.bars) - 0.5 - at)) / (2 * half))
        return 0.5 - over_left + over_right

    def _names_that_fit(self, width: float, measure: QFontMetricsF) -> list[tuple[float, str]]:
        """Return the fullest choice of names that do not touch each other."""
        per_bar = width / max(1, len(self._shown.bars))
        for names in self._shown.names:
            needed = [(at, measure.horizontalAdvance(text) + self._em) for at, text in names]
            if all(
                (right - left) * per_bar >= (one + other) / 2
                for (left, one), (right, other) in pairwise(needed)
            ):
                return [(float(at), text) for at, text in names]
        return []

    # Lying: names.

    def _lay_bars(self) -> None:
        bars, em, measure = self._shown.bars[: self.count], self._em, QFontMetricsF(self.font())
        most = max((bar.length or 0.0 for bar in bars), default=0.0) or 1.0
        names = [bar.name for bar in bars]
        widest = max(map(measure.horizontalAdvance, names), default=0.0)
        left = min(widest, NAME_SHARE * self.width()) + 0.8 * em
        cut = [
            measure.elidedText(name, Qt.TextElideMode.ElideRight, left - 0.6 * em) for name in names
        ]
        text = max((measure.horizontalAdvance(bar.text) for bar in bars), default=0.0) + 1.2 * em
        width = self._width = max(1.0, self.width() - left)
        self._inner.getAxis("left").setWidth(round(left))
        self._inner.getAxis("bottom").setHeight(0)
        self._inner.getAxis("left").setTicks([[(float(at), one) for at, one in enumerate(cut)]])
        self._inner.getAxis("bottom").setTicks([[]])
        self._box.invertY(True)
        rows = max(1.0, (self.height() - LINE_EM * em) / (ROW_EM * em))
        whole = most * width / max(1.0, width - text)
        above = LINE_EM / ROW_EM
        self._box.setRange(xRange=(0, whole), yRange=(-0.5 - above, rows - 0.5), padding=0)
        self._add_bars(least=2.0 * whole / width)
        self._add(pyqtgraph.InfiniteLine(0, 90, self._pen("edge")), above=True)
        self._add_unit((0, -0.5 - above))
        for at, bar in enumerate(bars):
            place = (self._beside(bar.length or 0.0), float(at))
            self._add_text(bar.text, place, (0, 0.5), self._scheme.text)

    def _beside(self, length: float) -> float:
        """Return where what is said of a lying bar begins."""
        (_, whole), _ = self._box.viewRange()
        return length + float(0.3 * self._em * whole / self._width)

    # Both.

    def _add_bars(self, least: float) -> None:
        """Add the bars, none of them shorter than can be seen."""
        counted = [
            (at, max(least, bar.length), bar)
            for at, bar in enumerate(self._shown.bars[: self.count])
            if bar.length
        ]
        for chosen in (True, False):
            own = [(at, length) for at, length, bar in counted if bar.chosen is chosen]
            if not own:
                continue
            places, lengths = [at for at, _ in own], [length for _, length in own]
            outline = pyqtgraph.mkPen(self._scheme.accent, width=max(1.0, 0.08 * self._em))
            brush = pyqtgraph.mkBrush(self._scheme.accent if chosen else None)
            none = pyqtgraph.mkPen(None)
            look = {"brush": brush, "pen": none if chosen else outline}
            if self._shown.lying:
                item = pyqtgraph.BarGraphItem(x0=0, y=places, width=lengths, height=LYING, **look)
            else:
                item = pyqtgraph.BarGraphItem(
                    x=places, y0=0, height=lengths, width=STANDING, **look
                )
            self._add(item)

    def _mark_current(self) -> None:
        for item in self._marks:
            self._inner.removeItem(item)
        self._marks = []
        if self._unit is not None:
            self._unit.setVisible(self._shown.lying or self._current < 0)
        if not 0 <= self._current < self.count:
            return
        bar = self._shown.bars[self._current]
        self._marks = self._point_at(self._current, bar)
        for item in self._marks:
            self._inner.addItem(item, ignoreBounds=True)

    def _point_at(self, at: int, bar: Bar) -> list[object]:
        """Return what points at a bar: its name and length in the colours of a hit."""
        lying = self._shown.lying
        said = bar.text if lying else f"{bar.name}: {bar.text}"
        item = pyqtgraph.TextItem(
            said,
            color=self._scheme.hit_text,
            fill=pyqtgraph.mkBrush(self._scheme.hit),
            anchor=(0, 0.5) if lying else (self._side(at, said), 0),
        )
        item.setFont(QFont(self.font()))
        item.setZValue(20)
        if lying:
            item.setPos(self._beside(bar.length or 0.0), at)
            return [item]
        _, (_, top) = self._box.viewRange()
        item.setPos(at, top)
        line = pyqtgraph.InfiniteLine(at, 90, self._pen("text"))
        line.setZValue(15)
        return [line, item]

    def _add(self, item: object, *, above: bool = False) -> None:
        if above:
            item.setZValue(5)  # type: ignore[attr-defined]
        self._inner.addItem(item, ignoreBounds=True)
        self._items.append(item)

    def _add_unit(self, place: tuple[float, float]) -> None:
        """Say in a corner what lengths are in; a standing bar that is current takes its place."""
        self._unit = self._add_text(self._shown.unit, place, (0, 0), self._scheme.quiet)

    def _add_text(
        self, text: str, place: tuple[float, float], anchor: tuple[float, float], colour: str
    ) -> pyqtgraph.TextItem:
        item = pyqtgraph.TextItem(text, color=colour, anchor=anchor)
        item.setFont(QFont(self.font()))
        item.setPos(*place)
        item.setZValue(10)
        self._add(item)
        return item

    def _pen(self, colour: str) -> object:
        return pyqtgraph.mkPen(getattr(self._scheme, colour), width=max(1.0, 0.06 * self._em))

    def _number(self, value: float) -> str:
        places = next((n for n in range(3) if value == round(value, n)), 3)
        return self.locale().toString(value, "f", places)
