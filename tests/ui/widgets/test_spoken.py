"""What is read aloud is marked on the page and kept in sight."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.utterances import utterances
from transcript_reader.domain.view_settings import ALL_SCHEMES, ColourScheme, ViewSettings
from transcript_reader.ui.support import fonts
from transcript_reader.ui.widgets.page.reading_view import ReadingView


@pytest.fixture
def view(qtbot: QtBot, long_talk: OpenedTranscript) -> ReadingView:
    fonts.load()
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.show_transcript(long_talk)
    view.settle()
    return view


def count_of(view: ReadingView, colour: str) -> int:
    image = view.viewport().grab().toImage()
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize("scheme", ALL_SCHEMES, ids=lambda scheme: scheme.key)
def test_the_sentence_is_underlined_and_the_word_has_bars(
    view: ReadingView, scheme: ColourScheme
) -> None:
    view.set_view(ViewSettings(), scheme)
    view.go_to(1)
    bare = count_of(view, scheme.accent)
    view.show_spoken(1, 0, 14)
    sentence = count_of(view, scheme.accent)
    view.show_spoken_word(1, 0, 4)
    word = count_of(view, scheme.accent)
    view.end_spoken()
    assert bare + 100 < sentence < word
    assert abs(count_of(view, scheme.accent) - bare) < 20  # the caret may hide some


def test_what_is_read_stays_in_sight_and_the_caret_where_it_was(
    view: ReadingView, long_talk: OpenedTranscript
) -> None:
    caret = view.textCursor().position()
    for one in utterances(long_talk.transcript):
        view.show_spoken(one.block, one.start, one.end)
        top = view.page.layout.line_top(view.position_of(one.block, one.start))
        top -= view.verticalScrollBar().value()
        assert 0 <= top <= view.viewport().height() - 30
    assert view.textCursor().position() == caret


def test_the_focus_goes_with_what_is_read(view: ReadingView) -> None:
    view.set_view(ViewSettings(focus="lines", focus_lines=1), ALL_SCHEMES[0])
    view.show_spoken(40, 0, 10)
    band = view.page.painter.focus
    assert band is not None
    assert band.top <= view.page.layout.line_top(view.position_of(40, 0)) < band.bottom


def test_reading_goes_on_later_from_where_it_ended(view: ReadingView) -> None:
    view.show_spoken(40, 5, 10)
    view.end_spoken()
    assert view.reading_place() == (40, 5)
    assert view.page.painter.spoken is None
