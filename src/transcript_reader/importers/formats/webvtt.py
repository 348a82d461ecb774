"""WebVTT captions, read as the standard says: voices, classes, notes, styles and all."""

import re
from collections.abc import Iterator
from typing import ClassVar

from transcript_reader.domain.transcript import Attributes
from transcript_reader.importers.formats.captions import Cue, read_captions
from transcript_reader.importers.formats.rolling import unrolled
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.encoding import decoded

_SIGNATURE = re.compile(r"WEBVTT(?=[ \t\r\n]|$)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_TIME = r"(?:(\d{1,9}):)?([0-5]\d):([0-5]\d)[.,](\d{3})"
_TIMING = re.compile(rf"[ \t\f]*{_TIME}[ \t\f]*-->[ \t\f]*{_TIME}(?=[ \t\f]|$)[^\n]*")
_HEADER = re.compile(r"([A-Za-z][\w-]*)[ \t]*:[ \t]*(.+)")
_NOT_CUES = ("NOTE", "STYLE", "REGION")
_HEAD = 64


class WebVttImporter:
    """Reads cues; those of one voice in a row are one turn, their times kept."""

    name: ClassVar[str] = "WebVTT"

    def recognises(self, source: Source) -> bool:
        """See the signature."""
        head = decoded(_without_nul(source.data[:_HEAD]))
        return head is not None and _SIGNATURE.match(head) is not None

    def read(self, source: Source) -> Reading:
        """Read the cues; a cue whose times make no sense keeps its words."""
        data = _without_nul(source.data)
        text = decoded(data) or data.decode("utf-8-sig", "replace")
        pieces = list(pieces_of(text.replace("\r\n", "\n").replace("\r", "\n")))
        header = pieces[0] if isinstance(pieces[0], str) else ""
        first, _, rest = header.removeprefix("WEBVTT").partition("\n")
        told: Attributes = tuple((match[1], match[2].strip()) for match in _HEADER.finditer(rest))
        return read_captions(
            source,
            self.name,
            unrolled(pieces),
            title=" ".join(first.strip(" \t-–—").split()),
            language=dict(told).get("Language", ""),
            attributes=told,
        )


def pieces_of(text: str) -> Iterator[Cue | str]:
    """Yield the header and the blocks of a file in order; joined, they are the text."""
    block: list[str] = []
    in_header, blank = True, False
    for match in _LINE.finditer(text):
        line = match[0]
        anew = "-->" in line and (in_header or len(block) > 1 or "-->" in "".join(block))
        if block and ((blank and line != "\n") or anew):
            own = 1 if anew and len(block) > 1 and block[-2].isspace() else 0  # the cue's id
            yield _piece(block[: len(block) - own], in_header)
            block, in_header = block[len(block) - own :], False
        block.append(line)
        blank = line == "\n"
    if block:
        yield _piece(block, in_header)


def _piece(block: list[str], in_header: bool) -> Cue | str:
    printed = "".join(block)
    timing = next((i for i, line in enumerate(block[:2]) if "-->" in line), None)
    if in_header or timing is None or (timing and _is_note(block[0])):
        return printed
    match = _TIMING.fullmatch(block[timing].rstrip("\n"))
    words = "".join(block[timing + 1 :])
    if match is None:
        return Cue(words, None, None, printed)
    times = match.groups()
    return Cue(words, seconds(*times[:4]), seconds(*times[4:]), printed)


def _is_note(line: str) -> bool:
    return line.split(maxsplit=1)[:1] in ([word] for word in _NOT_CUES)


def seconds(hours: str | None, minutes: str, secs: str, thousandths: str) -> float:
    """Return a time in seconds."""
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(secs) + int(thousandths) / 1000


def _without_nul(data: bytes) -> bytes:
    """Return the bytes with NUL as the standard replaces it; UTF-16 keeps its own."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data
    return data.replace(b"\0", "\ufffd".encode())
