"""Bringing back what can be read of a library that was set aside."""

from dataclasses import dataclass
from pathlib import Path

from transcript_reader.domain.errors import ImportFailed, ReaderError
from transcript_reader.domain.taught import Lessons
from transcript_reader.importers.protocol import Source
from transcript_reader.library.history import HistoryStore
from transcript_reader.library.packing import Packed, pack
from transcript_reader.library.people import PeopleStore
from transcript_reader.library.salvage import Salvaged, salvaging
from transcript_reader.library.searches import SearchStore
from transcript_reader.library.store import Library
from transcript_reader.library.taught import TaughtStore
from transcript_reader.services.reading import read_transcript


@dataclass(frozen=True, slots=True)
class Recovery:
    """How many transcripts came back, and how many were found but are lost."""

    recovered: int
    lost: int


def recover(broken: Path, library: Library) -> Recovery:
    """Add to the library every transcript in the file, and all that the reader kept beside them.

    The file may be broken, or a backup: persons told apart, labels taught, saved searches and
    the history come back too. Where only the source's bytes are whole, they are read anew.
    Nothing that the library has already is changed.

    Raises:
        ReaderError: if the file cannot be read at all, or the library not be written.
    """
    recovered = lost = 0
    try:
        with salvaging(broken) as wreck:
            PeopleStore(library).take_over(wreck.decisions())
            TaughtStore(library).take_over(wreck.taught())
            lessons = TaughtStore(library).lessons()
            for one in wreck.transcripts():
                packed = one.packed or _read_anew(one, lessons)
                if packed is None:
                    lost += 1
                else:
                    library.add_packed([packed])
                    recovered += 1
            SearchStore(library).take_over(wreck.searches())  # now that it is known what is there
            HistoryStore(library).take_over(wreck.asked())
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise ReaderError(f"{broken} cannot be recovered: {reason}.") from error
    return Recovery(recovered, lost)


def _read_anew(salvaged: Salvaged, lessons: Lessons) -> Packed | None:
    if salvaged.data is None:
        return None
    origin = salvaged.origin or "recovered"
    try:
        reading = read_transcript(Source(Path(origin), salvaged.data), origin, lessons)
    except ImportFailed:
        return None
    return pack(reading.transcript, origin=origin, data=salvaged.data, images=reading.images)
