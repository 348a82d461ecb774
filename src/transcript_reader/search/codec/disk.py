"""Writing that a loss of power cannot undo by halves."""

import os
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Put a file in the place of another in one step, on the disk when this returns."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """See to it that the names in a folder are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
