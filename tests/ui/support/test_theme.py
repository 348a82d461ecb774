"""The whole application changes its looks at once, soundly and quickly."""

import os
import stat
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabBar,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from transcript_reader.domain.colour import contrast
from transcript_reader.domain.own_scheme import Colours, OwnScheme
from transcript_reader.domain.view_settings import SCHEMES, ColourScheme, ViewSettings
from transcript_reader.ui.support import fonts, theme

every_scheme = pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.key)


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    fonts.load()


def controls() -> QWidget:
    """Return a window with one control of each kind that takes the focus."""
    window = QWidget()
    layout = QVBoxLayout(window)
    tree, rows, tabs, area = QTreeWidget(), QListWidget(), QTabBar(), QScrollArea()
    tree.addTopLevelItem(QTreeWidgetItem(["Branch"]))
    rows.addItems(["One", "Two"])
    tabs.addTab("First")
    tabs.addTab("Second")
    area.setWidget(QLabel("Inside"))
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box = QComboBox()
    box.addItem("Choice")
    for widget in (
        QPushButton("Button"),
        QToolButton(),
        QCheckBox("Check"),
        QRadioButton("Radio"),
        QLineEdit("Line"),
        QSpinBox(),
        box,
        QSlider(Qt.Orientation.Horizontal),
        rows,
        tree,
        tabs,
        area,
        QPlainTextEdit("Text"),
    ):
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.setMaximumHeight(80)
        layout.addWidget(widget)
    return window


def count_of(widget: QWidget, colour: str) -> int:
    """Return how many pixels of exactly this colour the widget shows."""
    image = widget.grab().toImage()
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


@every_scheme
def test_every_control_shows_its_focus_by_a_ring_two_pixels_wide(
    qtbot: QtBot, qapp: QApplication, scheme: ColourScheme
) -> None:
    theme.apply(qapp, ViewSettings(), scheme)
    window = controls()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for control in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        control.clearFocus()
        before = count_of(control, scheme.accent)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        rim = 2 * 2 * min(control.height() - 8, 24)  # two sides at the least, corners aside
        gained = count_of(control, scheme.accent) - before
        assert gained >= rim, f"{type(control).__name__} gained {gained} of {rim} pixels"


@every_scheme
def test_the_palette_has_no_colour_that_is_not_the_schemes(
    qapp: QApplication, scheme: ColourScheme
) -> None:
    theme.apply(qapp, ViewSettings(), scheme)

    palette = qapp.palette()

    role = QPalette.ColorRole
    assert palette.color(role.Window).name() == scheme.background
    assert palette.color(role.Base).name() == scheme.background
    assert palette.color(role.Text).name() == scheme.text
    for over, under in (
        (role.WindowText, role.Window),
        (role.ButtonText, role.Button),
        (role.Text, role.AlternateBase),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.Link, role.Window),
        (role.LinkVisited, role.Window),
    ):
        assert contrast(palette.color(over).name(), palette.color(under).name()) >= 7
    assert contrast(palette.color(role.Mid).name(), scheme.background) >= 3
    assert contrast(palette.color(role.Accent).name(), scheme.background) >= 3
    disabled = palette.color(QPalette.ColorGroup.Disabled, role.Text).name()
    assert contrast(disabled, scheme.background) >= 4.5


@every_scheme
def test_the_style_sheet_has_no_translucent_colour(
    scheme: ColourScheme, qapp: QApplication
) -> None:
    theme.apply(qapp, ViewSettings(), scheme)

    alphas = {part.split(")")[0] for part in qapp.styleSheet().split("rgba(")[1:]}

    assert {alpha.rsplit(",", 1)[1].strip() for alpha in alphas} == {"1.000"}


def test_widgets_that_stand_already_follow_the_size(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, ViewSettings(), SCHEMES[0])
    window = controls()
    qtbot.addWidget(window)
    window.show()
    heights = {}

    for size in (100, 200, 400):
        theme.apply(qapp, ViewSettings(size=size), SCHEMES[0])
        check = window.findChild(QCheckBox)
        assert check is not None
        assert check.fontInfo().pixelSize() == round(15 * size / 100)
        heights[size] = check.sizeHint().height()

    assert heights[200] > 1.8 * heights[100]
    assert heights[400] > 1.8 * heights[200]


