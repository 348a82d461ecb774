"""The people of the library: a list beside one of them, or one at a time in a narrow window."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QSplitter, QVBoxLayout, QWidget

from transcript_reader.domain.person import (
    Appearance,
    PeopleFound,
    PeoplePlace,
    Person,
)
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.message_strip import MessageStrip
from transcript_reader.ui.widgets.parts.name_dialog import NameDialog
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton
from transcript_reader.ui.widgets.people.people_choice_dialog import PersonChoiceDialog
from transcript_reader.ui.widgets.people.people_list import PeopleList
from transcript_reader.ui.widgets.people.people_split_dialog import SplitDialog
from transcript_reader.ui.widgets.people.people_view import PersonView

WIDE_EM = 44
"""In narrower windows the list and the person take each other's place."""

LOW_EM = 22
"""Lower windows have no button to close them, and a message takes the place of the other one."""

_LONGEST_NAME = 200
_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class PeopleDialog(QDialog):
    """Lists persons, shows one, and asks for what the reader decides; it decides nothing.

    Signals:
        wanted: Emitted with the text typed and the PersonKind to list.
        other_wanted: Emitted with the text typed to find whom to merge with.
        voice_activated: Emitted with the Appearance whose transcript is to be opened.
        search_wanted: Emitted with the Person whose words are to be searched.
        merged: Emitted with two Persons who are one.
        confirmed: Emitted with a Person who was proposed, and is one.
        parted: Emitted with two Persons who stay two.
        split: Emitted with a Person and the voices, a frozenset of VoiceKey, that are not theirs.
        renamed: Emitted with a Person and the new name.
        undo_wanted: Emitted when the last decision is to be taken back.
    """

    wanted = Signal(str, object)
    other_wanted = Signal(str)
    voice_activated = Signal(Appearance)
    search_wanted = Signal(Person)
    merged = Signal(Person, Person)
    confirmed = Signal(Person)
    parted = Signal(Person, Person)
    split = Signal(Person, object)
    renamed = Signal(Person, str)
    undo_wanted = Signal()

    def __init__(self, place: PeoplePlace, scheme: ColourScheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("People"))
        self._scheme = scheme
        self._found = PeopleFound()
        self._in_front = False  # the person, where there is room for one of the two
        self._voice = place.voice  # to be shown once it is there
        self._choice: PersonChoiceDialog | None = None
        self._list = PeopleList(self)
        self._view = PersonView(self)
        self._list.set_place(place)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self._view)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        self._messages = MessageStrip(self)
        self._messages.installEventFilter(self)
        self._foot = QWidget(self)
        row = FlowLayout(self._foot, last_apart=True)
        self._undo = WrapButton(self.tr("Undo the last decision"), self._foot)
        self._close = WrapButton(self.tr("Close"), self._foot)
        for button in (self._undo, self._close):
            button.setAutoDefault(False)  # Enter is for the lists
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self._messages)
        layout.addWidget(self._foot)

        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        for signal in (undo.activated, self._undo.clicked):
            signal.connect(self.undo_wanted)
        self._close.clicked.connect(self.reject)
        self._connect()
        self.set_scheme(scheme)
        self._undo.setEnabled(False)
        fit(self, 72, 50)
        self._arrange()
        self._list.type_here()

    @property
    def place(self) -> PeoplePlace:
        """Where the reader is."""
        return self._list.place

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        """Paint in the colours of a scheme."""
        self._scheme = scheme
        self._list.set_scheme(scheme)
        self._view.set_scheme(scheme)

    @Slot(PeopleFound)
    def show_found(self, found: PeopleFound) -> None:
        """Show who was found, and the current one anew."""
        self._found = found
        self._undo.setEnabled(found.decisions > 0)
        self._list.show_found(found)
        if self._voice is not None and self._view.person is not None:
            self._view.go_to(self._voice)
            self._voice = None
            self._show_person()

    @Slot(PeopleFound)
    def show_others(self, found: PeopleFound) -> None:
        """Show who is there to merge a person with, if that is still asked for."""
        if self._choice is not None:
            self._choice.show_found(found)

    @Slot(str)
    def show_told(self, sentence: str) -> None:
        """Say what was decided, with a way back."""
        self._foot.setVisible(not self._is_low)  # first, or the window grows
        self._messages.show_sentence(sentence, self.tr("Undo"), self.undo_wanted.emit)

    @Slot(str)
    def show_message(self, sentence: str) -> None:
        """Say something that cannot be undone."""
        self._foot.setVisible(not self._is_low)
        self._messages.show_sentence(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.HideToParent:
            self._arrange()  # a message has gone
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        listed, view, question = self._list, self._view, self._view.question
        listed.wanted.connect(self.wanted)
        listed.person_changed.connect(self._on_person_changed)
        listed.person_activated.connect(self._show_person)
        listed.left.connect(self.reject)
        view.left.connect(self._show_list)
        view.voice_activated.connect(self.voice_activated)
        view.search_wanted.connect(self.search_wanted)
        view.merge_wanted.connect(self._ask_for_other)
        view.split_wanted.connect(self._ask_for_parts)
        view.rename_wanted.connect(self._ask_for_name)
        question.same_answered.connect(self._on_same)
        question.apart_answered.connect(self._on_apart)
        question.other_wanted.connect(lambda other: listed.go_to(other.appearances[0].key))

    @property
    def _is_low(self) -> bool:
        return self.height() < LOW_EM * self.fontInfo().pixelSize()

    def _arrange(self) -> None:
        wide = self.width() >= WIDE_EM * self.fontInfo().pixelSize()
        self._close.setVisible(not self._is_low)
        self._foot.setVisible(not self._is_low or self._messages.isHidden())
        self._view.set_alone(not wide)
        self._list.setVisible(wide or not self._in_front)
        self._view.setVisible(wide or self._in_front)

    def _show_person(self, _: object = None) -> None:
        self._in_front = True
        self._arrange()
        self._view.take_focus()

    def _show_list(self) -> None:
        self._in_front = False
        self._arrange()
        self._list.take_focus()

    def _on_person_changed(self, person: Person | None) -> None:
        asked = () if person is None else self._found.questions.get(person.id, ())
        self._view.show_person(person, asked)

    def _on_same(self, person: Person, other: Person | None) -> None:
        if other is None:
            self.confirmed.emit(person)
        else:
            self.merged.emit(person, other)

    def _on_apart(self, person: Person, other: Person | None) -> None:
        if other is not None:
            self.parted.emit(person, other)
        elif len(person.names) > 2:  # who is whose has to be said
            self._ask_for_parts(person)
        else:
            voices = (one.key for one in person.appearances if one.name == person.names[1])
            self.split.emit(person, frozenset(voices))

    def _ask_for_other(self, person: Person) -> None:
        choice = self._choice = PersonChoiceDialog(person, self._scheme, self)
        choice.wanted.connect(self.other_wanted)
        choice.person_chosen.connect(partial(self.merged.emit, person))
        choice.finished.connect(self._forget_choice)
        choice.open()
        self.other_wanted.emit("")

    def _forget_choice(self) -> None:
        self._choice = None

    def _ask_for_parts(self, person: Person) -> None:
        dialog = SplitDialog(person, self._scheme, self)
        dialog.voices_chosen.connect(partial(self.split.emit, person))
        dialog.open()

    def _ask_for_name(self, person: Person) -> None:
        title, label = self.tr("Rename a person"), self.tr("Name to be shown")
        dialog = NameDialog(title, label, frozenset(), self, _LONGEST_NAME)
        dialog.set_name(person.name)
        dialog.name_chosen.connect(partial(self.renamed.emit, person))
        dialog.open()
