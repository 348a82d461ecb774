"""The folder an index lives in: whose it is, and what happens to one that cannot be used.

Whoosh keeps pickled objects in an index, so nothing in the folder is opened before a small
file beside it has said that this very program wrote it.
"""

import json
import os
import shutil
from importlib.metadata import version
from pathlib import Path
from typing import Final

from transcript_reader.search.analysis import analysis_version

FORMAT: Final = 1
"""Raise this when the schema or the files change: older indexes are then made anew."""

_NAME = "index"
_SET_ASIDE = "set-aside"
_SIDECAR = "index.json"


def description() -> dict[str, str | int]:
    """Say what an index must have been written by to be readable."""
    return {"format": FORMAT, "analysis": analysis_version(), "whoosh": version("whoosh3")}


def current(folder: Path) -> Path | None:
    """Return the folder of the index, or None if there is none that may be opened."""
    path = folder / _NAME
    try:
        found = json.loads((path / _SIDECAR).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return path if found == description() else None


def prepare(folder: Path) -> Path:
    """Return a new folder, not yet current, that holds nothing but its sidecar."""
    path = folder / f"new-{os.getpid()}"
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    sidecar = path / _SIDECAR
    sidecar.write_text(json.dumps(description(), indent=1), encoding="utf-8")
    sync(sidecar)
    return path


def swap(folder: Path, new: Path) -> Path:
    """Make the new folder the current one; the old one is set aside until the next time."""
    path, aside = folder / _NAME, folder / _SET_ASIDE
    sync(new)
    if path.exists():
        shutil.rmtree(aside, ignore_errors=True)
        path.rename(aside)
    new.rename(path)
    sync(folder)
    return path


def sync(path: Path) -> None:
    """See to it that a file, or the names in a folder, survive a loss of power."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
