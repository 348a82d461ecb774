"""Where every line of the page stands. Only what is in sight is laid out at once.

Qt's own layout of a long document takes too long for a change of size to feel immediate,
and it moves what is in sight while it goes on. This one estimates the height of every part,
lays out exactly those that are looked at, and the rest in slices when there is time.
"""

import math
from time import perf_counter

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextCharFormat,
    QTextFrame,
    QTextLayout,
    QTextOption,
)

from transcript_reader.domain.view_settings import NORMAL_TEXT_PX
from transcript_reader.ui.widgets.page.page_document import PageDocument
from transcript_reader.ui.widgets.page.page_format import STEP_SIZES, STEPS
from transcript_reader.ui.widgets.page.page_images import PageImages
from transcript_reader.ui.widgets.page.page_painter import Band, PagePainter
from transcript_reader.ui.widgets.page.page_parts import Part, PartKind
from transcript_reader.ui.widgets.page.page_style import Column, PageStyle, title_steps
from transcript_reader.ui.widgets.page.part_heights import PartHeights
from transcript_reader.ui.widgets.page.placed import Placed

_IMAGE_GAP = 0.6  # em between a picture and its caption
_FIRST_WIDTH = 800.0  # pixels, until the window says how wide and high it is
_ABSENT_HEIGHT = 3.2  # em; the frame in the place of a picture that is not there
_MOST_OF_PAGE = 0.75  # the part of the page's height that a picture may take


