import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from transcript_reader.ui.widgets.panes import PAGE_EM, SIDE_EM, TOOL_EM, Fold, Panes, fold

EVERYTHING = PAGE_EM + SIDE_EM + TOOL_EM


@pytest.mark.parametrize(
    ("width", "front", "expected"),
    [
        (EVERYTHING, "", Fold(side=True, page=True, tool=True)),
        (EVERYTHING - 1, "", Fold(side=False, page=True, tool=True)),
        (PAGE_EM + TOOL_EM, "side", Fold(side=False, page=True, tool=True)),
        (PAGE_EM + TOOL_EM - 1, "", Fold(side=True, page=True, tool=False)),
        (PAGE_EM + TOOL_EM - 1, "tool", Fold(side=False, page=False, tool=True)),
        (PAGE_EM + SIDE_EM - 1, "", Fold(side=False, page=True, tool=False)),
        (PAGE_EM + SIDE_EM - 1, "side", Fold(side=True, page=False, tool=False)),
        (5, "", Fold(side=False, page=True, tool=False)),
    ],
)
def test_what_is_shown_depends_on_the_room_and_on_what_was_asked_for(
    width: float, front: str, expected: Fold
) -> None:
    assert fold(width, SIDE_EM, TOOL_EM, front) == expected


@pytest.mark.parametrize("width", range(1, 100, 7))
def test_something_is_always_shown_and_the_page_unless_another_was_asked_for(width: int) -> None:
    assert fold(width, SIDE_EM, TOOL_EM, "").page
    for front in ("side", "tool"):
        shown = fold(width, SIDE_EM, TOOL_EM, front)
        assert shown.page or shown.side or shown.tool


class Shown:
    """Panes on the screen, and what they tell."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.side, self.page, self.search, self.settings = (QWidget() for _ in range(4))
        self.panes = Panes(self.side, self.page, (self.search, self.settings), self.window)
        self.em = self.panes.fontInfo().pixelSize()
        self.told: list[object] = []
        self.panes.side_shown.connect(self.told.append)
        self.panes.tool_shown.connect(self.told.append)
        self.resize(EVERYTHING + 10)
        self.window.show()

    def resize(self, ems: float) -> None:
        self.window.resize(round(ems * self.em), 400)
        self.panes.resize(self.window.size())

    def visible(self) -> list[QWidget]:
        parts = (self.side, self.page, self.search, self.settings)
        return [part for part in parts if part.isVisible()]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_one_tool_at_a_time_stands_on_the_right(shown: Shown) -> None:
    shown.panes.show_tool(shown.search)
    shown.panes.show_tool(shown.settings)
    assert shown.visible() == [shown.side, shown.page, shown.settings]
    shown.panes.show_tool(None)
    assert shown.visible() == [shown.side, shown.page]


def test_a_narrow_window_shows_a_tool_in_the_pages_place_until_the_page_is_wanted(
    shown: Shown,
) -> None:
    shown.resize(PAGE_EM)
    assert shown.visible() == [shown.page]
    shown.panes.show_tool(shown.search)
    assert shown.visible() == [shown.search]
    shown.panes.show_page()
    assert shown.visible() == [shown.page]


def test_a_window_made_wide_again_shows_what_was_there(shown: Shown) -> None:
    shown.panes.show_tool(shown.search)
    shown.resize(PAGE_EM)
    assert shown.visible() == [shown.page]
    shown.resize(EVERYTHING)
    assert shown.visible() == [shown.side, shown.page, shown.search]


def test_the_side_makes_room_for_itself_where_both_do_not_fit(shown: Shown) -> None:
    shown.resize(PAGE_EM + TOOL_EM)
    shown.panes.show_tool(shown.search)
    assert shown.visible() == [shown.page, shown.search]
    shown.panes.show_side(True)
    assert shown.visible() == [shown.side, shown.page]


def test_the_page_alone_and_then_everything_as_before(shown: Shown) -> None:
    shown.panes.show_tool(shown.search)
    shown.panes.show_only_page(True)
    assert shown.visible() == [shown.page]
    shown.panes.show_only_page(False)
    assert shown.visible() == [shown.side, shown.page, shown.search]


def test_the_areas_tell_when_they_come_and_go(shown: Shown) -> None:
    shown.told.clear()
    shown.panes.show_tool(shown.settings)
    shown.panes.show_side(False)
    assert shown.told == [True, shown.settings, False, shown.settings]


def test_the_areas_have_the_widths_they_are_given(shown: Shown) -> None:
    shown.panes.set_widths(20, 25)
    shown.resize(100)
    shown.panes.show_tool(shown.search)
    assert shown.side.width() == pytest.approx(20 * shown.em, abs=2)
    assert shown.search.width() == pytest.approx(25 * shown.em, abs=2)


def test_a_state_restores_widths_and_what_is_shown(qtbot: QtBot, shown: Shown) -> None:
    shown.panes.set_widths(20, 25)
    shown.panes.show_tool(shown.settings)
    shown.panes.show_side(False)
    other = Shown(qtbot)

    other.panes.restore(shown.panes.state())

    assert other.visible() == [other.page, other.settings]
    assert other.panes.widths == (20, 25)


@pytest.mark.parametrize("state", [b"", b"{}", b"[1, 2]", b'["a", "b", "c", "d"]', b"\xff"])
def test_a_state_that_is_none_changes_nothing(shown: Shown, state: bytes) -> None:
    shown.panes.restore(state)
    assert shown.visible() == [shown.side, shown.page]
