"""What is painted on and around the words: colours, hits, marks, ornaments, pictures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)

from transcript_reader.domain.transcript import Block
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.voices import draw_mark, voice_colour
from transcript_reader.ui.widgets.page.page_document import PageDocument
from transcript_reader.ui.widgets.page.page_images import PageImages
from transcript_reader.ui.widgets.page.page_ornaments import Ornaments
from transcript_reader.ui.widgets.page.page_parts import Part, PartKind, Tone
from transcript_reader.ui.widgets.page.page_style import PageStyle
from transcript_reader.ui.widgets.page.placed import Placed

_STEPPED_BACK = 0.35  # how opaque a picture is that is not lit
_QUIET = {PartKind.SECTION, PartKind.DATELINE, PartKind.DIRECTION, PartKind.IMAGE, PartKind.CHROME}


@dataclass(frozen=True, slots=True)
class Highlight:
    """Positions ``start`` up to ``end`` of the document that answer a search."""

    start: int
    end: int
    current: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """What stands between two heights of the page, in pixels from its top."""

    top: float
    bottom: float


class PagePainter:
    """Paints parts in the colours of a scheme; a change of colours is a repaint, no more."""

    def __init__(
        self, page: PageDocument, images: PageImages, style: PageStyle, scheme: ColourScheme
    ) -> None:
        self._page = page
        self._images = images
        self.style = style
        self.scheme = scheme
        self.lit: frozenset[int] | None = None
        self.focus: Band | None = None
        """What is lit; None lights the whole page."""
        self.ruler: Band | None = None
        self.spoken: tuple[int, int] | None = None
        self.spoken_word: tuple[int, int] | None = None
        """The positions of the sentence and the word that are read aloud."""
        self._stepped_back = False
        self.highlights: dict[int, tuple[Highlight, ...]] = {}
        """By the index of the block they stand in."""

    def begin(self, painter: QPainter, clip: QRectF) -> None:
        """Lay down the paper."""
        painter.fillRect(clip, QColor(self.scheme.background))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw(
        self,
        painter: QPainter,
        placed: Placed,
        context: QAbstractTextDocumentLayout.PaintContext,
    ) -> None:
        """Paint one part, as far as it is lit and as far as it steps back."""
        if self.focus is None:
            self._draw(painter, placed, context)
            return
        top, bottom = placed.box.top(), placed.box.bottom()
        for band, lit in (
            (Band(top, self.focus.top), False),
            (self.focus, True),
            (Band(self.focus.bottom, bottom), False),
        ):
            if band.top <= top and bottom <= band.bottom:
                self._stepped_back = not lit
                self._draw(painter, placed, context)
            elif band.top < bottom and top < band.bottom and band.top < band.bottom:
                self._stepped_back = not lit
                painter.save()
                painter.setClipRect(
                    QRectF(0, band.top, placed.column.reach, band.bottom - band.top),
                    Qt.ClipOperation.IntersectClip,
                )
                self._draw(painter, placed, context)
                painter.restore()
        self._stepped_back = False

    def draw_ruler(self, painter: QPainter, width: float) -> None:
        """Paint the ruler across the page: a line above the line that is read, one below."""
        if self.ruler is not None:
            thick = max(2, round(0.1 * self.style.em))
            for y in (round(self.ruler.top) - thick, round(self.ruler.bottom)):
                painter.fillRect(QRectF(0, y, width, thick), QColor(self.scheme.accent))

    def _draw(
        self,
        painter: QPainter,
        placed: Placed,
        context: QAbstractTextDocumentLayout.PaintContext,
    ) -> None:
        """Paint one part, what is selected in it, and the caret if it is here."""
        part = placed.part
        block = self._page.transcript.blocks[part.block]
        selected = list(_selections(part, context))
        highlights = [
            h
            for h in self.highlights.get(part.block, ())
            if part.kind is not PartKind.LABEL and h.start < part.final and h.end > part.position
        ]
        if not placed.image.isEmpty():
            self._draw_image(painter, placed, block)
        if part.kind is PartKind.SEPARATOR and not selected and not highlights:
            self._ornaments(painter).separator(placed)
        else:
            for highlight in highlights:
                self._draw_highlight(painter, placed, highlight)
            formats = [*self._formats(part, block, highlights), *selected]
            painter.setPen(QColor(self._ink(part, block)))
            placed.lines.draw(painter, QPointF(), formats, context.clip)
            self._draw_signs(painter, placed, block)
            self._draw_spoken(painter, placed)
        if part.position <= context.cursorPosition <= part.final:
            painter.setPen(QColor(self.scheme.text))
            width = max(2, round(0.1 * self.style.em))
            placed.lines.drawCursor(
                painter, QPointF(), context.cursorPosition - part.position, width
            )

    # Colours of words.

    def _dimmed(self, block: Block) -> bool:
        unlit = self.lit is not None and block.speaker not in self.lit
        return self._stepped_back or (unlit and block.speaker is not None)

    def _ink(self, part: Part, block: Block) -> str:
        if self._dimmed(block):
            return self.scheme.disabled
        return self.scheme.quiet if part.kind in _QUIET else self.scheme.text

    def _tone(self, tone: Tone, block: Block) -> str:
        if self._dimmed(block):
            return self.scheme.disabled
        if tone is Tone.NAME and block.speaker is not None:
            return voice_colour(block.speaker, self.scheme)
        return self.scheme.link if tone is Tone.LINK else self.scheme.quiet

    def _formats(
        self, part: Part, block: Block, highlights: Iterable[Highlight]
    ) -> Iterator[QTextLayout.FormatRange]:
        """Yield the colours of the part's runs, where no hit has its own, and of the hits."""
        taken: list[tuple[int, int]] = []
        for hit in highlights:
            start, end = _within(part, hit)
            taken.append((start, end))
            colour = self.scheme.current_hit_text if hit.current else self.scheme.hit_text
            yield _range(start, end, colour, underlined=hit.current)
        for run in part.runs:
            at = run.start
            for start, end in [*sorted(taken), (run.end, run.end)]:
                if at < min(start, run.end):
                    yield _range(at, min(start, run.end), self._tone(run.tone, block))
                at = max(at, end)

    # Marks and signs.

    def _draw_signs(self, painter: QPainter, placed: Placed, block: Block) -> None:
        part = placed.part
        if part.kind is PartKind.LABEL and block.speaker is not None:
            self._draw_mark(painter, placed, block.speaker, 0.72, self._tone(Tone.NAME, block))
        elif part.kind is PartKind.SPEECH and not block.label and part.start == 0:
            colour = self._tone(Tone.NAME, block)
            self._draw_mark(painter, placed, block.speaker or 0, 0.5, colour)
        ornaments = self._ornaments(painter)
        for note in self._page.notes.get(placed.index, ()):
            ornaments.note(placed, note)
        for run in part.runs:
            if run.tone is Tone.OMISSION:
                ornaments.omission(placed, run.start, run.end)
            elif run.tone is Tone.EDITORIAL:
                ornaments.editorial(placed, run.start, run.end)
        if part.kind is PartKind.OMISSION:
            ornaments.omission(placed, 0, part.units)
            ornaments.omission_meaning(placed)

    def _draw_mark(
        self, painter: QPainter, placed: Placed, speaker: int, size: float, colour: str
    ) -> None:
        """Paint the speaker's mark beside the first line, its middle at that of the letters."""
        em = self.style.em
        side = size * em
        middle = placed.first_baseline - 0.28 * em
        centre = placed.column.left - 0.95 * em
        if placed.column.indent:
            centre = placed.column.left + 0.4 * em
        if placed.right_to_left:
            centre = 2 * placed.column.left + placed.column.width - centre
        box = QRectF(centre - side / 2, middle - side / 2, side, side)
        draw_mark(painter, speaker, box, colour)

    def _draw_highlight(self, painter: QPainter, placed: Placed, highlight: Highlight) -> None:
        """Put colour behind a hit, and bars above and below the current one.

        Nothing reaches over to the characters beside it, a comma say, and hides them.
        """
        em = self.style.em
        colour = self.scheme.current_hit if highlight.current else self.scheme.hit
        for box in placed.boxes(*_within(placed.part, highlight)):
            room = box.adjusted(-0.03 * em, 0.02 * em, 0.03 * em, 0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(room, 0.12 * em, 0.12 * em)
            if highlight.current:
                width = max(2.0, 0.1 * em)
                gap = max(1.0, 0.06 * em)  # of paper between the hit and its bars
                for top in (room.top() - gap - width, room.bottom() + gap):
                    bar = QRectF(room.left(), top, room.width(), width)
                    painter.fillRect(bar, QColor(self.scheme.text))

    def _draw_spoken(self, painter: QPainter, placed: Placed) -> None:
        """Underline the sentence that is read aloud, and put bars above and below the word."""
        em, accent = self.style.em, QColor(self.scheme.accent)
        if self.spoken is not None:
            thick = max(2.0, 0.09 * em)
            for box in placed.boxes(*_part_of(placed.part, *self.spoken)):
                line = QRectF(box.left(), box.bottom() - 0.5 * thick, box.width(), thick)
                painter.fillRect(line, accent)
        if self.spoken_word is not None:
            thick = max(3.0, 0.16 * em)
            for box in placed.boxes(*_part_of(placed.part, *self.spoken_word)):
                for top in (box.top() - 0.5 * thick, box.bottom() - 0.5 * thick):
                    painter.fillRect(QRectF(box.left(), top, box.width(), thick), accent)

    def _draw_image(self, painter: QPainter, placed: Placed, block: Block) -> None:
        source = block.attribute("src")
        if self._images.size(source).isEmpty():
            self._ornaments(painter).absent_picture(placed, source)
            return
        ratio = painter.device().devicePixelRatio()
        size = (placed.image.size() * ratio).toSize()
        painter.setOpacity(_STEPPED_BACK if self._stepped_back else 1.0)
        painter.drawImage(placed.image, self._images.image(source, size))
        painter.setOpacity(1.0)

    def _ornaments(self, painter: QPainter) -> Ornaments:
        return Ornaments(painter, self.style, self.scheme, stepped_back=self._stepped_back)


def _selections(
    part: Part, context: QAbstractTextDocumentLayout.PaintContext
) -> Iterator[QTextLayout.FormatRange]:
    for selection in context.selections:
        start = selection.cursor.selectionStart() - part.position
        end = selection.cursor.selectionEnd() - part.position
        if start <= part.units and end > 0 and end > start:
            chosen = QTextLayout.FormatRange()
            chosen.start, chosen.length = start, end - start
            chosen.format = selection.format
            yield chosen


def _range(
    start: int, end: int, colour: str, *, underlined: bool = False
) -> QTextLayout.FormatRange:
    char_format = QTextCharFormat()
    char_format.setForeground(QColor(colour))
    # Qt leaves out a range that touches one before it, unless it has a background.
    char_format.setBackground(Qt.GlobalColor.transparent)
    if underlined:
        char_format.setFontUnderline(True)
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    made.format = char_format
    return made


def _within(part: Part, highlight: Highlight) -> tuple[int, int]:
    """Return the units of a part that a highlight covers."""
    return _part_of(part, highlight.start, highlight.end)


def _part_of(part: Part, start: int, end: int) -> tuple[int, int]:
    """Return the units of a part that stand between two positions; none: twice the same."""
    first = min(max(0, start - part.position), part.units)
    return first, min(part.units, max(first, end - part.position))
