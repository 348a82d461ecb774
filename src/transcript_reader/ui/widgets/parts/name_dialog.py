"""Asking for a name that nothing else has."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from transcript_reader.domain.preset import LONGEST_NAME
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.support.dialog_size import fit


class NameDialog(QDialog):
    """One line to write a name in; says at once when it is taken.

    Signals:
        name_chosen: Emitted with the name.
    """

    name_chosen = Signal(str)

    def __init__(
        self,
        title: str,
        label: str,
        taken: frozenset[str],
        parent: QWidget,
        longest: int = LONGEST_NAME,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._taken = taken
        name = QLabel(label, self)
        self._field = QLineEdit(self)
        self._field.setMaxLength(longest)
        self._field.setAccessibleName(label)
        name.setBuddy(self._field)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        layout = QVBoxLayout(self)
        for widget in (name, self._field, self._said):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self._field.textChanged.connect(self._judge)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self._judge()
        fit(self, 26, 12)

    def set_name(self, name: str) -> None:
        """Begin with this name, which is not taken."""
        self._taken -= {name}
        self._field.setText(name)
        self._field.selectAll()

    def _judge(self) -> None:
        name = self._field.text().strip()
        taken = name.casefold() in {one.casefold() for one in self._taken}
        self._ok.setEnabled(bool(name) and not taken)
        said = self.tr("This name is taken.") if taken else ""
        if said != self._said.text():
            self._said.setText(said)
            announce(self._field, said)

    def _on_accepted(self) -> None:
        self.name_chosen.emit(self._field.text().strip())
        self.accept()
