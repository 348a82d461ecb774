"""Learning from the reader what speakers' labels look like, and reading transcripts anew."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from transcript_reader.domain.errors import ImportFailed, NotInLibrary
from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.label_teaching import PARAGRAPH_BREAK
from transcript_reader.domain.taught import Example, Lessons, Preview, Provenance, Taught
from transcript_reader.domain.transcript import Block, Transcript, TranscriptId
from transcript_reader.library.packing import Packed, unpack
from transcript_reader.library.renewing import differs, renew
from transcript_reader.library.store import Library
from transcript_reader.library.taught import TaughtStore
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.asking import Outcome
from transcript_reader.services.kept import Kept
from transcript_reader.services.progress import ImportProgress, Steps
from transcript_reader.services.workers import Workers, worker_count

_EXAMPLES = 8
_WORDS = 80  # characters of what follows a label in an example
_BATCH = 200  # transcripts that share a transaction and two commits of the index
_BATCH_BYTES = 50_000_000  # of their sources, at most

OnProgress = Callable[[ImportProgress], None]


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class ReadAnew:
    """What became of transcripts that were to be read anew.

    ``done`` are those that were, ``failed`` those that could not be and are as they were.
    """

    done: tuple[TranscriptId, ...]
    failed: tuple[ImportFailed, ...] = ()
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Lesson:
    """A kind of label that was taught, what it is worth and whose transcripts it is for."""

    taught: Taught
    turns: int


class TeachingService:
    """Tries a pattern, remembers it, and reads the transcripts it is for anew.

    :meth:`look` and :meth:`taught` only read; the other calls write, so they belong on one
    lane. Transcripts are read from the bytes that the library keeps, in processes of their
    own with the limits of an import.
    """

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self._library = library
        self._index = index
        self._store = TaughtStore(library)

    def taught(self) -> tuple[Taught, ...]:
        """Return all that was taught, in the order of teaching."""
        return self._store.all()

    def known(self) -> tuple[tuple[Taught, int], ...]:
        """Return the same, each with how many transcripts of the library it is for."""
        counts = Counter(self._store.provenances().values())
        return tuple((one, counts[one.provenance]) for one in self._store.all())

    def look(
        self, id_: TranscriptId, pattern: LabelPattern, cancelled: Callable[[], bool] = _never
    ) -> Preview:
        """Return what a pattern would find in a transcript, beside what is found already.

        Raises:
            NotInLibrary: if the transcript is not kept.
            ImportFailed: if it cannot be read any more, or was cancelled.
        """
        provenance = self._provenance(id_)
        lessons = self._store.lessons()
        lessons[provenance] = (*lessons.get(provenance, ()), pattern)
        before = {block.start for block in self._transcript(id_).turns() if block.label}
        packed = self._read(id_, lessons, cancelled)
        transcript = unpack(packed.transcript, packed.blocks)
        new = [block for block in transcript.turns() if block.label and block.start not in before]
        examples = tuple(_example(block, transcript) for block in new[:_EXAMPLES])
        others = len(self._of(provenance)) - 1
        return Preview(id_, pattern, provenance, len(new), examples, others)

    def teach(
        self, id_: TranscriptId, pattern: LabelPattern, cancelled: Callable[[], bool] = _never
    ) -> Lesson:
        """Remember a pattern for transcripts like this one, and read this one anew.

        Raises:
            NotInLibrary: if the transcript is not kept.
            ImportFailed: if it cannot be read any more, or was cancelled; then nothing is
                remembered.
        """
        provenance = self._provenance(id_)
        lessons = self._store.lessons()
        lessons[provenance] = (*lessons.get(provenance, ()), pattern)
        packed = self._read(id_, lessons, cancelled)
        before = self._transcript(id_).turn_count
        taught = self._store.add(provenance, pattern)
        self._put([packed])
        return Lesson(taught, self._transcript(id_).turn_count - before)

    def forget(self, number: int) -> Taught | None:
        """Forget what was taught; the transcripts stay as they are until they are read anew."""
        taught = next((one for one in self._store.all() if one.number == number), None)
        self._store.forget(number)
        return taught

    def put_back(self, taught: Taught) -> None:
        """Remember again what was forgotten; the transcripts, too, wait to be read anew."""
        self._store.put_back(taught)

    def read_anew(
        self,
        provenance: Provenance,
        on_progress: OnProgress = lambda _: None,
        cancelled: Callable[[], bool] = _never,
        first: TranscriptId | None = None,
    ) -> ReadAnew:
        """Read every transcript of a provenance anew, in the light of what is taught now.

        ``first`` is the one to begin with. When cancelled, what was done so far stays.

        Raises:
            ReaderError: if the library or the index cannot be written.
        """
        ids = sorted(self._of(provenance), key=lambda id_: id_ != first)
        steps = Steps(on_progress, len(ids))
        done: list[TranscriptId] = []
        failed: list[ImportFailed] = []
        lessons = self._store.lessons()
        with Workers(worker_count(len(ids))) as workers:
            answers = workers.read_all(self._all_kept(ids), cancelled, lessons=lessons)
            outcomes = (outcome for _, outcome in answers)
            for batch in _batches(outcomes, steps):
                packed = [one for one in batch if isinstance(one, Packed)]
                failed += [one for one in batch if isinstance(one, ImportFailed)]
                self._put(packed)
                done += [one.id for one in packed]
        steps.finish()
        stopped = cancelled() and len(done) + len(failed) < len(ids)
        return ReadAnew(tuple(done), tuple(failed), stopped)

    def _read(self, id_: TranscriptId, lessons: Lessons, cancelled: Callable[[], bool]) -> Packed:
        kept = self._kept(id_)
        with Workers(1) as workers:
            for _, outcome in workers.read_all([kept], cancelled, lessons=lessons):
                if isinstance(outcome, ImportFailed):
                    raise outcome
                if isinstance(outcome, Packed):
                    return outcome
        raise ImportFailed(Path(kept.origin), "reading it was cancelled")

    def _put(self, packed: Sequence[Packed]) -> None:
        """Put new readings in the place of the old ones, those that are the same left alone.

        They leave the index first and come back last: whatever ends the program in between,
        the next start finds them missing there, and puts them in.
        """
        changed = [one for one in packed if differs(self._library, one)]
        if not changed:
            return
        self._index.remove({one.id for one in changed})
        renew(self._library, changed)
        kept = self._library.ids()
        self._index.add(unpack(one.transcript, one.blocks) for one in changed if one.id in kept)

    def _all_kept(self, ids: Iterable[TranscriptId]) -> Iterator[Kept]:
        for id_ in ids:
            try:
                yield self._kept(id_)
            except NotInLibrary:
                continue  # removed meanwhile, or its bytes were lost to damage

    def _of(self, provenance: Provenance) -> list[TranscriptId]:
        return [id_ for id_, one in self._store.provenances().items() if one == provenance]

    def _provenance(self, id_: TranscriptId) -> Provenance:
        if (provenance := self._store.provenances().get(id_)) is None:
            raise NotInLibrary("This transcript is no longer in the library.")
        return provenance

    def _transcript(self, id_: TranscriptId) -> Transcript:
        try:
            return self._library[id_]
        except KeyError:
            raise NotInLibrary("This transcript is no longer in the library.") from None

    def _kept(self, id_: TranscriptId) -> Kept:
        try:
            return Kept(self._library.origin(id_), self._library.source(id_))
        except KeyError:
            raise NotInLibrary("This transcript is no longer in the library.") from None


def _example(block: Block, transcript: Transcript) -> Example:
    name = transcript.speakers[block.speaker].name if block.speaker is not None else ""
    words = shorten(block.text.partition(PARAGRAPH_BREAK)[0], _WORDS, placeholder=" …")
    return Example(block.label, name, block.role, block.remark, words)


def _batches(outcomes: Iterable[Outcome], steps: Steps) -> Iterator[list[Outcome]]:
    batch: list[Outcome] = []
    size = 0
    for outcome in outcomes:
        steps.step()
        batch.append(outcome)
        size += outcome.size if isinstance(outcome, Packed) else 0
        if len(batch) >= _BATCH or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
