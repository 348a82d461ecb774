"""What the reader has taught about labels, and for which transcripts it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType
from urllib.parse import urlsplit

from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.transcript import TranscriptId

_PAGES = ("http", "https")


@dataclass(frozen=True, slots=True, order=True)
class Provenance:
    """Where transcripts come from that are printed alike.

    ``place`` is the site's host where a transcript says its address; else the folder it was
    imported from, and ``format`` the name of its format.
    """

    place: str
    format: str = ""


def provenance_of(url: str, origin: str, format_name: str) -> Provenance:
    """Return where a transcript comes from; ``origin`` is a path or an address."""
    for address in (url, origin):
        if host := _host(address):
            return Provenance(host)
    return Provenance(str(PurePath(origin).parent), format_name)


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:  # no address at all
        return ""
    return host.removeprefix("www.") if parts.scheme in _PAGES else ""


Lessons = Mapping[Provenance, tuple[LabelPattern, ...]]
"""The kinds of labels that the reader has taught, by where they hold."""

NO_LESSONS: Lessons = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Taught:
    """A kind of label that the reader has taught; ``number`` tells it from the others."""

    number: int
    provenance: Provenance
    pattern: LabelPattern


@dataclass(frozen=True, slots=True)
class Pointed:
    """A paragraph the reader points at, and the characters selected in it.

    ``start`` and ``end`` are the same where nothing is selected.
    """

    paragraph: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """A label that a pattern finds: what it says, and the first words after it."""

    label: str
    name: str
    role: str
    remark: str
    words: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What a pattern would find in a transcript: ``count`` turns, and the first few.

    ``others`` are how many more transcripts of the same provenance the library holds.
    """

    transcript: TranscriptId
    pattern: LabelPattern
    provenance: Provenance
    count: int
    examples: tuple[Example, ...]
    others: int
