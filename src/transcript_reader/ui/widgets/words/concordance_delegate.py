"""Paints one line of a concordance: left context, the word in the middle, right context."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from transcript_reader.domain.concordance import ConcordanceLine, LineOrder
from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.support import dates
from transcript_reader.ui.support.row_layout import together
from transcript_reader.ui.support.targets import least_target
from transcript_reader.ui.widgets.words.concordance_model import LINE_ROLE, ORDER_ROLE
from transcript_reader.ui.widgets.words.concordance_text import Piece, left_pieces, right_pieces

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag

COLUMNS_EM = 62.0
"""In lists this wide speaker, date and transcript have columns; else they stand beneath."""

COLUMN_SHARES = (0.14, 0.12, 0.16)
"""The parts of the width that speaker, date and transcript get as columns."""

MIDDLE = 0.46
"""At this part of the context's width the word begins."""

PADDING_EM = 0.4
RING_EM = 0.14


@dataclass(frozen=True, slots=True)
class _Inks:
    text: QColor
    quiet: QColor
    hit: QColor
    hit_text: QColor


class ConcordanceDelegate(QStyledItemDelegate):
    """Every length is in em of the list's font; every line is as high as the next."""

    def __init__(self) -> None:
        super().__init__()
        self.scheme: ColourScheme = SCHEMES[0]

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width, em = _width(option), _em(option.font)
        lines = 1 if width >= COLUMNS_EM * em else 2
        height = lines * QFontMetricsF(option.font).height() + 2 * PADDING_EM * em
        return QSize(width, max(least_target(), round(height)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: ConcordanceLine = index.data(LINE_ROLE)
        em, area = _em(option.font), QRectF(option.rect)
        painter.save()
        painter.setClipRect(area)
        inks = self._paint_ground(painter, option, area, em)
        pad = PADDING_EM * em
        inside = area.adjusted(2 * pad, pad, -2 * pad, -pad)
        painter.setFont(option.font)
        if _width(option) >= COLUMNS_EM * em:
            context = QRectF(inside)
            context.setWidth(inside.width() * (1 - sum(COLUMN_SHARES)))
            _paint_columns(painter, line, context.right(), inside, em, inks.quiet)
        else:
            context = QRectF(inside)
            context.setHeight(inside.height() / 2)
            beneath = context.translated(0, context.height())
            meta = together(line.speaker, dates.in_words(line.date), line.title)
            painter.setPen(inks.quiet)
            _draw_cut(painter, beneath, meta)
        _paint_context(painter, line, LineOrder(index.data(ORDER_ROLE)), context, inks)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, em: float
    ) -> _Inks:
        """Paint what is behind the words; return the colours that can be read on it."""
        scheme, ring = self.scheme, max(2.0, RING_EM * em)
        selected = bool(option.state & _State.State_Selected)
        if selected:
            painter.fillRect(area, QColor(scheme.selection))
            painter.fillRect(
                QRectF(area.left(), area.top(), 2 * ring, area.height()), QColor(scheme.accent)
            )
        elif option.state & _State.State_MouseOver:
            painter.fillRect(area, QColor(scheme.raised))
        painter.setPen(QPen(QColor(scheme.rule), 1.0))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if option.state & _State.State_HasFocus:
            painter.setPen(QPen(QColor(scheme.accent), ring))
            painter.drawRect(area.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2))
        text = QColor(scheme.selected_text if selected else scheme.text)
        quiet = QColor(scheme.selected_text if selected else scheme.quiet)
        return _Inks(text, quiet, QColor(scheme.hit), QColor(scheme.hit_text))


def _paint_context(
    painter: QPainter, line: ConcordanceLine, order: LineOrder, area: QRectF, inks: _Inks
) -> None:
    measure = QFontMetricsF(painter.font())
    gap = measure.horizontalAdvance(" ")
    start = area.left() + MIDDLE * area.width()
    word = measure.elidedText(line.word, Qt.TextElideMode.ElideRight, area.right() - start)
    box = QRectF(start, area.top(), measure.horizontalAdvance(word), area.height())
    lacking = max(0.0, (box.height() - measure.height()) / 2)
    painter.fillRect(box.adjusted(-gap / 2, lacking, gap / 2, -lacking), inks.hit)
    painter.setPen(inks.hit_text)
    painter.drawText(box, _LEFT, word)
    painter.setPen(inks.text)
    apart = gap if line.left[-1:].isspace() else 0.0
    left = QRectF(area.topLeft(), QPointF(box.left() - 0.5 * gap - apart, area.bottom()))
    _paint_outwards(painter, left, left_pieces(line.left.rstrip(), order), leftwards=True)
    apart = gap if line.right[:1].isspace() else 0.0
    right = QRectF(QPointF(box.right() + 0.5 * gap + apart, area.top()), area.bottomRight())
    _paint_outwards(painter, right, right_pieces(line.right.lstrip(), order), leftwards=False)


def _paint_outwards(
    painter: QPainter, room: QRectF, pieces: tuple[Piece, ...], *, leftwards: bool
) -> None:
    """Draw pieces from the middle outwards, until there is no room for more."""
    plain = QFont(painter.font())
    for text, sorted_by in pieces:
        if room.width() <= 0:
            break
        own = QFont(plain)
        own.setBold(sorted_by)
        own.setUnderline(sorted_by)
        painter.setFont(own)
        measure = QFontMetricsF(own)
        width = measure.horizontalAdvance(text)
        mode = Qt.TextElideMode.ElideLeft if leftwards else Qt.TextElideMode.ElideRight
        shown = text if width <= room.width() else measure.elidedText(text, mode, room.width())
        painter.drawText(room, _RIGHT if leftwards else _LEFT, shown)
        if leftwards:
            room.setRight(room.right() - width)
        else:
            room.setLeft(room.left() + width)
    painter.setFont(plain)


def _paint_columns(
    painter: QPainter, line: ConcordanceLine, left: float, inside: QRectF, em: float, ink: QColor
) -> None:
    painter.setPen(ink)
    texts = (line.speaker, dates.in_words(line.date), line.title)
    for text, share in zip(texts, COLUMN_SHARES, strict=True):
        width = share * inside.width()
        _draw_cut(painter, QRectF(left + em, inside.top(), width - em, inside.height()), text)
        left += width


def _draw_cut(painter: QPainter, room: QRectF, text: str) -> None:
    measure = QFontMetricsF(painter.font())
    painter.drawText(
        room, _LEFT, measure.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    )


def _em(font: QFont) -> float:
    return float(font.pixelSize()) if font.pixelSize() > 0 else QFontMetricsF(font).height()


def _width(option: QStyleOptionViewItem) -> int:
    """Return the width of a row, as if the scroll bar were there: it may come later."""
    view = option.widget
    if not isinstance(view, QListView):
        return option.rect.width()
    return view.width() - view.verticalScrollBar().sizeHint().width()


_SIDEWAYS = Qt.AlignmentFlag.AlignVCenter
_FLAGS = int(Qt.TextFlag.TextSingleLine.value)
_LEFT = int((Qt.AlignmentFlag.AlignLeft | _SIDEWAYS).value) | _FLAGS
_RIGHT = int((Qt.AlignmentFlag.AlignRight | _SIDEWAYS).value) | _FLAGS
