"""The history of searches: those the reader has really made, not every letter on the way."""

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.saved_search import LONGEST_HISTORY, Question
from transcript_reader.domain.search import SearchResults
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import TaskLane

T = TypeVar("T")

STANDING_MS = 5_000
"""An answer that is left standing so long was wanted."""


class Remembers(Protocol):
    """What this controller needs of the history's store."""

    def questions(self) -> tuple[Question, ...]: ...
    def add(self, question: Question) -> None: ...
    def forget(self, question: Question) -> None: ...
    def clear(self) -> None: ...


class SearchHistoryController(QObject):
    """Remembers a question once a hit of it is opened, Enter pressed, or its answer left standing.

    Signals:
        changed: Emitted with the questions remembered, the latest first.
        cleared: Emitted when they are forgotten for good.
        failed: Emitted with a sentence for the reader.
    """

    changed = Signal(tuple)
    cleared = Signal()
    failed = Signal(str)

    def __init__(
        self,
        store: Remembers,
        reading: TaskLane,
        writing: TaskLane,
        parent: QObject | None = None,
        standing_ms: int = STANDING_MS,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._reading = reading
        self._writing = writing
        self._questions: tuple[Question, ...] = ()
        self._kept = True
        self._answered: Question | None = None
        self._wanted = False  # Enter was pressed before the answer was there
        self._changes = 0  # of what is remembered, by this reader
        self._unwritten = 0  # of them
        self._loads_later = False
        self._standing = QTimer(self)
        self._standing.setSingleShot(True)
        self._standing.setInterval(standing_ms)
        self._standing.timeout.connect(self._remember)

    @property
    def is_kept(self) -> bool:
        """Whether questions are remembered."""
        return self._kept

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is remembered, the latest first."""
        return self._questions

    @Slot()
    def load(self) -> None:
        """Read what was remembered; what is asked, or forgotten, meanwhile belongs to it."""
        self._loads_later = bool(self._unwritten)
        if not self._loads_later:
            done = partial(self._on_loaded, self._changes)
            self._reading.run(self._store.questions, done, self._on_failed)

    @Slot(bool)
    def set_kept(self, kept: bool) -> None:
        """Remember questions from now on, or no more; those remembered stay until cleared."""
        self._kept = kept
        self._standing.stop()

    @Slot(str)
    def set_text(self, _text: str) -> None:
        """Hear that the reader is typing: the answer before is no longer looked at."""
        self._standing.stop()
        self._answered, self._wanted = None, False

    @Slot(SearchResults)
    def set_results(self, results: SearchResults) -> None:
        """Hear what was answered."""
        question = Question.of(results.request)
        if question == self._answered:
            return  # further hits, or the library has changed
        self._answered = question
        if self._wanted:
            self._remember()
        else:
            self._standing.start()

    @Slot()
    def use(self) -> None:
        """Hear that the reader wanted this answer: by Enter, or by opening a hit of it."""
        self._wanted = self._answered is None
        self._remember()

    @Slot(Question)
    def forget(self, question: Question) -> None:
        """Remember one no more."""
        self._show(tuple(one for one in self._questions if one.hits != question.hits))
        self._write(partial(self._store.forget, question))

    @Slot()
    def clear(self) -> None:
        """Remember none of them any more."""
        self._standing.stop()
        self._show(())
        self._write(self._store.clear, self.cleared.emit)

    def _remember(self) -> None:
        self._standing.stop()
        question = self._answered
        if question is None or not self._kept or question in self._questions[:1]:
            return
        self._wanted = False
        others = (one for one in self._questions if one.hits != question.hits)
        self._show((question, *others)[:LONGEST_HISTORY])
        self._write(partial(self._store.add, question))

    def _write(self, job: Callable[[], None], then: Callable[[], None] = lambda: None) -> None:
        self._changes += 1
        self._unwritten += 1
        self._writing.run(
            job,
            partial(self._on_written, lambda _: then()),
            partial(self._on_written, self._on_failed),
        )

    def _on_loaded(self, changes: int, questions: tuple[Question, ...]) -> None:
        if changes == self._changes:
            self._show(questions)
        else:
            self.load()

    def _on_written(self, then: Callable[[T], None], outcome: T) -> None:
        self._unwritten -= 1
        then(outcome)
        if self._loads_later:
            self.load()

    def _show(self, questions: tuple[Question, ...]) -> None:
        self._questions = questions
        self.changed.emit(questions)

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(sentence(error))
