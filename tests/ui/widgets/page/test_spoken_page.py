"""Assistive technology finds every turn, heading and picture on the page, with its words."""

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.ui.widgets.page.reading_view import ReadingView

Role = QAccessible.Role
MakeView = Callable[[OpenedTranscript], ReadingView]


@pytest.fixture
def make_view(qtbot: QtBot) -> MakeView:
    def make(opened: OpenedTranscript) -> ReadingView:
        view = ReadingView()
        qtbot.addWidget(view)
        view.resize(600, 500)
        view.show_transcript(opened)
        view.show()
        qtbot.waitExposed(view)
        return view

    return make


def things(view: ReadingView) -> list[QAccessibleInterface]:
    pane = QAccessible.queryAccessibleInterface(view.viewport())
    return [pane.child(index) for index in range(pane.childCount())]


def name(thing: QAccessibleInterface) -> str:
    return thing.text(QAccessible.Text.Name)


def words(thing: QAccessibleInterface) -> str:
    text = thing.textInterface()
    return text.text(0, text.characterCount())


def test_the_things_stand_in_the_order_of_the_page(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind)

    found = [(thing.role(), name(thing)) for thing in things(view)]

    assert (Role.Heading, "Meeting about libraries") in found
    turns = [name for role, name in found if role is Role.ListItem]
    assert turns[:2] == ["Anna Orlova, turn 1 of 3", "Pavel Ivanov, turn 2 of 3"]
    assert (Role.Graphic, "The new reading room.") in found
    assert (Role.Note, "passage omitted by the publisher") in found
    assert found[-1][0] is Role.Button  # what belongs to the site can be shown
    pane = QAccessible.queryAccessibleInterface(view.viewport())
    assert [pane.indexOfChild(thing) for thing in things(view)] == list(range(len(found)))
    assert name(pane) == "Meeting about libraries"


def test_every_turn_is_read_though_few_texts_are_kept(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)
    turns = [thing for thing in things(view) if thing.role() is Role.ListItem]
    assert len(turns) == 60
    for number in (0, 59, 30, 1, 0, 17, 44, 59, 8, 9, 10, 11, 12, 0):
        assert words(turns[number]).startswith(f"Turn {number} begins. ")


def test_a_thing_knows_where_it_is_and_whether_it_is_in_sight(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk)
    view.settle()
    turns = [thing for thing in things(view) if thing.role() is Role.ListItem]
    port = QRect(view.viewport().mapToGlobal(QPoint()), view.viewport().size())

    assert port.intersects(turns[0].rect())
    assert not turns[0].state().offscreen
    assert turns[40].state().offscreen
    view.go_to(view.page.text.turn_starts[40].part)
    assert all(turn.rect().height() > 0 for turn in turns)


def test_an_action_goes_to_the_turn(make_view: MakeView, long_talk: OpenedTranscript) -> None:
    view = make_view(long_talk)
    turns = [thing for thing in things(view) if thing.role() is Role.ListItem]
    action = turns[20].actionInterface()

    action.doAction(action.setFocusAction())

    assert view.where().turn == 20


def test_a_link_is_followed_by_its_action(
    make_view: MakeView, every_kind: OpenedTranscript, qtbot: QtBot
) -> None:
    view = make_view(every_kind)
    (link,) = [thing.child(index) for thing in things(view) for index in range(_links(thing))]
    assert (link.role(), name(link)) == (Role.Link, "catalogue")
    assert link.text(QAccessible.Text.Description) == "https://example.org/catalogue"
    action = link.actionInterface()

    with qtbot.waitSignal(view.link_activated) as followed:
        action.doAction(action.pressAction())

    assert followed.args == ["https://example.org/catalogue"]


def test_another_transcript_brings_other_things(
    make_view: MakeView, every_kind: OpenedTranscript, long_talk: OpenedTranscript
) -> None:
    view = make_view(every_kind)
    before = things(view)
    assert len([one for one in before if one.role() is Role.ListItem]) == 3

    view.show_transcript(long_talk)

    turns = [thing for thing in things(view) if thing.role() is Role.ListItem]
    assert [name(turn) for turn in turns[:2]] == [
        "Anna Orlova, turn 1 of 60", "Pavel Ivanov, turn 2 of 60",
    ]  # fmt: skip
    view.show_transcript(every_kind)
    assert not turns[-1].isValid()


def test_a_view_that_is_gone_takes_its_things_along(
    qtbot: QtBot, every_kind: OpenedTranscript
) -> None:
    view = ReadingView()
    view.show_transcript(every_kind)
    view.show()
    qtbot.waitExposed(view)
    kept = things(view)
    words(kept[1])
    numbers = [QAccessible.uniqueId(thing) for thing in kept[:-1]]

    view.close()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del kept
    gc.collect()

    assert [QAccessible.accessibleInterface(number) for number in numbers] == [None] * len(numbers)


def _links(thing: QAccessibleInterface) -> int:
    return thing.childCount() if thing.role() is Role.ListItem else 0
