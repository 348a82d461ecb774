"""The walks see what is wrong: faint texts and edges, rings and signs that are not there."""

import importlib
import pkgutil
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.accessibility.control_walk import choice_faults, edge_faults, focus_faults
from tests.accessibility.running import Running
from tests.accessibility.scenes import DIALOGS
from tests.accessibility.text_walk import Findings, walk, walk_scene

import transcript_reader.ui.support
import transcript_reader.ui.widgets
from transcript_reader.domain.view_settings import SCHEMES, ColourScheme


@dataclass(frozen=True, slots=True)
class AnyScheme(ColourScheme):
    """A scheme that nobody checks."""

    def __post_init__(self) -> None:
        """Let everything pass."""


FAINT = AnyScheme(
    "faint", "#999999", "#ffffff", "#88aaff", "#88aaff",
    "#eeeeee", "#aaaaaa", "#ffff88", "#ffffff",
)  # fmt: skip


def test_in_a_faint_scheme_the_walk_finds_texts_of_every_kind(running: Running) -> None:
    running.dress(FAINT)

    faults = str(walk(running))

    running.dress(SCHEMES[0])
    for what in (
        "“Speakers”: #999999 on #ffffff is 2.85:1 (window",
        "“Settings”: #aaaaaa on #eeeeee is 2.00:1 (window, pressed",
        "#ffffff on #999999 is 2.85:1 (search",  # a hit in a row
        "#ffffff on #ffff88 is 1.05:1 (page with hits",  # the current hit
        "menu &View, &Images picked",
        "tool tip, as it is",
        "search, empty",
        "KeysDialog, as it is",
        "message, hovered",
    ):
        assert what in faults, f"{what} is not in\n{faults}"


@pytest.mark.parametrize(("grey", "faults"), [("#595959", 0), ("#5a5a5a", 1)])
def test_a_text_just_below_seven_to_one_is_found(qtbot: QtBot, grey: str, faults: int) -> None:
    label = QLabel("Just so")
    label.setStyleSheet(f"color: {grey}; background: #ffffff")  # 7.00:1 and 6.90:1
    _show(qtbot, label)

    findings = Findings()
    walk_scene("label", label, findings)

    assert findings.seen["label"] > 0
    assert len(findings.faults) == faults, str(findings)


def test_a_text_in_the_colour_of_its_ground_is_found(qtbot: QtBot) -> None:
    label = QLabel("Nobody can read this")
    label.setStyleSheet("color: #ffffff; background: #ffffff")
    _show(qtbot, label)

    findings = Findings()
    walk_scene("label", label, findings)

    assert "#ffffff on #ffffff is 1.00:1" in str(findings)


def test_a_text_that_only_a_state_makes_faint_is_found(qtbot: QtBot) -> None:
    button = QPushButton("Press me")
    button.setStyleSheet(
        "QPushButton { color: #000000; background: #ffffff; border: none; }"
        "QPushButton:hover { background: #444444; }"
    )
    _show(qtbot, button)

    findings = Findings()
    walk_scene("button", button, findings)

    assert all("hovered" in place for places in findings.faults.values() for place in places)
    assert findings.faults


def test_what_cannot_be_used_may_be_fainter_but_not_faint(qtbot: QtBot) -> None:
    for grey, faults in (("#757575", 0), ("#787878", 1)):  # 4.61:1 and 4.42:1
        label = QLabel("Not now")
        label.setStyleSheet(f"color: {grey}; background: #ffffff")
        label.setEnabled(False)
        _show(qtbot, label)

        findings = Findings()
        walk_scene("label", label, findings)

        assert len(findings.faults) == faults, str(findings)


@pytest.mark.parametrize(("grey", "faults"), [("#949494", 0), ("#959595", 1)])
def test_an_edge_just_below_three_to_one_is_found(qtbot: QtBot, grey: str, faults: int) -> None:
    button = QPushButton("Edge")
    button.setStyleSheet(
        f"QPushButton {{ color: #000000; border: 1px solid {grey}; padding: 9px; }}"
    )
    window = _show(qtbot, _framed(button))

    assert len(list(edge_faults(window))) == faults


def test_an_edge_missing_on_one_side_is_found(qtbot: QtBot) -> None:
    button = QPushButton("Edge")
    button.setStyleSheet(
        "QPushButton { color: #000000; border: 1px solid #000000; padding: 9px;"
        " border-left-color: #ffffff; }"
    )
    window = _show(qtbot, _framed(button))

    assert len(list(edge_faults(window))) == 1


def test_a_focus_that_shows_by_a_thin_line_or_not_at_all_is_found(qtbot: QtBot) -> None:
    thin, faint, right = "1px solid #000000", "2px solid #eeeeee", "2px solid #000000"
    for ring, faults in ((thin, 1), (faint, 1), (right, 0)):
        button = QPushButton("Focus")
        button.setStyleSheet(
            "QPushButton { color: #000000; padding: 9px; }"
            f"QPushButton {{ border: {ring[:3]} solid #ffffff; }}"
            f"QPushButton:focus {{ border: {ring}; }}"
        )
        window = _show(qtbot, _framed(button))

        assert len(list(focus_faults(window))) == faults, ring


def test_a_switch_that_looks_the_same_on_and_off_is_found(qtbot: QtBot) -> None:
    button = QPushButton("Switch")
    button.setCheckable(True)
    button.setStyleSheet("QPushButton { background: #ffffff; } :checked { background: #dddddd; }")
    _show(qtbot, button)

    assert len(list(choice_faults(button))) == 1


def test_every_dialog_of_the_program_has_a_scene() -> None:
    for package in (transcript_reader.ui.support, transcript_reader.ui.widgets):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith(".speech_engine"):  # an optional part, and no widget
                importlib.import_module(module.name)
    ours = {kind for kind in QDialog.__subclasses__() if kind.__module__.startswith("transcript")}

    assert ours == set(DIALOGS)


def _framed(widget: QWidget) -> QWidget:
    """Return a white window with nothing in it but the widget."""
    window = QWidget()
    window.setStyleSheet("QWidget { background: #ffffff; outline: none; }")
    layout = QVBoxLayout(window)
    layout.setContentsMargins(20, 20, 20, 20)
    layout.addWidget(widget)
    return window


def _show(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget
