"""The scroll bar of a list that holds some of its rows: it stands for all of them."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

_STEPS = 100
"""A row is so many steps of the bar, so that it can stand within a row."""


class HitBar(QScrollBar):
    """Says which part of all rows is in sight; places are numbers of rows, with fractions.

    Signals:
        place_chosen: Emitted with the place that the reader wants at the top of what is in
            sight, 0.0 is the first row's beginning.
        end_chosen: Emitted when the reader wants the last row at the bottom of it.
        look_changed: Emitted when it may want to be wider or narrower.
    """

    place_chosen = Signal(float)
    end_chosen = Signal()
    look_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.valueChanged.connect(self._on_value_changed)

    def show_place(self, total: int, top: float, seen: float, *, at_end: bool) -> None:
        """Say how many rows there are, which is at the top, and how many are in sight."""
        page = max(1, round(seen * _STEPS))
        with QSignalBlocker(self):
            self.setRange(0, max(0, total * _STEPS - page))
            self.setPageStep(page)
            self.setSingleStep(max(1, page // 20))
            if not self.isSliderDown():
                self.setValue(self.maximum() if at_end else round(top * _STEPS))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.look_changed.emit()

    def _on_value_changed(self, value: int) -> None:
        if value == self.maximum():
            self.end_chosen.emit()
        else:
            self.place_chosen.emit(value / _STEPS)
