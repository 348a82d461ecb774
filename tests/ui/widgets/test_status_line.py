import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from transcript_reader.domain.opened import OpenedTranscript
from transcript_reader.domain.transcript import Speaker, Transcript, TranscriptId
from transcript_reader.ui.widgets.page.reading_view import ReadingPlace
from transcript_reader.ui.widgets.parts.work_notice import PATIENCE_MS
from transcript_reader.ui.widgets.status_line import StatusLine


@pytest.fixture
def line(qtbot: QtBot, english: None) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    speakers = (Speaker("Xi Jinping"), Speaker("Vladimir Putin"))
    line.show_transcript(
        OpenedTranscript(
            Transcript(TranscriptId("t"), "Title", None, "", "en", "", "", speakers, ())
        )
    )
    line.show()
    return line


def said(line: StatusLine) -> str:
    return line.findChildren(QLabel)[0].text()


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (ReadingPlace(0, None, None, 4, 0.0), "0 %"),
        (ReadingPlace(5, 1, 1, 4, 0.344), "Turn 2 of 4 · Vladimir Putin · 34 %"),
        (ReadingPlace(9, 3, 0, 4, 1.0), "Turn 4 of 4 · Xi Jinping · 100 %"),
    ],
)
def test_it_says_where_the_reader_is(line: StatusLine, place: ReadingPlace, words: str) -> None:
    line.show_place(place)
    assert said(line) == words


def test_work_is_shown_once_it_takes_longer_than_half_a_second(
    qtbot: QtBot, line: StatusLine
) -> None:
    work = line.add_work("Importing")
    bar = work.findChildren(QProgressBar)[0]
    work.show_progress(1, 10)
    assert not bar.isVisible()
    work.show_progress(3, 10)
    qtbot.waitUntil(bar.isVisible, timeout=4 * PATIENCE_MS)
    assert (bar.value(), bar.maximum()) == (3, 10)
    work.end()
    assert not bar.isVisible()


def test_work_that_is_over_soon_is_never_shown(line: StatusLine) -> None:
    work = line.add_work("Importing")
    work.show_progress(1, 10)
    work.end()
    assert not work.isVisible()
    assert not any(timer.isActive() for timer in line.findChildren(QTimer))


@pytest.mark.parametrize("by_key", [False, True])
def test_each_work_is_cancelled_alone(qtbot: QtBot, line: StatusLine, *, by_key: bool) -> None:
    works = [line.add_work(what) for what in ("Importing", "Exporting")]
    stopped: list[str] = []
    for work, name in zip(works, ("import", "export"), strict=True):
        work.cancelled.connect(lambda name=name: stopped.append(name))
        work.show_progress(1, 10)
    qtbot.waitUntil(lambda: all(work.isVisible() for work in works), timeout=4 * PATIENCE_MS)
    buttons = [work.findChildren(QPushButton)[0] for work in works]
    assert [one.accessibleName() for one in buttons] == ["Cancel: Importing", "Cancel: Exporting"]

    if by_key:
        qtbot.keyClick(buttons[1], Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)

    assert stopped == ["export"]


def test_aside_it_comes_back_with_the_work_that_began_meanwhile(
    qtbot: QtBot, line: StatusLine
) -> None:
    work = line.add_work("Importing")
    line.set_room(False, aside=True)
    work.show_progress(1, 10)
    qtbot.waitUntil(lambda: work.is_due, timeout=4 * PATIENCE_MS)
    assert line.isHidden()

    line.set_room(False)

    assert line.isVisible()
    assert work.isVisible()


def test_without_room_it_is_there_only_while_there_is_work(qtbot: QtBot, line: StatusLine) -> None:
    work = line.add_work("Importing")
    line.set_room(False)
    assert not line.isVisible()
    work.show_progress(1, 10)
    qtbot.waitUntil(line.isVisible, timeout=4 * PATIENCE_MS)
    assert line.is_working
    work.end()
    assert not line.isVisible()
    line.set_room(True)
    assert line.isVisible()


def test_without_room_of_several_works_the_one_begun_last_is_shown(
    qtbot: QtBot, line: StatusLine
) -> None:
    works = [line.add_work(what) for what in ("Importing", "Exporting")]
    line.set_room(False)
    for work in works:
        work.show_progress(1, 10)
    qtbot.waitUntil(lambda: all(work.is_due for work in works), timeout=4 * PATIENCE_MS)
    assert [work.isVisible() for work in works] == [False, True]

    works[1].end()
    assert [work.isVisible() for work in works] == [True, False]
