"""The measures of the View settings: every size and distance, to the figure."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from transcript_reader.domain.view_settings import (
    INTERFACE_SIZE_RANGE,
    LETTER_SPACING_RANGE,
    LINE_LENGTH_RANGE,
    LINE_SPACING_RANGE,
    PARAGRAPH_SPACING_RANGE,
    SIZE_RANGE,
    WORD_SPACING_RANGE,
    ViewSettings,
)
from transcript_reader.ui.widgets.parts.choices import Tick
from transcript_reader.ui.widgets.parts.number_choice import NumberChoice
from transcript_reader.ui.widgets.parts.section import Section


class MeasureSection(Section):
    """One number a measure.

    Signals:
        measure_chosen: Emitted with the name of a field of ViewSettings and its new value.
    """

    measure_chosen = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Beyond the site's settings:"))
        self._numbers: dict[str, NumberChoice] = {}
        self._add("size", self.tr("Text size"), SIZE_RANGE, 5, "%")
        self._with_text = Tick(self.tr("The interface grows with the text"), self)
        self.column.addWidget(self._with_text)
        self._add("interface_size", self.tr("Interface size"), INTERFACE_SIZE_RANGE, 5, "%")
        for field, name, ends in (
            ("letter_spacing", self.tr("Space between letters"), LETTER_SPACING_RANGE),
            ("word_spacing", self.tr("Space between words"), WORD_SPACING_RANGE),
            ("line_spacing", self.tr("Line spacing"), LINE_SPACING_RANGE),
            ("paragraph_spacing", self.tr("Space between paragraphs"), PARAGRAPH_SPACING_RANGE),
        ):
            self._add(field, name, ends, 0.01 if ends[1] <= 1 else 0.05, "em")
        characters = self.tr("characters", "unit")
        self._add("line_length", self.tr("Longest line"), LINE_LENGTH_RANGE, 1, characters)
        self._large = Tick(self.tr("Large controls"), self)
        self.column.addWidget(self._large)
        for field, tick in self._ticks():
            tick.toggled.connect(lambda on, field=field: self.measure_chosen.emit(field, on))

    def show_view(self, view: ViewSettings) -> None:
        """Show what holds."""
        for field, number in self._numbers.items():
            number.set_value(getattr(view, field))
        for field, tick in self._ticks():
            with QSignalBlocker(tick):
                tick.setChecked(getattr(view, field))
        self._numbers["interface_size"].setEnabled(not view.interface_with_text)

    def _ticks(self) -> tuple[tuple[str, Tick], ...]:
        return (("interface_with_text", self._with_text), ("large_controls", self._large))

    def _add(
        self, field: str, name: str, ends: tuple[float, float], step: float, unit: str
    ) -> None:
        number = self._numbers[field] = NumberChoice(name, ends, step, unit, self)
        number.value_chosen.connect(
            lambda value: self.measure_chosen.emit(field, round(value) if step >= 1 else value)
        )
        self.column.addWidget(number)
