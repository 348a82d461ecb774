"""A segment of the index, open for reading: everything about its documents, as arrays."""

from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Final, TypeVar
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from transcript_reader.search.codec.arrays import Ints, Mask, smallest
from transcript_reader.search.codec.cache import Cache
from transcript_reader.search.codec.columns import NameWords, ValueColumn
from transcript_reader.search.codec.container import Container
from transcript_reader.search.codec.gathered import NAMES, VALUES
from transcript_reader.search.codec.lexicon import Lexicon
from transcript_reader.search.codec.postings import Places, Postings
from transcript_reader.search.codec.rounding import rounded_lengths
from transcript_reader.search.codec.stems import Stems

T = TypeVar("T", bound=np.generic)

EXTENSION: Final = ".arr"

_cache = Cache(limit=40_000_000)
_serial = count()


class SegmentArrays:
    """One file of the index. It never changes, so any number of readers share it.

    Raises:
        DamagedIndex: if the file is cut short, altered or foreign.
        OSError: if it cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        container = Container(path)
        self._container = container
        self._serial = next(_serial)
        self.count: int = container.facts["documents"]
        self.totals: dict[str, int] = container.facts["totals"]
        self.postings = Postings(container)
        self.forms = Lexicon(container, "form")
        self.stems = Stems(container)
        self.columns = {name: ValueColumn(container, name) for name in VALUES}
        self.names = {name: NameWords(container, name, self.columns[name]) for name in NAMES}
        self._transcripts: dict[int, str] = {}
        self.blocks = container.array("block")
        self.dates = container.array("date")

    def release(self) -> None:
        """Give memory back that only makes reading a little faster."""
        self._container.release()

    @cached_property
    def order(self) -> Ints:
        """In which place each document was added."""
        return self._container.array("order")

    @cached_property
    def years(self) -> NDArray[np.uint16]:
        """The year of each document, 0 where it is not known."""
        return (self.dates // 10_000).astype(np.uint16)

    @cached_property
    def rounded_lengths(self) -> NDArray[np.uint8]:
        """The lengths of the texts as Whoosh rounds them, a byte each."""
        return rounded_lengths(self.postings.lengths)

    def transcript(self, document: int) -> str:
        """Return the name of the transcript a document is of."""
        column = self.columns["transcript"]
        number = int(column.numbers[document])
        found = self._transcripts.get(number)
        if found is None:
            found = self._transcripts[number] = column.values[number]
        return found

    def said_in(
        self, speaker: str, transcripts: Sequence[str], blocks: Sequence[int] = ()
    ) -> Mask | None:
        """Return which documents are a speaker's in some transcripts; None where none can be.

        Where ``blocks`` are named, only those.
        """
        number = self.columns["speaker"].number(speaker)
        column = self.columns["transcript"]
        numbers = [] if number is None else column.numbered(transcripts)
        if number is None or not numbers:
            return None
        found: Mask = self.columns["speaker"].mask((number,)) & column.mask(numbers)
        return found & np.isin(self.blocks, blocks) if blocks else found

    @cached_property
    def notes(self) -> tuple[Ints, Ints, Ints]:
        """Where each document's notes begin, and the two rows of them.

        A note says before which character of a text how many words stand.
        """
        array = self._container.array
        return array("note_starts"), array("note_characters"), array("note_words")

    def forms_of(self, field: str, term: str) -> Ints:
        """Return the forms that a term stands for: of a stem all, of an exact form itself."""
        if field == "exact":
            found = self.forms.equal(term)
            return np.arange(found.start, found.stop)
        number = self.stems.number(term)
        return np.zeros(0, np.int64) if number is None else self.stems.forms(number)

    def counts(self, field: str, term: str) -> Ints | None:
        """Return how often each document holds a term; None where none does."""
        forms = self.forms_of(field, term)
        return self.kept((field, term), lambda: self._counts(forms)) if len(forms) else None

    def _counts(self, forms: Ints) -> Ints:
        counts = np.zeros(self.count, np.uint32)
        for form in forms.tolist():
            self.postings.add_counts(form, counts)
        return smallest(counts)

    def places(self, field: str, term: str) -> Places:
        """Return where a term occurs, in order."""
        key = field, term, "places"
        return self.kept(key, lambda: self.postings.places(self.forms_of(field, term)))

    def kept(self, key: Hashable, make: Callable[[], NDArray[T]]) -> NDArray[T]:
        """Return an array of this segment that is kept for a while, made where it is not."""
        found: NDArray[T] | None = _cache.get((self._serial, key))
        if found is None:
            found = make()
            _cache.put((self._serial, key), found)
        return found


_opened: WeakValueDictionary[Path, SegmentArrays] = WeakValueDictionary()
_opening = Lock()


def opened(path: Path) -> SegmentArrays:
    """Return the segment in a file, the same for as long as anybody holds it."""
    with _opening:
        segment = _opened.get(path)
        if segment is None:
            segment = _opened[path] = SegmentArrays(path)
        return segment
