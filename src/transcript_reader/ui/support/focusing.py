"""Where the focus goes when it is given to an area of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_into(area: QWidget) -> None:
    """Give the focus to the first thing in an area that Tab comes to, or to the area itself.

    A focus proxy would do so too, but Tab then passes over all else in the area.
    """
    (_first_stop(area) or area).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _first_stop(area: QWidget) -> QWidget | None:
    widget = area
    while not (_takes_tab(widget) and (widget is area or area.isAncestorOf(widget))):
        widget = widget.nextInFocusChain() or area
        if widget is area:
            return None
    return widget


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