@pytest.mark.parametrize("size", [50, 70])
def test_small_page_text_leaves_the_controls_readable_and_large_enough(
    qtbot: QtBot, qapp: QApplication, size: int
) -> None:
    theme.apply(qapp, ViewSettings(size=size), SCHEMES[0])
    window = controls()
    qtbot.addWidget(window)
    window.show()
    for kind in (QPushButton, QToolButton, QCheckBox, QRadioButton, QLineEdit, QSpinBox, QComboBox):
        control = window.findChild(kind)
        assert control is not None
        assert control.height() >= 24
        assert control.width() >= 24


def test_a_change_of_scheme_takes_less_than_a_tenth_of_a_second(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window = controls()
    qtbot.addWidget(window)
    window.show()
    for scheme in SCHEMES:  # the sheets are made once
        theme.apply(qapp, ViewSettings(), scheme)

    times = []
    for scheme in SCHEMES:
        start = time.perf_counter()
        theme.apply(qapp, ViewSettings(), scheme)
        times.append(time.perf_counter() - start)

    assert min(times) < 0.1


def test_the_scheme_shown_is_the_one_chosen_the_readers_own_too() -> None:
    ink = OwnScheme("Ink", Colours("#102030", "#f0e8d0", "#203080", "#602010"))
    assert theme.scheme_for(ViewSettings(scheme_key="brown-on-beige")).key == "brown-on-beige"
    assert theme.scheme_for(ViewSettings(scheme_key=ink.key), own=(ink,)) == ink.scheme
    assert theme.scheme_for(ViewSettings(scheme_key=ink.key)) == SCHEMES[0]


def test_the_interface_has_a_size_of_its_own_where_that_is_wanted() -> None:
    alone = ViewSettings(size=500, interface_with_text=False)
    assert theme.interface_px(alone) == 15
    for per_cent, px in ((50, 8), (400, 60)):
        assert theme.interface_px(replace(alone, interface_size=per_cent)) == px


@pytest.mark.parametrize("view", [ViewSettings(), ViewSettings(size=200)])
def test_in_large_controls_mode_nothing_that_is_clicked_is_under_forty_four_pixels(
    qtbot: QtBot, qapp: QApplication, view: ViewSettings
) -> None:
    theme.apply(qapp, replace(view, large_controls=True), SCHEMES[0])
    window = controls()
    qtbot.addWidget(window)
    window.show()
    for kind in (
        QPushButton,
        QToolButton,
        QCheckBox,
        QRadioButton,
        QLineEdit,
        QSpinBox,
        QComboBox,
        QSlider,
    ):
        control = window.findChild(kind)
        assert control is not None
        assert control.height() >= 44, kind
        assert control.width() >= 44, kind
    rows, tabs = window.findChild(QListWidget), window.findChild(QTabBar)
    assert rows is not None
    assert tabs is not None
    assert rows.sizeHintForRow(0) >= 44
    assert tabs.tabRect(0).height() >= 44


def test_words_are_set_apart_in_menus_and_lists_too(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, ViewSettings(), SCHEMES[0])
    label = QLabel("Order in the house")
    qtbot.addWidget(label)
    label.show()
    before = label.sizeHint().width()
    theme.apply(qapp, ViewSettings(word_spacing=1.0), SCHEMES[0])
    assert label.sizeHint().width() >= before + 3 * 15 - 3


@pytest.mark.skipif(os.geteuid() == 0, reason="Nothing is unwritable for root.")
def test_an_unwritable_home_is_no_hindrance_to_a_user(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert themed_in_home(tmp_path) == "themed"


def test_a_home_that_is_no_folder_is_no_hindrance(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("not a folder")
    assert themed_in_home(home) == "themed"


def themed_in_home(home: Path) -> str:
    """Start another Python with that home, theme an application there, and hear how it went."""
    script = """
from PySide6.QtWidgets import QApplication
from transcript_reader.domain.own_scheme import Colours, OwnScheme
from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.ui.support import theme
app = QApplication([])
theme.apply(app, ViewSettings(), SCHEMES[1])
assert "arrow_drop_up" in app.styleSheet()
print("themed")
"""
    environment = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False
    )
    return run.stdout.strip() or run.stderr


def test_letters_are_set_apart_in_menus_and_lists_too(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, ViewSettings(), SCHEMES[0])
    label = QLabel("Order in the house")
    qtbot.addWidget(label)
    label.show()
    before = label.sizeHint().width()
    theme.apply(qapp, ViewSettings(letter_spacing=0.2), SCHEMES[0])
    assert label.sizeHint().width() >= before + 15 * 3
