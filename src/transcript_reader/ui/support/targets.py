"""How large what is clicked must be, for widgets that say their own size."""

from PySide6.QtWidgets import QApplication

from transcript_reader.domain.view_settings import TARGET_PX

_PROPERTY = "transcript_reader_target"


def set_least_target(app: QApplication, px: int) -> None:
    """Let everything that is clicked be so many pixels wide and high, or more."""
    app.setProperty(_PROPERTY, px)


def least_target() -> int:
    """Return the least width and height of what is clicked, in pixels."""
    app = QApplication.instance()
    px = app.property(_PROPERTY) if app is not None else None
    return TARGET_PX if px is None else int(px)
