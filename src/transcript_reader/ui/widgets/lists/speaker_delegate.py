"""Paints one row of the speaker list: tick, mark, name, role, share and figures."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from transcript_reader.domain.colour import contrast
from transcript_reader.domain.transcript import Share, Speaker
from transcript_reader.domain.view_settings import EDGE_CONTRAST, SCHEMES, ColourScheme
from transcript_reader.ui.support.row_layout import RowColours, RowLayout, RowLine, RowLook
from transcript_reader.ui.support.targets import least_target
from transcript_reader.ui.support.ticks import draw_tick
from transcript_reader.ui.support.voices import draw_mark, voice_colour
from transcript_reader.ui.widgets.lists.speaker_model import SpeakerRole, per_cent

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Row:
    """The pieces of a row, and where they stand from the row's own top left corner."""

    tick: QRectF
    mark: QRectF
    who: RowLayout
    who_at: QPointF
    bar: QRectF
    per_cent: QRectF
    figures: RowLayout
    figures_at: QPointF
    height: float


class SpeakerDelegate(QStyledItemDelegate):
    """Every length of a row is in em of the list's font, so that it grows with it."""

    def __init__(self) -> None:
        super().__init__()
        self.scheme: ColourScheme = SCHEMES[0]

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._width(option)
        return QSize(width, max(least_target(), round(self._row(option, index, width).height)))

    def tick_box(self, option: QStyleOptionViewItem, index: _Index) -> QRect:
        """Return where the tick of a row is, in the list; a little room around it counts."""
        row = self._row(option, index, option.rect.width())
        em = _em(option.font)
        box = row.tick.translated(option.rect.topLeft())
        room = box.adjusted(-0.4 * em, -0.4 * em, 0.3 * em, 0.4 * em).toAlignedRect()
        lacking = max(0, least_target() - room.width())
        return room.adjusted(-lacking // 2, -lacking // 2, lacking - lacking // 2, lacking // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        em, scheme = _em(option.font), self.scheme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        text = scheme.selected_text if selected else scheme.text
        quiet = scheme.selected_text if selected else scheme.quiet
        paper = scheme.selection if selected else scheme.background
        share: Share = index.data(SpeakerRole.SHARE)
        colour = voice_colour(index.row(), scheme)
        if contrast(colour, paper) < EDGE_CONTRAST:
            colour = text
        row = self._row(option, index, option.rect.width())
        painter.save()
        painter.translate(option.rect.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        draw_tick(painter, row.tick, em, text, ticked=state is Qt.CheckState.Checked)
        draw_mark(painter, index.row(), row.mark, colour)
        inks = RowColours(text, quiet, scheme.hit, scheme.hit_text)
        row.who.draw(painter, row.who_at, inks)
        row.figures.draw(painter, row.figures_at, inks)
        painter.setPen(QColor(text))
        painter.setFont(option.font)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row.per_cent, right, per_cent(share))
        self._paint_bar(painter, row.bar, share.part, colour, quiet)
        if index.data(SpeakerRole.CURRENT):
            painter.fillRect(QRectF(0, 0, 0.22 * em, option.rect.height()), QColor(scheme.accent))
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused or selected:
            width = max(2.0, 0.14 * em) if focused else max(1.0, 0.06 * em)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(text if selected else scheme.accent), width))
            inside = QRectF(0, 0, option.rect.width(), option.rect.height())
            half = width / 2
            painter.drawRect(inside.adjusted(half, half, -half, -half))
        painter.restore()

    def _paint_bar(
        self, painter: QPainter, box: QRectF, part: float, colour: str, edge: str
    ) -> None:
        """Paint the share: a filled piece of a thin frame."""
        round_ = box.height() / 2
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, round_, round_)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        filled = QRectF(box)
        filled.setWidth(max(box.height() if part else 0.0, box.width() * part))
        painter.drawRoundedRect(filled, round_, round_)

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        return view.viewport().width() if isinstance(view, QAbstractScrollArea) else 200

    def _row(self, option: QStyleOptionViewItem, index: _Index, width: float) -> _Row:
        speaker: Speaker = index.data(SpeakerRole.SPEAKER)
        em = _em(option.font)
        pad, side = 0.6 * em, 1.1 * em
        tick = QRectF(pad, pad + 0.1 * em, side, side)
        mark = QRectF(tick.right() + 0.55 * em, pad + 0.2 * em, 0.9 * em, 0.9 * em)
        left = mark.right() + 0.5 * em
        room = max(em, width - left - pad)
        roles = (RowLine(role, RowLook.QUIET) for role in speaker.roles)
        called = index.data(SpeakerRole.CALLED)
        names = [RowLine(speaker.name, RowLook.STRONG), *([RowLine(called)] if called else ())]
        who = RowLayout([*names, *roles], option.font, room)
        metrics = QFontMetricsF(option.font)
        share = metrics.horizontalAdvance("100 %") + 0.3 * em
        line = QRectF(left, pad + who.height, room, metrics.height())
        bar = QRectF(left, line.center().y() - 0.25 * em, max(em, room - share), 0.5 * em)
        number = line.adjusted(room - share, 0, 0, 0)
        below = RowLine(index.data(SpeakerRole.FIGURES), RowLook.QUIET)
        figures = RowLayout([below], option.font, room)
        return _Row(
            tick=tick,
            mark=mark,
            who=who,
            who_at=QPointF(left, pad),
            bar=bar,
            per_cent=number,
            figures=figures,
            figures_at=QPointF(left, line.bottom()),
            height=line.bottom() + figures.height + pad,
        )


def _em(font: QFont) -> float:
    return QFontMetricsF(font).height() * 0.78
