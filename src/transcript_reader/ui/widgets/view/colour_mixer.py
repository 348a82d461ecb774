"""Three numbers that make a colour: lightness, colourfulness and hue."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from transcript_reader.domain.lightness import Lch, from_lch, to_lch
from transcript_reader.ui.widgets.parts.number_choice import NumberChoice

_MOST_COLOURFUL = 0.32  # what a screen can show, in Oklab


class ColourMixer(QWidget):
    """Each number can be moved without the others changing, as far as a screen shows it.

    Signals:
        colour_mixed: Emitted with the colour as #rrggbb when the reader moves a number.
    """

    colour_mixed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._light = NumberChoice(self.tr("Lightness"), (0, 100), 1, "%", self)
        self._colourful = NumberChoice(self.tr("Colourfulness"), (0, 100), 1, "%", self)
        self._hue = NumberChoice(self.tr("Hue"), (0, 359), 1, "\N{DEGREE SIGN}", self)
        self._numbers = [0.0, 0.0, 0.0]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for index, number in enumerate((self._light, self._colourful, self._hue)):
            layout.addWidget(number)
            number.value_chosen.connect(lambda value, index=index: self._on_chosen(index, value))

    def show_colour(self, colour: str) -> None:
        """Show a colour's numbers; a colour without a hue leaves the hue where it was."""
        light, colourful, hue = to_lch(colour)
        self._numbers[:2] = [100 * light, min(100.0, 100 * colourful / _MOST_COLOURFUL)]
        if colourful > 0.001:
            self._numbers[2] = hue % 359.5
        for number, value in zip(
            (self._light, self._colourful, self._hue), self._numbers, strict=True
        ):
            number.set_value(round(value))

    def _on_chosen(self, index: int, value: float) -> None:
        self._numbers[index] = value
        self.colour_mixed.emit(from_lch(*self._lch()))

    def _lch(self) -> Lch:
        light, colourful, hue = self._numbers
        return light / 100, colourful / 100 * _MOST_COLOURFUL, hue
