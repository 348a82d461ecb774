"""Sentences for the reader, above the page until they are dismissed or their matter is over."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.widgets.parts.icon_button import IconButton
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel


@dataclass(frozen=True, slots=True)
class _Message:
    """A sentence, perhaps with a button that answers it; ``passing`` with the next act."""

    sentence: str
    answer: str = ""
    on_answer: Callable[[], None] | None = None
    passing: bool = False


class MessageStrip(QWidget):
    """Takes no focus; a screen reader says what is shown politely. Nothing goes by the clock.

    Signals:
        told: Emitted with each sentence.
        turned: Emitted when it is shown, or put away.
    """

    told = Signal(str)
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._messages: tuple[_Message, ...] = ()
        self._sentence = WrapLabel(self)
        self._button = QPushButton(self)
        self._button.setAutoDefault(False)  # in a dialog, Enter is not for it
        self._close = IconButton("close", self.tr("Dismiss the message"), self)
        layout = QHBoxLayout(self)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        self._button.clicked.connect(self._on_answered)
        self._close.clicked.connect(self.hide)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown; empty when nothing is."""
        return "" if self.isHidden() else self._sentence.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.turned.emit()

    def follow(self, widget: QWidget) -> None:
        """Let Tab come here from that widget."""
        self.setTabOrder(widget, self._button)
        self.setTabOrder(self._button, self._close)

    @Slot(str)
    def show_sentence(
        self, sentence: str, answer: str = "", on_answer: Callable[[], None] | None = None
    ) -> None:
        """Show a sentence, in place of an earlier one, and perhaps a button that answers it."""
        self._tell(_Message(sentence, answer, on_answer))

    @Slot(str)
    def show_note(self, sentence: str) -> None:
        """Show a sentence, in place of an earlier one, until the reader does something else."""
        self._tell(_Message(sentence, passing=True))

    def add_sentence(self, sentence: str, answer: str, on_answer: Callable[[], None]) -> None:
        """Show a sentence below what is shown, if anything is; never in place of a question."""
        shown = () if self.isHidden() else self._messages
        if any(one.answer for one in shown):
            announce(self, sentence)
            self.told.emit(sentence)
        else:
            self._tell(_Message(sentence, answer, on_answer), shown)

    @Slot()
    def end_notes(self) -> None:
        """Put away what was to be shown until the reader does something else."""
        self._keep(lambda one: not one.passing)

    def withdraw(self, sentence: str) -> None:
        """Put a sentence away that is true no more, if it is shown."""
        self._keep(lambda one: one.sentence != sentence)

    def _tell(self, message: _Message, others: tuple[_Message, ...] = ()) -> None:
        self._show((*others, message))
        announce(self, message.sentence)
        self.told.emit(message.sentence)

    def _keep(self, is_kept: Callable[[_Message], bool]) -> None:
        kept = tuple(filter(is_kept, self._messages))
        if kept != self._messages and not self.isHidden():
            self._show(kept)

    def _show(self, messages: tuple[_Message, ...]) -> None:
        self._messages = messages
        answer = next((one.answer for one in messages if one.answer), "")
        self._sentence.setText("\n".join(one.sentence for one in messages))
        self._button.setText(answer)
        self._button.setVisible(bool(answer))
        self.setVisible(bool(messages))

    def _on_answered(self) -> None:
        self.hide()
        for message in self._messages:
            if message.on_answer is not None:
                message.on_answer()
