from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.domain.colour import contrast
from transcript_reader.domain.own_scheme import Colours
from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.ui.support import theme
from transcript_reader.ui.support.system_look import SystemLook, SystemWatch, system_look

SOLARIZED = SystemLook(
    Colours("#657b83", "#fdf6e3", "#268bd2", "#2aa198"), False, False, "PT Serif", 19
)
FOLLOWING = ViewSettings(scheme_key="brown-on-beige", follow_system=True)


def test_the_systems_colours_are_followed_as_far_as_they_can_be_read() -> None:
    scheme = theme.scheme_for(FOLLOWING, SOLARIZED)

    assert scheme.background.startswith("#f") or scheme.background == "#ffffff"
    for one, other in scheme.pairs():
        assert contrast(one, other) >= 7


def test_plain_black_and_white_of_the_system_are_the_programs() -> None:
    plain = replace(SOLARIZED, colours=Colours("#000000", "#ffffff", "#0000ff", "#308cc6"))
    assert plain.scheme == SCHEMES[0]
    dark = replace(SOLARIZED, colours=Colours("#ffffff", "#000000", "#99ccff", "#308cc6"))
    assert dark.scheme == SCHEMES[1]


def test_a_wish_for_high_contrast_is_answered_with_black_and_white() -> None:
    assert replace(SOLARIZED, high_contrast=True).scheme == SCHEMES[0]
    assert replace(SOLARIZED, high_contrast=True, dark=True).scheme == SCHEMES[1]


def test_the_interface_takes_the_systems_font_and_size_and_grows_from_there() -> None:
    font = theme.interface_font(FOLLOWING, SOLARIZED)
    assert (font.family(), font.pixelSize()) == ("PT Serif", 19)
    assert theme.interface_px(replace(FOLLOWING, size=200), SOLARIZED) == 38
    alone = replace(FOLLOWING, interface_with_text=False, interface_size=300, size=50)
    assert theme.interface_px(alone, SOLARIZED) == 57
    assert theme.interface_font(ViewSettings(), SOLARIZED).pixelSize() == 15


def test_what_the_system_asks_for_is_found_behind_our_own_theme(qapp: QApplication) -> None:
    before = system_look(qapp)
    theme.apply(qapp, ViewSettings(), SCHEMES[4])
    ours = QPalette(qapp.palette())

    assert system_look(qapp) == before
    assert qapp.palette() == ours


def test_a_change_of_the_systems_theme_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = SystemWatch(qapp, window)
    with qtbot.waitSignal(watch.changed):
        QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
