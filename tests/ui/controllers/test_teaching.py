from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.label_teaching import labels_like, patterns_for
from transcript_reader.domain.taught import Preview, Provenance, Taught
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.importing import ImportService
from transcript_reader.services.progress import ImportProgress
from transcript_reader.services.teaching import Lesson, ReadAnew, TeachingService
from transcript_reader.ui.controllers.teaching import TeachingController
from transcript_reader.ui.support.tasks import TaskLane

TEXT = "Hearing {n}\n\nSMITH. I do not agree.\n\nMoscow is far.\n\nMcDONALD. Well.\n"
PATIENCE = 30_000


class Kept:
    """A real library with two hearings in it, and a controller."""

    def __init__(self, folder: Path, lane: TaskLane) -> None:
        self.library = Library(folder / "library.sqlite")
        index = SearchIndex(folder / "index")
        for number in range(2):
            (folder / f"{number}.txt").write_text(TEXT.format(n=number))
        paths = [folder / f"{number}.txt" for number in range(2)]
        report = ImportService(self.library, index).import_paths(
            paths, lambda _: None, lambda: False
        )
        self.ids = [entry.id for entry in report.added]
        self.pattern = labels_like(self.library[self.ids[0]], "SMITH.")[0]
        self.service = TeachingService(self.library, index)
        self.controller = TeachingController(self.service, lane, lane)

    def speakers(self) -> list[int]:
        return [len(self.library[id_].speakers) for id_ in self.ids]


@pytest.fixture
def kept(lane: TaskLane, tmp_path: Path) -> Iterator[Kept]:
    kept = Kept(tmp_path, lane)
    yield kept
    lane.close()
    kept.library.close()


def _of(controller: TeachingController) -> tuple[SignalInstance, ...]:
    return controller.taught, controller.told, controller.undo_changed


def test_a_look_a_lesson_and_back(qtbot: QtBot, kept: Kept, english: None) -> None:
    controller = kept.controller
    with qtbot.waitSignal(controller.looked, timeout=PATIENCE) as looked:
        controller.look(kept.ids[0], kept.pattern)
    preview = looked.args[0]
    assert (preview.count, preview.others) == (2, 1)

    said: list[str] = []
    controller.taught.connect(said.append)
    controller.teach(preview, others=True)
    qtbot.waitUntil(lambda: said[-1:] == ["2 transcripts read anew."], timeout=PATIENCE)
    assert said[0] == "The transcript was read anew: 2 turns more."
    assert kept.speakers() == [2, 2]

    with qtbot.waitSignal(controller.told, timeout=PATIENCE) as told:
        controller.undo()
    assert told.args == ["2 transcripts read anew."]
    assert kept.speakers() == [0, 0]
    controller.undo()  # there is nothing left to undo
    with qtbot.waitSignal(controller.listed) as listed:
        controller.list_all()
    assert listed.args == [()]


def test_what_is_read_anew_for_itself_is_not_offered_to_be_undone(
    qtbot: QtBot, kept: Kept, english: None
) -> None:
    controller = kept.controller
    with qtbot.waitSignal(controller.taught, timeout=PATIENCE):
        controller.teach(kept.service.look(kept.ids[0], kept.pattern), others=False)
    offered: list[str] = []
    controller.taught.connect(offered.append)

    with qtbot.waitSignal(controller.told, timeout=PATIENCE) as told:
        controller.read_anew(kept.service.taught()[0].provenance)
    assert told.args == ["2 transcripts read anew."]
    assert offered == []
    assert kept.speakers() == [2, 2]


def test_what_was_taught_is_listed_with_how_many_transcripts_it_is_for(
    qtbot: QtBot, kept: Kept
) -> None:
    lesson = kept.service.teach(kept.ids[0], kept.pattern)

    with qtbot.waitSignal(kept.controller.listed) as listed:
        kept.controller.list_all()
    assert listed.args == [((lesson.taught, 2),)]


def test_a_look_at_what_is_gone_is_a_sentence(qtbot: QtBot, kept: Kept, english: None) -> None:
    with qtbot.waitSignal(kept.controller.look_failed) as failed:
        kept.controller.look(TranscriptId("none"), kept.pattern)

    assert failed.args == ["This transcript is no longer in the library."]


class Slow:
    """Reads anew until it is cancelled; fails to teach."""

    def known(self) -> tuple[tuple[Taught, int], ...]:
        return ()

    def look(
        self, id_: TranscriptId, pattern: LabelPattern, cancelled: Callable[[], bool]
    ) -> Preview:
        return Preview(id_, pattern, Provenance("a"), 1, (), 0)

    def teach(
        self, id_: TranscriptId, pattern: LabelPattern, cancelled: Callable[[], bool]
    ) -> Lesson:
        raise ReaderError("No.")

    def forget(self, number: int) -> Taught | None:
        return None

    def put_back(self, taught: Taught) -> None:
        raise ReaderError("No.")

    def read_anew(
        self,
        provenance: Provenance,
        on_progress: Callable[[ImportProgress], None],
        cancelled: Callable[[], bool],
        first: TranscriptId | None,
    ) -> ReadAnew:
        on_progress(ImportProgress(1, 9))
        while not cancelled():
            pass
        return ReadAnew((TranscriptId("a"),), (), cancelled=True)


