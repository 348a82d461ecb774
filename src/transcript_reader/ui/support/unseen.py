"""Things that only assistive technology finds: they have a name and a place, and no widget.

Qt asks for them through an interface that PySide leaves half open: what a thing can do beyond
being there (a text, actions, attributes) is asked for as an address. ``VoidPtr`` gives it.
"""

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleTextInterface,
    QWindow,
)
from shiboken6 import Shiboken

Ability = (
    QAccessibleActionInterface | QAccessibleAttributesInterface | QAccessibleTextInterface | None
)


class Unseen(QAccessibleInterface):
    """A thing within a widget or within another unseen thing.

    Qt keeps it under a number from its first day to :meth:`forget`; whoever made it has to
    hold on to it as long.
    """

    def __init__(self, role: QAccessible.Role) -> None:
        super().__init__()
        self._role = role
        self._number = QAccessible.registerAccessibleInterface(self)

    def forget(self) -> None:
        """Let Qt delete the thing; nobody may ask it anything from then on."""
        QAccessible.deleteAccessibleInterface(self._number)

    # What a thing is; most of it is for those to say that are something.

    def name(self) -> str:
        """Return what it is called."""
        return ""

    def description(self) -> str:
        """Return what there is to say beside the name."""
        return ""

    def ability(self, kind: QAccessible.InterfaceType) -> Ability:
        """Return what answers questions of that kind, if anything does."""
        return None

    # What Qt asks.

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject:
        return None  # type: ignore[return-value]

    def role(self) -> QAccessible.Role:
        return self._role

    def state(self) -> QAccessible.State:
        return QAccessible.State()

    def rect(self) -> QRect:
        return QRect()

    def text(self, t: QAccessible.Text) -> str:
        if t is QAccessible.Text.Name:
            return self.name()
        return self.description() if t is QAccessible.Text.Description else ""

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Leave the words as they are."""

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def window(self) -> QWindow:
        return self.parent().window()

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        return address_of(self.ability(kind))


def address_of(ability: Ability) -> int:
    """Return where an interface stands in memory, as Qt wants to be told; 0 for none."""
    address = Shiboken.getCppPointer(ability)[0] if ability is not None else 0
    return Shiboken.VoidPtr(address)  # type: ignore[return-value]
