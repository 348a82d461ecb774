"""The list of every command: type some of its words, Enter runs it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.widgets.commands.command_list import CommandList
from transcript_reader.ui.widgets.commands.commands import CommandRow


class CommandsDialog(QDialog):
    """Closes when a command is picked.

    Signals:
        command_chosen: Emitted with the command, once the dialog is closed.
    """

    command_chosen = Signal(str)

    def __init__(self, rows: list[CommandRow], scheme: ColourScheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All commands"))
        commands = CommandList(scheme, self)
        commands.set_rows(rows)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)  # Enter is for the list
        layout = QVBoxLayout(self)
        layout.addWidget(commands, 1)
        layout.addWidget(buttons)
        commands.command_entered.connect(self._on_entered)
        buttons.rejected.connect(self.reject)
        commands.take_focus()
        fit(self, 36, 40)

    def _on_entered(self, command: str) -> None:
        self.accept()
        self.command_chosen.emit(command)
