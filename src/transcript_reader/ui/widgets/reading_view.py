"""The page: a transcript set like a book, to be read, walked, selected and copied."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPalette, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPushButton, QTextEdit, QWidget

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.search import Hit
from transcript_reader.domain.transcript import BlockKind, Transcript, TranscriptId
from transcript_reader.domain.view_settings import SCHEMES, ColourScheme, ViewSettings
from transcript_reader.ui.support.text_scale import TextScale
from transcript_reader.ui.widgets.page import Page
from transcript_reader.ui.widgets.page_parts import PartKind
from transcript_reader.ui.widgets.place_keeper import PlaceKeeper

_EMPTY = OpenedTranscript(
    Transcript(TranscriptId(""), "", None, "", "", "", "", speakers=(), blocks=())
)


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Where the reader is: the block, the turn and its speaker (None where nobody speaks).

    ``turns`` is how many there are, ``part`` how far the place is in the text, 0 to 1.
    """

    block: int
    turn: int | None
    speaker: int | None
    turns: int
    part: float


class ReadingView(QTextEdit):
    """Shows one transcript; knows where the reader is and keeps that place.

    Signals:
        place_changed: Emitted with the index of the block that the reader has come to.
        sight_changed: Emitted with the part of the text, 0 to 1, at which what is in sight
            begins, and that at which it ends.
        link_activated: Emitted with the address of a link that was clicked.
        layout_changed: Emitted when the page was set anew.
    """

    place_changed = Signal(int)
    sight_changed = Signal(float, float)
    link_activated = Signal(str)
    layout_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = _EMPTY
        self._view = ViewSettings()
        self._scheme = SCHEMES[0]
        self._page = Page(self._opened, self._view, self._scheme)
        self._scale = TextScale(self._opened.transcript)
        self._hits: tuple[Hit, ...] = ()
        self._current_hit = -1
        self._lit: frozenset[int] | None = None
        self._chrome = False
        self._block = -1
        self._pressed: QPoint | None = None
        self._keeper = PlaceKeeper(self)
        self._chrome_button = QPushButton(self.viewport())
        self._chrome_button.setFlat(True)

        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Transcript"))
        self._keeper.moved.connect(self._on_moved)
        self._chrome_button.clicked.connect(self._on_chrome_clicked)
        self.cursorPositionChanged.connect(self._tell_place)
        self._show_page()

    # What is shown, and how.

    @Slot(OpenedTranscript)
    def show_transcript(self, opened: OpenedTranscript) -> None:
        """Show a transcript from its beginning."""
        self._opened = opened
        self._hits, self._current_hit = (), -1
        self._lit = None
        self._chrome = False
        self._set_up()
        self._keeper.keep()

    def set_view(self, view: ViewSettings, scheme: ColourScheme) -> None:
        """Set the page in other measures and colours; the line at the top stays where it is."""
        old, self._view = self._view, view
        if scheme != self._scheme:
            self._scheme = self._page.painter.scheme = scheme
            self._apply_palette()
        if _measures(old) != _measures(view):
            self._page.set_view(view)
            self._place_footer()
            self._keeper.keep()
            self.layout_changed.emit()

    @Slot(tuple)
    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show what a search has found; hits in other transcripts are left out."""
        self._hits, self._current_hit = hits, -1
        self._apply_hits()

    @Slot(int)
    def set_current_hit(self, index: int) -> None:
        """Single out one of the hits and bring it into sight; -1 singles out none."""
        self._current_hit = index
        self._apply_hits()
        if not 0 <= index < len(self._hits):
            return
        hit = self._hits[index]
        if hit.transcript == self._opened.transcript.id and self._page.text.shows(hit.block):
            first = hit.spans[0].start if hit.spans else 0
            self._bring_into_sight(self._page.text.text_position(hit.block, first))

    @Slot(object)
    def set_lit_speakers(self, speakers: frozenset[int] | None) -> None:
        """Let all turns but those of these speakers step back; None lights every voice."""
        self._lit = self._page.painter.lit = speakers
        self.viewport().update()

    def set_chrome_shown(self, shown: bool) -> None:
        """Show, or hide again, what belongs to the site and not to the transcript."""
        if shown == self._chrome:
            return
        (block, character), distance = self.place(), self._keeper.distance
        self._chrome = shown
        self._set_up()
        self._keeper.put(self._page.text.position(block, character), distance)

    # Where the reader is.

    def place(self) -> tuple[int, int]:
        """Return the block and the character in it that stand at the top of what is in sight."""
        return self._page.text.place(self._keeper.position)

    def position_of(self, block: int, character: int) -> int:
        """Return the position in the document of a character of a block's text."""
        return self._page.text.text_position(block, character)

    def where(self) -> ReadingPlace:
        """Return where the reader is: at the caret if it is in sight, else at the top."""
        transcript = self._opened.transcript
        block, character = self._page.text.place(self._reading_position())
        turn = speaker = None
        if block < len(transcript.blocks):
            turn, speaker = transcript.blocks[block].turn, transcript.blocks[block].speaker
        part = self._scale.part(block, character)
        return ReadingPlace(block, turn, speaker, transcript.turn_count, part)

    @Slot(int, int)
    def go_to(self, block: int, character: int = 0) -> None:
        """Bring a character of a block to the top of the page, and the caret to it."""
        self._go_to_position(self._page.text.position(block, character))

    def next_turn(self, forward: bool = True) -> bool:
        """Go to the next turn, or to the one before; say whether there is one."""
        return self._walk([start.part for start in self._page.text.turn_starts], forward)

    @Slot(int, bool)
    def next_turn_of(self, speaker: int, forward: bool = True) -> bool:
        """Go to the speaker's next turn, round the end if need be; say whether there is one."""
        starts = [start.part for start in self._page.text.turn_starts if start.speaker == speaker]
        if self._walk(starts, forward):
            return True
        if starts:
            self._go_to_part(starts[0 if forward else -1])
        return bool(starts)

    def next_heading(self, forward: bool = True) -> bool:
        """Go to the next heading, or to the one before; say whether there is one."""
        kinds = (PartKind.TITLE, PartKind.HEADING)
        parts = enumerate(self._page.text.parts)
        return self._walk([index for index, part in parts if part.kind in kinds], forward)

    def next_paragraph(self, forward: bool = True) -> bool:
        """Go to the next paragraph, or to the one before; say whether there is one."""
        return self._walk(list(range(len(self._page.text.parts))), forward)

    def settle(self) -> None:
        """Lay out the whole page now, not when there is time."""
        self._keeper.settle()

    # What Qt tells.

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        data = QMimeData()
        data.setText(self._page.text.published(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_footer()
        super().resizeEvent(event)
        self._keeper.keep()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        document = self.document()
        # Qt gives the document the widget's font whenever that changes.
        if document.defaultFont() != self._page.style.font:
            document.setDefaultFont(self._page.style.font)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            address = self._link_at(self.textCursor().position())
            if address:
                self.link_activated.emit(address)
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = bool(self.anchorAt(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        here, pressed, self._pressed = event.position().toPoint(), self._pressed, None
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        address = self.anchorAt(here)
        if pressed is not None and address and address == self.anchorAt(pressed):
            self.link_activated.emit(address)

    # Within.

    def _set_up(self) -> None:
        """Make the page of the transcript and show it."""
        before = self._page
        self._scale = TextScale(self._opened.transcript)
        self._page = Page(self._opened, self._view, self._scheme, chrome=self._chrome)
        self._page.painter.lit = self._lit
        self._show_page()
        before.text.document.deleteLater()  # setDocument frees only the widget's first one

    def _show_page(self) -> None:
        self._page.text.document.setParent(self)
        self._place_footer()
        self.setDocument(self._page.text.document)
        self._keeper.set_page(self._page)
        self.setAccessibleDescription(self._opened.transcript.title)
        self._apply_palette()
        self._apply_hits()
        self._block = -1
        self.layout_changed.emit()

    def _apply_palette(self) -> None:
        palette, scheme = self.palette(), self._scheme
        for role, colour in (
            (QPalette.ColorRole.Base, scheme.background),
            (QPalette.ColorRole.Text, scheme.text),
            (QPalette.ColorRole.Highlight, scheme.selection),
            (QPalette.ColorRole.HighlightedText, scheme.selected_text),
        ):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)
        self.viewport().update()

    def _apply_hits(self) -> None:
        self._page.set_hits(self._hits, self._current_hit)
        self.viewport().update()

    def _place_footer(self) -> None:
        """Keep room below the text for the note on what belongs to the site."""
        page = self._page
        count = sum(b.kind is BlockKind.CHROME for b in self._opened.transcript.blocks)
        button, em = self._chrome_button, page.style.em
        button.setVisible(count > 0)
        button.setText(
            self.tr("Hide what belongs to the site (%n line(s))", "", count)
            if self._chrome
            else self.tr("Show what belongs to the site (%n line(s))", "", count)
        )
        button.adjustSize()
        footer = page.style.margin(self.viewport().height())
        if count:
            footer += em + button.height()
        page.layout.set_view_height(self.viewport().height(), footer)

    def _on_moved(self) -> None:
        layout, text, bar = self._page.layout, self._page.text, self.verticalScrollBar()
        button, column = self._chrome_button, layout.column
        margin = self._page.style.margin(self.viewport().height())
        top = layout.documentSize().height() - bar.value() - margin - button.height()
        button.move(round(column.left), round(top))
        last = layout.hitTest(
            QPointF(column.left + column.width, bar.value() + self.viewport().height()),
            Qt.HitTestAccuracy.FuzzyHit,
        )
        first, final = (self._scale.part(*text.place(p)) for p in (self._keeper.position, last))
        self.sight_changed.emit(first, final)
        self._tell_place()

    def _tell_place(self) -> None:
        block, _ = self._page.text.place(self._reading_position())
        if block != self._block:
            self._block = block
            self.place_changed.emit(block)

    def _on_chrome_clicked(self) -> None:
        self.set_chrome_shown(not self._chrome)

    def _reading_position(self) -> int:
        """Return the position the reader is at: the caret's if it is in sight."""
        caret = self.cursorRect()
        if caret.bottom() >= 0 and caret.top() <= self.viewport().height():
            return self.textCursor().position()
        return self._keeper.position

    def _walk(self, parts: list[int], forward: bool) -> bool:
        """Go to the first of these parts behind, or the last before, where the reader is."""
        here = self._reading_position()
        starts = [self._page.text.parts[index].position for index in parts]
        found = bisect_right(starts, here) if forward else bisect_left(starts, here) - 1
        if not 0 <= found < len(parts):
            return False
        self._go_to_part(parts[found])
        return True

    def _go_to_part(self, index: int) -> None:
        self._go_to_position(self._page.text.parts[index].position)

    def _go_to_position(self, position: int) -> None:
        self._move_caret(position)
        self._keeper.put(position, self._page.style.em)

    def _move_caret(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)

    def _bring_into_sight(self, position: int) -> None:
        """Move the caret to a position, and the page only if that is not well in sight."""
        height, em = self.viewport().height(), self._page.style.em
        top = self._page.layout.line_top(position) - self.verticalScrollBar().value()
        if em <= top <= height - 3 * em:
            self._move_caret(position)
        else:
            self._move_caret(position)
            self._keeper.put(position, height / 3)

    def _link_at(self, position: int) -> str:
        text = self._page.text
        if not text.parts:
            return ""
        part = text.parts[text.part_index(position)]
        at = position - part.position
        return next(
            (run.value for run in part.runs if run.start <= at <= run.end and run.value), ""
        )


def _measures(view: ViewSettings) -> ViewSettings:
    """Return the settings with all that does not move a letter left out."""
    return replace(
        view, scheme_key=ViewSettings().scheme_key, follow_system=False, bar_visible=True
    )
