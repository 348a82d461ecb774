"""The View menu's commands as changes of the View settings."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from transcript_reader.domain.own_scheme import OwnScheme
from transcript_reader.domain.preset import Preset
from transcript_reader.domain.view_settings import ColourScheme, Focus, ViewSettings
from transcript_reader.ui.widgets.commands.commands import (
    FOCUS_COMMANDS,
    LANGUAGE_COMMANDS,
    PRESET_COMMANDS,
    PRESET_MENU,
    SCHEME_COMMANDS,
    SCHEME_MENU,
    SIZE_COMMANDS,
    VIEW_SWITCHES,
    Commands,
    plain,
)

SIZES = (50, 70, 85, 100, 115, 135, 150, 175, 200, 250, 300, 350, 400, 450, 500)
"""Where "larger" and "smaller" stop, in per cent."""


class ViewCommands(QObject):
    """Ticks in the menu what holds, and tells what the reader picks there.

    Signals:
        view_changed: Emitted with the new ViewSettings.
        language_chosen: Emitted with the code of the language the window is to speak.
        told: Emitted with what holds after a command, for a screen reader to say.
    """

    view_changed = Signal(ViewSettings)
    language_chosen = Signal(str)
    told = Signal(str)

    def __init__(self, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._view = ViewSettings()
        self._scheme = self._view.scheme
        self._presets: dict[QAction, Preset] = {}
        self._schemes: dict[QAction, OwnScheme] = {}
        for command, size in SIZE_COMMANDS.items():
            self._on(command, partial(self._pick, size=size))
        for command, key in SCHEME_COMMANDS.items():
            self._on(command, partial(self._pick, scheme_key=key, follow_system=False))
        for command, preset in PRESET_COMMANDS.items():
            self._on(command, partial(self._pick_preset, preset))
        for command, focus in FOCUS_COMMANDS.items():
            self._on(command, self._lighting(focus))
        for command, field in VIEW_SWITCHES.items():
            self._on(command, self._switching(field))
        self._on("bigger", lambda _: self._step_size(+1))
        self._on("smaller", lambda _: self._step_size(-1))
        for command, code in LANGUAGE_COMMANDS.items():
            self._on(command, partial(self._on_language, code))

    def set_view(self, view: ViewSettings, scheme: ColourScheme) -> None:
        """Tick what holds; ``scheme`` is the one in force, whoever chose it."""
        self._view, self._scheme = view, scheme
        self._show()

    def set_presets(self, own: tuple[Preset, ...]) -> None:
        """Let the reader's own presets stand in the menu."""
        names = [preset.name for preset in own]
        self._presets = dict(zip(self._commands.show_own(PRESET_MENU, names), own, strict=True))
        for action, preset in self._presets.items():
            action.triggered.connect(partial(self._pick_preset, preset))
        self._show()

    def set_schemes(self, own: tuple[OwnScheme, ...]) -> None:
        """Let the reader's own colour schemes stand in the menu."""
        names = [one.name for one in own]
        self._schemes = dict(zip(self._commands.show_own(SCHEME_MENU, names), own, strict=True))
        for action, one in self._schemes.items():
            change = partial(self._pick, scheme_key=one.key, follow_system=False)
            action.triggered.connect(change)
        self._show()

    def set_language(self, code: str) -> None:
        """Tick the language that is spoken."""
        for command, own in LANGUAGE_COMMANDS.items():
            self._commands[command].setChecked(own == code)

    def _on(self, command: str, act: Callable[[bool], None]) -> None:
        action = self._commands[command]
        action.triggered.connect(act)
        action.triggered.connect(partial(self._tell, action))

    def _tell(self, action: QAction, _: bool = False) -> None:
        """Say what holds now; whoever presses a key hears nothing of it else."""
        name = plain(action.text())
        if not action.isCheckable():
            said = self.tr("text size {size} %").format(size=self._view.size)
        elif action.isChecked() or action.actionGroup() is not None:
            said = name
        else:
            said = self.tr("{command}: off").format(command=name)
        self.told.emit(said)

    def _on_language(self, code: str, _: bool = False) -> None:
        self.language_chosen.emit(code)

    def _pick(self, _: bool = False, **changes: object) -> None:
        self._change(**changes)

    def _pick_preset(self, preset: Preset, _: bool = False) -> None:
        self._show()
        self.view_changed.emit(preset.view)

    def _lighting(self, focus: Focus) -> Callable[[bool], None]:
        return lambda on: self._change(focus=focus if on else Focus.PAGE)

    def _switching(self, field: str) -> Callable[[bool], None]:
        return lambda on: self._change(**{field: on})

    def _show(self) -> None:
        self._commands.show_view(self._view, self._scheme)
        for action, preset in self._presets.items():
            action.setChecked(preset.view == self._view)
        for action, one in self._schemes.items():
            action.setChecked(one.key == self._scheme.key)

    def _change(self, **changes: object) -> None:
        self._show()  # what holds, until it changes
        self.view_changed.emit(replace(self._view, **changes))  # type: ignore[arg-type]

    def _step_size(self, step: int) -> None:
        sizes = [one for one in SIZES if (one - self._view.size) * step > 0]
        if sizes:
            self._change(size=min(sizes) if step > 0 else max(sizes))
