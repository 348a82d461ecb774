"""Names in a row, one of which is shown: what a window shows in one place, one at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from transcript_reader.ui.support.focusing import focus_into
from transcript_reader.ui.widgets.parts.choices import ChoiceGroup, Tab
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.list_choice import ListChoice

_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class Tabs(QWidget):
    """Radio buttons that look like tabs; a list to choose from where they do not fit in a row.

    Signals:
        value_chosen: Emitted with the value of the name that the reader picks.
    """

    value_chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._value = choices[0][0]
        self._row = QWidget(self)
        self._group = ChoiceGroup(self)
        row = FlowLayout(self._row, gap=0.2)
        for value, text in choices:
            tab = Tab(text, self._row)
            self._group.add(tab, value)
            row.addWidget(tab)
        self._list = ListChoice(name, self, labelled=False, yielding=True)
        self._list.set_items(choices)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)
        layout.addWidget(self._list)
        self._list.hide()
        self.set_value(self._value)
        self._group.value_chosen.connect(self._on_chosen)
        self._list.value_chosen.connect(self._on_chosen)

    @property
    def value(self) -> str:
        """The value that is chosen."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show a value without saying that it was chosen."""
        self._value = value
        self._group.show_value(value)
        self._list.set_value(value)

    def minimumSizeHint(self) -> QSize:
        return self._list.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._arrange()

    def _arrange(self) -> None:
        fits = self._row.sizeHint().width() <= self.width()
        if fits == self._row.isHidden():
            focus = QApplication.focusWidget()
            had_focus = focus is not None and self.isAncestorOf(focus)
            self._row.setVisible(fits)
            self._list.setHidden(fits)
            if had_focus:
                focus_into(self)

    def _on_chosen(self, value: str) -> None:
        self.set_value(value)
        self.value_chosen.emit(value)
