"""Labels without a colon: a name on a line of its own, or a sign that another voice begins."""

from collections import Counter
from collections.abc import Sequence

from transcript_reader.importers.labels import core_of, label_of
from transcript_reader.importers.names import bare, is_capital, is_generic, is_given, is_name
from transcript_reader.importers.openings import Opening
from transcript_reader.importers.timing import untimed
from transcript_reader.importers.vocabulary import PARTICLES, ROLE_WORDS, SENTENCE_WORDS

_LONGEST = 90  # characters of a line that may be a label
_MOST_WORDS = 10
_FEWEST = 3  # such lines a document must have, for any of them to be one
_SIGN = ">>"


def standing_labels(lines: Sequence[str]) -> list[Opening | None]:
    """Return for each line the label it is, if it is nothing but one.

    A line is one where it comes again, as speakers do, and where what it says is a name
    or a voice; then lines of the same kind that come once are, too: full names, or capitals
    where all such lines are in capitals.
    """
    key_of = {line: _key(line) for line in set(lines)}
    keys = [key_of[line] for line in lines]
    often = Counter(key for key in keys if key)
    again = {key for key, count in often.items() if count > 1}
    shouted = all(line == line.upper() for line, key in zip(lines, keys, strict=True) if key)
    timed = {key for line, key in key_of.items() if key and untimed(line)[1]}
    sure = again | timed if again else again
    count = sum(often.values()) if shouted and again else sum(often[key] for key in sure)
    if count < _FEWEST or len(often) < 2:
        return [None] * len(lines)
    return [
        Opening(line.rstrip(" \xa0"), len(line))
        if key and (key in again or key in timed or (not timed and (shouted or _is_sure(line))))
        else None
        for line, key in zip(lines, keys, strict=True)
    ]


def signed_turns(lines: Sequence[str]) -> list[Opening | None]:
    """Return for each line the sign ``>>`` it opens with, where a document has them."""
    signed = [line.startswith(_SIGN) for line in lines]
    if sum(signed) < _FEWEST:
        return [None] * len(lines)
    return [Opening(_SIGN, len(_SIGN)) if sign else None for sign in signed]


def _key(line: str) -> str:
    """Return the name a line may be the label of, folded; empty where it is none."""
    if not line or len(line) > _LONGEST or "\n" in line:
        return ""
    core = core_of(line)[0]
    words = core.split()
    if not words or len(words) > _MOST_WORDS or core[-1] in '.,;:!?…”"»':
        return ""
    if is_generic(words):
        return core.casefold()
    if any(bare(word) in SENTENCE_WORDS for word in words) or not is_capital(words[0]):
        return ""
    name = label_of(line).name.split()
    if not all(is_name(word) or bare(word) in PARTICLES | ROLE_WORDS for word in name):
        return ""
    return core.casefold() if any(map(is_name, name)) or untimed(line)[1] else ""


def _is_sure(line: str) -> bool:
    """Say whether a line that comes once is a name all the same."""
    name = label_of(line).name.split()
    return bool(untimed(line)[1]) or (len(name) > 1 and is_given(name[0]))
