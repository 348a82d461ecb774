"""Who speaks when, beside the page: a lane a speaker, the hits, and the piece in sight."""

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMarginsF, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.search import Hit
from transcript_reader.domain.transcript import Transcript
from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.support.text_scale import TextScale
from transcript_reader.ui.support.voices import draw_mark, voice_colour

MOST_LANES = 8
"""With more speakers, those who say least share the last lane."""

_LANE, _HITS, _MARGIN, _HEAD = 0.8, 0.9, 0.4, 1.2  # em


@dataclass(frozen=True, slots=True)
class _Turn:
    """A turn on the ruler: where it begins and ends, 0 to 1; its first block; who speaks."""

    start: float
    end: float
    block: int
    speaker: int


class Timeline(QAbstractSlider):
    """A slider whose values are the turns, from 1; its picture shows the whole transcript.

    Signals:
        place_chosen: Emitted with the block, and the character in it, that the reader chose.
    """

    place_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._transcript: Transcript | None = None
        self._scale: TextScale | None = None
        self._scheme = SCHEMES[0]
        self._turns: tuple[_Turn, ...] = ()
        self._lanes: tuple[int, ...] = ()
        self._lane_of: dict[int, int] = {}
        self._hits: tuple[tuple[float, ...], ...] = ()
        self._current_hit = -1
        self._sight = (0.0, 0.0)
        self._picture: QPixmap | None = None
        self._following = False

        self.setOrientation(Qt.Orientation.Vertical)
        self.setInvertedAppearance(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Timeline"))
        self.valueChanged.connect(self._on_value_changed)

    @Slot(OpenedTranscript)
    def show_transcript(self, opened: OpenedTranscript) -> None:
        """Show who speaks when in a transcript."""
        transcript = opened.transcript
        self._transcript, self._scale = transcript, TextScale(transcript)
        self._turns = _turns(transcript, self._scale)
        self._hits, self._current_hit = (), -1
        order = sorted(range(len(transcript.speakers)), key=lambda s: -transcript.shares[s].words)
        if len(order) > MOST_LANES:
            self._lanes = tuple(sorted(order[: MOST_LANES - 1]))
        else:
            self._lanes = tuple(sorted(order))
        self._lane_of = {speaker: lane for lane, speaker in enumerate(self._lanes)}
        self._following = True
        self.setRange(1, max(1, len(self._turns)))
        self.setValue(1)
        self._following = False
        self._tell_value()
        self.updateGeometry()
        self._forget_picture()

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        """Paint in the colours of a scheme."""
        self._scheme = scheme
        self._forget_picture()

    @Slot(tuple)
    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show where the hits are; those in other transcripts are left out."""
        if self._transcript is None or self._scale is None:
            return
        self._hits = tuple(
            tuple(self._scale.part(hit.block, span.start) for span in hit.spans)
            if hit.transcript == self._transcript.id
            else ()
            for hit in hits
        )
        self._current_hit = -1
        self._forget_picture()

    @Slot(int)
    def set_current_hit(self, index: int) -> None:
        """Single out one of the hits; -1 singles out none."""
        self._current_hit = index
        self.update()

    @Slot(float, float)
    def set_sight(self, first: float, last: float) -> None:
        """Frame the piece of the text that is in sight on the page."""
        self._sight = (first, last)
        self.update()

    @Slot(int)
    def set_place(self, block: int) -> None:
        """Say which block the reader is at; the value is its turn, or the one before it."""
        number = bisect_right([turn.block for turn in self._turns], block)
        self._following = True
        self.setValue(max(1, number))
        self._following = False

    def sizeHint(self) -> QSize:
        lanes = len(self._lanes) + (1 if self._has_shared_lane else 0)
        width = (2 * _MARGIN + _LANE * max(1, lanes) + _HITS) * self._em
        return QSize(round(width), round(10 * self._em))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), round(4 * self._em))

    # What Qt tells.

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._scheme.background))
        em, track = self._em, self._track
        first, last = (track.top() + part * track.height() for part in self._sight)
        frame = QRectF(0.12 * em, first, self.width() - 0.24 * em, max(0.5 * em, last - first))
        painter.setBrush(QColor(self._scheme.raised))
        painter.setPen(QPen(QColor(self._scheme.edge), max(1.5, 0.09 * em)))
        painter.drawRoundedRect(frame, 0.25 * em, 0.25 * em)
        if self._picture is None:
            self._picture = self._painted()
        painter.drawPixmap(0, 0, self._picture)
        self._paint_current_hit(painter)
        if self.hasFocus():
            width = max(2.0, 0.14 * em)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._scheme.accent), width))
            half = width / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget_picture()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._forget_picture()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._who_at(event.pos().y()), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tenth = max(1, len(self._turns) // 10)
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_PageDown: tenth,
            Qt.Key.Key_PageUp: -tenth,
            Qt.Key.Key_Home: -len(self._turns),
            Qt.Key.Key_End: len(self._turns),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
        else:
            self.setValue(self.value() + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(event.position().y())

    # Within.

    @property
    def _em(self) -> float:
        return QFontMetricsF(self.font()).height() * 0.78

    @property
    def _track(self) -> QRectF:
        em = self._em
        top = (_MARGIN + _HEAD) * em
        return QRectF(_MARGIN * em, top, 0, max(1.0, self.height() - top - _MARGIN * em))

    @property
    def _has_shared_lane(self) -> bool:
        return self._transcript is not None and len(self._lanes) < len(self._transcript.speakers)

    def _forget_picture(self) -> None:
        self._picture = None
        self.update()

    def _painted(self) -> QPixmap:
        """Paint all that stays where it is while the page is scrolled."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em, track = self._em, self._track
        width = _LANE * em
        for lane, speaker in enumerate(self._lanes):
            box = QRectF(track.left() + lane * width, _MARGIN * em, width, width)
            inner = box.marginsRemoved(_even_margins(0.05 * em))
            draw_mark(painter, speaker, inner, voice_colour(speaker, self._scheme))
        painter.setPen(Qt.PenStyle.NoPen)
        for turn in self._turns:
            own = turn.speaker in self._lane_of
            lane = self._lane_of.get(turn.speaker, len(self._lanes))
            colour = voice_colour(turn.speaker, self._scheme) if own else self._scheme.quiet
            height = max(2.0, (turn.end - turn.start) * track.height() - 1.0)
            box = QRectF(
                track.left() + lane * width + 0.07 * em,
                track.top() + turn.start * track.height(),
                width - 0.14 * em,
                height,
            )
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(box, min(0.1 * em, height / 2), min(0.1 * em, height / 2))
        painter.setPen(QPen(QColor(self._scheme.text), max(1.5, 0.1 * em)))
        right = self.width() - _MARGIN * em
        for y in {round(track.top() + part * track.height()) for hit in self._hits for part in hit}:
            painter.drawLine(QPointF(right - 0.5 * em, y), QPointF(right, y))
        painter.end()
        return picture

    def _paint_current_hit(self, painter: QPainter) -> None:
        """Paint a pointer at the current hit, larger than the strokes of the others."""
        if not 0 <= self._current_hit < len(self._hits) or not self._hits[self._current_hit]:
            return
        em, track = self._em, self._track
        y = track.top() + self._hits[self._current_hit][0] * track.height()
        right = self.width() - 0.1 * em
        painter.setPen(QPen(QColor(self._scheme.background), 0.1 * em))
        painter.setBrush(QColor(self._scheme.text))
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(right - 0.8 * em, y),
                    QPointF(right, y - 0.45 * em),
                    QPointF(right, y + 0.45 * em),
                ]
            )
        )

    def _choose(self, y: float) -> None:
        if self._scale is not None:
            self.place_chosen.emit(*self._scale.place(self._part_at(y)))

    def _part_at(self, y: float) -> float:
        return min(1.0, max(0.0, (y - self._track.top()) / self._track.height()))

    def _who_at(self, y: float) -> str:
        part = self._part_at(y)
        number = bisect_right([turn.start for turn in self._turns], part)
        return self._who(number) if number else ""

    def _who(self, number: int) -> str:
        """Name a turn, by its number from 1."""
        if self._transcript is None or not 1 <= number <= len(self._turns):
            return self.tr("Nobody speaks")
        name = self._transcript.speakers[self._turns[number - 1].speaker].name
        return self.tr("{name}, turn {turn} of {turns}").format(
            name=name, turn=number, turns=len(self._turns)
        )

    def _on_value_changed(self, number: int) -> None:
        self._tell_value()
        if not self._following and number <= len(self._turns):
            self.place_chosen.emit(self._turns[number - 1].block, 0)

    def _tell_value(self) -> None:
        self.setAccessibleDescription(self._who(self.value()))


def _even_margins(margin: float) -> QMarginsF:
    return QMarginsF(margin, margin, margin, margin)


def _turns(transcript: Transcript, scale: TextScale) -> tuple[_Turn, ...]:
    """Return the turns; an interrupted one reaches over what interrupts it."""
    turns: list[_Turn] = []
    last = -1
    for number, block in enumerate(transcript.blocks):
        if block.turn is None or block.speaker is None:
            continue
        end = scale.part(number + 1)
        if block.turn == last:
            begun = turns[-1]
            turns[-1] = _Turn(begun.start, end, begun.block, begun.speaker)
        else:
            turns.append(_Turn(scale.part(number), end, number, block.speaker))
        last = block.turn
    return tuple(turns)
