"""pyqtdarktheme, imported without the star imports that would make every class of Qt.

It reaches Qt through modules of its own, each a star import of PySide6's: 60 ms at every
start, for a dozen names. PySide6's own modules take their place, and make what is asked for.
"""

import sys

from PySide6 import QtCore, QtGui, QtSvg, QtWidgets

for _module in (QtCore, QtGui, QtSvg, QtWidgets):
    _name = _module.__name__.removeprefix("PySide6.")
    sys.modules.setdefault(f"qdarktheme.qtpy.{_name}", _module)

from qdarktheme import load_stylesheet  # noqa: E402 - the modules must stand in before
from qdarktheme._proxy_style import QDarkThemeStyle  # noqa: E402

USE_STYLE = "_qdarktheme_use_setup_style"
"""Property of an application whose standard icons QDarkThemeStyle draws, not the sheet."""

__all__ = ["USE_STYLE", "QDarkThemeStyle", "load_stylesheet"]
