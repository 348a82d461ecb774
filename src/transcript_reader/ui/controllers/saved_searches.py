"""The saved searches, and what is new in them: counted one by one, behind the reader's back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.saved_search import Counted, News, Question, SavedSearch
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.searches import KeptSearch
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import CancelToken, TaskLane

T = TypeVar("T")


class Saves(Protocol):
    """What this controller needs of the service."""

    def saved(self) -> tuple[SavedSearch, ...]: ...
    def count(self, search: SavedSearch) -> Counted: ...
    def news(self, search: SavedSearch) -> News: ...
    def findable(self) -> frozenset[TranscriptId]: ...
    def save(
        self, name: str, question: Question, shown: frozenset[TranscriptId]
    ) -> SavedSearch: ...
    def show(self, search: SavedSearch, shown: frozenset[TranscriptId]) -> None: ...
    def rename(self, search: SavedSearch, name: str) -> None: ...
    def edit(self, search: SavedSearch, name: str, question: Question) -> KeptSearch | None: ...
    def put_back(self, search: SavedSearch, kept: KeptSearch) -> None: ...
    def delete(self, search: SavedSearch) -> KeptSearch | None: ...
    def restore(self, kept: KeptSearch) -> None: ...


class SavedSearchController(QObject):
    """Lists the saved searches, opens, saves, edits and deletes them.

    Counting goes through the reading lane, one search after another, each queued when the one
    before is answered: the reader's own search waits for one of them at most. Changes go
    through the writing lane.

    Signals:
        listed: Emitted with a Counted for each saved search, by name.
        counted: Emitted with how many hits are new in all, once all are counted.
        asked: Emitted with the Question of the search that is opened.
        opened: Emitted with the News of the search that is opened.
        saved: Emitted with the SavedSearch that is kept from now on.
        edited: Emitted with the name of one whose question is another now; it can be undone.
        deleted: Emitted with the name of what is gone, and can be put back.
        failed: Emitted with a sentence for the reader.
    """

    listed = Signal(tuple)
    counted = Signal(int)
    asked = Signal(Question)
    opened = Signal(News)
    saved = Signal(SavedSearch)
    edited = Signal(str)
    deleted = Signal(str)
    failed = Signal(str)

    def __init__(
        self, service: Saves, reading: TaskLane, writing: TaskLane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._reading = reading
        self._writing = writing
        self._list: tuple[Counted, ...] = ()
        self._token = CancelToken()
        self._deleted: KeptSearch | None = None
        self._edited: tuple[SavedSearch, KeptSearch] | None = None

    @property
    def list(self) -> tuple[Counted, ...]:
        """Every saved search by name, and what is new in it as far as that is known."""
        return self._list

    @Slot()
    def recount(self) -> None:
        """List all of them anew, and count what is new: the library has changed."""
        self._token.cancel()
        token = self._token = CancelToken()
        self._read(self._service.saved, partial(self._on_listed, token))

    @Slot(SavedSearch)
    def open(self, search: SavedSearch) -> None:
        """Ask its question; what is new in it now is no longer new the next time."""
        job = partial(self._service.news, search)
        self._reading.run(job, partial(self._on_opened, search), self._on_failed)
        self.asked.emit(search.question)  # queued behind: its answer shows what news() has seen

    @Slot(str, Question)
    def save(self, name: str, question: Question) -> None:
        """Keep a question, and ask it so that its answer is seen as it is counted."""
        service = self._service
        self._write(lambda: service.save(name, question, service.findable()), self._on_saved)

    @Slot(SavedSearch, str, Question)
    def edit(self, search: SavedSearch, name: str, question: Question) -> None:
        """Give one another name; another question is asked at once, and can be taken back."""
        if question == search.question:
            self._write(partial(self._service.rename, search, name), lambda _: self.recount())
        else:
            now = replace(search, name=name, question=question)
            job = partial(self._service.edit, search, name, question)
            self._write(job, partial(self._on_edited, now))

    @Slot()
    def undo_edit(self) -> None:
        """Let what was edited last be as it was, and ask that; nothing where there is nothing."""
        if self._edited is not None:
            (search, kept), self._edited = self._edited, None
            job = partial(self._service.put_back, search, kept)
            self._write(job, lambda _: self.recount())
            self.asked.emit(kept.question)

    @Slot(SavedSearch)
    def delete(self, search: SavedSearch) -> None:
        """Forget one; until the next one it can be put back."""
        self._write(partial(self._service.delete, search), partial(self._on_deleted, search))

    @Slot()
    def restore(self) -> None:
        """Put back what was deleted last; nothing happens where there is nothing."""
        if self._deleted is not None:
            kept, self._deleted = self._deleted, None
            self._write(partial(self._service.restore, kept), lambda _: self.recount())

    def _read(self, job: Callable[[], T], on_done: Callable[[T], None]) -> None:
        self._reading.run(job, on_done, self._on_failed, self._token)

    def _write(self, job: Callable[[], T], on_done: Callable[[T], None]) -> None:
        self._writing.run(job, on_done, self._on_failed)

    def _on_listed(self, token: CancelToken, saved: tuple[SavedSearch, ...]) -> None:
        if token is not self._token:
            return  # it had begun when it was outdated
        known = {one.search.number: one.new for one in self._list}
        self._show(tuple(Counted(search, known.get(search.number)) for search in saved))
        self._count(token, 0)

    def _count(self, token: CancelToken, place: int) -> None:
        """Count the one at this place of the list, and then the next."""
        if place == len(self._list):
            self._show(self._list)
            self.counted.emit(sum(one.new or 0 for one in self._list))
            return
        job = partial(self._service.count, self._list[place].search)
        self._read(job, partial(self._on_counted, token, place))

    def _on_counted(self, token: CancelToken, place: int, counted: Counted) -> None:
        if token is self._token:
            self._list = (*self._list[:place], counted, *self._list[place + 1 :])
            self._count(token, place + 1)

    def _on_opened(self, search: SavedSearch, news: News) -> None:
        self.opened.emit(news)
        own = search.number
        self._show(tuple(replace(o, new=0) if o.search.number == own else o for o in self._list))
        self._write(partial(self._service.show, search, news.shown), lambda _: self.recount())

    def _on_saved(self, search: SavedSearch) -> None:
        self.saved.emit(search)
        self.asked.emit(search.question)
        self.recount()

    def _on_edited(self, now: SavedSearch, kept: KeptSearch | None) -> None:
        if kept is not None:
            self._edited = (now, kept)
            self.asked.emit(now.question)
            self.edited.emit(now.name)
        self.recount()

    def _on_deleted(self, search: SavedSearch, kept: KeptSearch | None) -> None:
        if self._edited is not None and self._edited[0].number == search.number:
            self._edited = None  # what is put back is as it was deleted
        if kept is not None:
            self._deleted = kept
            self.deleted.emit(kept.name)
        self.recount()

    def _show(self, counted: tuple[Counted, ...]) -> None:
        self._list = counted
        self.listed.emit(counted)

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(sentence(error))
