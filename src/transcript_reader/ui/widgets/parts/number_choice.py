"""A number to choose: its name, a slider for the hand and a box for the exact figure."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QSlider, QVBoxLayout, QWidget

from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel


class NumberChoice(QWidget):
    """A number between two ends, in steps; slider and box always say the same.

    Signals:
        value_chosen: Emitted with the number when the reader moves or types it.
    """

    value_chosen = Signal(float)

    def __init__(
        self,
        name: str,
        ends: tuple[float, float],
        step: float,
        unit: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._step = step
        least, most = ends
        top = QWidget(self)
        label = WrapLabel(top)
        label.setText(name)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(round(least / step), round(most / step))
        self._slider.setPageStep(max(1, round((most - least) / step / 10)))
        self._slider.setAccessibleName(name)
        self._box = QDoubleSpinBox(top)
        self._box.setDecimals(0 if step >= 1 else 2)
        self._box.setRange(least, most)
        self._box.setSingleStep(step)
        self._box.setSuffix(f"\N{NO-BREAK SPACE}{unit}")
        self._box.setKeyboardTracking(False)
        self._box.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._box.setAccessibleName(name)
        label.setBuddy(self._box)

        row = FlowLayout(top, last_apart=True)
        row.addWidget(label)
        row.addWidget(self._box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self._slider)
        self.setTabOrder(self._box, self._slider)

        self._slider.valueChanged.connect(self._on_slid)
        self._box.valueChanged.connect(self._on_typed)

    def take_focus(self) -> None:
        """Put the focus into the box, its number selected."""
        self._box.setFocus(Qt.FocusReason.TabFocusReason)
        self._box.selectAll()

    def set_value(self, value: float) -> None:
        """Show a number without saying that it was chosen."""
        with QSignalBlocker(self._slider), QSignalBlocker(self._box):
            self._slider.setValue(round(value / self._step))
            self._box.setValue(value)

    def _on_slid(self, steps: int) -> None:
        value = round(steps * self._step, 2)
        with QSignalBlocker(self._box):
            self._box.setValue(value)
        self.value_chosen.emit(value)

    def _on_typed(self, value: float) -> None:
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(value / self._step))
        self.value_chosen.emit(round(value, 2))
