import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from transcript_reader.ui.controllers.watching import LibraryWatch
from transcript_reader.ui.support.tasks import TaskLane

AT_ONCE = 1
PATIENCE_S = 10.0


class OneFile:
    """Stands in for the noticing service: looks at the words of one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.seen = ""
        self.looks = 0
        path.write_text("")

    def look(self) -> bool:
        self.looks += 1
        before, self.seen = self.seen, self.path.read_text()
        return before != self.seen

    def paths(self) -> Sequence[Path]:
        return (self.path,)


@pytest.fixture
def file(tmp_path: Path) -> OneFile:
    return OneFile(tmp_path / "library")


@pytest.fixture
def writing(qtbot: QtBot) -> Iterator[TaskLane]:
    lane = TaskLane("writing")
    yield lane
    lane.close()


@pytest.fixture
def watch(qtbot: QtBot, file: OneFile, lane: TaskLane, writing: TaskLane) -> LibraryWatch:
    watch = LibraryWatch(file, lane, writing, pause_ms=AT_ONCE)
    watch.know()
    qtbot.waitUntil(lambda: bool(watch._files.files()))
    return watch


def test_a_change_of_a_file_is_told(qtbot: QtBot, file: OneFile, watch: LibraryWatch) -> None:
    with qtbot.waitSignal(watch.changed):
        file.path.write_text("imported elsewhere")


def test_a_file_that_takes_the_place_of_the_old_one_is_watched_too(
    qtbot: QtBot, file: OneFile, watch: LibraryWatch, tmp_path: Path
) -> None:
    for words in ("one", "two"):
        new = tmp_path / "new"
        new.write_text(words)
        with qtbot.waitSignal(watch.changed):
            new.replace(file.path)
        qtbot.waitUntil(lambda: bool(watch._files.files()))


def test_coming_to_the_front_is_enough_where_the_system_tells_nothing(
    qtbot: QtBot, qapp: QApplication, file: OneFile, watch: LibraryWatch
) -> None:
    watch._files.removePaths(watch._files.files())
    file.path.write_text("imported elsewhere")

    with qtbot.waitSignal(watch.changed):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def test_while_this_program_writes_nothing_is_looked_at_and_what_it_tells_of_is_known(
    qtbot: QtBot, file: OneFile, watch: LibraryWatch, writing: TaskLane
) -> None:
    told = QSignalSpy(watch.changed)
    go_on = threading.Event()
    looks = file.looks

    writing.run(lambda: go_on.wait(PATIENCE_S), lambda _: watch.know(), lambda _: None)
    file.path.write_text("imported here")
    watch._look()
    assert not watch._reading.is_busy
    go_on.set()
    qtbot.waitUntil(lambda: file.looks >= looks + 2)

    assert told.count() == 0
