"""From what the reader named or dropped to the files in it."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.services.archives import documents_in
from transcript_reader.services.limits import MOST_BYTES

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif")
_SOUNDS = (".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac")
_FILMS = (".mp4", ".m4v", ".ogv", ".webm", ".avi", ".mov", ".mkv")
_PAGE_PARTS = (".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot")
_PROGRAMS = (".exe", ".dll", ".so", ".o", ".pyc", ".sqlite", ".db")
_NO_DOCUMENTS = frozenset((*_PICTURES, *_SOUNDS, *_FILMS, *_PAGE_PARTS, *_PROGRAMS))
_PAGES = (".html", ".htm", ".xhtml")
_PICTURE_FOLDERS = ("_files", ".files", "_fichiers", "_Dateien")  # as browsers name them


@dataclass(frozen=True, slots=True)
class Found:
    """The files to import, in order; the names that cannot be; how many were passed over."""

    files: tuple[Path, ...]
    failed: tuple[ImportFailed, ...]
    skipped: int


def find_files(paths: Iterable[Path]) -> Found:
    """Return the named files, and the files of named folders, each once, folders sorted.

    In folders, hidden files, pictures and the like, and the folders a browser keeps beside
    a saved page are passed over; a file that is named is never passed over. The documents
    in an archive take its place.
    """
    files: dict[Path, None] = {}
    failed: list[ImportFailed] = []
    skipped = 0
    for path in paths:
        if not _is_folder(path):  # reading it will tell if it is not there
            files |= dict.fromkeys(_unpacked(path))
            continue
        for item in _walk(path, frozenset()):
            if isinstance(item, ImportFailed):
                failed.append(item)
            elif _is_wanted(item):
                files |= dict.fromkeys(_unpacked(item))
            else:
                skipped += 1
    return Found(tuple(files), tuple(failed), skipped)


def _unpacked(path: Path) -> list[Path]:
    return documents_in(path, MOST_BYTES) or [path]


def _walk(folder: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path | ImportFailed]:
    """Yield every file below, sorted; a folder that is its own ancestor is not entered."""
    try:
        status = folder.stat()
        with os.scandir(folder) as items:
            found = sorted(items, key=lambda item: item.name)
    except OSError as error:
        yield ImportFailed(folder, reason_of(error))
        return
    me = (status.st_dev, status.st_ino)
    if me in above:
        return
    names = {item.name for item in found}
    for item in found:
        if not _is_folder(item):
            yield Path(item.path)
        elif not item.name.startswith(".") and not _is_picture_folder(item.name, names):
            yield from _walk(Path(item.path), above | {me})


def _is_folder(item: Path | os.DirEntry[str]) -> bool:
    try:
        return item.is_dir()
    except OSError:
        return False  # reading it as a file will tell what is wrong


def _is_wanted(path: Path) -> bool:
    return not path.name.startswith(".") and path.suffix.lower() not in _NO_DOCUMENTS


def _is_picture_folder(name: str, beside: set[str]) -> bool:
    return any(
        name.endswith(end) and name.removesuffix(end) + page in beside
        for end in _PICTURE_FOLDERS
        for page in _PAGES
    )


def read_bytes(path: Path, most: int) -> bytes:
    """Return the file's first ``most`` + 1 bytes; a pipe or a device is never waited for.

    Raises:
        OSError: if it cannot be read, or is no ordinary file.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "it is not a file")
        return file.read(min(status.st_size, most) + 1)


def reason_of(error: OSError) -> str:
    """Return what is wrong with a file, as a clause."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "you may not read it"
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    if error.errno == errno.EINVAL:
        return "it is not a file"
    return f"it cannot be read ({error.strerror or type(error).__name__})"
