"""What the words of a label look like, judged without any dictionary of names."""

import re
from collections.abc import Sequence
from enum import StrEnum

_COURTESIES = """
mr mrs ms miss mx dr prof sir dame lord lady hon senator judge justice herr frau
г-н г-жа господин госпожа д-р проф
"""
_LINKS = """
al el bin bint ben ibn de del della der den des di da dos das do du la le van von zu zum zur
of the and for y e und für и по от на оф фон ван де аль эль
"""
HONORIFICS = frozenset(_COURTESIES.split())
"""Courtesies and titles before a name, in lower case without a full stop."""
_SMALL = frozenset(_LINKS.split())
"""Small words inside names and offices, in lower case."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,3}")
_INITIAL = re.compile(r"[^\W\d_](?:\.[^\W\d_]){0,2}\.?")
BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
"""What stands in brackets behind a name: an office, a party, a remark."""
_FOREIGN = re.compile(r"[!?;:…\"«»“”„|<>/\\，。、；！？]|--|[—–]")
"""Signs that stand in no name."""
_LONGEST_WORDS = 40  # characters of a label in a script that may have no spaces


class Shape(StrEnum):
    """What the words of a label look like; the values are the stable names of the library."""

    CAPITALS = "capitals"  # JANE DOE
    TITLED = "titled"  # Mr Doe
    NAME = "name"  # Jane Doe, The Chair
    INITIALS = "initials"  # Doe J. R.
    WORDS = "words"  # a few words in a script without capitals
    EXACT = "exact"  # these words and no others


def fits(label: str, shape: Shape, *, office: bool) -> bool:
    """Say whether the words of a label have a shape; ``office``: even after a comma."""
    plain = BRACKETS.sub(" ", label)
    head, comma, _ = plain.partition(",")
    words = head.split()
    if not words or (comma and not office) or _FOREIGN.search(head):
        return False
    if any(_ends_sentence(word) for word in words[:-1]):
        return False
    if shape is Shape.WORDS:
        return len(label) <= _LONGEST_WORDS and head.lower() == head.upper()
    if shape is Shape.INITIALS:
        return ends_in_initials(head) and is_capital(words[0])
    if is_unfinished(words[-1:]) or all(is_unfinished([word]) for word in words):
        return False
    if shape is Shape.CAPITALS:
        return all(_is_shouted(word) or _is_small(word) for word in words) and any(
            _is_shouted(word) and len(word) > 1 and word[0].isupper() for word in words
        )
    if shape is Shape.TITLED and not is_honorific(words[0]):
        return False
    return is_capital(words[0]) and all(
        is_capital(word) or word[0].isdigit() or word.casefold() in _SMALL for word in words
    )


def is_unfinished(words: Sequence[str]) -> bool:
    """Say whether after these words a full stop ends no label: "Mr", "J"."""
    return bool(words) and (is_honorific(words[-1]) or bool(_INITIAL.fullmatch(words[-1])))


def ends_in_initials(label: str) -> bool:
    """Say whether a label is a surname and initials: "Doe J. R."."""
    words = label.split()
    initials = len(words)
    while initials and _INITIALS.fullmatch(words[initials - 1]):
        initials -= 1
    names = words[:initials]
    return 0 < initials < len(words) and all(
        len(word) > 1 and not is_honorific(word) for word in names
    )


def is_plain(label: str) -> bool:
    """Say whether there are no signs of sentences and quotations in a label."""
    return not _FOREIGN.search(label)


def is_honorific(word: str) -> bool:
    """Say whether a word is a courtesy before a name: "Mr."."""
    return word.rstrip(".").casefold() in HONORIFICS


def is_capital(word: str) -> bool:
    """Say whether the first letter of a word is a capital."""
    return next((sign for sign in word if sign.isalpha()), "").isupper()


def _is_shouted(word: str) -> bool:
    """Say whether a word is in capitals, as JONES and McDONALD are."""
    plain = word.removeprefix("Mc").removeprefix("Mac")
    return plain == plain.upper()


def _is_small(word: str) -> bool:
    return is_honorific(word) or word.casefold() in _SMALL


def _ends_sentence(word: str) -> bool:
    """Say whether a full stop after a word ends more than an abbreviation."""
    return word.endswith(".") and len(word.strip(".")) > 4 and not is_honorific(word)
