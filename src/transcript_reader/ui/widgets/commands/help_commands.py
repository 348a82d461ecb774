"""The commands that tell of commands: the menus, the list of all of them, their keys, about."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from transcript_reader.domain.key_choices import KeyChoices
from transcript_reader.domain.view_settings import ColourScheme, ViewSettings
from transcript_reader.ui.widgets.commands.commands import Commands
from transcript_reader.ui.widgets.commands.commands_dialog import CommandsDialog
from transcript_reader.ui.widgets.commands.help_dialogs import AboutDialog
from transcript_reader.ui.widgets.commands.keys_dialog import KeysDialog


class HelpCommands(QObject):
    """Opens the menus of a window, and its dialogs of commands and keys.

    ``scheme`` and ``choices`` are those that hold: the dialogs show them.

    Signals:
        keys_changed: Emitted with the KeyChoices when the reader gives commands other keys.
    """

    keys_changed = Signal(object)

    def __init__(self, commands: Commands, window: QMainWindow) -> None:
        super().__init__(window)
        self._commands = commands
        self._window = window
        self.scheme: ColourScheme = ViewSettings().scheme
        self.choices = KeyChoices()
        for command, act in (
            ("commands", self._show_commands),
            ("shortcuts", self._show_keys),
            ("menu", self.open_menu),
            ("about", lambda: AboutDialog(window).open()),
        ):
            commands[command].triggered.connect(lambda _=False, act=act: act())

    def open_menu(self) -> None:
        """Open the menus, or the list of all commands where menus have no room."""
        bar = self._window.menuBar()
        if bar.isVisible():
            bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
            bar.setActiveAction(bar.actions()[0])
        else:
            self._show_commands()

    def _show_commands(self) -> None:
        dialog = CommandsDialog(self._commands.rows(), self.scheme, self._window)
        dialog.command_chosen.connect(lambda command: self._commands[command].trigger())
        dialog.open()

    def _show_keys(self) -> None:
        dialog = KeysDialog(self._commands.rows(), self.choices, self.scheme, self._window)
        dialog.keys_changed.connect(self.keys_changed)
        dialog.keys_changed.connect(lambda _: dialog.set_rows(self._commands.rows()))
        dialog.open()
