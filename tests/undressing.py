"""Taking the program's looks off the one application that all tests of a process share."""

from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from transcript_reader.domain.view_settings import TARGET_PX
from transcript_reader.ui.support import theme
from transcript_reader.ui.support.targets import set_least_target


def undress(app: QApplication) -> None:
    """Leave the application as it was before the first ``theme.apply``, but for its style."""
    app.setProperty(theme.DRESS, None)
    set_least_target(app, TARGET_PX)
    app.setStyleSheet("")
    app.setPalette(QPalette())
    app.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
