"""The index: which blocks answer a question. A cache of the library, never the truth.

One Whoosh document a block. It holds names, numbers and places of words only; the words
themselves stay in the library, so the two cannot disagree about what was said. Transcripts
never change and are named by their content, so the set of names says all there is to know
about how current the index is.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import local
from time import sleep, time_ns
from typing import Final

from transcript_reader.domain.concordance import Collocate, Frequency
from transcript_reader.domain.person import KnownPerson
from transcript_reader.domain.search import Facet, Searched, SearchRequest
from transcript_reader.domain.transcript import Transcript, TranscriptId
from transcript_reader.search import folder as folders
from transcript_reader.search.answering import Reading
from transcript_reader.search.counting import collocates, frequencies
from transcript_reader.search.explaining import corrected, explained
from transcript_reader.search.occurrences import Occurrence, has_places, occurrences
from transcript_reader.search.query import parse
from transcript_reader.search.schema import documents
from transcript_reader.search.terms import Node
from transcript_reader.search.transaction import writing

_COARSE: Final = 100_000_000  # nanoseconds
_PAUSES: Final = (0.01, 0.03, 0.1, 0.3)  # seconds, before an index is given up as damaged


@dataclass(frozen=True, slots=True)
class Match:
    """One block that matches, and the question's words, to be marked in its text.

    ``person`` is who speaks it, where the name that is printed does not say it.
    """

    transcript: TranscriptId
    block: int
    terms: Node
    person: str = ""


@dataclass(frozen=True, slots=True)
class Matches:
    """The blocks that match, as many as were asked for, and how many there are in all."""

    matches: tuple[Match, ...]
    total: int
    facets: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where a question's words stand, block by block, and in how many blocks in all.

    Where a block's ``stretches`` are None, the index does not know them: ``terms`` are to be
    looked for in its text.
    """

    blocks: tuple[Occurrence, ...]
    terms: Node
    total: int


class SearchIndex:
    """Finds the blocks that answer a request.

    Any thread and any process may read. One writes at a time; another waits for it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._index = folders.opened(folder)
        self._own = local()
        self._known: tuple[KnownPerson, ...] = ()

    def know(self, known: tuple[KnownPerson, ...]) -> None:
        """Take several names for one person in all that is asked from now on."""
        self._known = known

    def ids(self) -> set[TranscriptId]:
        """Return the names of the transcripts that can be found."""
        return {TranscriptId(id_) for id_ in self.reading().transcripts()}

    def add(
        self,
        transcripts: Iterable[Transcript],
        on_progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Make transcripts findable, in one commit; then merge small segments, in another.

        Those that are findable already, made so by another process perhaps, are passed over.
        ``on_progress`` is told how many are read. When cancelled, none is added.

        Raises:
            IndexUnwritable: if the disk is full or another program holds the index.
        """
        with writing(self._index) as writer:
            known = self.ids()
            for done, transcript in enumerate(transcripts, 1):
                if cancelled is not None and cancelled():
                    writer.cancel()
                    return
                if transcript.id not in known:
                    known.add(transcript.id)
                    for document in documents(transcript):
                        writer.add_document(**document)
                if on_progress is not None:
                    on_progress(done)
        self.tidy()

    def remove(self, ids: Iterable[TranscriptId]) -> None:
        """Forget transcripts, in one commit.

        Raises:
            IndexUnwritable: if the disk is full or another program holds the index.
        """
        with writing(self._index) as writer:
            writer.delete_transcripts(ids)
        self.tidy()

    def match(self, request: SearchRequest) -> Matches:
        """Return the blocks that answer a request, in the order it asks for.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        node = parse(request.text, typing=request.typing)
        answer = self.reading().answer(node, request)
        matches = tuple(
            Match(TranscriptId(id_), block, node, person)
            for (id_, block), person in zip(answer.blocks, answer.persons, strict=True)
        )
        return Matches(matches, answer.total, answer.facets)

    def occurrences(self, request: SearchRequest) -> Occurrences:
        """Return where in each block that a request asks for its words stand.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        reading = self.reading()
        node = parse(request.text, typing=request.typing)
        found = reading.found(node, request)
        blocks = occurrences(reading, node, found.documents) if has_places(node) else {}
        ordered = (
            blocks.get(document) or Occurrence(*reading.block(document), None)
            for document in found.documents.tolist()
        )
        return Occurrences(tuple(ordered), node, found.total)

    def frequencies(self, request: SearchRequest, by: str) -> tuple[Frequency, ...]:
        """Count how often the words of a request are said by "year", "month" or "speaker".

        Raises:
            BadQuery: if the text cannot be understood.
        """
        node = parse(request.text, typing=request.typing)
        return frequencies(self.reading(), node, request, by)

    def collocates(
        self,
        request: SearchRequest,
        *,
        reach: int = 5,
        most: int | None = None,
        on_progress: Callable[[float], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[Collocate, ...]:
        """Return what is said within ``reach`` words of a request's words, most telling first.

        ``on_progress`` is told which part of the work is done. When cancelled, nothing is.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        return collocates(
            self.reading(),
            parse(request.text, typing=request.typing),
            request,
            reach=reach,
            most=most,
            on_progress=on_progress,
            cancelled=cancelled,
        )

    def explain(
        self, request: SearchRequest, *, found: bool = True
    ) -> tuple[tuple[Searched, ...], str]:
        """Say what was searched, part by part, and return a corrected query, or none.

        Where nothing was ``found``, say which part is in the way.

        Raises:
            BadQuery: if the text cannot be understood.
        """
        node = parse(request.text, typing=request.typing)
        searched = explained(self.reading(), node, request, found=found)
        return searched, corrected(request.text, searched)

    def crowded(self) -> int:
        """Say how many blocks stand in segments that are better merged."""
        return self._index.crowded()

    def tidy(self) -> None:
        """Merge until there is nothing to merge, a commit each, readers undisturbed.

        Raises:
            IndexUnwritable: if the disk is full or another program holds the index.
        """
        merging = bool(self.crowded())
        while merging:
            with writing(self._index) as writer:
                merging = writer.merge()

    def reading(self) -> Reading:
        """Return this thread's view of the latest commit."""
        for pause in _PAUSES:
            try:
                return self._latest()
            except folders.UNUSABLE:  # most likely a writer was removing old files just now
                sleep(pause)
        self._index = folders.opened(self.folder)
        return self._latest()

    def _latest(self) -> Reading:
        own = self._own
        folder, changed = self._index.changed()
        if (folder, changed) != getattr(own, "seen", None):
            commit = folder, self._index.latest_generation()
            if commit != getattr(own, "commit", None):
                own.reading = Reading(self._index)
                own.commit = commit
            # clocks of files are coarse: what changed just now may change unseen
            own.seen = (folder, changed) if time_ns() - changed > _COARSE else None
        reading: Reading = own.reading
        reading.know(self._known)
        return reading
