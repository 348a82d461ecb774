"""Rest for the eyes in the View settings: a ruler, and what of the page is lit."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from transcript_reader.domain.view_settings import FOCUS_LINES_RANGE, Focus, ViewSettings
from transcript_reader.ui.widgets.parts.choices import ChoiceGroup, Line, Tick
from transcript_reader.ui.widgets.parts.number_choice import NumberChoice
from transcript_reader.ui.widgets.parts.section import Section


class FocusSection(Section):
    """The reading ruler and the focus.

    Signals:
        choice_made: Emitted with the name of a field of ViewSettings and its new value.
    """

    choice_made = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Rest for the eyes:"))
        self._ruler = Tick(self.tr("Reading ruler"), self)
        self.column.addWidget(self._ruler)
        self._choices = ChoiceGroup(self)
        for value, name in (
            (Focus.PAGE, self.tr("The whole page is lit")),
            (Focus.TURN, self.tr("One turn is lit")),
            (Focus.LINES, self.tr("A few lines are lit")),
        ):
            line = Line(name, self)
            self.column.addWidget(line)
            self._choices.add(line, value)
        self._lines = NumberChoice(
            self.tr("Lines lit"), FOCUS_LINES_RANGE, 1, self.tr("lines", "unit"), self
        )
        self.column.addWidget(self._lines)
        self._ruler.toggled.connect(lambda on: self.choice_made.emit("ruler", on))
        self._choices.value_chosen.connect(lambda value: self.choice_made.emit("focus", value))
        self._lines.value_chosen.connect(
            lambda value: self.choice_made.emit("focus_lines", round(value))
        )

    def show_view(self, view: ViewSettings) -> None:
        """Show what holds."""
        with QSignalBlocker(self._ruler):
            self._ruler.setChecked(view.ruler)
        self._choices.show_value(view.focus)
        self._lines.set_value(view.focus_lines)
        self._lines.setEnabled(view.focus == Focus.LINES)
