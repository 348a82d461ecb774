"""The list of persons: a field that narrows it, which kind is listed, and how many there are."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from transcript_reader.domain.person import PeopleFound, PeoplePlace, Person, PersonKind, VoiceKey
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.widgets.parts.entry_field import EntryField
from transcript_reader.ui.widgets.parts.list_choice import ListChoice
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel
from transcript_reader.ui.widgets.people.people_model import PersonModel
from transcript_reader.ui.widgets.people.people_names import kind_name

_ROWS_AT_ONCE = 20  # they have up to five paragraphs each


class PeopleList(QWidget):
    """Lists the persons it is given, and asks for others as the reader types.

    Without ``kinds`` everybody is listed, whatever there is to decide.

    Signals:
        wanted: Emitted with the text typed and the PersonKind chosen.
        person_changed: Emitted with the Person whose row is the current one, or None.
        person_activated: Emitted with the Person who was clicked, or entered by Enter.
        left: Emitted when Escape is pressed and there is no text to clear.
    """

    wanted = Signal(str, object)
    person_changed = Signal(object)
    person_activated = Signal(Person)
    left = Signal()

    def __init__(self, parent: QWidget, *, kinds: bool = True) -> None:
        super().__init__(parent)
        self._voice: VoiceKey | None = None
        self._field = EntryField(
            self.tr("Find a person by name or role, in either script"),
            self,
            short_name=self.tr("Find a person"),
        )
        self._kind = ListChoice(self.tr("List:"), self, labelled=False)
        self._kind.set_items([(kind.value, kind_name(kind)) for kind in PersonKind])
        self._kind.set_value(PersonKind.ALL)
        self._kind.setVisible(kinds)
        self._count = WrapLabel(self)
        self._count.setProperty("look", "heading")
        self._model = PersonModel(self)
        self._list = RowList(self)
        self._list.setModel(self._model)
        self._list.setBatchSize(_ROWS_AT_ONCE)
        self._list.setAccessibleName(self.tr("People"))

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._field, self._kind, self._count):
            layout.addWidget(widget)
        layout.addWidget(self._list, 1)

        self._field.textChanged.connect(self._ask)
        self._field.returnPressed.connect(self._on_entered)
        self._field.left_downwards.connect(self._list.enter)
        self._field.left.connect(self.left)
        self._kind.value_chosen.connect(self._ask)
        self._list.row_activated.connect(self._on_activated)
        self._list.left_upwards.connect(self._field.take_focus)
        self._list.left.connect(self._field.take_focus)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def place(self) -> PeoplePlace:
        """What is listed, and who is the current one."""
        return PeoplePlace(self._field.text(), PersonKind(self._kind.value), self._voice)

    @property
    def current(self) -> Person | None:
        """The person whose row is the current one."""
        index = self._list.currentIndex()
        return self._model.person(index) if index.isValid() else None

    def set_place(self, place: PeoplePlace) -> None:
        """List what was listed; who was the current one will be so again."""
        with QSignalBlocker(self._field):
            self._field.setText(place.text)
        self._kind.set_value(place.kind)
        self._voice = place.voice

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        self._list.set_scheme(scheme)

    @Slot(PeopleFound)
    def show_found(self, found: PeopleFound) -> None:
        """Show who was found; the current one stays so, or whoever takes the place."""
        row = self._list.currentIndex().row()
        voice = self._voice
        with QSignalBlocker(self._list.selectionModel()):
            self._model.show_found(found)
        kept = self._model.row_of(voice) if voice is not None else -1
        self._pick(kept if kept >= 0 else min(max(row, 0), self._model.rowCount() - 1))
        self._name_kinds(found)
        self._say_count(found)

    def go_to(self, voice: VoiceKey) -> None:
        """Make the person of a voice the current one, whoever is listed."""
        self._voice = voice
        if (row := self._model.row_of(voice)) >= 0:
            self._pick(row)
        else:
            self.set_place(PeoplePlace(voice=voice))
            self._ask()

    def take_focus(self) -> None:
        """Put the focus on the current person, or into the field where nobody is listed."""
        if self._model.rowCount():
            self._list.enter()
        else:
            self._field.take_focus()

    def type_here(self) -> None:
        """Put the focus into the field."""
        self._field.take_focus()

    def _pick(self, row: int) -> None:
        index = self._model.index(row, 0) if row >= 0 else QModelIndex()
        self._list.setCurrentIndex(index)
        self._list.seek_current()
        self._on_current_changed(index)

    def _ask(self) -> None:
        self.wanted.emit(self._field.text(), PersonKind(self._kind.value))

    def _on_current_changed(self, index: QModelIndex) -> None:
        person = self._model.person(index) if index.isValid() else None
        if person is not None:
            self._voice = person.appearances[0].key
        self.person_changed.emit(person)

    def _on_activated(self, index: QModelIndex) -> None:
        self.person_activated.emit(self._model.person(index))

    def _on_entered(self) -> None:
        if (person := self.current) is not None:
            self.person_activated.emit(person)

    def _name_kinds(self, found: PeopleFound) -> None:
        """Say beside each kind how many there are."""
        kind, number = self._kind.value, self.locale().toString
        self._kind.set_items(
            [
                (one.value, f"{kind_name(one)}: {number(found.kinds.get(one, 0))}")
                for one in PersonKind
            ]
        )
        self._kind.set_value(kind)

    def _say_count(self, found: PeopleFound) -> None:
        text = " ".join(self._field.text().split())
        if found.persons:
            said = self.tr("%Ln person(s)", "", len(found.persons))
        elif text:
            said = self.tr("Nobody is found for “{text}”.").format(text=text)
        elif found.kinds.get(PersonKind.ALL):
            said = self.tr("There is nobody of this kind.")
        else:
            said = self.tr("Nobody speaks in the library yet.")
        if said != self._count.text():
            self._count.setText(said)
            if self._field.hasFocus():
                announce(self._field, said)
