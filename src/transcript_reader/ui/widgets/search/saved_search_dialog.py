"""Editing a saved search: its name, and what it asks."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from transcript_reader.domain.preset import LONGEST_NAME
from transcript_reader.domain.saved_search import Question, SavedSearch, on_one_line
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.widgets.parts.facet_names import value_name
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel


class SavedSearchDialog(QDialog):
    """Two lines to write in; says at once when a name is taken or a question makes no sense.

    Order, grouping and narrowing stay as they were saved. ``fault_of`` returns a sentence that
    says what is wrong with the text of a question, empty where nothing is.

    Signals:
        edited: Emitted with the name and the Question that are to hold.
    """

    edited = Signal(str, Question)

    def __init__(
        self,
        search: SavedSearch,
        taken: frozenset[str],
        fault_of: Callable[[str], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit the Saved Search"))
        self._search = search
        self._taken = {name.casefold() for name in taken - {search.name}}
        self._fault_of = fault_of
        layout = QVBoxLayout(self)
        self._name = self._field(layout, self.tr("Name of the search"), search.name)
        self._name.setMaxLength(LONGEST_NAME)
        self._text = self._field(layout, self.tr("Question"), search.question.text)
        if search.question.only:
            values = ", ".join(value_name(*pair) for pair in search.question.only)
            narrowed = WrapLabel(self)
            narrowed.setText(self.tr("Narrowed to: {values}").format(values=values))
            layout.addWidget(narrowed)
        self._said = WrapLabel(self)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        layout.addWidget(self._said)
        layout.addStretch(1)
        layout.addWidget(buttons)
        for field in (self._name, self._text):
            field.textChanged.connect(self._judge)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self._name.selectAll()
        fit(self, 30, 20)

    def _field(self, layout: QVBoxLayout, label: str, text: str) -> QLineEdit:
        """Return a field beneath its label."""
        name, field = QLabel(label, self), QLineEdit(text, self)
        field.setAccessibleName(label)
        name.setBuddy(field)
        for widget in (name, field):
            layout.addWidget(widget)
        return field

    def _judge(self) -> None:
        name, text = on_one_line(self._name.text()), on_one_line(self._text.text())
        said = self._fault_of(text) if text else ""
        if name.casefold() in self._taken:
            said = self.tr("This name is taken.")
        self._ok.setEnabled(bool(name and text) and not said)
        if said != self._said.text():
            self._said.setText(said)
            announce(self, said)

    def _on_accepted(self) -> None:
        question = replace(self._search.question, text=on_one_line(self._text.text()))
        self.edited.emit(on_one_line(self._name.text()), question)
        self.accept()
