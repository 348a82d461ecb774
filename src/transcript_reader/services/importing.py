"""From files on disk to transcripts in the library and in the index."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Protocol

from transcript_reader.domain.errors import ImportFailed, LibraryDamaged
from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.domain.transcript import Transcript, TranscriptId
from transcript_reader.library.packing import Packed, unpack
from transcript_reader.library.rescue import mark_damaged
from transcript_reader.library.store import Library
from transcript_reader.library.taught import TaughtStore
from transcript_reader.services.asking import Outcome
from transcript_reader.services.files import find_files
from transcript_reader.services.progress import ImportProgress as ImportProgress
from transcript_reader.services.progress import Steps
from transcript_reader.services.workers import Workers, worker_count

_BATCH_FILES = 96
_BATCH_BYTES = 8_000_000
_BATCH_SECONDS = 0.5
_COMMIT_BLOCKS = 20_000
_COMMIT_SECONDS = 10.0  # and at the latest then others may write the index, too
_REFRESH_BATCH = 500


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a number of files.

    ``added`` and ``known`` (which were kept already) are in the order of the files;
    ``skipped`` counts the files of folders that were passed over as no documents.
    """

    added: tuple[LibraryEntry, ...]
    known: tuple[LibraryEntry, ...]
    failed: tuple[ImportFailed, ...]
    skipped: int = 0
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class FileDone:
    """What became of one file: ``failure`` says why it was not kept; ``is_new`` if it was."""

    path: Path
    entry: LibraryEntry | None
    is_new: bool
    failure: ImportFailed | None = None


class Index(Protocol):
    """What an import asks of the search index, which need not be loaded before."""

    def ids(self) -> set[TranscriptId]:
        """Return the names of the transcripts that can be found."""
        ...

    def add(
        self,
        transcripts: Iterable[Transcript],
        on_progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Make transcripts findable."""
        ...

    def remove(self, ids: Iterable[TranscriptId]) -> None:
        """Forget transcripts."""
        ...


class ImportService:
    """Imports files into the library and keeps the index in step.

    Every call writes, so all belong on one lane.
    """

    def __init__(self, library: Library, index: Index) -> None:
        self._library = library
        self._index = index

    def import_paths(
        self,
        paths: Sequence[Path],
        on_progress: Callable[[ImportProgress], None],
        cancelled: Callable[[], bool],
        on_file: Callable[[FileDone], None] = lambda _: None,
        workers: Workers | None = None,
    ) -> ImportReport:
        """Import files and folders; one file that fails never stops the others.

        ``on_progress`` is called at most twenty times a second, ``on_file`` once a file.
        When cancelled, what was done so far stays. ``workers`` are used up.

        Raises:
            ReaderError: if the library or the index cannot be written.
        """
        found = find_files(paths)
        done: list[FileDone] = []

        def tell(one: FileDone) -> None:
            done.append(one)
            on_file(one)

        for failure in found.failed:
            tell(FileDone(failure.path, None, False, failure))
        steps = Steps(on_progress, len(found.files))
        known, lessons = self._library.ids(), TaughtStore(self._library).lessons()
        with workers or Workers(worker_count(len(found.files))) as readers:
            outcomes = readers.read_all(found.files, cancelled, known, lessons)
            kept = (one for batch in _batches(outcomes, steps) for one in self._keep(batch, tell))
            for first in kept:
                commit = _commit(chain([first], kept))
                self._index.add(unpack(one.transcript, one.blocks, marked=False) for one in commit)
        steps.finish()
        return ImportReport(
            tuple(one.entry for one in done if one.entry and one.is_new),
            tuple(one.entry for one in done if one.entry and not one.is_new),
            tuple(one.failure for one in done if one.failure),
            found.skipped,
            len(done) - len(found.failed) < len(found.files),
        )

    def refresh_index(
        self, on_progress: Callable[[ImportProgress], None], cancelled: Callable[[], bool]
    ) -> None:
        """Bring the index level with the library: the difference of their names.

        A library that was not closed well is looked through for damage first.

        Raises:
            ReaderError: if the library is damaged or the index cannot be written.
        """
        if not self._library.closed_well:
            self._check()
        wanted, findable = self._library.ids(), self._index.ids()
        if surplus := findable - wanted:
            self._index.remove(surplus)
        missing = sorted(wanted - findable)
        steps = Steps(on_progress, len(missing))
        for start in range(0, len(missing), _REFRESH_BATCH):
            transcripts = self._counted(missing[start : start + _REFRESH_BATCH], steps)
            self._index.add(transcripts, cancelled=cancelled)
            if cancelled():
                return
        steps.finish()

    def _check(self) -> None:
        try:
            self._library.check()
        except LibraryDamaged as error:
            mark_damaged(self._library.path)
            raise LibraryDamaged(
                f"The library {self._library.path} is damaged. At the next start it will be set "
                "aside, and can then be recovered."
            ) from error

    def _counted(self, ids: Iterable[TranscriptId], steps: Steps) -> Iterator[Transcript]:
        for id_ in ids:
            steps.step()
            yield self._library[id_]

    def _keep(
        self, batch: list[tuple[Path, Outcome]], tell: Callable[[FileDone], None]
    ) -> list[Packed]:
        """Add a batch to the library, tell of every file, and return what is new."""
        packed = [outcome for _, outcome in batch if isinstance(outcome, Packed)]
        is_new = dict(zip(map(id, packed), self._library.add_packed(packed), strict=True))
        names = [
            outcome.id if isinstance(outcome, Packed) else outcome
            for _, outcome in batch
            if not isinstance(outcome, ImportFailed)
        ]
        entries = self._library.entries_of(names)
        for path, outcome in batch:
            if isinstance(outcome, ImportFailed):
                tell(FileDone(path, None, False, outcome))
            else:
                name = outcome.id if isinstance(outcome, Packed) else outcome
                tell(FileDone(path, entries[name], is_new.get(id(outcome), False)))
        return [one for one in packed if is_new[id(one)]]


def _batches(
    outcomes: Iterable[tuple[Path, Outcome]], steps: Steps
) -> Iterator[list[tuple[Path, Outcome]]]:
    """Yield the outcomes some at a time: enough to share a transaction, few enough to see."""
    batch: list[tuple[Path, Outcome]] = []
    size, end = 0, time.monotonic() + _BATCH_SECONDS
    for path, outcome in outcomes:
        steps.step(path)
        batch.append((path, outcome))
        size += outcome.size if isinstance(outcome, Packed) else 0
        late = time.monotonic() > end
        if late or len(batch) >= _BATCH_FILES or size >= _BATCH_BYTES:
            yield batch
            batch, size, end = [], 0, time.monotonic() + _BATCH_SECONDS
    if batch:
        yield batch


def _commit(kept: Iterator[Packed]) -> Iterator[Packed]:
    """Yield what belongs in one commit of the index: much, if it comes soon."""
    end = time.monotonic() + _COMMIT_SECONDS
    blocks = 0
    for one in kept:
        yield one
        blocks += len(one.blocks)
        if blocks >= _COMMIT_BLOCKS or time.monotonic() > end:
            return
