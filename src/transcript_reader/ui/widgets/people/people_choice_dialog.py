"""Choosing the person who is the same as another one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from transcript_reader.domain.person import PeopleFound, Person
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel
from transcript_reader.ui.widgets.people.people_list import PeopleList


class PersonChoiceDialog(QDialog):
    """Everybody else; closes when somebody is picked.

    Signals:
        wanted: Emitted with what is typed, to find who fits it.
        person_chosen: Emitted with the Person who is the same.
    """

    wanted = Signal(str)
    person_chosen = Signal(Person)

    def __init__(self, person: Person, scheme: ColourScheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("One person"))
        self._person = person
        said = WrapLabel(self)
        said.setText(self.tr("Who is the same person as “{name}”?").format(name=person.label))
        self._list = PeopleList(self, kinds=False)
        self._list.set_scheme(scheme)
        buttons = QDialogButtonBox(self)
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAutoDefault(False)  # Enter is for the list
        layout = QVBoxLayout(self)
        layout.addWidget(said)
        layout.addWidget(self._list, 1)
        layout.addWidget(buttons)
        self._list.wanted.connect(lambda text, _: self.wanted.emit(text))
        self._list.person_activated.connect(self._on_chosen)
        self._list.left.connect(self.reject)
        buttons.rejected.connect(self.reject)
        self._list.type_here()
        fit(self, 36, 40)

    @Slot(PeopleFound)
    def show_found(self, found: PeopleFound) -> None:
        """List who was found, but for the person themselves."""
        others = tuple(one for one in found.persons if one.id != self._person.id)
        self._list.show_found(PeopleFound(others, found.kinds))

    def _on_chosen(self, person: Person) -> None:
        self.accept()
        self.person_chosen.emit(person)
