from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.search import Hit
from transcript_reader.domain.span import Span
from transcript_reader.domain.view_settings import SCHEMES, ColourScheme
from transcript_reader.ui.widgets.page.timeline import Timeline


@pytest.fixture
def timeline(qtbot: QtBot, long_talk: OpenedTranscript) -> Timeline:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(timeline.sizeHint().width(), 600)
    timeline.show()
    timeline.show_transcript(long_talk)
    return timeline


def hit_in(opened: OpenedTranscript, block: int) -> Hit:
    return Hit(opened.transcript.id, "", None, block, None, "", "", (), (Span(0, 4),))


def test_its_values_are_the_turns(timeline: Timeline) -> None:
    assert (timeline.minimum(), timeline.maximum(), timeline.value()) == (1, 60, 1)


def test_a_click_goes_to_what_is_there(timeline: Timeline, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timeline.place_chosen) as chosen:
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(5, 310))

    block, character = chosen.args
    assert 25 <= block <= 36
    assert character >= 0


def test_dragging_keeps_going(timeline: Timeline, qtbot: QtBot) -> None:
    chosen: list[int] = []
    timeline.place_chosen.connect(lambda block, _: chosen.append(block))

    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=QPoint(5, 100))
    for y in (200, 400, 2000):
        qtbot.mouseMove(timeline, QPoint(5, y))

    assert chosen == sorted(chosen)
    assert chosen[-1] == 61


@pytest.mark.parametrize(
    ("key", "turn"),
    [
        (Qt.Key.Key_Down, 31),
        (Qt.Key.Key_Up, 29),
        (Qt.Key.Key_PageDown, 36),
        (Qt.Key.Key_PageUp, 24),
        (Qt.Key.Key_Home, 1),
        (Qt.Key.Key_End, 60),
    ],
)
def test_arrows_move_turn_by_turn(timeline: Timeline, qtbot: QtBot, key: Qt.Key, turn: int) -> None:
    timeline.set_place(30)
    assert timeline.value() == 30

    with qtbot.waitSignal(timeline.place_chosen) as chosen:
        qtbot.keyClick(timeline, key)

    assert timeline.value() == turn
    assert chosen.args == [turn if turn <= 30 else turn + 1, 0]


def test_following_the_reader_sends_nobody_anywhere(timeline: Timeline, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(timeline.place_chosen):
        timeline.set_place(12)
        timeline.set_sight(0.2, 0.4)

    assert timeline.value() == 12


def test_a_screen_reader_hears_a_slider_and_who_speaks(timeline: Timeline) -> None:
    timeline.set_place(2)

    interface = QAccessible.queryAccessibleInterface(timeline)

    assert interface.role() is QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Timeline"
    assert interface.text(QAccessible.Text.Description) == "Pavel Ivanov, turn 2 of 60"
    assert interface.valueInterface().currentValue() == 2


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_tool_tip_says_who_speaks_there(timeline: Timeline) -> None:
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 595), QPoint(5, 595))
    timeline.event(event)

    assert QToolTip.text() == "Pavel Ivanov, turn 60 of 60"


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.key)
def test_hits_and_the_current_one_and_what_is_in_sight_are_drawn(
    timeline: Timeline, long_talk: OpenedTranscript, scheme: ColourScheme
) -> None:
    timeline.set_scheme(scheme)
    pictures = [timeline.grab().toImage()]

    timeline.show_hits((hit_in(long_talk, 20), hit_in(long_talk, 50)))
    pictures.append(timeline.grab().toImage())
    timeline.set_current_hit(1)
    pictures.append(timeline.grab().toImage())
    timeline.set_sight(0.3, 0.5)
    pictures.append(timeline.grab().toImage())

    for one, other in pairwise(pictures):
        assert one != other


def test_many_speakers_share_the_last_lane(
    timeline: Timeline, longest_page: OpenedTranscript
) -> None:
    narrow = timeline.sizeHint().width()

    timeline.show_transcript(longest_page)

    assert len(longest_page.transcript.speakers) > 8
    assert narrow < timeline.sizeHint().width() < 3 * narrow


def test_it_grows_with_its_font(timeline: Timeline) -> None:
    width = timeline.sizeHint().width()
    font = timeline.font()
    font.setPixelSize(60)

    timeline.setFont(font)

    assert timeline.sizeHint().width() > 3 * width
