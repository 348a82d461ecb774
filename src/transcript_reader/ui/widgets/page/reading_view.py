"""The page: a transcript set like a book, to be read, walked, selected and copied."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from transcript_reader.domain.label_teaching import TEACHABLE
from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.quotation import Quotation, quote, quote_turn
from transcript_reader.domain.same_place import same_place
from transcript_reader.domain.search import Hit
from transcript_reader.domain.sentences import sentences_at
from transcript_reader.domain.taught import Pointed
from transcript_reader.domain.transcript import Speaker, Transcript, TranscriptId
from transcript_reader.domain.view_settings import SCHEMES, ColourScheme, ViewSettings
from transcript_reader.ui.support.text_scale import TextScale
from transcript_reader.ui.widgets.page.chrome_note import ChromeNote
from transcript_reader.ui.widgets.page.page import Page
from transcript_reader.ui.widgets.page.page_items import turn_in_words
from transcript_reader.ui.widgets.page.page_parts import PartKind
from transcript_reader.ui.widgets.page.reading_focus import ReadingFocus
from transcript_reader.ui.widgets.page.spoken_page import speak_page
from transcript_reader.ui.widgets.page.walk_view import WalkView

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


class ReadingView(WalkView):
    """Shows one transcript; knows where the reader is and keeps that place.

    Signals:
        place_changed: Emitted with the index of the block that the reader has come to, and
            again for every further per cent of the text.
        sight_changed: Emitted with the part of the text, 0 to 1, at which what is in sight
            begins, and that at which it ends.
        layout_changed: Emitted when the page was set anew.
    """

    place_changed = Signal(int)
    sight_changed = Signal(float, float)
    layout_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._opened = _EMPTY
        self._view = ViewSettings()
        self._scheme = SCHEMES[0]
        super().__init__(Page(self._opened, self._view, self._scheme), parent)
        self._hits: tuple[Hit, ...] = ()
        self._current_hit = -1
        self._lit: frozenset[int] | None = None
        self._chrome = False
        self._told = (-1, 0)
        self._note = ChromeNote(self.viewport())
        self.focus = ReadingFocus(self)

        self.setAccessibleName(self.tr("Transcript"))
        self.set_footer(self._note)
        self.keeper.moved.connect(self._tell_sight)
        self.cursorPositionChanged.connect(self._tell_place)
        self._note.wanted.connect(self.set_chrome_shown)
        self._note.reached.connect(self.show_footer)
        speak_page(self)
        self._set_up()

    # What is shown, and how.

    @Slot(OpenedTranscript)
    def show_transcript(self, opened: OpenedTranscript) -> None:
        """Show a transcript from its beginning; one that was read anew, where it was."""
        if opened.transcript.id == self._opened.transcript.id:
            self._show_anew(opened)
            return
        self._opened = opened
        self._hits, self._current_hit = (), -1
        self._lit = None
        self._chrome = False
        self.focus.set_spoken(None)
        self._set_up()
        self.keeper.keep()

    def _show_anew(self, opened: OpenedTranscript) -> None:
        """Show another reading of the same text; top line and caret stay at their words."""
        there = partial(same_place, self._opened.transcript, opened.transcript)
        top, caret = (
            there(*self.place()),
            there(*self.page.text.place(self.textCursor().position())),
        )
        distance = self.keeper.distance
        self._opened = opened
        self._hits, self._current_hit = (), -1  # blocks of the old reading
        self._lit = None
        self.focus.set_spoken(None)
        self._set_up()
        self.bring_into_sight(self.page.text.position(*caret))
        self.keeper.put(self.page.text.position(*top), distance)

    def set_view(self, view: ViewSettings, scheme: ColourScheme) -> None:
        """Set the page in other measures and colours; the line at the top stays where it is."""
        old, self._view = self._view, view
        if scheme != self._scheme:
            self._scheme = scheme
            self.set_colours(scheme)
        if _measures(old) != _measures(view):
            self.page.set_view(view)
            self._note.show_for(self._opened.transcript, shown=self._chrome)
            self.make_room()
            self.keeper.keep()
            self.layout_changed.emit()
        self.focus.set_view(view)

    @Slot(tuple)
    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show what a search has found; hits in other transcripts are left out."""
        self._hits, self._current_hit = hits, -1
        self._apply_hits()

    @Slot(int)
    def set_current_hit(self, index: int) -> None:
        """Single out one of the hits and bring it into sight; -1 singles out none."""
        self._current_hit = index
        self.page.set_current_hit(index)
        self.viewport().update()
        if not 0 <= index < len(self._hits):
            return
        hit = self._hits[index]
        if hit.transcript == self._opened.transcript.id and self.page.text.shows(hit.block):
            first = hit.spans[0].start if hit.spans else 0
            self.bring_into_sight(self.position_of(hit.block, first))
            self._tell_hit(hit, index)

    @Slot(int, int)
    def show_word(self, block: int, character: int) -> None:
        """Bring a word into sight, and the caret to it."""
        if self.page.text.shows(block):
            self.bring_into_sight(self.position_of(block, character))

    @Slot(int, int, int)
    def show_spoken(self, block: int, start: int, end: int) -> None:
        """Mark a sentence that is read aloud, in characters of its block, and keep it in sight."""
        if self.page.text.shows(block):
            first, last = self.position_of(block, start), self.position_of(block, end)
            self.page.painter.spoken, self.page.painter.spoken_word = (first, last), None
            self.focus.set_spoken(first)
            self.keep_in_sight(first)
            self.viewport().update()

    @Slot(int, int, int)
    def show_spoken_word(self, block: int, start: int, end: int) -> None:
        """Mark the word that is read aloud, and keep it in sight."""
        if self.page.text.shows(block):
            first, last = self.position_of(block, start), self.position_of(block, end)
            self.page.painter.spoken_word = (first, last)
            self.focus.set_spoken(first)
            self.keep_in_sight(first)
            self.viewport().update()

    @Slot()
    def end_spoken(self) -> None:
        """Mark nothing any more; the caret comes to where reading aloud has ended."""
        painter = self.page.painter
        if painter.spoken is not None:
            position = painter.spoken[0]
            painter.spoken = painter.spoken_word = None
            self.focus.set_spoken(None)
            self.bring_into_sight(position)
            self.viewport().update()

    @Slot(object)
    def set_lit_speakers(self, speakers: frozenset[int] | None) -> None:
        """Let all turns but those of these speakers step back; None lights every voice."""
        self._lit = self.page.painter.lit = speakers
        self.viewport().update()

    @Slot(bool)
    def set_chrome_shown(self, shown: bool) -> None:
        """Show, or hide again, what belongs to the site and not to the transcript."""
        if shown == self._chrome:
            return
        (block, character), distance = self.place(), self.keeper.distance
        self._chrome = shown
        self._set_up()
        self.keeper.put(self.page.text.position(block, character), distance)

    # Where the reader is.

    def place(self) -> tuple[int, int]:
        """Return the block and the character in it that stand at the top of what is in sight."""
        return self.page.text.place(self.keeper.position)

    def reading_place(self) -> tuple[int, int]:
        """Return the block and the character in it that are being read: at caret or ruler."""
        return self.page.text.place(self.focus.position)

    def position_of(self, block: int, character: int) -> int:
        """Return the position in the document of a character of a block's text."""
        return self.page.text.text_position(block, character)

    def where(self) -> ReadingPlace:
        """Return where the reader is: at the caret if it is in sight, else at the top."""
        transcript = self._opened.transcript
        block, character = self.page.text.place(self.reading_position())
        turn = speaker = None
        if block < len(transcript.blocks):
            turn, speaker = transcript.blocks[block].turn, transcript.blocks[block].speaker
        part = self._scale.part(block, character)
        return ReadingPlace(block, turn, speaker, transcript.turn_count, part)

    @property
    def speaker_here(self) -> Speaker | None:
        """Who speaks where the reader is; None where nobody does."""
        speaker = self.where().speaker
        return None if speaker is None else self._opened.transcript.speakers[speaker]

    @Slot(int, int)
    def go_to(self, block: int, character: int = 0) -> None:
        """Bring a character of a block to the top of the page, and the caret to it."""
        self.go_to_position(self.page.text.position(block, character))

    def where_in_words(self) -> str:
        """Return where the reader is: "Vladimir Putin, turn 2 of 4, 15 per cent"."""
        where = self.where()
        said = self.tr("%n per cent", "", round(100 * where.part))
        if where.turn is None or where.speaker is None:
            return said
        turn = turn_in_words(self._opened.transcript, where.turn, where.speaker)
        return f"{turn}, {said}"

    def quotation(self) -> Quotation:
        """Return what is selected, or else the turn that is being read, with its source."""
        transcript, cursor = self._opened.transcript, self.textCursor()
        if not cursor.hasSelection():
            return quote_turn(transcript, self.page.text.place(self.reading_position())[0])
        start, end = (
            self.page.text.place(position)
            for position in (cursor.selectionStart(), cursor.selectionEnd())
        )
        return quote(transcript, start, end)

    def pointed(self) -> Pointed | None:
        """Return the paragraph the reader points at; None where nobody could speak there."""
        cursor, text = self.textCursor(), self.page.text
        first = cursor.selectionStart() if cursor.hasSelection() else self.reading_position()
        if not text.parts:
            return None
        part = text.parts[text.part_index(first)]
        is_words = self._opened.transcript.blocks[part.block].kind in TEACHABLE
        if part.kind is PartKind.LABEL or not is_words:
            return None
        words = text.words(part)
        if not cursor.hasSelection():
            return Pointed(words)
        last = min(cursor.selectionEnd(), part.final)
        start, end = (text.place(position)[1] - part.start for position in (first, last))
        return Pointed(words, start, end)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the page, with the commands it was given, where it is asked for."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        if by_mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def context_menu(self) -> QMenu:
        """Return the menu of the page."""
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        menu.addActions(self.actions())
        return menu

    def settle(self) -> None:
        """Lay out the whole page now, not when there is time."""
        self.keeper.settle()

    # Within.

    def _set_up(self) -> None:
        """Make the page of the transcript and show it."""
        transcript = self._opened.transcript
        self._scale = TextScale(transcript)
        page = Page(self._opened, self._view, self._scheme, chrome=self._chrome)
        page.painter.lit = self._lit
        self._note.show_for(transcript, shown=self._chrome)
        self.set_page(page)
        self.set_colours(self._scheme)
        self.setAccessibleDescription(transcript.title)
        self._apply_hits()
        self._told = (-1, 0)
        self.focus.renew()
        self.layout_changed.emit()

    def _apply_hits(self) -> None:
        self.page.set_hits(self._hits)
        self.page.set_current_hit(self._current_hit)
        self.viewport().update()

    def _tell_hit(self, hit: Hit, number: int) -> None:
        """Say the sentence that holds a hit, and who says it."""
        said = self.tr("{index} of {count}").format(index=number + 1, count=len(self._hits))
        who = f", {hit.speaker}" if hit.speaker else ""
        text = self._opened.transcript.blocks[hit.block].text
        words = [sentences_at(text, span.start, span.end) for span in hit.spans[:1]]
        self.said.emit(f"{said}{who}: {words[0] if words else hit.snippet}")

    def _tell_sight(self) -> None:
        layout, text = self.page.layout, self.page.text
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        corner = QPointF(layout.column.left + layout.column.width, bottom)
        last = layout.hitTest(corner, Qt.HitTestAccuracy.FuzzyHit)
        first, final = (self._scale.part(*text.place(p)) for p in (self.keeper.position, last))
        self.sight_changed.emit(first, final)
        self._tell_place()

    def _tell_place(self) -> None:
        where = self.where()
        place = (where.block, int(100 * where.part))
        if place != self._told:
            self._told = place
            self.place_changed.emit(where.block)


def _measures(view: ViewSettings) -> ViewSettings:
    """Return the settings with all that does not move a letter left out."""
    plain = ViewSettings()
    return replace(
        view,
        scheme_key=plain.scheme_key,
        follow_system=plain.follow_system,
        bar_visible=plain.bar_visible,
        interface_with_text=plain.interface_with_text,
        interface_size=plain.interface_size,
        large_controls=plain.large_controls,
        focus=plain.focus,
        focus_lines=plain.focus_lines,
        ruler=plain.ruler,
    )
