"""Dashes at the head of lines in captions: each lets another voice begin, whoever it is."""

import re
from collections.abc import Iterator, Sequence

_DASH = re.compile(r"[ \t]*(?P<sign>[-‐–—])(?:[ \t]+(?=\S)|(?=[^\W\d_]|[\[(“\"«¿¡]))")
_LINE = re.compile(r"(?:^|(?<=\n))(?=[ \t]*[-‐–—])")
_TAG = re.compile(r"<[^<>\n]{0,200}>|\{\\[^}\n]{0,200}\}")
_FEWEST_PAIRS = 2  # captions with two such lines: then dashes stand for voices
_FEWEST = 4  # such lines, where they stand alone in their captions
_ALONE = 2  # times as many captions with one such line as with two: a dash at every change


class Dialogue:
    """What dashes mean in a file of captions, told by all of its captions.

    Either two who talk in one caption have a dash each, and what follows without one is
    anybody's; or every change of voices has one, and a voice goes on until the next.
    """

    def __init__(self, captions: Sequence[str]) -> None:
        counts = [_count(words) for words in captions]
        pairs = sum(count > 1 for count in counts)
        alone = sum(count == 1 for count in counts)
        self._has_signs = pairs >= _FEWEST_PAIRS or sum(counts) >= _FEWEST
        self._goes_on = alone > _ALONE * pairs

    def begins(self, words: str) -> Iterator[int]:
        """Yield where lines begin that open with such a dash."""
        if self._has_signs:
            yield from (one.start() for one in _LINE.finditer(words) if _sign(words, one.start()))

    def sign(self, text: str) -> re.Match[str] | None:
        """Return the dash that words open with, if it stands for a voice."""
        return _sign(text) if self._has_signs else None

    def is_over(self, voice: str | None, ended: bool) -> bool:
        """Say whether the voice of a dash is silent again, when its sentence has ended."""
        return ended and not self._goes_on and voice is not None and _is_dash(voice)


NO_DIALOGUE = Dialogue(())
"""Dashes mean nothing."""


def _count(words: str) -> int:
    return sum(_sign(_TAG.sub("", line)) is not None for line in words.split("\n"))


def _sign(text: str, start: int = 0) -> re.Match[str] | None:
    """Return the dash that is followed by what may begin a sentence: no small letter."""
    match = _DASH.match(text, start)
    following = text[match.end() : match.end() + 1] if match else ""
    return match if following and not following.islower() and following not in "-‐–—" else None


def _is_dash(voice: str) -> bool:
    return len(voice) == 1 and not voice.isalnum()
