"""Finding a word in the open transcript."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.widgets.commands.keys import in_words, own_keys
from transcript_reader.ui.widgets.parts.entry_field import EntryField
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.icon_button import IconButton
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel


class FindBar(QWidget):
    """A field, which hit of how many the page shows, and the way to the next one.

    Enter goes to the next hit, Shift+Enter to the one before; Escape closes the bar.

    Signals:
        text_changed: Emitted with the text to find; empty when the bar is closed.
        next_wanted: Emitted when the next hit is wanted.
        previous_wanted: Emitted when the hit before is wanted.
        closed: Emitted when the bar is closed, and the page should have the focus.
    """

    text_changed = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

        self._field = EntryField(self.tr("Find in this transcript"), self)
        self._field.installEventFilter(self)
        self._count = WrapLabel(self)
        self._previous = QPushButton(self.tr("Previous"), self)
        self._next = QPushButton(self.tr("Next"), self)
        self._previous.setAccessibleName(self.tr("Previous hit"))
        self._next.setAccessibleName(self.tr("Next hit"))
        self.set_keys({one: in_words(own_keys(one)[:1]) for one in ("previous_hit", "next_hit")})
        close = IconButton("close", self.tr("Close the find bar"), self, self.tr("Esc"))

        self._row = FlowLayout(self)
        for widget in (self._field, self._previous, self._next, self._count, close):
            self._row.addWidget(widget)
        self._space()

        self._field.textChanged.connect(self._on_text_changed)
        self._previous.clicked.connect(self.previous_wanted)
        self._next.clicked.connect(self.next_wanted)
        close.clicked.connect(self.close_bar)
        self.show_count(-1, 0)
        self.hide()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Say in the tool tips which key each command has; empty: none."""
        for button, command in ((self._previous, "previous_hit"), (self._next, "next_hit")):
            name, key = button.accessibleName(), keys[command]
            button.setToolTip(f"{name} ({key})" if key else name)

    @Slot()
    def open_bar(self) -> None:
        """Show the bar, ready for a word."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self.text_changed.emit(self._field.text())

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar; its text stays for the next time."""
        if not self.isHidden():
            self.hide()
            self.text_changed.emit("")
            self.closed.emit()

    @Slot(int, int)
    def show_count(self, index: int, count: int) -> None:
        """Say which word found is the current one, of how many; index -1 is none of them.

        A phrase counts once, and so does a place that is found without a word of it.

        Of a current hit the page says more, and so the bar is silent.
        """
        self._previous.setEnabled(count > 0)
        self._next.setEnabled(count > 0)
        if count and index >= 0:
            said = self.tr("{index} of {count} here").format(index=index + 1, count=count)
        elif count:
            said = self.tr("%Ln found here", "", count)
        elif text := " ".join(self._field.text().split()):
            said = self.tr("Nothing found for “{text}”.").format(text=text)
        else:
            said = ""
        self._say(said, aloud=index < 0)

    @Slot(str)
    def show_message(self, sentence: str) -> None:
        """Show why nothing is found."""
        self._say(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                    (self.previous_wanted if shift else self.next_wanted).emit()
                    return True
                case Qt.Key.Key_Escape:
                    self.close_bar()
                    return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._space()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _space(self) -> None:
        """Keep a distance to the edges that follows the size of the text."""
        em = self.fontInfo().pixelSize()
        beside, above = round(0.6 * em), round(0.3 * em)
        self._row.setContentsMargins(beside, above, beside, above)

    def _on_text_changed(self, text: str) -> None:
        if not self.isHidden():
            self.text_changed.emit(text)

    def _say(self, said: str, *, aloud: bool = True) -> None:
        if said != self._count.text():
            self._count.setText(said)
            if aloud and self.isVisible():
                announce(self, said)
