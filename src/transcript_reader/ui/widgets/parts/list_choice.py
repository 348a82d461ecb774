"""One of several names to choose from a list that drops down, with its label above or beside."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget


class ListChoice(QWidget):
    """A label and its list; the wheel goes on to what both stand in.

    Without ``labelled`` the list stands alone, and whoever shows it says what it is. One that is
    ``whole`` needs the room of its longest name; a ``yielding`` one asks for it, and makes do
    with less, as others do.

    Signals:
        value_chosen: Emitted with the value when the reader picks one.
    """

    value_chosen = Signal(str)

    def __init__(
        self,
        name: str,
        parent: QWidget,
        *,
        labelled: bool = True,
        whole: bool = False,
        yielding: bool = False,
    ) -> None:
        super().__init__(parent)
        label = QLabel(name, self)
        label.setWordWrap(True)
        self._list = _Unturned(self)
        self._list.yielding = yielding
        self._list.setAccessibleName(name)
        policy = QComboBox.SizeAdjustPolicy
        self._list.setSizeAdjustPolicy(
            policy.AdjustToContents if whole else policy.AdjustToMinimumContentsLengthWithIcon
        )
        self._list.setMinimumContentsLength(_LEAST)
        label.setBuddy(self._list)
        label.setVisible(labelled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(label)
        layout.addWidget(self._list)
        self._list.activated.connect(lambda _: self.value_chosen.emit(self.value))

    @property
    def value(self) -> str:
        """The value that is chosen."""
        return str(self._list.currentData() or "")

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """List these: each a value and its name."""
        with QSignalBlocker(self._list):
            self._list.clear()
            for value, name in items:
                self._list.addItem(name, value)

    def set_value(self, value: str) -> None:
        """Show a value without saying that it was chosen; one that is gone is listed again."""
        with QSignalBlocker(self._list):
            if self._list.findData(value) < 0:
                self._list.addItem(value, value)
            self._list.setCurrentIndex(self._list.findData(value))


_LEAST = 8  # letters


class _Unturned(QComboBox):
    yielding = False

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self.yielding:
            measure = self.fontMetrics()
            names = (self.itemText(at) for at in range(self.count()))
            longest = max(map(measure.horizontalAdvance, names), default=0)
            lacking = longest - _LEAST * measure.horizontalAdvance("X")
            hint.setWidth(hint.width() + max(0, lacking))
        return hint

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
