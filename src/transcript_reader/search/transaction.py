"""One commit of the index, or none: what fails half way is undone, and the lock let go."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from whoosh.index import LockError

from transcript_reader.domain.errors import ReaderError
from transcript_reader.search.codec.opening import ArrayIndex
from transcript_reader.search.codec.writing import ArrayWriter

_PATIENCE: Final = 60.0  # seconds to wait for another program that is writing


class IndexUnwritable(ReaderError):
    """The index cannot be written; the library is unaffected."""


@contextmanager
def writing(index: ArrayIndex) -> Iterator[ArrayWriter]:
    """Hand out a writer, and commit what it was given unless it was cancelled.

    Raises:
        IndexUnwritable: if the disk is full or another program holds the index.
    """
    try:
        writer = index.writer(timeout=_PATIENCE)
    except LockError as error:
        raise IndexUnwritable(
            "Another program is writing the search index; try again when it is done."
        ) from error
    except OSError as error:
        raise _unwritable(error) from error
    try:
        yield writer
        if not writer.is_closed:
            writer.commit()
    except OSError as error:
        raise _unwritable(error) from error
    except OverflowError as error:
        raise IndexUnwritable(f"The search index cannot hold {error}.") from error
    finally:
        if not writer.is_closed:
            writer.cancel()


def _unwritable(error: OSError) -> IndexUnwritable:
    return IndexUnwritable(f"The search index cannot be written: {error.strerror or error}.")
