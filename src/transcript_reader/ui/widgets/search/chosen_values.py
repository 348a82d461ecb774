"""What the hits were narrowed to, each with a way back."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from transcript_reader.domain.search import FACETS
from transcript_reader.ui.widgets.parts.facet_names import facet_name, value_name
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton

Chosen = tuple[tuple[str, str], ...]


class ChosenValues(QWidget):
    """A button for every value that was chosen, and one for all; nothing where none was.

    Signals:
        value_dropped: Emitted with the facet and the value that no longer narrows.
        all_dropped: Emitted when nothing is to narrow any more.
    """

    value_dropped = Signal(str, str)
    all_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: Chosen = ()
        layout = FlowLayout(self, gap=0.4)
        # Made at once, for their place in the order of the keyboard; a facet narrows once.
        self._buttons = [WrapButton("", self) for _ in (*FACETS, "month", "transcript")]
        self._everything = WrapButton(self.tr("All hits again"), self)
        for number, button in enumerate(self._buttons):
            button.clicked.connect(partial(self._drop, number))
        self._everything.clicked.connect(self.all_dropped)
        for button in (*self._buttons, self._everything):
            layout.addWidget(button)
        self.hide()

    def show_chosen(self, chosen: Chosen) -> None:
        """Show these (facet, value) pairs, one of a facet."""
        chosen = self._chosen = tuple(dict(chosen).items())
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(chosen))
            if number < len(chosen):
                self._name(button, *chosen[number])
        self._everything.setVisible(len(chosen) > 1)
        self.setVisible(bool(chosen))

    def _name(self, button: WrapButton, facet: str, value: str) -> None:
        name = value_name(facet, value)
        said = self.tr("{facet}: {value}. Do not narrow to it").format(
            facet=facet_name(facet), value=name
        )
        button.setText(f"{name} ✕")
        button.setAccessibleName(said)
        button.setToolTip(said)

    def _drop(self, number: int) -> None:
        self.value_dropped.emit(*self._chosen[number])
