"""A window on a page: scrolling, selecting, copying, and the signs under the mouse and caret."""

from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.widgets.page.page import Page
from transcript_reader.ui.widgets.page.page_signs import Sign, sign_at, sign_of
from transcript_reader.ui.widgets.page.place_keeper import PlaceKeeper

_WHEEL_STEP = 120  # eighths of a degree: one notch
_CARET_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right)


class PageView(QTextEdit):
    """A read-only text edit whose document, layout and colours are a Page's.

    Signals:
        link_activated: Emitted with the address of a link that was clicked or entered.
        zoom_wanted: Emitted with the steps, up or down, that the wheel was turned with Ctrl.
        page_set: Emitted when another page is shown.
        said: Emitted with what a screen reader says beside the words it reads anyway.
    """

    link_activated = Signal(str)
    zoom_wanted = Signal(int)
    page_set = Signal()
    said = Signal(str)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.keeper = PlaceKeeper(self)
        self._footer: QWidget | None = None
        self._footer_top = 0.0  # above the end of the page
        self._pressed = ""  # the address of the link that the mouse went down on
        self._turned = 0
        self._said = ""

        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self.keeper.moved.connect(self._place_footer)
        self.cursorPositionChanged.connect(self._announce_sign)
        self.said.connect(partial(announce, self))

    def set_page(self, page: Page) -> None:
        """Show another page, from its beginning."""
        before, self.page = self.page, page
        page.text.document.setParent(self)
        self.make_room()
        self.setDocument(page.text.document)
        self.keeper.set_page(page)
        self.page_set.emit()
        if before is not page:
            before.text.document.deleteLater()  # setDocument frees only the widget's first one

    def set_colours(self, scheme: ColourScheme) -> None:
        """Paint in the colours of a scheme."""
        self.page.painter.scheme = scheme
        palette = self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, scheme.background),
            (QPalette.ColorRole.Text, scheme.text),
            (QPalette.ColorRole.Highlight, scheme.selection),
            (QPalette.ColorRole.HighlightedText, scheme.selected_text),
        ):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)
        self.viewport().update()

    def set_footer(self, footer: QWidget) -> None:
        """Let a child of the viewport stand below the text and move with it."""
        self._footer = footer
        self.make_room()

    def show_footer(self) -> None:
        """Bring the footer into sight, if it is not."""
        if self._footer is not None and not self.viewport().rect().contains(
            self._footer.geometry()
        ):
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def make_room(self) -> None:
        """Tell the page how high the view is, and how much the footer takes."""
        height, style = self.viewport().height(), self.page.style
        shown = self._footer is not None and not self._footer.isHidden()
        self._size_footer()
        room = style.em + self._footer.height() if self._footer is not None and shown else 0.0
        margin = style.margin(height)
        self._footer_top = margin + max(0.0, room - style.em)
        self.page.layout.set_view_height(height, margin + room)

    def reading_position(self) -> int:
        """Return the position the reader is at: the caret's if it is in sight, else the top's."""
        return self.textCursor().position() if self.caret_in_sight() else self.keeper.position

    def go_to_position(self, position: int) -> None:
        """Bring a position to the top of the view, and the caret to it."""
        self._move_caret(position)
        self.keeper.put(position, self.page.style.em + self.page.layout.picture_above(position))

    def bring_into_sight(self, position: int) -> None:
        """Move the caret to a position, and the page only if that is not well in sight."""
        self._move_caret(position)
        self.keep_in_sight(position)

    def keep_in_sight(self, position: int) -> None:
        """Move the page, if the line of a position is not well in sight; the caret stays."""
        height, em = self.viewport().height(), self.page.style.em
        top = self.page.layout.line_top(position) - self.verticalScrollBar().value()
        if not em <= top <= height - 3 * em:
            self.keeper.put(position, height / 3)

    # What Qt tells.

    @Slot(QRectF)
    def _q_ensureVisible(self, area: QRectF) -> None:
        """Scroll an area of the page into sight; a screen reader that reads all asks so.

        Qt calls it by this name, and since version 6 has no such function itself.
        """
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() <= area.top() <= area.bottom() <= bar.value() + height:
            bar.setValue(round(area.top() - self.page.style.em))

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        data = QMimeData()
        data.setText(self.page.text.published(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        with self.keeper.steady():  # Qt brings the caret into sight
            self.make_room()
            super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        document = self.document()
        # Qt gives the document the widget's font whenever that changes.
        if document.defaultFont() != self.page.style.font:
            document.setDefaultFont(self.page.style.font)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            address = sign_of(self.page, self.textCursor().position()).address
            if address:
                self.link_activated.emit(address)
                return
        if event.key() in _CARET_KEYS and not event.modifiers() and not self.caret_in_sight():
            self._move_caret(self.keeper.position)  # walk on from what is being read
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += event.angleDelta().y()
            steps = int(self._turned / _WHEEL_STEP)
            self._turned -= steps * _WHEEL_STEP
            if steps:
                self.zoom_wanted.emit(steps)
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # the footer has other words, or letters
            with self.keeper.steady():
                self.make_room()
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            meaning = self._sign_at(event.pos()).meaning
            QToolTip.showText(event.globalPos(), meaning, self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._sign_at(event.position().toPoint()).address
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = bool(self._sign_at(event.position().toPoint()).address)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, ""
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        if pressed and pressed == self._sign_at(event.position().toPoint()).address:
            self.link_activated.emit(pressed)

    # Within.

    def caret_in_sight(self) -> bool:
        """Say whether the caret stands in the part of the page that is seen."""
        caret = self.cursorRect()
        return caret.bottom() >= 0 and caret.top() <= self.viewport().height()

    def _sign_at(self, point: QPoint) -> Sign:
        return sign_at(self.page, QPointF(point + QPoint(0, self.verticalScrollBar().value())))

    def _announce_sign(self) -> None:
        """Say what the caret has come upon, beside the words that are read anyway."""
        meaning = sign_of(self.page, self.textCursor().position()).meaning
        if meaning != self._said:
            self._said = meaning
            self.said.emit(meaning)

    def _size_footer(self) -> None:
        """Make the footer no wider than the column; what has many words goes on below."""
        if (footer := self._footer) is not None:
            column = self.page.style.column(self.viewport().width())
            width = min(footer.sizeHint().width(), int(column.width))
            wraps = footer.hasHeightForWidth()
            height = footer.heightForWidth(width) if wraps else footer.sizeHint().height()
            footer.resize(width, height)

    def _place_footer(self) -> None:
        if self._footer is not None:
            layout = self.page.layout
            end = layout.documentSize().height() - self.verticalScrollBar().value()
            self._footer.move(round(layout.column.left), round(end - self._footer_top))

    def _move_caret(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)
