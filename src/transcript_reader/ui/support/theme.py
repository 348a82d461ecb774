"""The look of the whole window: fonts, style sheet and palette, applied at once."""

import os
import tempfile
from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from transcript_reader.domain.own_scheme import OwnScheme
from transcript_reader.domain.view_settings import ColourScheme, ViewSettings
from transcript_reader.ui.support import fonts
from transcript_reader.ui.support.dark_theme import USE_STYLE, load_stylesheet
from transcript_reader.ui.support.em_style import EmStyle
from transcript_reader.ui.support.restyling import restyle
from transcript_reader.ui.support.style_sheet import additions
from transcript_reader.ui.support.system_look import SystemLook
from transcript_reader.ui.support.targets import set_least_target
from transcript_reader.ui.support.theme_colours import custom_colors, palette

NORMAL_INTERFACE_PX = 15.0
"""Text of menus, lists and buttons at 100 %, where page text has 20 px."""

LEAST_INTERFACE_PX = 13.0
"""However small the page's text is made, its controls stay readable and easy to hit."""


def interface_px(view: ViewSettings, system: SystemLook | None = None) -> int:
    """Return the size of interface text in pixels: in step with the page's, or its own.

    At 100 % it is ours, or the system's where that is followed.
    """
    normal = system.px if system is not None and view.follow_system else NORMAL_INTERFACE_PX
    if view.interface_with_text:
        return round(max(LEAST_INTERFACE_PX, normal * view.size / 100))
    return round(normal * view.interface_size / 100)


def scheme_for(
    view: ViewSettings, system: SystemLook | None = None, own: Sequence[OwnScheme] = ()
) -> ColourScheme:
    """Return the scheme to show: the chosen one, which may be the reader's, or the system's."""
    if view.follow_system and system is not None:
        return system.scheme
    return next((one.scheme for one in own if one.key == view.scheme_key), view.scheme)


def apply(
    app: QApplication,
    view: ViewSettings,
    scheme: ColourScheme,
    system: SystemLook | None = None,
) -> None:
    """Dress every window of the application, those shown and those to come."""
    em, font = interface_px(view, system), interface_font(view, system)
    if (dress := (scheme, em, font.toString(), view.target_px)) == app.property(DRESS):
        return
    if app.property(DRESS) is None:
        app.setProperty(USE_STYLE, True)
        app.setStyle(_style())
    app.setProperty(DRESS, dress)
    _style().em = em
    set_least_target(app, view.target_px)
    app.setFont(font)
    app.setPalette(palette(scheme))
    # A new font reaches widgets that stand already only with a new style sheet.
    restyle(app, _sheet(scheme, em, view.target_px))


def interface_font(view: ViewSettings, system: SystemLook | None = None) -> QFont:
    """Return the font of menus, lists and buttons: the page's, or the system's own."""
    em = interface_px(view, system)
    followed = system is not None and view.follow_system
    font = QFont(fonts.families(system.family if system and followed else view.font))
    font.setPixelSize(em)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, view.letter_spacing * em)
    font.setWordSpacing(view.word_spacing * em)
    return font


DRESS = "transcript_reader_dress"
"""The application's property that says what it is dressed in; None at first."""


@lru_cache(maxsize=1)
def _style() -> EmStyle:
    return EmStyle()


@lru_cache(maxsize=64)
def _sheet(scheme: ColourScheme, em: int, target: int) -> str:
    return _theme_sheet(scheme) + additions(scheme, em, target)


@lru_cache(maxsize=16)
def _theme_sheet(scheme: ColourScheme) -> str:
    shade = _shade(scheme)
    load = partial(load_stylesheet, shade, custom_colors=custom_colors(scheme))
    return str(_with_icon_cache(load))


def _shade(scheme: ColourScheme) -> str:
    return "dark" if scheme.is_dark else "light"


def _with_icon_cache(call: Callable[[], object]) -> object:
    """Call pyqtdarktheme, which writes its icons under the home folder, wherever that may be.

    Where the home folder cannot be found or written, a folder of this run takes its place.
    """
    try:
        return call()
    except (OSError, RuntimeError):
        before = {name: os.environ.get(name) for name in _HOME_VARIABLES}
        os.environ.update(dict.fromkeys(_HOME_VARIABLES, _spare_home().name))
        try:
            return call()
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value


_HOME_VARIABLES = ("HOME", "USERPROFILE")


@lru_cache(maxsize=1)
def _spare_home() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="transcript-reader-")
