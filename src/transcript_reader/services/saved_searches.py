"""Searches under a name, and how many of their hits are new."""

from dataclasses import replace

from transcript_reader.domain.errors import BadQuery
from transcript_reader.domain.saved_search import Counted, News, Question, SavedSearch
from transcript_reader.domain.search import SearchRequest
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.searches import KeptSearch, SearchStore
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.search.query import parse


class SavedSearchService:
    """Keeps searches, and counts the hits in transcripts that a search has not shown yet.

    A transcript never changes and is named by its bytes, so its hits are new once: it stays
    shown when it is removed and added again, and the same talk in other bytes is another
    transcript.
    """

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self._store = SearchStore(library)
        self._index = index

    def saved(self) -> tuple[SavedSearch, ...]:
        """Return all of them by name."""
        return self._store.saved()

    def count(self, search: SavedSearch) -> Counted:
        """Count what is new in one of them."""
        unseen = self._store.unseen(search.number)
        if not unseen:
            return Counted(search, 0)
        try:
            found = self._index.match(new_only(search.question.request(0), unseen))
        except BadQuery:  # of another version, perhaps
            return Counted(search)
        return Counted(search, found.total)

    def news(self, search: SavedSearch) -> News:
        """Say what is new in one of them that is to be opened now."""
        shown = self.findable()
        unseen = self._store.unseen(search.number)
        return News(search.question, self.count(search).new or 0, unseen, shown)

    def findable(self) -> frozenset[TranscriptId]:
        """Return the transcripts that can be found now: a search made after this shows them."""
        return frozenset(self._index.ids())

    def save(self, name: str, question: Question, shown: frozenset[TranscriptId]) -> SavedSearch:
        """Keep a question whose answer the reader has seen.

        Raises:
            BadName: if another one has the name.
        """
        return self._store.save(name, question, shown)

    def show(self, search: SavedSearch, shown: frozenset[TranscriptId]) -> None:
        """Remember that the reader has seen its answer."""
        self._store.show(search.number, shown)

    def rename(self, search: SavedSearch, name: str) -> None:
        """Give it another name.

        Raises:
            BadName: if another one has it.
        """
        self._store.rename(search.number, name)

    def fault(self, text: str) -> BadQuery | None:
        """Return what is wrong with the text of a question; None where nothing is."""
        try:
            parse(text)
        except BadQuery as error:
            return error
        return None

    def edit(self, search: SavedSearch, name: str, question: Question) -> KeptSearch | None:
        """Give it another name and question, and return what it was; None where it is gone.

        Another question is as one that is saved now: what can be found now counts as shown.

        Raises:
            BadName: if another one has the name.
        """
        return self._store.edit(search.number, name, question, self.findable())

    def put_back(self, search: SavedSearch, kept: KeptSearch) -> None:
        """Let it be again what it was before it was edited, with what it had shown."""
        self._store.put_back(search.number, kept)

    def delete(self, search: SavedSearch) -> KeptSearch | None:
        """Forget it, and return what brings it back; None where it is gone already."""
        return self._store.delete(search.number)

    def restore(self, kept: KeptSearch) -> None:
        """Bring back what was deleted, with what it has shown."""
        self._store.restore(kept)


def new_only(request: SearchRequest, unseen: frozenset[TranscriptId]) -> SearchRequest:
    """Return the request narrowed to some transcripts."""
    within = [str(id_) for id_ in sorted(unseen)] or [""]  # which is no transcript's name
    return replace(request, only=(*request.only, *(("transcript", one) for one in within)))
