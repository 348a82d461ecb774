"""Presets in the View settings: those of the program and the reader's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from transcript_reader.domain.preset import PRESETS, Preset
from transcript_reader.domain.view_settings import ViewSettings
from transcript_reader.ui.widgets.parts.choices import ChoiceGroup, Line
from transcript_reader.ui.widgets.parts.name_dialog import NameDialog
from transcript_reader.ui.widgets.parts.section import Section
from transcript_reader.ui.widgets.view.view_names import preset_name


class PresetSection(Section):
    """All settings at once, by name; the one that holds is on.

    Signals:
        view_chosen: Emitted with the ViewSettings of the preset that was picked.
        saved: Emitted with the name under which the settings that hold are to be kept.
        renamed: Emitted with the old and the new name of a preset of the reader's.
        deleted: Emitted with the name of a preset of the reader's.
    """

    view_chosen = Signal(object)
    saved = Signal(str)
    renamed = Signal(str, str)
    deleted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Presets:"))
        self._own: tuple[Preset, ...] = ()
        self._view = ViewSettings()
        self._row, self._lines = self.row()
        self._choices = ChoiceGroup(self)
        for preset in PRESETS:
            self._add(preset)
        save, self._rename, self._delete = self.buttons(
            self.tr("Save as a preset…"), self.tr("Rename…"), self.tr("Delete")
        )
        save.clicked.connect(self.ask_for_name)
        self._rename.clicked.connect(self._ask_for_new_name)
        self._delete.clicked.connect(self._on_delete)
        self._choices.value_chosen.connect(lambda preset: self.view_chosen.emit(preset.view))

    def set_own(self, own: tuple[Preset, ...]) -> None:
        """Show the reader's own presets after the others."""
        for button in self._choices.buttons()[len(PRESETS) :]:
            self._choices.remove(button)
            self._lines.removeWidget(button)
            button.deleteLater()
        self._own = own
        for preset in own:
            self._add(preset)
        self.show_view(self._view)

    def show_view(self, view: ViewSettings) -> None:
        """Show which preset holds, if one does."""
        self._view = view
        presets = (*self._own, *PRESETS)
        held = next((preset for preset in presets if preset.view == view), None)
        self._choices.show_value(held)
        for button in (self._rename, self._delete):
            button.setVisible(held in self._own)

    def ask_for_name(self) -> None:
        """Ask for a name to keep the settings under."""
        dialog = NameDialog(
            self.tr("Save as a preset"), self.tr("Name of the preset"), self._taken(), self
        )
        dialog.name_chosen.connect(self.saved)
        dialog.open()

    def _ask_for_new_name(self) -> None:
        if (held := self._held()) is None:
            return
        dialog = NameDialog(
            self.tr("Rename the preset"), self.tr("Name of the preset"), self._taken(), self
        )
        dialog.set_name(held.name)
        dialog.name_chosen.connect(lambda name: self.renamed.emit(held.name, name))
        dialog.open()

    def _on_delete(self) -> None:
        if (held := self._held()) is not None:
            self.deleted.emit(held.name)

    def _held(self) -> Preset | None:
        return next((preset for preset in self._own if preset.view == self._view), None)

    def _taken(self) -> frozenset[str]:
        own = {preset.name for preset in self._own}
        return frozenset(own | {preset_name(preset.name) for preset in PRESETS})

    def _add(self, preset: Preset) -> None:
        line = Line(preset_name(preset.name), self._row)
        self._lines.addWidget(line)
        self._choices.add(line, preset)
        line.show()
