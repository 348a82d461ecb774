"""The View menu's commands as changes of the View settings."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from transcript_reader.domain.view_settings import ColourScheme, ViewSettings
from transcript_reader.ui.widgets.commands import (
    LANGUAGE_COMMANDS,
    SCHEME_COMMANDS,
    SIZE_COMMANDS,
    Commands,
)

SIZES = (50, 70, 85, 100, 115, 135, 150, 175, 200, 250, 300, 350, 400, 450, 500)
"""Where "larger" and "smaller" stop, in per cent."""


class ViewCommands(QObject):
    """Ticks in the menu what holds, and tells what the reader picks there.

    Signals:
        view_changed: Emitted with the new ViewSettings.
        language_chosen: Emitted with the code of the language the window is to speak.
    """

    view_changed = Signal(ViewSettings)
    language_chosen = Signal(str)

    def __init__(self, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._view = ViewSettings()
        self._scheme = self._view.scheme
        for command, size in SIZE_COMMANDS.items():
            self._on(command, partial(self._pick, size=size))
        for command, key in SCHEME_COMMANDS.items():
            self._on(command, partial(self._pick, scheme_key=key, follow_system=False))
        self._on("images", lambda on: self._change(images=on))
        self._on("view_bar", lambda on: self._change(bar_visible=on))
        self._on("bigger", lambda _: self._step_size(+1))
        self._on("smaller", lambda _: self._step_size(-1))
        for command, code in LANGUAGE_COMMANDS.items():
            self._on(command, partial(self._on_language, code))

    def set_view(self, view: ViewSettings, scheme: ColourScheme) -> None:
        """Tick what holds; ``scheme`` is the one in force, whoever chose it."""
        self._view, self._scheme = view, scheme
        self._commands.show_view(view, scheme)

    def set_language(self, code: str) -> None:
        """Tick the language that is spoken."""
        for command, own in LANGUAGE_COMMANDS.items():
            self._commands[command].setChecked(own == code)

    def _on(self, command: str, act: Callable[[bool], None]) -> None:
        self._commands[command].triggered.connect(act)

    def _on_language(self, code: str, _: bool = False) -> None:
        self.language_chosen.emit(code)

    def _pick(self, _: bool = False, **changes: object) -> None:
        self._change(**changes)

    def _change(self, **changes: object) -> None:
        self._commands.show_view(self._view, self._scheme)  # what holds, until it changes
        self.view_changed.emit(replace(self._view, **changes))  # type: ignore[arg-type]

    def _step_size(self, step: int) -> None:
        sizes = [one for one in SIZES if (one - self._view.size) * step > 0]
        if sizes:
            self._change(size=min(sizes) if step > 0 else max(sizes))