def test_reading_anew_tells_how_far_it_is_and_can_be_cancelled(
    qtbot: QtBot, lane: TaskLane, english: None
) -> None:
    controller = TeachingController(Slow(), lane, lane)
    told: list[object] = []
    controller.progressed.connect(lambda *far: told.append(far))
    controller.ended.connect(lambda: told.append("ended"))
    controller.renewed.connect(lambda: told.append("renewed"))
    controller.told.connect(told.append)

    controller.read_anew(Provenance("a"))
    qtbot.waitUntil(lambda: told == [(0, 0), (1, 9)])
    controller.cancel()

    said = "1 transcript read anew. The rest is as it was."
    qtbot.waitUntil(lambda: told[2:] == ["ended", "renewed", said])


def test_a_lesson_that_fails_is_told_and_cannot_be_undone(qtbot: QtBot, lane: TaskLane) -> None:
    controller = TeachingController(Slow(), lane, lane)
    preview = Slow().look(TranscriptId("a"), patterns_for("SMITH. I")[0], lambda: False)

    with qtbot.waitSignals([controller.ended, controller.told]):
        controller.teach(preview, others=True)
    controller.undo()
    assert not lane.is_busy


def test_only_the_latest_look_answers(qtbot: QtBot, lane: TaskLane) -> None:
    controller = TeachingController(Slow(), lane, lane)
    answers: list[Preview] = []
    controller.looked.connect(answers.append)
    patterns = patterns_for("Mr Vale — Yes.")

    for pattern in patterns:
        controller.look(TranscriptId("a"), pattern)

    qtbot.waitUntil(lambda: bool(answers) and not lane.is_busy)
    assert [answer.pattern for answer in answers] == [patterns[-1]]


def test_what_was_forgotten_is_known_again_and_its_transcripts_are_read_anew(
    qtbot: QtBot, kept: Kept, lane: TaskLane, english: None
) -> None:
    controller = kept.controller
    with qtbot.waitSignal(controller.looked, timeout=PATIENCE) as looked:
        controller.look(kept.ids[0], kept.pattern)
    with qtbot.waitSignal(controller.taught, timeout=PATIENCE):
        controller.teach(looked.args[0], others=False)
    (one,) = kept.service.taught()

    controller.read_anew(one.provenance)
    qtbot.waitUntil(lambda: kept.speakers() == [2, 2] and not lane.is_busy, timeout=PATIENCE)
    said, told, can_undo = (QSignalSpy(one) for one in _of(controller))

    controller.forget(one.number)
    qtbot.waitUntil(lambda: said.count() == 2, timeout=PATIENCE)
    assert [said.at(n)[0] for n in range(2)] == [
        "This kind of label is forgotten.",
        "2 transcripts read anew.",
    ]
    assert kept.speakers() == [0, 0]
    assert kept.service.taught() == ()
    assert can_undo.at(can_undo.count() - 1) == [True]

    controller.undo()
    qtbot.waitUntil(lambda: told.count() == 2, timeout=PATIENCE)
    assert [told.at(n)[0] for n in range(2)] == [
        "This kind of label is known again.",
        "2 transcripts read anew.",
    ]
    assert kept.speakers() == [2, 2]
    assert kept.service.taught() == (one,)
    assert can_undo.at(can_undo.count() - 1) == [False]
    controller.undo()  # there is nothing left to undo
    assert not lane.is_busy


def test_several_that_were_forgotten_come_back_one_after_the_other_each_in_its_place(
    qtbot: QtBot, kept: Kept, lane: TaskLane
) -> None:
    controller = kept.controller
    for label in ("SMITH.", "McDONALD."):
        kept.service.teach(kept.ids[0], patterns_for(f"{label} I do not agree.")[-1])
    both = kept.service.taught()
    assert len(both) == 2
    for one in both:
        controller.forget(one.number)
    qtbot.waitUntil(lambda: not kept.service.taught() and not lane.is_busy, timeout=PATIENCE)

    for left in (both[1:], both):
        controller.undo()
        qtbot.waitUntil(lambda: not lane.is_busy, timeout=PATIENCE)
        assert kept.service.taught() == left


def test_undoing_ends_the_reading_without_what_was_forgotten(
    qtbot: QtBot, lane: TaskLane, english: None
) -> None:
    one = Taught(1, Provenance("a"), patterns_for("SMITH. I")[0])

    class Forgetful(Slow):
        def forget(self, number: int) -> Taught | None:
            return one

        def put_back(self, taught: Taught) -> None:
            known.append(taught)

    known: list[Taught] = []
    controller = TeachingController(Forgetful(), lane, lane)
    told: list[str] = []
    controller.told.connect(told.append)
    with qtbot.waitSignal(controller.progressed):
        controller.forget(1)

    controller.undo()
    qtbot.waitUntil(lambda: known == [one])
    assert told[0] == "1 transcript read anew. The rest is as it was."  # not to be undone
    qtbot.waitUntil(lambda: told[1:] == ["This kind of label is known again."])
    controller.cancel()
    qtbot.waitUntil(lambda: not lane.is_busy)
