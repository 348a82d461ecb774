"""When the library's file is broken: set it aside, never write over it."""

from datetime import datetime
from pathlib import Path

from transcript_reader.domain.errors import LibraryDamaged, LibraryUnavailable
from transcript_reader.library.store import Library


def open_library(path: Path) -> tuple[Library, str]:
    """Open the library, or begin a new one beside a broken one set aside.

    The second value is a sentence for the reader, empty when all is well.

    Raises:
        LibraryUnavailable: if the disk or the rights do not allow it.
    """
    mark = _mark(path)
    try:
        if not mark.exists():
            return Library(path), ""
    except LibraryDamaged:
        pass  # answered below
    aside = set_aside(path)
    mark.unlink(missing_ok=True)
    notice = (
        f"The library {path} is damaged, or is no library of this program. It was set aside, "
        f"unchanged, as {aside.name}, and a new one was begun; "
        f'"transcript-reader recover {aside}" brings back what can be read of it.'
    )
    return Library(path), notice


def mark_damaged(path: Path) -> None:
    """Remember damage found while the library is in use, for the next opening."""
    try:
        _mark(path).touch()
    except OSError as error:
        raise LibraryUnavailable(f"The folder {path.parent} cannot be written.") from error


def set_aside(path: Path) -> Path:
    """Rename a broken library, its log with it, and return the new name."""
    stem = f"{path.stem}-damaged-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}"
    aside = path.with_name(stem + path.suffix)
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{stem}-{number}{path.suffix}")
    try:
        path.rename(aside)
        for end in ("-wal", "-shm"):
            log = path.with_name(path.name + end)
            if log.exists():
                log.rename(aside.with_name(aside.name + end))
    except OSError as error:
        raise LibraryUnavailable(
            f"The library {path} is damaged and cannot be set aside: "
            f"{error.strerror or 'the folder cannot be written'}."
        ) from error
    return aside


def _mark(path: Path) -> Path:
    return path.with_name(path.name + ".damaged")
