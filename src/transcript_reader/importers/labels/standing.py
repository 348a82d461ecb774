"""Labels without a colon: a name on a line of its own, or a sign that another voice begins."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.labels import core_of, label_of
from transcript_reader.importers.labels.names import (
    HONORIFICS,
    bare,
    is_capital,
    is_field,
    is_generic,
    is_given,
    is_initialled,
    is_name,
)
from transcript_reader.importers.labels.timing import untimed
from transcript_reader.importers.labels.vocabulary import PARTICLES, ROLE_WORDS, SENTENCE_WORDS

_LONGEST = 200  # characters of a line that may be a label
_MOST_WORDS = 25
_LONG = 10  # words from which on a label must name somebody who comes again
_FEWEST = 3  # such lines a document must have, for any of them to be one
_SIGN = ">>"
_DASH = re.compile(r"[ \xa0\t]*(?P<sign>[–—])[ \xa0\t]+(?=[^\Wa-zа-яё\d_]|[«“\"¿¡…])")
_FEWEST_DASHED, _DASHED, _ASKED = 4, 0.4, 0.25  # of all lines, and of those with a dash
_MEETING = frozenset(("with", "between", "с", "со", "между"))
"""Words of headings that name people: "Meeting with Jane Doe"."""
_OPEN = re.compile(r"[:(]")  # what no name goes on behind
_ENDS = '.,;!?…”"»'  # with which no label ends, but for what stands in brackets, or a time
_HALVES = ("m.", "M.")
_BRACKET = re.compile(r"[(\[]")
_DIGIT = re.compile(r"\d")
_HOUR = re.compile(r"(?:END[\s.…]{1,40})?\d{1,2}:\d{2}\s?(?:[AaPp]\.?[Mm]\.?)?[ \xa0]*[A-Z]{0,5}")
"""When it began and ended: "4:46 P.M. EDT"."""


def standing_labels(lines: Sequence[str]) -> list[Opening | None]:
    """Return for each line the label it is, if it is nothing but one.

    A line is one where it comes again, as speakers do, and where what it says is a name
    or a voice; then lines of the same kind that come once are, too: full names, or capitals
    where all such lines are in capitals.
    """
    voice_of = _voices(set(lines))
    voices = [voice_of[line] for line in lines]
    often = Counter(voice for voice in voices if voice)
    again = {voice for voice, count in often.items() if count > 1}
    timed = {voice for line, voice in voice_of.items() if voice and untimed(line)[1]}
    shouted = all(line == line.upper() for line in voice_of if voice_of[line])
    if len(often) < 2 or not (again or timed):
        return [None] * len(lines)
    is_label = {
        line: bool(voice)
        and (voice in again | timed or (not timed and (shouted or _is_sure(line))))
        for line, voice in voice_of.items()
    }
    lasting = Counter(line for line in lines if is_label[line])
    found = [
        Opening(line.rstrip(" \xa0"), len(line))
        if is_label[line] and not (is_label.get(following) and lasting[line] == 1)
        else None
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
    ]  # a label right above another one is a heading, if it comes once
    repeated = sum(often[voice] for voice in again | timed)
    named = any(" " in voice or "." in voice for voice in again)
    enough = sum(map(bool, found)) >= _FEWEST and (repeated >= _FEWEST or named)
    return found if enough or (shouted and repeated) else [None] * len(lines)


def signed_turns(lines: Sequence[str]) -> list[Opening | None]:
    """Return for each line the sign ``>>`` it opens with, where a document has them."""
    signed = [line.startswith(_SIGN) for line in lines]
    if sum(signed) < _FEWEST:
        return [None] * len(lines)
    return [Opening(_SIGN, len(_SIGN)) if sign else None for sign in signed]


def dashed_turns(lines: Sequence[str]) -> list[Opening | None]:
    """Return for each line the dash it opens with, where questions and answers have no names.

    One in four such lines is a question, at the least: lists have dashes, too.
    """
    dashed = [_DASH.match(line) for line in lines]
    asked = sum(bool(dash) and line.endswith("?") for dash, line in zip(dashed, lines, strict=True))
    count = sum(map(bool, dashed))
    if count < _FEWEST_DASHED or asked < _ASKED * count or count < _DASHED * len(lines):
        return [None] * len(lines)
    return [Opening(dash["sign"], dash.end()) if dash else None for dash in dashed]


def _voices(lines: Collection[str]) -> dict[str, str]:
    """Return whom each line may name; a long one nobody, unless a short one names him, too."""
    voice_of = {line: _voice(line) for line in lines}
    short = {voice for line, voice in voice_of.items() if len(line.split()) <= _LONG}
    return {line: voice if voice in short else "" for line, voice in voice_of.items()}


def _voice(line: str) -> str:
    """Return whom a line may name, whatever stands before the name; empty where nobody."""
    key = _key(line)
    name = label_of(line).name if key else ""
    return name.casefold() if " " in name else key


def _key(line: str) -> str:
    """Return the name a line may be the label of, folded; empty where it is none."""
    if not line or len(line) > _LONGEST or "\n" in line:
        return ""
    if line[-1] in _ENDS and not line.endswith(_HALVES) and not _BRACKET.search(line):
        return ""  # a sentence, as most lines are
    core, remark = core_of(line)
    words = core.split()
    if _HOUR.fullmatch(line) or any(word in _MEETING for word in words):
        return ""
    if not words or len(words) > _MOST_WORDS or _OPEN.search(core) or core[-1] in '.,;:!?…”"»':
        return ""
    if is_generic(words):
        return core.casefold()
    if any(bare(word) in SENTENCE_WORDS for word in words) or not is_capital(words[0]):
        return ""
    if is_field(words) or any(_DIGIT.search(word) for word in words[:-1]):
        return ""
    if _is_holder(remark.split()) and any(bare(word) in ROLE_WORDS for word in words):
        return core.casefold()
    name = label_of(line).name.split()
    if not all(is_name(word) or bare(word) in PARTICLES | ROLE_WORDS for word in name):
        return ""
    return core.casefold() if any(map(is_name, name)) or untimed(line)[1] else ""


def _is_holder(words: Sequence[str]) -> bool:
    """Say whether a remark is who holds the office before it: "The Minister (Ann Lee)"."""
    return 1 < len(words) < 6 and all(is_name(word) or bare(word) in HONORIFICS for word in words)


def _is_sure(line: str) -> bool:
    """Say whether a line that comes once is a name all the same."""
    name = label_of(line).name.split()
    if untimed(line)[1] or is_initialled(name[0]):
        return True
    return len(line.split()) <= _LONG and len(name) > 1 and is_given(name[0])
