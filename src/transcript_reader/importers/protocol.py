"""What an importer is, what it reads, and what it gives."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Protocol

from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.transcript import Image, Transcript, TranscriptId


@dataclass(frozen=True)
class Source:
    """The bytes of a file, read once, and where they came from.

    ``taught`` are the kinds of labels that the reader has taught for files like this.
    """

    path: Path
    data: bytes
    taught: tuple[LabelPattern, ...] = ()

    @cached_property
    def id(self) -> TranscriptId:
        """The name a transcript of these bytes has."""
        return TranscriptId(hashlib.sha256(self.data).hexdigest())


@dataclass(frozen=True)
class Reading:
    """What reading a source gives.

    ``text`` is the text of the source, in which the blocks' ``start`` and ``end`` count;
    the blocks tile it. ``images`` are those that travel inside the source.
    """

    transcript: Transcript
    text: str
    images: tuple[Image, ...] = ()


class Importer(Protocol):
    """Turns the bytes of one format into a transcript.

    Importers are pure: no disk, no network, no clock, no state between calls. The same
    bytes and patterns always give the same transcript, which is why their tests are files in,
    values out, and why they may run in any process.
    """

    name: ClassVar[str]

    def recognises(self, source: Source) -> bool:
        """Say whether these bytes are of this format, by content. Cheap; never raises."""
        ...

    def read(self, source: Source) -> Reading:
        """Read the whole transcript.

        Raises:
            ImportFailed: if the bytes are not what they looked like.
        """
        ...
