"""A sentence for the reader, above the page until it is dismissed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.widgets.icon_button import IconButton
from transcript_reader.ui.widgets.wrap_label import WrapLabel


class MessageStrip(QWidget):
    """Shows one sentence at a time and takes no focus; a screen reader says it politely."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._answer: Callable[[], None] | None = None
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

    def follow(self, widget: QWidget) -> None:
        """Let Tab come here from that widget."""
        self.setTabOrder(widget, self._button)
        self.setTabOrder(self._button, self._close)

    @Slot(str)
    def show_sentence(
        self, sentence: str, answer: str = "", on_answer: Callable[[], None] | None = None
    ) -> None:
        """Show a sentence, in place of an earlier one, and perhaps a button that answers it."""
        self._sentence.setText(sentence)
        self._answer = on_answer
        self._button.setText(answer)
        self._button.setVisible(bool(answer))
        self.show()
        announce(self, sentence)

    def add_sentence(self, sentence: str, answer: str, on_answer: Callable[[], None]) -> None:
        """Show a sentence below what is shown, if anything is; never in place of a question."""
        if self.isHidden():
            self.show_sentence(sentence, answer, on_answer)
            return
        announce(self, sentence)
        if self._button.isHidden():
            self._sentence.setText(f"{self._sentence.text()}\n{sentence}")
            self._answer = on_answer
            self._button.setText(answer)
            self._button.show()

    def _on_answered(self) -> None:
        self.hide()
        if self._answer is not None:
            self._answer()
