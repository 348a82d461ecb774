"""A field to press a key in, which Tab still leaves."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QKeySequenceEdit

_LEAVING = {Qt.Key.Key_Tab: True, Qt.Key.Key_Backtab: False}
_PRESSED = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


class KeyField(QKeySequenceEdit):
    """Takes any key or combination but Tab and Shift+Tab: Qt's own field is a trap."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in _PRESSED:
            forward = _LEAVING.get(Qt.Key(event.key()))
            plain = event.modifiers() in (_NONE, Qt.KeyboardModifier.ShiftModifier)
            if forward is not None and plain:
                pressed = event.type() is QEvent.Type.KeyPress
                return self.focusNextPrevChild(forward) if pressed else False
        return super().event(event)


_NONE = Qt.KeyboardModifier.NoModifier
