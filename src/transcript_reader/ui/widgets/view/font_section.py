"""The fonts of the View settings: the site's two, two for tired eyes, and any installed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from transcript_reader.domain.view_settings import FontChoice
from transcript_reader.ui.support import fonts
from transcript_reader.ui.widgets.parts.choices import ChoiceGroup, Line
from transcript_reader.ui.widgets.parts.section import Section
from transcript_reader.ui.widgets.view.family_choice import FamilyChoice
from transcript_reader.ui.widgets.view.view_names import font_name


class FontSection(Section):
    """Shows each face in itself.

    Signals:
        font_chosen: Emitted with a FontChoice or the name of a family.
    """

    font_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Font settings: Select font"))
        self._choices = ChoiceGroup(self)
        for choice in FontChoice:
            line = Line(font_name(choice), self)
            line.setFont(QFont(fonts.families(choice)))
            self.column.addWidget(line)
            self._choices.add(line, choice)
        other = QLabel(self.tr("Another installed font"), self)
        other.setWordWrap(True)
        self._families = FamilyChoice(other.text(), self)
        other.setBuddy(self._families)
        self.column.addWidget(other)
        self.column.addWidget(self._families)
        self._choices.value_chosen.connect(self.font_chosen)
        self._families.family_chosen.connect(self.font_chosen)

    def show_font(self, font: str) -> None:
        """Show which font holds."""
        self._choices.show_value(font)
        self._families.show_family(font)
