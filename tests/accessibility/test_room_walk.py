"""The walk through the room sees what is cut off, out of reach or too small."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.accessibility.languages import LONGER, longer
from tests.accessibility.room_walk import room_faults, target_faults

ROOM = QSize(1280, 1024)


def test_the_longer_language_is_longer_and_keeps_what_is_not_text() -> None:
    for text in ("&Open Folder…", "Nothing found for “{text}”.", "%Ln place(s)", "Line\nbreak"):
        made = longer(text)
        assert len(made) >= LONGER * len(text) - 4
        for kept in ("&O", "{text}", "%Ln", "\n", "…"):
            assert (kept in made) == (kept in text)


def test_a_cut_text_and_a_sideways_scroll_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    cut, area, inside = QLabel("These words do not fit at all"), QScrollArea(), QLabel("x" * 99)
    cut.setFixedWidth(60)
    area.setWidget(inside)
    layout.addWidget(cut)
    layout.addWidget(area)
    _show(qtbot, window)

    faults = "\n".join(room_faults(window, ROOM))

    assert "QLabel “These words do not fit at all” cuts “These words do not fit at all”" in faults
    assert f"QLabel “{'x' * 40}” is" in faults


def test_a_control_pushed_out_of_its_window_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    window.setFixedSize(200, 100)
    button = QPushButton("Out of reach", window)
    button.move(150, 20)
    _show(qtbot, window)

    assert any("pixels wide to be seen" in fault for fault in room_faults(window, ROOM))


def test_a_window_larger_than_the_screen_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    window.setMinimumSize(1300, 200)
    _show(qtbot, window)

    assert list(room_faults(window, ROOM)) == [f"the window wants 1300 × {window.height()} pixels"]


def test_a_small_target_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    button = QPushButton("x", window)
    button.setFixedSize(23, 30)
    _show(qtbot, window)

    assert list(target_faults(window)) == ["QPushButton “x” is 23 × 30 pixels"]


def _show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
