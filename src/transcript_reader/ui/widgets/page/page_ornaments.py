"""The signs painted around the words: pills, dots, lozenges, the frame of an absent picture."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.widgets.page.page_images import is_remote
from transcript_reader.ui.widgets.page.page_notes import Note
from transcript_reader.ui.widgets.page.page_style import PageStyle
from transcript_reader.ui.widgets.page.page_words import image_absence, omission_meaning
from transcript_reader.ui.widgets.page.placed import Placed


class Ornaments:
    """Paints signs in the measures of a style and the colours of a scheme."""

    def __init__(
        self,
        painter: QPainter,
        style: PageStyle,
        scheme: ColourScheme,
        *,
        stepped_back: bool = False,
    ) -> None:
        self._painter = painter
        self._scheme = scheme
        self._em = style.em
        self._quiet = scheme.disabled if stepped_back else scheme.quiet
        self._link = scheme.disabled if stepped_back else scheme.link
        self._small = QFont(style.font)
        self._small.setPointSizeF(style.font.pointSizeF() * 0.8)

    def omission(self, placed: Placed, start: int, end: int) -> None:
        """Paint a thin frame around an omission sign."""
        em, painter = self._em, self._painter
        painter.setPen(self._thin(self._scheme.edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in placed.boxes(start, end):
            around = box.adjusted(-0.02 * em, 0.12 * em, 0.02 * em, -0.1 * em)
            painter.drawRoundedRect(around, 0.4 * em, 0.4 * em)

    def omission_meaning(self, placed: Placed) -> None:
        """Say beside an omission that stands alone what it means, if there is room."""
        box = placed.lines.lineAt(0).naturalTextRect().translated(placed.lines.position())
        room = QRectF(box)
        if placed.right_to_left:
            room.setRight(box.left() - 0.7 * self._em)
            room.setLeft(placed.column.left)
        else:
            room.setLeft(box.right() + 0.7 * self._em)
            room.setRight(placed.column.left + placed.column.width)
        self._painter.setFont(self._small)
        self._painter.setPen(QColor(self._quiet))
        side = Qt.AlignmentFlag.AlignRight if placed.right_to_left else Qt.AlignmentFlag.AlignLeft
        meaning = omission_meaning()
        if self._painter.fontMetrics().horizontalAdvance(meaning) <= room.width():
            self._painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, meaning)

    def editorial(self, placed: Placed, start: int, end: int) -> None:
        """Underline the editor's words with dots."""
        pen = QPen(QColor(self._scheme.edge), max(1.5, 0.09 * self._em))
        pen.setDashPattern([0.01, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        for box in placed.boxes(start, end):
            y = box.bottom() - 0.02 * self._em
            self._painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def separator(self, placed: Placed) -> None:
        """Paint three lozenges where the asterisks of a separator stand."""
        em = self._em
        middle = placed.first_baseline - 0.3 * em
        centre = placed.column.left + placed.column.width / 2
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._quiet))
        for step, half in ((-1.4, 0.16 * em), (0.0, 0.22 * em), (1.4, 0.16 * em)):
            x = centre + step * em
            self._painter.drawPolygon(
                [
                    QPointF(x - half, middle),
                    QPointF(x, middle - half),
                    QPointF(x + half, middle),
                    QPointF(x, middle + half),
                ]
            )

    def note(self, placed: Placed, note: Note) -> None:
        """Write a note into the margin at the end of its line, if there is room."""
        em, painter = self._em, self._painter
        painter.setFont(self._small)
        painter.setPen(QColor(self._quiet))
        width = painter.fontMetrics().horizontalAdvance(note.text)
        line = placed.lines.lineForTextPosition(note.unit)
        if width + 1.5 * em > placed.column.room or not line.isValid():
            return
        x = placed.column.left + placed.column.width + em
        if placed.right_to_left:
            x = placed.column.left - em - width
        painter.drawText(QPointF(x, placed.box.top() + line.y() + line.ascent()), note.text)

    def absent_picture(self, placed: Placed, source: str) -> None:
        """Paint a frame in the place of a picture, with the reason and the address in it."""
        em, painter = self._em, self._painter
        painter.setPen(self._thin(self._scheme.edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(placed.image, 0.3 * em, 0.3 * em)
        inside = placed.image.adjusted(em, 0.5 * em, -em, -0.5 * em)
        reason, address = inside, QRectF()
        if is_remote(source):
            reason, address = QRectF(inside), QRectF(inside)
            reason.setBottom(inside.center().y())
            address.setTop(inside.center().y())
        painter.setFont(self._small)
        painter.setPen(QColor(self._quiet))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(reason, middle, self._fitting(image_absence(source), reason))
        if not address.isEmpty():
            underlined = QFont(self._small)
            underlined.setUnderline(True)
            painter.setFont(underlined)
            painter.setPen(QColor(self._link))
            painter.drawText(address, middle, self._fitting(source, address))

    def _fitting(self, text: str, room: QRectF) -> str:
        metrics = self._painter.fontMetrics()
        return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(room.width()))

    def _thin(self, colour: str) -> QPen:
        return QPen(QColor(colour), max(1.0, 0.06 * self._em))
