"""The folder an index lives in: whose it is, and what happens to one that cannot be used.

A small file beside the index says what wrote it; an index of another version, a damaged or
a foreign one is set aside, and an empty one takes its place, to be filled from the library.
"""

import json
import os
import shutil
from importlib.metadata import version
from pathlib import Path
from typing import Final

from whoosh.index import EmptyIndexError

from transcript_reader.search.analysis import analysis_version
from transcript_reader.search.codec.container import DamagedIndex
from transcript_reader.search.codec.disk import replace_file, sync_folder
from transcript_reader.search.codec.opening import ArrayIndex
from transcript_reader.search.schema import SCHEMA

FORMAT: Final = 2
"""Raise this when the files change: older indexes are then made anew."""

_NAME = "index"
_SET_ASIDE = "set-aside"
_SIDECAR = "index.json"


def opened(folder: Path) -> ArrayIndex:
    """Open the index in a folder; an empty one where there is none that can be used."""
    path = folder / _NAME
    if _is_ours(path):
        try:
            index = ArrayIndex(str(path), SCHEMA)
            index.searcher().close()  # opens every file, and so knows that they are whole
        except (DamagedIndex, EmptyIndexError, OSError):
            pass  # what was in it is in the library
        else:
            return index
    _swap(folder, _prepared(folder))
    return ArrayIndex(str(path), SCHEMA)


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
