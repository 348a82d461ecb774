"""One file of named arrays: written whole, mapped into memory, read without copying.

The file begins with its signature, the length and the checksum of its header, and the
header in JSON: the whole file's length, and of each array the type, the number of items
and the place. So a file that was cut short or is not one of ours is known at once.
"""

import json
import mmap
import os
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np

from transcript_reader.search.codec.arrays import Ints

_SIGNATURE: Final = b"TrRdArr1"
_HEAD: Final = struct.Struct("<8sII")  # signature, header's length, header's checksum
_ALIGNMENT: Final = 16


class DamagedIndex(Exception):
    """A file of the index is not what was written: cut short, altered or foreign."""


def write_container(path: Path, arrays: Mapping[str, Ints | bytes], facts: object) -> int:
    """Write arrays and facts (plain JSON) to a new file, down to the disk.

    Returns the number of bytes written.
    """
    table: dict[str, tuple[str, int, int]] = {}
    parts: list[bytes] = []
    place = 0
    for name, array in arrays.items():
        data = array if isinstance(array, bytes) else np.ascontiguousarray(array).tobytes()
        kind = "bytes" if isinstance(array, bytes) else array.dtype.newbyteorder("<").str
        table[name] = (kind, len(array), place)
        padding = -len(data) % _ALIGNMENT
        parts += (data, b"\0" * padding)
        place += len(data) + padding
    header = json.dumps({"size": place, "arrays": table, "facts": facts}).encode()
    header += b" " * (-(_HEAD.size + len(header)) % _ALIGNMENT)
    with path.open("wb") as file:
        file.write(_HEAD.pack(_SIGNATURE, len(header), zlib.crc32(header)))
        file.write(header)
        file.writelines(parts)
        file.flush()
        os.fsync(file.fileno())
        return file.tell()


class Arrays(Protocol):
    """Arrays by name, in a file or not yet."""

    def array(self, name: str) -> Ints:
        """Return the array of that name."""


class Container:
    """A written file, open for reading. Any number of threads may read it.

    Raises:
        DamagedIndex: if the file is cut short, altered or foreign.
        OSError: if it cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            head = file.read(_HEAD.size)
            if len(head) < _HEAD.size:
                raise DamagedIndex(f"{path.name} is cut short")
            signature, length, checksum = _HEAD.unpack(head)
            header = file.read(length) if signature == _SIGNATURE else b""
            if len(header) != length or zlib.crc32(header) != checksum:
                raise DamagedIndex(f"{path.name} has no sound header")
            contents = json.loads(header)
            self._start = _HEAD.size + length
            if os.fstat(file.fileno()).st_size != self._start + contents["size"]:
                raise DamagedIndex(f"{path.name} is cut short")
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._table: dict[str, tuple[str, int, int]] = contents["arrays"]
        self.facts: Any = contents["facts"]

    def __contains__(self, name: str) -> bool:
        return name in self._table

    def release(self) -> None:
        """Give the memory back that the pages read so far take up, where the system can."""
        if hasattr(self._map, "madvise"):
            self._map.madvise(mmap.MADV_DONTNEED)

    def array(self, name: str) -> Ints:
        """Return an array, as it lies in the file; it cannot be written to."""
        kind, count, place = self._table[name]
        return np.frombuffer(self._map, np.dtype(kind), count, self._start + place)

    def bytes(self, name: str) -> memoryview:
        """Return bytes as they lie in the file."""
        _, count, place = self._table[name]
        return memoryview(self._map)[self._start + place : self._start + place + count]
