"""Saying something to whoever listens with a screen reader, without moving the focus."""

from functools import lru_cache

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QGuiApplication,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from transcript_reader.ui.support.unseen import Unseen

_BUS_PLATFORMS = ("xcb", "wayland")
"""Where screen readers listen on the accessibility bus of Linux."""


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say the sentence.

    On Linux it comes as a notification that shows up: Orca up to version 44, which is what
    Debian 12 and 13's elders have, knows nothing of announcements, and every version reads
    notifications. One of the two is sent and never both, so that all is said once.
    """
    if not sentence or not QAccessible.isActive() or is_quiet():
        return
    if QGuiApplication.platformName() in _BUS_PLATFORMS:
        _notification().show(widget, sentence)
    else:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


def set_quiet(quiet: bool) -> None:
    """Keep the program's own sentences from the screen reader, or let them through again."""
    global _quiet
    _quiet = quiet


def is_quiet() -> bool:
    """Say whether nothing is announced."""
    return _quiet


_quiet = False


class Notification(Unseen):
    """A sentence that shows up in a window, for the ear alone."""

    def __init__(self) -> None:
        super().__init__(QAccessible.Role.Notification)
        self._sentence = ""
        self._beside: QWidget | None = None

    def show(self, widget: QWidget, sentence: str) -> None:
        """Show up with this sentence in the widget's window."""
        self._beside, self._sentence = widget, sentence
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))

    def name(self) -> str:
        return self._sentence

    def parent(self) -> QAccessibleInterface:
        beside = self._beside
        window = beside.window() if beside is not None and Shiboken.isValid(beside) else None
        return QAccessible.queryAccessibleInterface(window)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def _notification() -> Notification:
    """Return the one notification; it lives as long as the program."""
    return Notification()
