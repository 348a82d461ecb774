"""SubRip captions: numbered cues with times, and no head that says so."""

import re
from collections.abc import Iterator
from typing import ClassVar

from transcript_reader.importers.formats.captions import Cue, read_captions
from transcript_reader.importers.formats.rolling import unrolled
from transcript_reader.importers.formats.webvtt import seconds
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.encoding import decode, decoded

_TIME = r"(\d{1,3}):(\d{1,2}):(\d{1,2})[,.:](\d{1,3})"
_TIMING = re.compile(rf"^[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}[^\n]*\n?", re.MULTILINE)
_START = re.compile(rf"\s*(?:[^\n]{{0,200}}\n)?[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}")
_NUMBER = re.compile(r"[ \t]*\d+[ \t]*\n\Z", re.MULTILINE)
_HEAD = 1024


class SrtImporter:
    """Reads cues, which have no voices but those that labels in the words give."""

    name: ClassVar[str] = "SRT"

    def recognises(self, source: Source) -> bool:
        """See a line of times at the head, alone or after one other line."""
        if b"-->" not in source.data[:_HEAD] and b"-\0-\0>" not in source.data[:_HEAD]:
            return False
        head = decoded(source.data[:_HEAD])
        return head is not None and _START.match(head.replace("\r", "")) is not None

    def read(self, source: Source) -> Reading:
        """Read the cues; the numbers are kept with what is printed."""
        text = decode(source).replace("\r\n", "\n").replace("\r", "\n")
        return read_captions(source, self.name, unrolled(_pieces(text)))


def _pieces(text: str) -> Iterator[Cue | str]:
    """Yield the cues of a file in order; joined, they are the text."""
    times = list(_TIMING.finditer(text))
    starts = [_cue_start(text, match.start()) for match in times]
    if starts and starts[0]:
        yield text[: starts[0]]
    for number, match in enumerate(times):
        end = starts[number + 1] if number + 1 < len(times) else len(text)
        words = text[match.end() : end]
        found = [
            part.ljust(3, "0") if index % 4 == 3 else part
            for index, part in enumerate(match.groups())
        ]
        yield Cue(words, seconds(*found[:4]), seconds(*found[4:]), text[starts[number] : end])


def _cue_start(text: str, timing: int) -> int:
    """Return where the cue begins: at its number, else at its times."""
    line = text.rfind("\n", 0, max(timing - 1, 0)) + 1
    match = _NUMBER.match(text[line:timing]) if timing else None
    return line if match or (line == 0 and timing) else timing
