"""What the system asks for: its colours, its contrast, its font; and when it asks for others."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from transcript_reader.domain.own_scheme import Colours, scheme_of
from transcript_reader.domain.view_settings import SCHEMES, ColourScheme, scheme

_Role = QPalette.ColorRole
_ROLES = (_Role.Text, _Role.Base, _Role.Link, _Role.Accent)


@dataclass(frozen=True, slots=True)
class SystemLook:
    """What the system asks for.

    ``colours`` are its own, whether they can be read or not; ``dark`` and ``high_contrast``
    what it prefers. ``family`` and ``px`` are its font for menus and buttons; the size counts
    in pixels, with the system's scale of text in it.
    """

    colours: Colours
    dark: bool
    high_contrast: bool
    family: str
    px: int

    @property
    def scheme(self) -> ColourScheme:
        """The scheme that follows the system, every pair of it readable.

        A preference for high contrast is answered with black and white. The system's own
        black on white is the program's.
        """
        plain = scheme("white-on-black" if self.dark else "black-on-white")
        if self.high_contrast:
            return plain
        colours = self.colours.passing
        for known in SCHEMES:
            if (known.text, known.background) == (colours.text, colours.background):
                return known
        return scheme_of("system", colours)


def system_look(app: QApplication) -> SystemLook:
    """Return what the system asks for now."""
    palette = _palette(app)
    hints = app.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return SystemLook(
        Colours(*(palette.color(role).name() for role in _ROLES)),
        dark=hints.colorScheme() is Qt.ColorScheme.Dark,
        high_contrast=accessibility is not None
        and accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast,
        family=font.family(),
        px=QFontInfo(font).pixelSize(),
    )


class SystemWatch(QObject):
    """Tells when the system asks for something else, while the program runs.

    Signals:
        changed: Emitted when colours, contrast, font or scale may be others than before.
    """

    changed = Signal()

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self.changed)
        app.primaryScreen().logicalDotsPerInchChanged.connect(self.changed)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ThemeChange:
            self.changed.emit()
        return super().eventFilter(watched, event)


def _palette(app: QApplication) -> QPalette:
    """Return the system's palette, before which the application's own stands."""
    ours = QPalette(app.palette())
    app.setPalette(QPalette())
    theirs = QPalette(app.palette())
    if ours.resolveMask():
        app.setPalette(ours)
    return theirs
