"""The size of a dialog: so many em, and never more than the screen has."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog


def fit(dialog: QDialog, width: int, height: int) -> None:
    """Make the dialog so many em wide and high, but no larger than the screen lets it be."""
    em = dialog.fontInfo().pixelSize()
    room = dialog.screen().availableSize() * 0.9
    dialog.resize(QSize(width * em, height * em).boundedTo(room))
