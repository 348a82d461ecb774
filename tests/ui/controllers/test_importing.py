from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from transcript_reader.domain.errors import ImportFailed, LibraryUnavailable
from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.importing import ImportProgress, ImportReport, ImportService
from transcript_reader.ui.controllers.importing import ImportController
from transcript_reader.ui.support.tasks import TaskLane

MakeEntry = Callable[..., LibraryEntry]


class Reporting:
    """Stands in for ImportService: gives the report it was given, or waits to be cancelled."""

    def __init__(self, report: ImportReport | None) -> None:
        self.report = report

    def import_paths(
        self,
        paths: Sequence[Path],
        on_progress: Callable[[ImportProgress], None],
        cancelled: Callable[[], bool],
    ) -> ImportReport:
        on_progress(ImportProgress(1, 4))
        while self.report is None and not cancelled():
            pass
        return self.report or ImportReport((), (), (), cancelled=True)


class Full:
    """Stands in for ImportService on a full disk."""

    def import_paths(self, *_: object) -> ImportReport:
        raise LibraryUnavailable("The library cannot be written: the disk is full.")


def test_a_file_goes_into_the_library_and_is_opened(
    qtbot: QtBot, lane: TaskLane, tmp_path: Path, first_document: Path
) -> None:
    library = Library(tmp_path / "library.sqlite")
    service = ImportService(library, SearchIndex(tmp_path / "index"))
    controller = ImportController(service, lane)

    with qtbot.waitSignal(controller.library_changed), qtbot.waitSignal(controller.ready) as ready:
        controller.import_paths([first_document])

    assert ready.args == [entry.id for entry in library.entries()]
    lane.close()
    library.close()


def test_one_file_is_summed_up_by_its_title(
    qtbot: QtBot, lane: TaskLane, make_entry: MakeEntry
) -> None:
    service = Reporting(ImportReport((make_entry(title="Press conference"),), (), ()))
    controller = ImportController(service, lane)

    with qtbot.waitSignal(controller.finished) as finished:
        controller.import_paths([Path("a.txt")])

    assert finished.args == ["“Press conference” is now in the library.", ()]


@pytest.mark.usefixtures("english")
def test_many_files_are_summed_up_in_words_and_each_failure_in_a_sentence(
    qtbot: QtBot, lane: TaskLane, make_entry: MakeEntry
) -> None:
    failures = (ImportFailed(Path("b.txt"), "the file is empty"),)
    report = ImportReport((make_entry("1"), make_entry("2")), (make_entry("3"),), failures)
    controller = ImportController(Reporting(report), lane)

    with qtbot.waitSignal(controller.finished) as finished:
        controller.import_paths([Path("folder")])

    summary = "2 transcripts added. 1 in the library already. 1 file could not be read."
    assert finished.args == [summary, ("b.txt: the file is empty.",)]


def test_the_first_of_several_is_opened(
    qtbot: QtBot, lane: TaskLane, make_entry: MakeEntry
) -> None:
    report = ImportReport((make_entry("new"),), (make_entry("old"),), ())
    controller = ImportController(Reporting(report), lane)

    with qtbot.waitSignal(controller.ready) as ready:
        controller.import_paths([Path("folder")])

    assert ready.args == ["new"]


def test_an_import_can_be_stopped(qtbot: QtBot, lane: TaskLane) -> None:
    controller = ImportController(Reporting(None), lane)
    with qtbot.waitSignal(controller.progressed, check_params_cb=lambda done, _: done == 1):
        controller.import_paths([Path("folder")])

    with qtbot.waitSignal(controller.finished) as finished:
        controller.cancel()

    assert finished.args == ["The import was stopped.", ()]


def test_a_folder_without_transcripts_says_so(qtbot: QtBot, lane: TaskLane) -> None:
    controller = ImportController(Reporting(ImportReport((), (), ())), lane)

    with qtbot.waitSignal(controller.finished) as finished:
        controller.import_paths([Path("folder")])

    assert finished.args == ["No transcripts were found.", ()]


def test_an_import_that_comes_to_an_end_says_why(qtbot: QtBot, lane: TaskLane) -> None:
    controller = ImportController(Full(), lane)

    with qtbot.waitSignal(controller.failed) as failed:
        controller.import_paths([Path("a.txt")])

    assert failed.args == ["The library cannot be written: the disk is full."]
