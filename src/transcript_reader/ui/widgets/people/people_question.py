"""What the reader is asked about a person: one question at a time, and its answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from transcript_reader.domain.person import Likeness, Person
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel
from transcript_reader.ui.widgets.people.people_names import (
    FIGURES,
    doubt_in_words,
    spoken_years,
)


class PersonQuestion(QWidget):
    """Asks whether two are one person, or whether what is proposed as one is one.

    Signals:
        same_answered: Emitted with the Person and the other one, None for a proposal.
        apart_answered: Emitted in the same way.
        other_wanted: Emitted with the other Person, to be looked at.
    """

    same_answered = Signal(Person, object)
    apart_answered = Signal(Person, object)
    other_wanted = Signal(Person)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._person: Person | None = None
        self._asked: tuple[Likeness, ...] = ()
        self._number = 0
        self._text = WrapLabel(self)
        self._why = WrapLabel(self)
        self._why.setProperty("look", "quiet")
        answers = QWidget(self)
        self._same = WrapButton(self.tr("One person"), answers)
        self._apart = WrapButton(self.tr("Not the same"), answers)
        self._show = WrapButton(self.tr("Show the other"), answers)
        self._next = WrapButton(self.tr("Next question"), answers)
        row = FlowLayout(answers)
        for button in (self._same, self._apart, self._show, self._next):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        for widget in (self._text, self._why, answers):
            layout.addWidget(widget)

        self._same.clicked.connect(lambda: self.same_answered.emit(self._person, self._other()))
        self._apart.clicked.connect(lambda: self.apart_answered.emit(self._person, self._other()))
        self._show.clicked.connect(lambda: self.other_wanted.emit(self._other()))
        self._next.clicked.connect(self._on_next)
        self.hide()

    def show_person(self, person: Person | None, asked: tuple[Likeness, ...]) -> None:
        """Ask about a person; the box is not to be seen where there is nothing to ask."""
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self._person, self._asked, self._number = person, asked, 0
        self.setVisible(person is not None and (bool(asked) or person.proposed))
        if not self.isHidden():
            self._ask()
            if had_focus:
                announce(self, f"{self._text.text()} {self._why.text()}")

    def _ask(self) -> None:
        person = self._person
        assert person is not None
        self._show.setVisible(bool(self._asked))
        self._next.setVisible(len(self._asked) > 1)
        if self._asked:
            likeness = self._asked[self._number]
            text = self.tr("Is “{name}” the same person as “{other}”?")
            self._text.setText(text.format(name=person.label, other=likeness.other.label))
            self._why.setText(" ".join((doubt_in_words(likeness.doubt), _who(likeness.other))))
        else:
            names = "” = “".join(person.names)
            self._text.setText(self.tr("Are these one person? “{names}”").format(names=names))
            self._why.setText(self.tr("It is proposed because the names fit and sound alike."))

    def _on_next(self) -> None:
        self._number = (self._number + 1) % len(self._asked)
        self._ask()
        announce(self, f"{self._text.text()} {self._why.text()}")

    def _other(self) -> Person | None:
        """Return who the question is about beside the person; None of a proposal."""
        return self._asked[self._number].other if self._asked else None


def _who(person: Person) -> str:
    """Return what is known of a person: role, years, transcripts."""
    role = person.roles[-1].role if person.roles else ""
    facts = (role, spoken_years(person), FIGURES.transcripts(len(person.appearances)))
    return f"{person.label}: {', '.join(filter(None, facts))}."