class PageLayout(QAbstractTextDocumentLayout):
    """Lays out and paints one PageDocument.

    Signals:
        corrected: Emitted when parts that Qt asked for turned out to be higher or lower than
            estimated, so that what is below them has moved.
    """

    corrected = Signal()

    def __init__(
        self, page: PageDocument, images: PageImages, painter: PagePainter, *, show_images: bool
    ) -> None:
        super().__init__(page.document)
        self._page = page
        self._images = images
        self._painter = painter
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._option.setUseDesignMetrics(True)
        self._width = 0.0
        self._view_height = _FIRST_WIDTH
        self._footer = 0.0
        self._count = len(page.parts)
        self._heights = PartHeights([], 0.0)
        self._column = painter.style.column(_FIRST_WIDTH)
        self._insets: list[float] = []  # from the top of each part to its first line
        self.set_style(painter.style, show_images=show_images)

    def set_style(self, style: PageStyle, *, show_images: bool) -> None:
        """Take other measures; everything will be laid out anew."""
        self._style = style
        self._show_images = show_images
        self._metrics = {step: _Metrics(style.font, step) for step in STEP_SIZES}
        self._fit()

    def set_view_height(self, height: float, footer: float) -> None:
        """Say how high the window on the page is, and what is kept free below the last part."""
        self._footer = footer
        if height != self._view_height:
            self._view_height = height
            self._heights.set_margin(self._margin)
            self._placed_all = False
            if self._images_shown:  # no picture is higher than the window
                self._fit()

    @property
    def column(self) -> Column:
        """Where the text stands across the page."""
        return self._column

    # What Qt asks for.

    def documentChanged(self, _position: int, _removed: int, _added: int) -> None:
        width = self.document().pageSize().width()
        if width > 0 and width != self._width:
            self._width = width
            column = self._style.column(width)
            if (column.width, column.indent) == (self._column.width, self._column.indent):
                self._column, self._placed_all = column, False  # the lines move as they are
            else:
                self._fit()

    def documentSize(self) -> QSizeF:
        return QSizeF(self._width, self._heights.top(self._count) + self._footer)

    def pageCount(self) -> int:
        return 1

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        index = block.blockNumber()
        if not 0 <= index < self._count:
            return QRectF(self._column.left, 0, self._column.width, self._style.em)
        if not self._heights.is_laid(index):
            self.lay_out(index)
            self.corrected.emit()
        return self.box(index)

    def hitTest(
        self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy
    ) -> int:
        if not self._count:
            return 0
        at = _point(point)
        index = self._heights.index_at(at.y())
        layout = self._text_layout(index)
        inside = at - layout.position()
        line = layout.lineAt(0)
        for number in range(1, layout.lineCount()):
            following = layout.lineAt(number)
            if inside.y() < following.y():
                break
            line = following
        exact = accuracy is Qt.HitTestAccuracy.ExactHit
        if exact and not line.naturalTextRect().contains(inside):
            return -1
        return self._page.parts[index].position + line.xToCursor(inside.x())

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        clip = context.clip
        self._painter.begin(painter, clip)
        if not self._count:
            return
        for index in range(
            self._heights.index_at(clip.top()), self._heights.index_at(clip.bottom()) + 1
        ):
            self._painter.draw(painter, self.placed(index), context)
        self._painter.draw_ruler(painter, self._width)

    # What the view asks for.

    def index_at(self, y: float) -> int:
        """Return the index of the part at a height, or of the nearest."""
        return self._heights.index_at(y)

    def box(self, index: int) -> QRectF:
        """Return the place of a part, the space above it included."""
        top, bottom = self._heights.top(index), self._heights.top(index + 1)
        return QRectF(self._column.left, top, self._column.width, bottom - top)

    def placed(self, index: int) -> Placed:
        """Return all that the painter needs to know of a part; it is laid out if need be."""
        part = self._page.parts[index]
        layout = self._text_layout(index)
        return Placed(index, part, layout, self.box(index), self._column, self._image_box(index))

    def line_top(self, position: int) -> float:
        """Return the height at which the line of a position begins."""
        if not self._count:
            return 0.0
        index = self._page.part_index(position)
        layout = self._text_layout(index)
        line = layout.lineForTextPosition(position - self._page.parts[index].position)
        number = line.lineNumber() if line.isValid() else 0
        return self._top_of(index, number)

    def line_band(self, position: int, lines: int) -> Band:
        """Return the band of so many lines around the line of a position."""
        if not self._count:
            return Band(0.0, 0.0)
        index = self._page.part_index(position)
        line = self._text_layout(index).lineForTextPosition(
            position - self._page.parts[index].position
        )
        number = max(0, line.lineNumber()) if line.isValid() else 0
        first = self._line_from(index, number, -((lines - 1) // 2))
        last = self._line_from(index, number, lines // 2)
        leading = self._leadings[self._page.parts[last[0]].kind]
        return Band(self._top_of(*first), self._top_of(*last) + leading)

    def turn_band(self, position: int) -> Band:
        """Return the band of the turn of a position, or of the block where nobody speaks."""
        if not self._count:
            return Band(0.0, 0.0)
        first = last = self._page.part_index(position)
        while first > 0 and self._page.same_turn(first - 1, first):
            first -= 1
        while last + 1 < self._count and self._page.same_turn(last, last + 1):
            last += 1
        return Band(self._heights.top(first), self._heights.top(last + 1))

    def picture_above(self, position: int) -> float:
        """Return how much of the page above a line its picture takes, if it has one."""
        size = self._images_shown.get(self._page.part_index(position)) if self._count else None
        return 0.0 if size is None else size.height() + _IMAGE_GAP * self._style.em

    def first_line_from(self, y: float) -> tuple[int, float]:
        """Return the position and the top of the first line that begins at or below ``y``."""
        index = self._heights.index_at(y)
        while True:
            layout = self._text_layout(index)
            leading = self._leadings[self._page.parts[index].kind]
            top = self._heights.top(index) + self._insets[index]
            number = max(0, math.ceil((y - top) / leading - 0.01))
            if number < layout.lineCount():
                line = layout.lineAt(number)
                position = self._page.parts[index].position + line.textStart()
                return position, top + number * leading
            if index + 1 == self._count:
                return self._page.parts[index].final, top + (layout.lineCount() - 1) * leading
            index += 1

    def lay_out_between(self, top: float, bottom: float) -> None:
        """Lay out all that stands between two heights, as far as it is not yet."""
        index = self._heights.index_at(top) if self._count else 0
        while index < self._count and self._heights.top(index) <= bottom:
            self.lay_out(index)
            index += 1

    @property
    def is_settled(self) -> bool:
        """Say whether every part is laid out and every line told where it stands."""
        return self._placed_all

    def lay_out_more(self, seconds: float) -> None:
        """Lay out parts for some time."""
        until = perf_counter() + seconds
        while (index := self._heights.first_estimated()) is not None:
            if perf_counter() > until:
                return
            self.lay_out(index)
        # Assistive technology asks the lines themselves where they are.
        for index in range(self._count):
            self._text_layout(index)
        self._placed_all = True

    def lay_out(self, index: int) -> None:
        """Break a part into lines, if that is not done yet."""
        if self._heights.is_laid(index):
            return
        part = self._page.parts[index]
        block = self.document().findBlockByNumber(index)
        layout = block.layout()
        option = QTextOption(self._option)
        option.setTextDirection(block.textDirection())
        if block.textDirection() is Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        if part.kind is PartKind.SEPARATOR:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.setTextOption(option)
        indent = self._column.indent if part.kind is PartKind.LABEL else 0.0
        start = indent if block.textDirection() is Qt.LayoutDirection.LeftToRight else 0.0
        metrics = self._metrics[self._steps[part.kind]]
        leading = self._leadings[part.kind]
        y = self._insets[index]
        baseline = y + (leading - metrics.height) / 2 + metrics.ascent
        self._resize(layout, part, block.length())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._column.width - indent)
            line.setPosition(QPointF(start, baseline - line.ascent()))
            baseline += leading
            y += leading
        layout.endLayout()
        self._heights.measure(index, y)
        self._placed_all = False

    # Within.

    def _line_from(self, index: int, number: int, steps: int) -> tuple[int, int]:
        """Return the part and the number of the line so many lines down, or up."""
        number += steps
        while number < 0 and index > 0:
            index -= 1
            number += self._text_layout(index).lineCount()
        while number >= (count := self._text_layout(index).lineCount()) and (
            index + 1 < self._count
        ):
            index += 1
            number -= count
        return index, min(max(0, number), self._text_layout(index).lineCount() - 1)

    def _top_of(self, index: int, number: int) -> float:
        top = self._heights.top(index) + self._insets[index]
        return top + number * self._leadings[self._page.parts[index].kind]

    def _fit(self) -> None:
        """Begin anew: the column, and an estimate of every part's height."""
        self._column = column = self._style.column(self._width or _FIRST_WIDTH)
        steps = STEPS | title_steps(column.characters)
        self._steps = {kind: steps.get(kind, 0) for kind in PartKind}
        sizes = {kind: STEP_SIZES[step] for kind, step in self._steps.items()}
        self._leadings = {k: self._style.line_height(k, size) for k, size in sizes.items()}
        self._insets = []
        self._placed_all = False
        self._images_shown: dict[int, QSizeF] = {}
        heights: list[float] = []
        before: PartKind | None = None
        for index, part in enumerate(self._page.parts):
            gap = self._style.gap(before, part.kind) if before else 0.0
            inset = gap
            if part.kind is PartKind.IMAGE and self._show_images and not part.start:
                image = self._images_shown[index] = self._image_size(part)
                inset += image.height() + _IMAGE_GAP * self._style.em
            lines = math.ceil(part.units * sizes[part.kind] / column.characters) or 1
            self._insets.append(inset)
            heights.append(inset + lines * self._leadings[part.kind])
            before = part.kind
        self._heights = PartHeights(heights, self._margin)

    @property
    def _margin(self) -> float:
        return self._style.margin(self._view_height)

    def _text_layout(self, index: int) -> QTextLayout:
        self.lay_out(index)
        layout = self.document().findBlockByNumber(index).layout()
        layout.setPosition(QPointF(self._column.left, self._heights.top(index)))
        return layout

    def _resize(self, layout: QTextLayout, part: Part, units: int) -> None:
        """Let a heading be smaller than its format says, where the column is narrow."""
        step = self._steps[part.kind]
        if step == STEPS.get(part.kind, 0):
            layout.clearFormats()
            return
        smaller = QTextLayout.FormatRange()
        smaller.start, smaller.length = 0, units
        smaller.format.setProperty(QTextCharFormat.Property.FontSizeAdjustment, step)
        layout.setFormats([smaller])

    def _image_size(self, part: Part) -> QSizeF:
        """Return how large the picture of a part is shown."""
        block = self._page.transcript.blocks[part.block]
        own = self._images.size(block.attribute("src"))
        most = QSizeF(self._column.width, _MOST_OF_PAGE * self._view_height)
        if own.isEmpty():
            return QSizeF(most.width(), _ABSENT_HEIGHT * self._style.em)
        wanted = own * (self._style.em / NORMAL_TEXT_PX)
        if wanted.width() > most.width() or wanted.height() > most.height():
            wanted = own.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        return wanted

    def _image_box(self, index: int) -> QRectF:
        size = self._images_shown.get(index)
        if size is None:
            return QRectF()
        above = _IMAGE_GAP * self._style.em + size.height()
        top = self._heights.top(index) + self._insets[index] - above
        return QRectF(QPointF(self._column.left, top), size)


def _point(point: QPointF | QPoint | QPainterPath.Element) -> QPointF:
    if isinstance(point, QPainterPath.Element):
        return QPointF(point.x, point.y)
    return QPointF(point)


class _Metrics:
    """The height of a face at one of the size steps, in pixels."""

    def __init__(self, font: QFont, step: int) -> None:
        sized = QFont(font)
        sized.setPointSizeF(font.pointSizeF() * STEP_SIZES[step])
        metrics = QFontMetricsF(sized)
        self.ascent = metrics.ascent()
        self.height = metrics.ascent() + metrics.descent()
