"""The View settings' panel: presets, the site's choices, and those that go beyond them."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from transcript_reader.domain.view_settings import (
    SITE_LETTER_SPACINGS,
    ColourScheme,
    ViewSettings,
)
from transcript_reader.ui.widgets.parts.choices import ChoiceGroup, Line, Tick
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn
from transcript_reader.ui.widgets.parts.section import Section
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton
from transcript_reader.ui.widgets.view.focus_section import FocusSection
from transcript_reader.ui.widgets.view.font_section import FontSection
from transcript_reader.ui.widgets.view.measure_section import MeasureSection
from transcript_reader.ui.widgets.view.preset_section import PresetSection
from transcript_reader.ui.widgets.view.scheme_section import SchemeSection
from transcript_reader.ui.widgets.view.view_names import spacing_name


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
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._body = body
        self._column = ScrollColumn(body, self)
        layout.addWidget(self._column)

        self.presets = PresetSection(body)
        self._fonts = FontSection(body)
        spacing, self._spacings = self._spacing_section(body)
        self.schemes = SchemeSection(body)
        self._measures = MeasureSection(body)
        self._focus = FocusSection(body)
        self._follow = Tick(self.tr("Colours and font as the system has them"), body)
        self._bar = Tick(self.tr("Show the View settings bar"), body)
        buttons = QWidget(body)
        row = FlowLayout(buttons)
        default = WrapButton(self.tr("Default settings"), buttons)
        close = WrapButton(self.tr("Close panel"), buttons)
        for button in (default, close):
            row.addWidget(button)
        for widget in (
            self.presets,
            self._fonts,
            spacing,
            self.schemes,
            self._measures,
            self._focus,
            self._follow,
            self._bar,
            buttons,
        ):
            column.addWidget(widget)
        column.addStretch(1)

        self.presets.view_chosen.connect(self.view_changed)
        self._fonts.font_chosen.connect(lambda font: self._change(font=font))
        self._spacings.value_chosen.connect(lambda em: self._change(letter_spacing=em))
        self.schemes.scheme_chosen.connect(
            lambda key: self._change(scheme_key=key, follow_system=False)
        )
        for signal in (self._measures.measure_chosen, self._focus.choice_made):
            signal.connect(lambda field, value: self._change(**{field: value}))
        self._follow.toggled.connect(lambda on: self._change(follow_system=on))
        self._bar.toggled.connect(lambda on: self._change(bar_visible=on))
        default.clicked.connect(lambda: self.view_changed.emit(ViewSettings()))
        close.clicked.connect(self.closed)

    def minimumSizeHint(self) -> QSize:
        """Return the room without which something would be cut off at its side."""
        bar = self._column.verticalScrollBar()
        bar.ensurePolished()  # it is not yet where it has not been seen
        beside = bar.sizeHint().width() + 2 * self._column.frameWidth()
        least = self._body.minimumSizeHint().width() + beside
        return super().minimumSizeHint().expandedTo(QSize(least, 0))

    def set_view(self, view: ViewSettings, scheme: ColourScheme) -> None:
        """Show what holds; ``scheme`` is the one in force, whoever chose it."""
        self._view = view
        self.presets.show_view(view)
        self._fonts.show_font(view.font)
        self._spacings.show_value(view.letter_spacing)
        self.schemes.show_scheme(scheme.key)
        self._measures.show_view(view)
        self._focus.show_view(view)
        with QSignalBlocker(self._follow), QSignalBlocker(self._bar):
            self._follow.setChecked(view.follow_system)
            self._bar.setChecked(view.bar_visible)

    def _change(self, **changes: object) -> None:
        self.view_changed.emit(replace(self._view, **changes))  # type: ignore[arg-type]

    def _spacing_section(self, body: QWidget) -> tuple[Section, ChoiceGroup]:
        section = Section(body)
        section.set_title(self.tr("Character spacing (kerning):"))
        group = ChoiceGroup(section)
        row, layout = section.row()
        for spacing in SITE_LETTER_SPACINGS:
            line = Line(spacing_name(spacing), row)
            layout.addWidget(line)
            group.add(line, spacing)
        return section, group
