"""Going to a turn by its number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.widgets.parts.number_choice import NumberChoice
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn


class TurnDialog(QDialog):
    """Asks for the number of a turn and says whose it is.

    Signals:
        turn_chosen: Emitted with the number of the turn, from 0.
    """

    turn_chosen = Signal(int)

    def __init__(self, names: tuple[str, ...], current: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Go to a turn"))
        self._names = names
        self._turn = current
        body = QWidget(self)
        unit = self.tr("of {count}").format(count=len(names))
        self._number = NumberChoice(self.tr("Turn"), (1, len(names)), 1, unit, body)
        self._whose = QLabel(body)
        self._whose.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._number)
        column.addWidget(self._whose)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(ScrollColumn(body, self), 1)
        layout.addWidget(buttons)
        self._number.value_chosen.connect(lambda value: self._show(round(value) - 1))
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self._number.set_value(current + 1)
        self._number.take_focus()
        self._whose.setText(names[current])
        fit(self, 24, 12)

    def _show(self, turn: int) -> None:
        self._turn = turn
        self._whose.setText(self._names[turn])
        announce(self, self._names[turn])

    def _on_accepted(self) -> None:
        self.accept()
        self.turn_chosen.emit(self._turn)
