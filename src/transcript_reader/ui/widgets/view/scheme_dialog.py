"""Making a colour scheme: four colours, how well they can be read, and the nearest that can."""

import re
from dataclasses import replace
from math import floor

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from transcript_reader.domain.colour import contrast
from transcript_reader.domain.own_scheme import LONGEST_NAME, Colours, OwnScheme
from transcript_reader.domain.view_settings import TEXT_CONTRAST
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.widgets.parts.choices import ChoiceGroup, Line
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton
from transcript_reader.ui.widgets.view.colour_mixer import ColourMixer
from transcript_reader.ui.widgets.view.colour_sample import ColourSample

_COLOUR = re.compile(r"\s*#?([0-9A-Fa-f]{6})\s*")


class SchemeDialog(QDialog):
    """Four colours by number or by hand; only what can be read can be saved.

    Signals:
        scheme_made: Emitted with the OwnScheme.
    """

    scheme_made = Signal(object)

    def __init__(
        self, name: str, colours: Colours, taken: frozenset[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Colour scheme"))
        self._colours = colours
        self._taken = {one.casefold() for one in taken - {name}}
        body = QWidget(self)
        self._name = QLineEdit(name, body)
        self._name.setMaxLength(LONGEST_NAME)
        self._fields: dict[str, QLineEdit] = {}
        self._ratios: dict[str, QLabel] = {}
        self._picked = ChoiceGroup(body)
        rows = self._rows(body)  # before the rest of the dialog, for Tab goes as they are made
        self._mixer = ColourMixer(body)
        self._sample = ColourSample(colours, body)
        self._verdict = QLabel(body)
        self._verdict.setWordWrap(True)
        self._nearest = WrapButton(self.tr("Take the nearest colours"), body)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._lay_out(body, rows)

        self._name.textChanged.connect(self._judge)
        self._picked.value_chosen.connect(self._show_picked)
        self._mixer.colour_mixed.connect(self._on_mixed)
        self._nearest.clicked.connect(lambda: self.set_colours(self._colours.passing))
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._picked.show_value("text")
        self.set_colours(colours)
        fit(self, 32, 50)

    @property
    def colours(self) -> Colours:
        """The colours as they stand."""
        return self._colours

    def set_colours(self, colours: Colours) -> None:
        """Show other colours, everywhere."""
        self._colours = colours
        for one, field in self._fields.items():
            if _colour(field.text()) != getattr(colours, one):
                field.setText(getattr(colours, one))
        self._show_picked()
        self._show_contrast()

    def _rows(self, body: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        for row, (one, name) in enumerate(
            (
                ("text", self.tr("Text")),
                ("background", self.tr("Background")),
                ("link", self.tr("Links")),
                ("accent", self.tr("Signs and edges")),
            )
        ):
            line = Line(name, body)
            field = self._fields[one] = QLineEdit(body)
            field.setAccessibleName(name)
            field.setMaxLength(9)
            ratio = self._ratios[one] = QLabel(body)
            self._picked.add(line, one)
            grid.addWidget(line, 2 * row, 0, 1, 2)
            grid.addWidget(field, 2 * row + 1, 0)
            grid.addWidget(ratio, 2 * row + 1, 1)
            field.textEdited.connect(lambda text, one=one: self._on_typed(one, text))
        return grid

    def _lay_out(self, body: QWidget, rows: QGridLayout) -> None:
        column = QVBoxLayout(body)
        self._label(column, self.tr("Name of the scheme"), self._name)
        column.addLayout(rows)
        for widget in (self._mixer, self._sample, self._verdict, self._nearest):
            column.addWidget(widget)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(ScrollColumn(body, self), 1)
        layout.addWidget(self._buttons)

    @staticmethod
    def _label(column: QVBoxLayout, text: str, field: QLineEdit) -> None:
        label = QLabel(text, field.parentWidget())
        label.setWordWrap(True)
        label.setBuddy(field)
        field.setAccessibleName(text)
        column.addWidget(label)
        column.addWidget(field)

    def _on_typed(self, one: str, text: str) -> None:
        if colour := _colour(text):
            self.set_colours(replace(self._colours, **{one: colour}))

    def _on_mixed(self, colour: str) -> None:
        one = self._held()
        self._colours = replace(self._colours, **{one: colour})
        self._fields[one].setText(colour)
        self._show_contrast()

    def _show_picked(self, _: object = None) -> None:
        self._mixer.show_colour(getattr(self._colours, self._held()))

    def _held(self) -> str:
        button = self._picked.checkedButton()
        return next(
            one
            for one, line in zip(self._fields, self._picked.buttons(), strict=True)
            if line is button
        )

    def _show_contrast(self) -> None:
        colours = self._colours
        for one, label in self._ratios.items():
            if one != "background":
                ratio = contrast(getattr(colours, one), colours.background)
                figure = QLocale().toString(floor(10 * ratio) / 10, "f", 1)
                label.setText(f"{figure}\N{NO-BREAK SPACE}: 1")
        self._sample.set_colours(colours)
        self._judge()

    def _judge(self) -> None:
        """Say whether all can be read and the name is free; offer what can be done."""
        readable = self._colours.least_contrast >= TEXT_CONTRAST
        name = self._name.text().strip()
        taken = name.casefold() in self._taken
        if not readable:
            said = self.tr(
                "These colours cannot be read well: text, links and signs need a contrast of "
                "7 : 1 with the background. The button below takes the nearest colours that "
                "have it."
            )
        elif taken:
            said = self.tr("There is a colour scheme of this name.")
        elif not name:
            said = self.tr("The scheme has no name yet.")
        else:
            said = self.tr("All of it can be read well.")
        if said != self._verdict.text():
            self._verdict.setText(said)
            announce(self._verdict, said)
        self._nearest.setEnabled(not readable)
        save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(readable and bool(name) and not taken)

    def _on_accepted(self) -> None:
        self.scheme_made.emit(OwnScheme(self._name.text().strip(), self._colours))
        self.accept()


def _colour(text: str) -> str:
    """Return what was typed as #rrggbb; empty if it is no colour yet."""
    found = _COLOUR.fullmatch(text)
    return f"#{found[1].lower()}" if found else ""
