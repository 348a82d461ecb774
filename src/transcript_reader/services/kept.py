"""What a process that reads is handed in place of a file: bytes that the library keeps."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """The bytes a transcript was read from, and the path or address they came from."""

    origin: str
    data: bytes
