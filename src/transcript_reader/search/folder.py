"""The folder an index lives in: whose it is, and what happens to one that cannot be used.

A small file beside the index says what wrote it; an index of another version, a damaged or
a foreign one is set aside, and an empty one takes its place, to be filled from the library.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from time import sleep
from typing import Final

from whoosh.filedb.filestore import FileStorage
from whoosh.index import EmptyIndexError
from whoosh.util.filelock import try_for

from transcript_reader.search.analysis import analysis_version
from transcript_reader.search.codec.container import DamagedIndex
from transcript_reader.search.codec.disk import replace_file, sync_folder
from transcript_reader.search.codec.opening import ArrayIndex
from transcript_reader.search.schema import SCHEMA

FORMAT: Final = 4
"""Raise this when the files change: older indexes are then made anew."""

_NAME = "index"
_SET_ASIDE = "set-aside"
_SIDECAR = "index.json"


UNUSABLE: Final = (DamagedIndex, EmptyIndexError, OSError)
"""What opening an index raises that is no index, or no longer one."""


def opened(folder: Path) -> ArrayIndex:
    """Open the index in a folder; an empty one where there is none that can be used.

    Raises:
        OSError: if the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found = _sound(folder / _NAME)
    if found is None:
        with _alone(folder):
            found = _sound(folder / _NAME)  # another program may just have seen to it
            if found is None:
                _swap(folder, _prepared(folder))
                found = ArrayIndex(str(folder / _NAME), SCHEMA)
    return found


def _sound(path: Path) -> ArrayIndex | None:
    """Open an index and all its files; None if it is another's, or not whole."""
    if not _is_ours(path):
        return None
    for pause in _PAUSES:
        try:
            index = ArrayIndex(str(path), SCHEMA)
            index.searcher().close()
        except UNUSABLE:  # perhaps a writer was removing old files just now
            sleep(pause)
        else:
            return index
    return None


_PAUSES: Final = (0.01, 0.03, 0.1)  # seconds


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other programs from exchanging the index at the same time."""
    lock = FileStorage(str(folder)).lock("exchange")
    try_for(lock.acquire, timeout=10, delay=0.02)
    try:
        yield
    finally:
        lock.release()


def _description() -> dict[str, str | int]:
    """Say what an index must have been written by to be readable."""
    return {"format": FORMAT, "analysis": analysis_version(), "whoosh": version("whoosh3")}


def _is_ours(path: Path) -> bool:
    try:
        return bool(json.loads((path / _SIDECAR).read_bytes()) == _description())
    except (OSError, ValueError):
        return False


def _prepared(folder: Path) -> Path:
    """Return the folder of a new, empty index."""
    path = folder / f"new-{os.getpid()}"
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    ArrayIndex.created(str(path), SCHEMA)
    replace_file(path / _SIDECAR, json.dumps(_description()).encode())
    return path


def _swap(folder: Path, new: Path) -> None:
    """Put the new folder in the place of the old one, which is set aside."""
    path, aside = folder / _NAME, folder / _SET_ASIDE
    if path.exists():
        shutil.rmtree(aside, ignore_errors=True)
        path.rename(aside)
    new.rename(path)
    sync_folder(folder)
