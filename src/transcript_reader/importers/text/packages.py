"""ZIP packages opened safely: nothing is written anywhere, and nothing may unfold without end."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.protocol import Source

MOST_UNPACKED = 200_000_000  # bytes of all that is read out of one package
_MOST_MEMBERS = 10_000
_RATIO, _FREE = 300, 1_000_000  # a larger member may not unfold more than so many times
_LONGEST_ENTRY = 400  # bytes a member takes up in the list of members, name included
_END, _LONGEST_END = b"PK\x05\x06", 65_600
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)
_SIGN = b"PK\x03\x04"


class Package:
    """The members of a package, read one by one; all together are bounded."""

    def __init__(self, source: Source, archive: zipfile.ZipFile) -> None:
        self._source = source
        self._archive = archive
        self._left = MOST_UNPACKED
        self.names = frozenset(archive.namelist())

    def members(self) -> list[zipfile.ZipInfo]:
        """Return the files in it, in their order."""
        return [info for info in self._archive.infolist() if not info.is_dir()]

    def read(self, name: str) -> bytes:
        """Return a member's bytes, empty if there is none.

        Raises:
            ImportFailed: if it is locked, broken, or unfolds beyond all measure.
        """
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            return b""
        if info.flag_bits & 1:
            raise ImportFailed(self._source.path, "it is locked with a password")
        swells = info.file_size > _FREE and info.file_size > _RATIO * max(info.compress_size, 1)
        if swells or info.file_size > self._left:
            raise ImportFailed(self._source.path, "it unpacks to more than a transcript can be")
        try:
            with self._archive.open(info) as member:
                data = member.read(self._left + 1)
        except (*_BROKEN, RuntimeError) as error:
            raise ImportFailed(self._source.path, "the package is broken or breaks off") from error
        self._left -= len(data)
        if self._left < 0:
            raise ImportFailed(self._source.path, "it unpacks to more than a transcript can be")
        return data


def is_package(source: Source) -> bool:
    """Say whether the bytes begin as a ZIP package does."""
    return source.data.startswith(_SIGN)


def names_in(source: Source) -> frozenset[str]:
    """Return the names of the members; none where it is no package, or no sound one."""
    if not is_package(source) or _is_overlong(source.data):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            names = archive.namelist()
    except _BROKEN:
        return frozenset()
    return frozenset(names) if len(names) <= _MOST_MEMBERS else frozenset()


@contextmanager
def opened(source: Source) -> Iterator[Package]:
    """Open the package for the time of a ``with`` block.

    Raises:
        ImportFailed: if it is broken, or holds too many files.
    """
    if _is_overlong(source.data):
        raise ImportFailed(source.path, f"it holds more than {_MOST_MEMBERS:,} files")
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    except _BROKEN as error:
        raise ImportFailed(source.path, "the package is broken or breaks off") from error
    with archive:
        if len(archive.infolist()) > _MOST_MEMBERS:
            raise ImportFailed(source.path, f"it holds more than {_MOST_MEMBERS:,} files")
        yield Package(source, archive)


def _is_overlong(data: bytes) -> bool:
    """Say whether the list of members is longer than that of any real package."""
    end = data.rfind(_END, max(0, len(data) - _LONGEST_END))
    length = int.from_bytes(data[end + 12 : end + 16], "little") if end >= 0 else 0
    return length > _MOST_MEMBERS * _LONGEST_ENTRY


def beside(name: str, target: str) -> str:
    """Return the member that a member refers to, a path from where that one stands."""
    if target.startswith("/"):
        return target.lstrip("/")
    parts: list[str] = []
    for part in (*PurePosixPath(name).parent.parts, *target.split("/")):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
