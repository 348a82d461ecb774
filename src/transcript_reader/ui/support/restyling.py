"""Another style sheet for the whole application, at the price of one look at every widget.

Qt polishes each widget once when an application gets its first style sheet, but as often as it
has ancestors when one follows another; to take the old one away first makes it twice, and lets
every layout be reckoned in between. So what Qt remembers of the old sheet is let go, and each
widget that has been dressed before is dressed anew here.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken


def restyle(app: QApplication, sheet: str) -> None:
    """Dress every widget of the application, those shown and those to come, in a style sheet."""
    widgets = app.allWidgets()
    if not app.styleSheet() or not all(map(Shiboken.isValid, widgets)):
        # the first sheet; or a widget that Python takes for one that is gone, and cannot dress
        app.setStyleSheet("")
        app.setStyleSheet(sheet)
        return
    with _windows_held(app):
        app.style().unpolish(app)  # forgets every widget's rules: Qt has none to look for
        app.setStyleSheet(sheet)
        for widget in widgets:
            if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                widget.style().polish(widget)
        changed = QEvent(QEvent.Type.StyleChange)
        for widget in widgets:
            QCoreApplication.sendEvent(widget, changed)
        for widget in widgets:
            widget.updateGeometry()  # what is not to be seen now has new sizes, too


@contextmanager
def _windows_held(app: QApplication) -> Iterator[None]:
    """Let no window grow in a ``with`` block, for what has half of its new size only there."""
    layouts = [window.layout() for window in app.topLevelWidgets() if window.isVisible()]
    known = [layout for layout in layouts if layout is not None and Shiboken.isValid(layout)]
    held = [layout for layout in known if layout.isEnabled()]
    for layout in held:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in held:
            layout.setEnabled(True)
            layout.update()
