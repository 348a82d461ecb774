"""Another style sheet for the whole application, at the price of one look at what is seen.

Qt polishes each widget once when an application gets its first style sheet, but as often as it
has ancestors when one follows another; to take the old one away first makes it twice, and lets
every layout be reckoned in between. So what Qt remembers of the old sheet is let go, and each
widget that has been dressed before is dressed anew here: at once, or, in an area that is put
away, when that is shown.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
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
        waiting = {widget for late in _late for widget in late.put_off()}
        _dress([widget for widget in widgets if widget not in waiting])


def dress_when_shown(area: QWidget) -> None:
    """Let an area that is often put away be dressed, with all within it, once it is shown.

    For areas of which nobody asks how large they are while they are put away.
    """
    _late.add(_Late(area))


class _Late(QObject):
    """Waits for an area to be shown."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._waits = False
        area.installEventFilter(self)

    def put_off(self) -> Sequence[QWidget]:
        """Return the widgets that wait from now on: none where the area is to be seen."""
        if not Shiboken.isValid(self) or self._area.isVisible():
            return ()
        self._waits = True
        return self._all()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._waits and event.type() is QEvent.Type.Show:
            self._waits = False
            _dress(self._all())
        return super().eventFilter(watched, event)

    def _all(self) -> Sequence[QWidget]:
        return [self._area, *self._area.findChildren(QWidget)]


_late: WeakSet[_Late] = WeakSet()


def _dress(widgets: Sequence[QWidget]) -> None:
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
