"""Every command with its keys, found by typing some of its words."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from transcript_reader.domain.view_settings import ColourScheme
from transcript_reader.ui.support.announcing import announce
from transcript_reader.ui.support.folding import folded
from transcript_reader.ui.support.row_delegate import ROW_ROLE
from transcript_reader.ui.support.row_layout import RowLine, RowLook
from transcript_reader.ui.widgets.commands.commands import CommandRow
from transcript_reader.ui.widgets.parts.entry_field import EntryField
from transcript_reader.ui.widgets.parts.row_list import RowList
from transcript_reader.ui.widgets.parts.wrap_label import WrapLabel

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class CommandModel(QAbstractListModel):
    """Rows of the commands that hold every word of the filter; those that begin so first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CommandRow] = []
        self._shown: list[CommandRow] = []
        self._filter = ""

    def set_rows(self, rows: list[CommandRow]) -> None:
        self._rows = rows
        self.set_filter(self._filter)

    def set_filter(self, text: str) -> None:
        """Show the commands that hold each of these words in their name or their keys."""
        self._filter = text
        words = folded(text).split()
        self.beginResetModel()
        found = [
            row
            for row in self._rows
            if all(word in folded(f"{row.name} {row.keys_text}") for word in words)
        ]
        self._shown = sorted(found, key=lambda row: not _begins(row.name, words))
        self.endResetModel()

    def row(self, index: _Index) -> CommandRow:
        return self._shown[index.row()]

    def row_of(self, command: str) -> int:
        """Return the row of a command, or -1."""
        shown = enumerate(self._shown)
        return next((number for number, row in shown if row.command == command), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            keys = (RowLine(row.keys_text, RowLook.QUIET),) if row.keys else ()
            return (RowLine(row.name), *keys)
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return f"{row.name}, {row.keys_text}" if row.keys else row.name
        return None


class CommandList(QWidget):
    """A field, and below it the commands that hold what is typed.

    Signals:
        command_entered: Emitted with the command that was clicked, or entered by Enter.
        current_changed: Emitted with the CommandRow that is the current one, or None.
    """

    command_entered = Signal(str)
    current_changed = Signal(object)

    def __init__(self, scheme: ColourScheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = CommandModel(self)
        self._field = EntryField(self.tr("Find a command"), self)
        self._list = RowList(self)
        self._list.setModel(self._model)
        self._list.set_scheme(scheme)
        self._list.setAccessibleName(self.tr("Commands"))
        self._count = WrapLabel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field)
        layout.addWidget(self._count)
        layout.addWidget(self._list, 1)

        self._field.textChanged.connect(self._on_typed)
        self._field.returnPressed.connect(self._enter_current)
        self._field.left_downwards.connect(self._list.enter)
        self._field.left.connect(self._leave)
        self._list.left_upwards.connect(self._field.take_focus)
        self._list.left.connect(self._field.take_focus)
        self._list.row_activated.connect(self._on_activated)
        self._list.selectionModel().currentChanged.connect(self._tell_current)

    def take_focus(self) -> None:
        """Put the focus into the field."""
        self._field.take_focus()

    def set_rows(self, rows: list[CommandRow]) -> None:
        """List these commands; the current one stays."""
        held = self.current
        self._model.set_rows(rows)
        self._pick(self._model.row_of(held.command) if held else 0)
        self._say_count()

    @property
    def current(self) -> CommandRow | None:
        """The command that is the current one."""
        index = self._list.currentIndex()
        return self._model.row(index) if index.isValid() else None

    def _on_typed(self, text: str) -> None:
        self._model.set_filter(text)
        self._pick(0)
        self._say_count()
        announce(self._field, self._count.text())

    def _pick(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(max(0, row), 0))
        self._tell_current()

    def _tell_current(self) -> None:
        self.current_changed.emit(self.current)

    def _say_count(self) -> None:
        self._count.setText(self.tr("%Ln command(s)", "", self._model.rowCount()))

    def _on_activated(self, index: QModelIndex) -> None:
        self.command_entered.emit(self._model.row(index).command)

    def _enter_current(self) -> None:
        if (row := self.current) is not None:
            self.command_entered.emit(row.command)

    def _leave(self) -> None:
        """Let Escape go on to the dialog."""
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
        )
        self.window().keyPressEvent(event)


def _begins(name: str, words: list[str]) -> bool:
    """Say whether a word of the name begins with the first word looked for."""
    return not words or any(part.startswith(words[0]) for part in folded(name).split())
