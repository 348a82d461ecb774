"""One person: who it is, what is asked, what can be decided, and all that is known."""

from PySide6.QtCore import QEvent, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from transcript_reader.domain.person import Appearance, Likeness, Person, VoiceKey
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.row_layout import together
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel
from transcript_reader.ui.widgets.people.people_details import DetailModel
from transcript_reader.ui.widgets.people.people_names import (
    FIGURES,
    spoken_years,
)
from transcript_reader.ui.widgets.people.people_question import PersonQuestion

_ROWS_AT_ONCE = 40  # they have two paragraphs each
_LIST_HEIGHT = 7  # em
_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class PersonView(QWidget):
    """Shows a person, and asks for what the reader decides.

    Signals:
        voice_activated: Emitted with the Appearance whose transcript is to be opened.
        merge_wanted: Emitted with the Person who is somebody else, too.
        split_wanted: Emitted with the Person who is more than one.
        rename_wanted: Emitted with the Person who is to be called otherwise.
        search_wanted: Emitted with the Person whose words are to be searched.
        left: Emitted when the reader goes back to the list of persons.
    """

    voice_activated = Signal(Appearance)
    merge_wanted = Signal(Person)
    split_wanted = Signal(Person)
    rename_wanted = Signal(Person)
    search_wanted = Signal(Person)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._person: Person | None = None
        body = QWidget(self)
        self._back = WrapButton(self.tr("All people"), body)
        self._name = WrapLabel(body)
        self._name.setProperty("look", "title")
        self._names = WrapLabel(body)
        self._facts = WrapLabel(body)
        self._facts.setProperty("look", "quiet")
        self.question = PersonQuestion(body)
        self._acts = QWidget(body)
        row = FlowLayout(self._acts)
        for name, signal in (
            (self.tr("Same as…"), self.merge_wanted),
            (self.tr("Split off…"), self.split_wanted),
            (self.tr("Rename…"), self.rename_wanted),
            (self.tr("Search in what they say"), self.search_wanted),
        ):
            button = WrapButton(name, self._acts)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self._person))
            row.addWidget(button)
        self._model = DetailModel(self)
        self._list = RowList(body)
        self._list.setModel(self._model)
        self._list.setBatchSize(_ROWS_AT_ONCE)

        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._name, self._names, self._facts, self.question, self._acts):
            column.addWidget(widget)
        column.insertWidget(0, self._back)
        column.addWidget(self._list, 1)
        self._layout = QVBoxLayout(self)
        self._column = ScrollColumn(body, self)
        self._layout.addWidget(self._column)
        self._space()

        self._back.setAutoDefault(False)
        self._back.clicked.connect(self.left)
        self._list.row_activated.connect(self._on_row_activated)
        self._list.left_upwards.connect(lambda: self._list.scrollToTop())
        self._list.left.connect(self.left)
        self.show_person(None, ())

    @property
    def person(self) -> Person | None:
        """Who is shown."""
        return self._person

    def set_alone(self, alone: bool) -> None:
        """Say whether the list of persons is out of sight, so that there is a way back to it."""
        self._back.setVisible(alone)

    @Slot(ColourScheme)
    def set_scheme(self, scheme: ColourScheme) -> None:
        self._list.set_scheme(scheme)

    def show_person(self, person: Person | None, asked: tuple[Likeness, ...]) -> None:
        """Show a person, and what is asked about them; None where nobody is chosen."""
        had_focus = self.question.isAncestorOf(self.window().focusWidget() or self)
        self.question.show_person(person, asked)
        if person != self._person or person is None:
            self._person = person
            self._model.show_person(person)
            self._tell(person)
        if had_focus and self.question.isHidden():
            self.take_focus()

    def take_focus(self) -> None:
        """Put the focus into what is known of the person."""
        self._list.enter()
        self._column.reveal(self._list)

    def go_to(self, voice: VoiceKey) -> None:
        """Make the row of a voice the current one."""
        if (row := self._model.row_of(voice)) >= 0:
            self._list.setCurrentIndex(self._model.index(row, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._space()

    def _space(self) -> None:
        """Keep a distance to the list of persons, and the rows some room."""
        em = self.fontInfo().pixelSize()
        self._layout.setContentsMargins(round(0.6 * em), 0, 0, 0)
        self._list.setMinimumHeight(_LIST_HEIGHT * em)

    def _tell(self, person: Person | None) -> None:
        self._acts.setVisible(person is not None)
        self._names.setVisible(person is not None and len(person.names) > 1 and not person.proposed)
        if person is None:
            self._name.setText(self.tr("Nobody is chosen."))
            self._facts.setText("")
            return
        self._name.setText(person.label)
        self._names.setText(" = ".join(person.names))
        self._list.setAccessibleName(person.label)
        self._facts.setText(
            together(
                FIGURES.transcripts(len({one.transcript for one in person.appearances})),
                FIGURES.turns(person.turns),
                FIGURES.words(person.words),
                spoken_years(person),
            )
        )

    def _on_row_activated(self, index: QModelIndex) -> None:
        if (voice := self._model.detail(index).voice) is not None:
            self.voice_activated.emit(voice)
