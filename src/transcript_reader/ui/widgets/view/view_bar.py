"""The View settings' bar: one click a choice, always in sight."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from transcript_reader.domain.view_settings import (
    BAR_SCHEMES,
    SITE_SIZES,
    ColourScheme,
    ViewSettings,
)
from transcript_reader.ui.widgets.commands.keys import in_words, own_keys
from transcript_reader.ui.widgets.parts.choices import ChoiceGroup, Switch, Tile
from transcript_reader.ui.widgets.parts.chosen_bar import Toggle
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.view.view_names import scheme_name, size_name

_GAP, _COMPACT_GAP = 0.9, 0.3  # em
_LETTER_SIZES = (0.8, 1.1, 1.5)  # em


class ViewBar(QWidget):
    """The site's bar: font size, site colours, images, settings.

    Other buttons of the window may stand in the same row, before and after it; they stay
    when the bar is moved to the menu.

    Signals:
        view_changed: Emitted with the new ViewSettings when the reader chooses.
        settings_toggled: Emitted with True when the panel is wanted, False when it is not.
    """

    view_changed = Signal(object)
    settings_toggled = Signal(bool)

    def __init__(
        self,
        parent: QWidget | None = None,
        before: tuple[QWidget, ...] = (),
        after: tuple[QWidget, ...] = (),
    ) -> None:
        super().__init__(parent)
        self._compact = False
        self._labels: list[QLabel] = []
        self._named: dict[str, QWidget] = {}
        self._view = ViewSettings()
        self.setAccessibleName(self.tr("View settings"))

        self._title = QLabel(self.tr("View settings"), self)
        self._title.setProperty("look", "heading")

        sizes, self._sizes = self._group(self.tr("Font size:"))
        for size, scale, key in zip(
            SITE_SIZES, _LETTER_SIZES, ("size_small", "size_normal", "size_big"), strict=True
        ):
            tile = Tile(self.tr("A"), sizes, scale)
            self._name(tile, f"{self.tr('Font size:')} {size_name(size)}", key)
            self._add(sizes, tile)
            self._sizes.add(tile, size)

        colours, self._schemes = self._group(self.tr("Site colours:"))
        for number, scheme in enumerate(BAR_SCHEMES, start=1):
            tile = Tile(self.tr("C"), colours, scheme=scheme)
            self._name(
                tile, f"{self.tr('Site colours:')} {scheme_name(scheme.key)}", f"scheme_{number}"
            )
            self._add(colours, tile)
            self._schemes.add(tile, scheme.key)

        images, _ = self._group(self.tr("Images"))
        self._images = Switch(self.tr("OFF"), self.tr("ON"), images)
        self._name(self._images, self.tr("Images"), "images")
        self._add(images, self._images)

        self._settings = Toggle(self.tr("Settings"), self)
        self._settings.setCheckable(True)
        self._name(self._settings, self.tr("Settings"), "view_settings")

        self._groups = (sizes, colours, images, self._settings)
        self._row = layout = FlowLayout(self, gap=_GAP, last_apart=bool(after))
        for widget in (*before, self._title, *self._groups, *after):
            layout.addWidget(widget)
        for one, following in pairwise((self._settings, *after)):
            self.setTabOrder(one, following)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

        self._sizes.value_chosen.connect(lambda size: self._change(size=size))
        self._schemes.value_chosen.connect(
            lambda key: self._change(scheme_key=key, follow_system=False)
        )
        self._images.toggled.connect(lambda on: self._change(images=on))
        self._settings.toggled.connect(self.settings_toggled)

    def set_view(self, view: ViewSettings, scheme: ColourScheme) -> None:
        """Show what holds; ``scheme`` is the one in force, whoever chose it."""
        self._view = view
        self._sizes.show_value(view.size)
        self._schemes.show_value(scheme.key)
        with QSignalBlocker(self._images):
            self._images.setChecked(view.images)
        for group in self._groups:
            group.setVisible(view.bar_visible)
        self._show_labels()

    def set_compact(self, compact: bool) -> None:
        """Leave the labels out where room is short; every button keeps its name."""
        self._compact = compact
        self._row.set_gap(_COMPACT_GAP if compact else _GAP)
        self._show_labels()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Say in the tool tips which key each command has; empty: none."""
        for command in self._named:
            self._show_key(command, keys[command])

    def set_settings_open(self, is_open: bool) -> None:
        """Show whether the panel is open."""
        with QSignalBlocker(self._settings):
            self._settings.setChecked(is_open)

    def _show_labels(self) -> None:
        for label in self._labels:
            label.setVisible(not self._compact)
        self._title.setVisible(not self._compact and self._view.bar_visible)

    def _change(self, **changes: object) -> None:
        self.view_changed.emit(replace(self._view, **changes))  # type: ignore[arg-type]

    def _group(self, label: str) -> tuple[QWidget, ChoiceGroup]:
        """Return a label with room for its buttons behind it, and the buttons' group."""
        group = QWidget(self)
        group.setAccessibleName(label.rstrip(":"))
        layout = FlowLayout(group, gap=0.15)
        self._labels.append(QLabel(label, group))
        layout.addWidget(self._labels[-1])
        return group, ChoiceGroup(group)

    def _name(self, button: QWidget, name: str, command: str) -> None:
        """Give the button its name, and its key to see and to hear."""
        button.setAccessibleName(name)
        self._named[command] = button
        self._show_key(command, in_words(own_keys(command)[:1]))

    def _show_key(self, command: str, key: str) -> None:
        button = self._named[command]
        name = button.accessibleName()
        button.setToolTip(f"{name} ({key})" if key else name)

    @staticmethod
    def _add(group: QWidget, button: QWidget) -> None:
        layout = group.layout()
        assert layout is not None
        layout.addWidget(button)
