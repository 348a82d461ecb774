"""Giving commands other keys; a key that belongs to another command is told before it moves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from transcript_reader.domain.key_choices import KeyChoices, Keys
from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.support.dialog_size import fit
from transcript_reader.ui.widgets.commands.command_list import CommandList
from transcript_reader.ui.widgets.commands.commands import CommandRow
from transcript_reader.ui.widgets.commands.key_field import KeyField
from transcript_reader.ui.widgets.commands.keys import NEEDED, own_keys
from transcript_reader.ui.widgets.parts.flow_layout import FlowLayout
from transcript_reader.ui.widgets.parts.scroll_column import ScrollColumn
from transcript_reader.ui.widgets.parts.wrap_button import WrapButton

_LIST_HEIGHT = 14  # em


class KeysDialog(QDialog):
    """Every command, its keys, and a field to press others in.

    Signals:
        keys_changed: Emitted with the new KeyChoices.
    """

    keys_changed = Signal(object)

    def __init__(
        self,
        rows: list[CommandRow],
        choices: KeyChoices,
        scheme: ColourScheme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._choices = choices
        self._rows = rows
        body = QWidget(self)
        self._list = CommandList(scheme, body)
        self._list.setMinimumHeight(_LIST_HEIGHT * self.fontInfo().pixelSize())
        self._label = QLabel(body)
        self._label.setWordWrap(True)
        self._keys = KeyField(body)
        self._keys.setMaximumSequenceLength(1)
        self._said = QLabel(body)
        self._said.setWordWrap(True)
        actions = QWidget(body)
        row = FlowLayout(actions)
        self._use = WrapButton(self.tr("Use this key"), actions)
        self._none = WrapButton(self.tr("No key"), actions)
        self._own = WrapButton(self.tr("Its own key"), actions)
        self._all_own = WrapButton(self.tr("All as they were"), actions)
        for button in (self._use, self._none, self._own, self._all_own):
            button.setAutoDefault(False)
            row.addWidget(button)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)  # Enter is for the list
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list, 1)
        for widget in (self._label, self._keys, self._said, actions):
            column.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.addWidget(ScrollColumn(body, self), 1)
        layout.addWidget(buttons)

        self._list.current_changed.connect(self._on_current)
        self._list.command_entered.connect(lambda _: self._keys.setFocus())
        self._keys.keySequenceChanged.connect(self._judge)
        self._use.clicked.connect(self._on_use)
        self._none.clicked.connect(lambda: self._give(()))
        self._own.clicked.connect(lambda: self._give(None))
        self._all_own.clicked.connect(self._on_all_own)
        buttons.rejected.connect(self.reject)
        self._list.set_rows(rows)
        self._list.take_focus()
        fit(self, 36, 46)

    def set_rows(self, rows: list[CommandRow]) -> None:
        """Show the keys as they are now."""
        self._rows = rows
        self._list.set_rows(rows)

    def _on_current(self, row: CommandRow | None) -> None:
        name = row.name if row else ""
        self._label.setText(self.tr("New key for “{name}”:").format(name=name) if row else "")
        self._keys.setAccessibleName(self._label.text().rstrip(":"))
        self._keys.setEnabled(row is not None)
        self._keys.clear()
        self._judge()

    def _judge(self) -> None:
        """Say whose the key is that was pressed, and what can be done."""
        row, key = self._list.current, self._pressed()
        owner = self._owner(key)
        said = ""
        if key in NEEDED:
            said = self.tr("{key} is needed to get about.").format(key=self._shown(key))
        elif owner is not None and row is not None and owner.command != row.command:
            said = self.tr("{key} belongs to “{name}”, which would lose it.").format(
                key=self._shown(key), name=owner.name
            )
        if said != self._said.text():
            self._said.setText(said)
            announce(self._keys, said)
        self._use.setEnabled(row is not None and bool(key) and key not in NEEDED)
        self._none.setEnabled(row is not None and bool(row.keys))
        given = {command for command, _ in self._choices.given}
        self._own.setEnabled(row is not None and row.command in given)
        self._all_own.setEnabled(bool(given))

    def _on_use(self) -> None:
        self._give((self._pressed(),))

    def _give(self, keys: Keys | None) -> None:
        """Give the current command these keys, or its own; whoever has one of them loses it."""
        row = self._list.current
        if row is None:
            return
        own = own_keys(row.command)
        wanted = own if keys is None else keys
        choices = self._choices.giving(row.command, wanted, own)
        for other in self._rows:
            left = tuple(key for key in other.keys if key not in wanted)
            if other.command != row.command and left != other.keys:
                choices = choices.giving(other.command, left, own_keys(other.command))
        self._tell(choices)

    def _on_all_own(self) -> None:
        self._tell(KeyChoices())

    def _tell(self, choices: KeyChoices) -> None:
        self._choices = choices
        self.keys_changed.emit(choices)
        self._keys.clear()
        self._judge()

    def _pressed(self) -> str:
        return self._keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _owner(self, key: str) -> CommandRow | None:
        return next((row for row in self._rows if key and key in row.keys), None)

    @staticmethod
    def _shown(key: str) -> str:
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
