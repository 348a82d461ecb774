"""Recognised speech as plain lines: a span of time before each, or a time above each."""

import re
from collections.abc import Iterator
from typing import ClassVar

from transcript_reader.importers.formats.captions import Cue, read_captions
from transcript_reader.importers.formats.webvtt import seconds
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.encoding import decode, decoded

_TIME = r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)(?:[.,](\d{3}))?"
_SPAN = re.compile(rf"^[ \t]*\[{_TIME}[ \t]*-->[ \t]*{_TIME}\][ \t]*", re.MULTILINE)
_CLOCK = re.compile(rf"^[ \t]*{_TIME}[ \t]*\n(?=[^\n]*[^\W\d])", re.MULTILINE)
_HEAD = 1024
_FEWEST = 3  # times above lines that are no accident


class TimedTextImporter:
    """Reads what Whisper prints, ``[00:00.000 --> 00:05.000] words``, and what YouTube shows.

    The latter has a time on a line of its own, and on the next the words said from then on.
    """

    name: ClassVar[str] = "Timed text"

    def recognises(self, source: Source) -> bool:
        """See a span of time, or time after time, at the head."""
        if b":" not in source.data[:_HEAD]:
            return False
        head = _with_plain_ends(decoded(source.data[:_HEAD]) or "").lstrip("\ufeff \n")
        if _SPAN.match(head):
            return True
        lines = [line for line in head.split("\n") if line.strip()][: 2 * _FEWEST]
        return (
            len(lines) == 2 * _FEWEST
            and all(re.fullmatch(_TIME, line.strip()) for line in lines[::2])
            and not any(re.fullmatch(_TIME, line.strip()) for line in lines[1::2])
        )

    def read(self, source: Source) -> Reading:
        """Read the lines as captions; the times are kept with what is printed."""
        text = _with_plain_ends(decode(source))
        return read_captions(source, self.name, _pieces(text))


def _pieces(text: str) -> Iterator[Cue | str]:
    """Yield the lines with their times; joined, they are the text."""
    spans = list(_SPAN.finditer(text))
    times = spans or list(_CLOCK.finditer(text))
    if times and times[0].start():
        yield text[: times[0].start()]
    for number, match in enumerate(times):
        following = times[number + 1] if number + 1 < len(times) else None
        end = following.start() if following else len(text)
        start = _seconds(match.groups()[:4])
        until = _seconds(match.groups()[4:]) if spans else start
        if following and not spans:
            until = _seconds(following.groups())
        yield Cue(text[match.end() : end], start, until, text[match.start() : end])


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, secs, thousandths = parts
    return seconds(hours, minutes or "0", secs or "0", thousandths or "0")


def _with_plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
