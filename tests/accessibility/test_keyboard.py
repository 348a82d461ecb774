"""Everything is done by the keyboard: Tab comes everywhere, every command answers its keys."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.accessibility.keyboard_walk import missed, order_faults, stops
from tests.accessibility.running import Running, start, wait
from tests.accessibility.scenes import all_scenes, find_bar, search, view_settings

from transcript_reader.domain.view_settings import SCHEMES
from transcript_reader.ui.widgets.commands.commands import SPEECH_COMMANDS

Key, Mods = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def fresh(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A program that may be left in any state."""
    running = start(qapp, tmp_path_factory.mktemp("library"))
    yield running
    running.end()


@pytest.mark.parametrize("size", [100, 400])
def test_tab_comes_to_everything_and_round_again(running: Running, size: int) -> None:
    running.window.resize(1280, 1024)
    running.dress(SCHEMES[0], size)

    for name, root in all_scenes(running):
        window = root.window()
        if isinstance(root, QMenu) or root.inherits("QTipLabel"):
            continue
        window.activateWindow()
        forward, backward = stops(window), stops(window, forward=False)
        assert not (faults := list(missed(window, forward))), f"{name}: {faults}"
        again = backward.index(forward[-1])
        assert [*backward[again:], *backward[:again]] == forward[::-1], name


def test_tab_goes_through_the_areas_in_the_order_of_reading(running: Running) -> None:
    running.window.resize(1280, 1024)
    running.dress(SCHEMES[0])
    window, program = running.window, running.program

    for scene in (find_bar, search, view_settings):
        for name, _ in scene(running):
            parts = (program.list, program.speakers, program.page, program.search_panel)
            around = [part.parentWidget() for part in (*parts, window.view_panel)]
            areas = [window.view_bar, *(area for area in around if area is not None)]
            found = stops(window)
            assert not (faults := list(order_faults(found, areas))), f"{name}: {faults}"


def test_every_command_answers_each_of_its_keys(fresh: Running, qtbot: QtBot) -> None:
    window, page = fresh.window, fresh.program.page
    commands = [action for action in window.commands.in_order() if action.shortcuts()]
    assert len(commands) > 40
    commands.sort(key=lambda action: action.objectName() == "quit")  # the last one
    for command in SPEECH_COMMANDS:
        window.commands[command].triggered.disconnect()  # here is nobody to speak
    for action in commands:
        for key in action.shortcuts():
            if "Media" in key.toString():
                continue  # the test's keyboard has no such keys
            window.activateWindow()
            window.show_page()  # a list may stand in its place
            page.setFocus()
            wait(page.hasFocus)
            spy = QSignalSpy(action.triggered)
            QTest.keySequence(page, key)
            wait(partial(_has_come, spy))
            assert spy.count() == 1, f"{key.toString()} does not trigger {action.objectName()}"
            if action.objectName() in ("page_only", "concordance"):
                action.trigger()
            _put_away()
    assert not window.isVisible()


def test_f6_goes_round_all_areas_and_back(running: Running) -> None:
    running.window.resize(1280, 1024)
    running.dress(SCHEMES[0])
    window, program = running.window, running.program
    for _ in view_settings(running):
        areas = (window.view_bar, program.list, program.speakers, program.page, window.view_panel)
        program.page.setFocus()
        forth = [_area(areas, _press(Key.Key_F6)) for _ in areas]
        assert set(forth) == set(areas)
        assert forth[-1] is program.page
        back = [_area(areas, _press(Key.Key_F6, Mods.ShiftModifier)) for _ in areas]
        assert back[:-1] == forth[-2::-1]


def test_the_page_is_read_and_copied_with_a_caret(running: Running, qapp: QApplication) -> None:
    running.dress(SCHEMES[0])
    page = running.program.page
    page.setFocus()
    page.go_to_turn(0)
    page.next_paragraph()
    text, start_ = page.toPlainText(), page.textCursor().position()
    assert text[start_:].startswith("Good day, and welcome.")
    moves = (
        (Key.Key_Right, Mods.NoModifier, start_ + 1),
        (Key.Key_Left, Mods.NoModifier, start_),
        (Key.Key_Right, Mods.ControlModifier, start_ + len("Good ")),
        (Key.Key_Home, Mods.NoModifier, start_),
    )
    for key, modifier, position in moves:
        QTest.keyClick(page, key, modifier)
        assert page.textCursor().position() == position
    QTest.keyClick(page, Key.Key_End)
    line = page.textCursor().position()
    QTest.keyClick(page, Key.Key_Down)
    assert page.textCursor().position() > line
    QTest.keyClick(page, Key.Key_Home, Mods.ControlModifier)
    assert page.textCursor().position() == 0
    QTest.keyClick(page, Key.Key_End, Mods.ControlModifier)
    assert page.textCursor().atEnd()
    page.go_to_position(start_)
    for _ in range(8):
        QTest.keyClick(page, Key.Key_Right, Mods.ShiftModifier)
    QTest.keySequence(page, QKeySequence("Ctrl+C"))
    assert qapp.clipboard().text() == "Good day"


@pytest.mark.parametrize("size", [100, 400])
def test_escape_comes_back_to_the_page_from_everywhere(running: Running, size: int) -> None:
    running.window.resize(1280, 1024)
    running.dress(SCHEMES[0], size)
    window, page = running.window, running.program.page
    for show in (
        window.show_library,
        window.show_speakers,
        window.show_search,
        window.show_view_settings,
        window.commands["find"].trigger,
    ):
        show()
        assert not page.hasFocus()
        for _ in range(4):
            if not page.hasFocus():
                _press(Key.Key_Escape)
        assert page.hasFocus(), show
        assert page.isVisible()
    window.show_view_settings(False)


def test_a_trap_and_what_tab_leaves_out_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    first, trap = QPushButton("First", window), Trap(window)
    outside, field = QPushButton("Left out", window), QLineEdit(window)
    for place, widget in enumerate((first, trap, outside, field)):
        widget.move(0, 40 * place)
    outside.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()

    with pytest.raises(AssertionError, match="Tab does not leave Trap"):
        stops(window)
    first.setFocus()
    trap.hide()
    found = stops(window)
    assert list(missed(window, found)) == ["Tab does not come to QPushButton “”"]
    field.move(0, 0)
    first.move(0, 120)
    assert len(list(order_faults([first, field, outside], [QWidget(), window]))) > 0


class Trap(QLineEdit):
    """A field that Tab does not leave."""

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: N802 - Qt's name
        return True


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Mods.NoModifier) -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)
    now = QApplication.focusWidget()
    assert now is not None
    return now


def _has_come(spy: QSignalSpy) -> bool:
    return spy.count() > 0


def _area(areas: tuple[QWidget, ...], widget: QWidget) -> QWidget | None:
    return next((one for one in areas if one is widget or one.isAncestorOf(widget)), None)


def _put_away() -> None:
    """Close what a command has opened."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()
