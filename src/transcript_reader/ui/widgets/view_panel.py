"""The View settings' panel: the site's choices, and those that go beyond them."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from transcript_reader.domain.view_settings import (
    LETTER_SPACING_RANGE,
    LINE_LENGTH_RANGE,
    LINE_SPACING_RANGE,
    PARAGRAPH_SPACING_RANGE,
    SCHEMES,
    SITE_LETTER_SPACINGS,
    SIZE_RANGE,
    ColourScheme,
    FontChoice,
    ViewSettings,
)
from transcript_reader.ui.support import fonts
from transcript_reader.ui.widgets.choices import ChoiceGroup, Line, Tick
from transcript_reader.ui.widgets.flow_layout import FlowLayout
from transcript_reader.ui.widgets.number_choice import NumberChoice
from transcript_reader.ui.widgets.view_names import font_name, scheme_name, spacing_name


class ViewPanel(QWidget):
    """Every View setting. Each acts at once; nothing waits for a button.

    Signals:
        view_changed: Emitted with the new ViewSettings when the reader chooses.
        closed: Emitted when the reader has done with the panel.
    """

    view_changed = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = ViewSettings()
        self.setAccessibleName(self.tr("View settings"))
        body = QWidget(self)
        self._column = QVBoxLayout(body)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self._column.setContentsMargins(0, 0, 0, 0)

        self._fonts = self._add_fonts(body)
        self._spacings = self._add_spacings(body)
        self._schemes = self._add_schemes(body)
        self._numbers = self._add_numbers(body)
        self._follow = Tick(self.tr("Light or dark as the system"), body)
        self._bar = Tick(self.tr("Show the View settings bar"), body)
        for tick in (self._follow, self._bar):
            self._column.addWidget(tick)
        buttons = QWidget(body)
        row = FlowLayout(buttons)
        self._default = QPushButton(self.tr("Default settings"), buttons)
        self._close = QPushButton(self.tr("Close panel"), buttons)
        row.addWidget(self._default)
        row.addWidget(self._close)
        self._column.addWidget(buttons)
        self._column.addStretch(1)

        self._fonts.value_chosen.connect(lambda font: self._change(font=font))
        self._spacings.value_chosen.connect(lambda em: self._change(letter_spacing=em))
        self._schemes.value_chosen.connect(
            lambda key: self._change(scheme_key=key, follow_system=False)
        )
        self._follow.toggled.connect(lambda on: self._change(follow_system=on))
        self._bar.toggled.connect(lambda on: self._change(bar_visible=on))
        self._default.clicked.connect(lambda: self.view_changed.emit(ViewSettings()))
        self._close.clicked.connect(self.closed)

    def set_view(self, view: ViewSettings, scheme: ColourScheme) -> None:
        """Show what holds; ``scheme`` is the one in force, whoever chose it."""
        self._view = view
        self._fonts.show_value(view.font)
        self._spacings.show_value(view.letter_spacing)
        self._schemes.show_value(scheme.key)
        for field, number in self._numbers.items():
            number.set_value(getattr(view, field))
        with QSignalBlocker(self._follow), QSignalBlocker(self._bar):
            self._follow.setChecked(view.follow_system)
            self._bar.setChecked(view.bar_visible)

    def _change(self, **changes: object) -> None:
        self.view_changed.emit(replace(self._view, **changes))  # type: ignore[arg-type]

    def _heading(self, text: str, body: QWidget) -> None:
        heading = QLabel(text, body)
        heading.setProperty("look", "section")
        heading.setWordWrap(True)
        self._column.addWidget(heading)

    def _add_fonts(self, body: QWidget) -> ChoiceGroup:
        self._heading(self.tr("Font settings: Select font"), body)
        group = ChoiceGroup(body)
        for choice in FontChoice:
            line = Line(font_name(choice), body)
            line.setFont(QFont(fonts.families(choice)))
            self._column.addWidget(line)
            group.add(line, choice)
        return group

    def _add_spacings(self, body: QWidget) -> ChoiceGroup:
        self._heading(self.tr("Character spacing (kerning):"), body)
        group = ChoiceGroup(body)
        row = QWidget(body)
        layout = FlowLayout(row, gap=0.2)
        for spacing in SITE_LETTER_SPACINGS:
            line = Line(spacing_name(spacing), row)
            layout.addWidget(line)
            group.add(line, spacing)
        self._column.addWidget(row)
        return group

    def _add_schemes(self, body: QWidget) -> ChoiceGroup:
        self._heading(self.tr("Colour scheme selection:"), body)
        group = ChoiceGroup(body)
        for scheme in SCHEMES:
            line = Line(scheme_name(scheme.key), body, scheme)
            self._column.addWidget(line)
            group.add(line, scheme.key)
        return group

    def _add_numbers(self, body: QWidget) -> dict[str, NumberChoice]:
        self._heading(self.tr("Beyond the site's settings:"), body)
        rows = (
            ("size", self.tr("Text size"), SIZE_RANGE, 5, "%"),
            ("letter_spacing", self.tr("Space between letters"), LETTER_SPACING_RANGE, 0.01, "em"),
            ("line_spacing", self.tr("Line spacing"), LINE_SPACING_RANGE, 0.05, "em"),
            (
                "paragraph_spacing",
                self.tr("Space between paragraphs"),
                PARAGRAPH_SPACING_RANGE,
                0.05,
                "em",
            ),
            (
                "line_length",
                self.tr("Longest line"),
                LINE_LENGTH_RANGE,
                1,
                self.tr("characters", "unit"),
            ),
        )
        numbers: dict[str, NumberChoice] = {}
        for field, name, ends, step, unit in rows:
            numbers[field] = NumberChoice(name, ends, step, unit, body)
            numbers[field].value_chosen.connect(
                lambda value, field=field, whole=step >= 1: self._change(
                    **{field: round(value) if whole else value}
                )
            )
            self._column.addWidget(numbers[field])
        return numbers
