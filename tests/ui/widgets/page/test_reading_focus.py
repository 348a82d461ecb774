"""The ruler and the focus follow the line that is read, and nothing is out of their reach."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollBar
from pytestqt.qtbot import QtBot

from transcript_reader.domain.colour import contrast
from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.view_settings import ALL_SCHEMES, ColourScheme, ViewSettings
from transcript_reader.ui.support import fonts
from transcript_reader.ui.widgets.page.page_painter import Band
from transcript_reader.ui.widgets.page.reading_view import ReadingView

MakeView = Callable[..., ReadingView]
LINES = ViewSettings(focus="lines", focus_lines=3)
TURN = ViewSettings(focus="turn")
RULER = ViewSettings(ruler=True)


@pytest.fixture
def make_view(qtbot: QtBot) -> MakeView:
    fonts.load()

    def make(
        opened: OpenedTranscript, settings: ViewSettings, scheme: ColourScheme = ALL_SCHEMES[0]
    ) -> ReadingView:
        view = ReadingView()
        qtbot.addWidget(view)
        view.resize(900, 700)
        view.show()
        view.show_transcript(opened)
        view.settle()
        view.set_view(settings, scheme)
        return view

    return make


def focus_of(view: ReadingView) -> Band:
    band = view.page.painter.focus
    assert band is not None
    return band


def ruler_of(view: ReadingView) -> Band:
    band = view.page.painter.ruler
    assert band is not None
    return band


def words_in(view: ReadingView, band: Band) -> str:
    """Return the words of the parts that stand wholly within a band."""
    layout, text = view.page.layout, view.page.text
    inside = [
        part
        for index, part in enumerate(text.parts)
        if band.top <= layout.box(index).top() and layout.box(index).bottom() <= band.bottom
    ]
    return " ".join(text.words(part) for part in inside)


def inks(view: ReadingView, top: float, bottom: float) -> set[str]:
    """Return the colours of the pixels of the text column between two heights of the page."""
    image = view.viewport().grab().toImage()
    scroll = view.verticalScrollBar().value()
    column = view.page.layout.column
    first, last = max(0, round(top - scroll)), min(image.height(), round(bottom - scroll))
    left, right = round(column.left), round(column.left + column.width)
    return {
        QColor(image.pixel(x, y)).name() for y in range(first, last) for x in range(left, right)
    }


def test_one_turn_is_lit_from_its_label_to_its_last_word(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk, TURN)
    for number in (0, 1, 2):
        view.next_turn()
        lit = words_in(view, focus_of(view))
        assert f"Turn {number} begins." in lit
        assert lit.endswith("And a third one, which ends the turn.")
        assert f"Turn {number + 1} begins." not in lit


def test_a_turn_that_is_interrupted_is_lit_as_one(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind, TURN)
    view.go_to(8)
    lit = words_in(view, focus_of(view))
    assert lit.startswith("Pavel Ivanov Thank you.")
    assert lit.endswith("The new reading room. See the catalogue, it is open.")


def test_so_many_lines_are_lit_around_the_caret_across_paragraphs(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk, LINES)
    view.go_to(2)
    for lines in (1, 2, 5, 9):
        view.set_view(replace(LINES, focus_lines=lines), ALL_SCHEMES[0])
        band, caret = focus_of(view), view.page.layout.line_top(view.textCursor().position())
        assert band.top <= caret < band.bottom
        tops = {
            view.page.layout.line_top(position)
            for position in range(view.document().characterCount() // 20)
        }
        assert sum(band.top <= top < band.bottom for top in tops) == lines


@pytest.mark.parametrize("settings", [LINES, RULER])
def test_the_band_walks_with_the_caret(
    make_view: MakeView, long_talk: OpenedTranscript, qtbot: QtBot, settings: ViewSettings
) -> None:
    view = make_view(long_talk, settings)
    view.setFocus()
    tops = []
    for _ in range(40):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        band = view.page.painter.focus or ruler_of(view)
        caret = view.page.layout.line_top(view.textCursor().position())
        assert band.top <= caret < band.bottom
        tops.append(caret)
    assert tops == sorted(set(tops))


def test_scrolling_brings_every_line_under_the_ruler(
    make_view: MakeView, every_kind: OpenedTranscript
) -> None:
    view = make_view(every_kind, replace(RULER, size=200))
    layout, bar = view.page.layout, view.verticalScrollBar()
    seen = set()
    for value in range(0, bar.maximum() + 1, 8):
        bar.setSliderPosition(value)
        bar.triggerAction(QScrollBar.SliderAction.SliderMove)
        seen.add(ruler_of(view).top)
    lines = {layout.line_top(position) for position in range(view.document().characterCount())}
    assert seen == lines


def test_the_wheel_moves_the_band_and_it_stays_in_sight(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk, LINES)
    before = focus_of(view).top
    for _ in range(5):
        turn_wheel(view, -240)
    band, scroll = focus_of(view), view.verticalScrollBar().value()
    assert band.top > before
    assert scroll < band.top
    assert band.bottom < scroll + view.viewport().height()


def turn_wheel(view: ReadingView, turn: int) -> None:
    at = QPointF(view.viewport().rect().center())
    wheel = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)


@pytest.mark.parametrize("scheme", ALL_SCHEMES, ids=lambda scheme: scheme.key)
def test_what_is_not_lit_steps_back_and_can_still_be_read(
    make_view: MakeView, long_talk: OpenedTranscript, scheme: ColourScheme
) -> None:
    view = make_view(long_talk, replace(LINES, focus_lines=2), scheme)
    view.go_to(2, 400)
    band = focus_of(view)

    lit, dim = inks(view, band.top, band.bottom), inks(view, band.bottom, band.bottom + 300)

    assert scheme.text in lit
    assert scheme.text not in dim
    assert scheme.disabled in dim
    assert contrast(scheme.disabled, scheme.background) >= 4.5


def test_the_ruler_lies_close_to_the_line_and_nothing_is_painted_over(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    scheme = ALL_SCHEMES[3]
    view = make_view(long_talk, RULER, scheme)
    view.go_to(2, 400)
    band = ruler_of(view)
    top, bottom = round(band.top), round(band.bottom)
    assert inks(view, top - 2, top) == {scheme.accent}
    assert inks(view, bottom, bottom + 2) == {scheme.accent}
    assert scheme.accent not in inks(view, band.top, band.bottom)


def test_switching_focus_and_ruler_moves_nothing(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk, ViewSettings())
    view.go_to(40, 100)
    place, scroll = view.place(), view.verticalScrollBar().value()
    for settings in (RULER, LINES, TURN, replace(TURN, ruler=True), ViewSettings()):
        view.set_view(settings, ALL_SCHEMES[0])
        assert (view.place(), view.verticalScrollBar().value()) == (place, scroll)
    assert view.page.painter.focus is None


def test_focus_follows_a_change_of_size_and_another_transcript(
    make_view: MakeView, long_talk: OpenedTranscript, every_kind: OpenedTranscript
) -> None:
    view = make_view(long_talk, TURN)
    view.next_turn()
    view.next_turn()
    view.set_view(replace(TURN, size=200), ALL_SCHEMES[0])
    assert "Turn 1 begins." in words_in(view, focus_of(view))
    view.show_transcript(every_kind)
    assert "News" in words_in(view, focus_of(view))


def test_a_selection_can_be_seen_where_nothing_is_lit(
    make_view: MakeView, long_talk: OpenedTranscript
) -> None:
    view = make_view(long_talk, replace(LINES, focus_lines=1))
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.position_of(2, 0))
    cursor.setPosition(view.position_of(2, 500), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    band = focus_of(view)
    assert ALL_SCHEMES[0].selection in inks(view, band.top - 90, band.top)
