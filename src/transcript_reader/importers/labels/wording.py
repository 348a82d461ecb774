"""Signs in the words themselves that they are a label, or the beginning of a sentence."""

import re
from collections.abc import Sequence

from transcript_reader.importers.labels.names import (
    HONORIFICS,
    bare,
    is_capital,
    is_given,
    is_initial,
    is_name,
)
from transcript_reader.importers.labels.vocabulary import (
    ABBREVIATIONS,
    LINKING_WORDS,
    PARTICLES,
    ROLE_WORDS,
    SENTENCE_WORDS,
)

_STOPS = ".!?;…"
_NOT_FIRST = LINKING_WORDS - PARTICLES - {"the", "a", "an"}
_QUIET = HONORIFICS | {"the", "hon", "adv", "prof", "rev"}
_PREFIX = re.compile(r"(?<![^\W\d_])(?:Mc|Mac|De|Di|La|Le|Fitz)(?=[A-Z]{3})")
"""Small letters that names in capitals keep: "McRAVEN"."""
_CONTRACTED = ("re", "m", "ll", "ve", "d", "t")


def ends_sentence(word: str) -> bool:
    """Say whether a sentence ends with this word; initials and abbreviations end none."""
    return word[-1] in _STOPS and not is_initial(word) and bare(word) not in ABBREVIATIONS


def is_inverted(words: Sequence[str]) -> bool:
    """Say whether a role follows the name: "Sergei Mironov, Leader of A Just Russia"."""
    comma = next((index for index, word in enumerate(words) if word.endswith(",")), 0)
    name = [word.rstrip(",") for word in words[: comma + 1]]
    if not 0 < comma < 4 or not all(map(is_capital if is_given(name[0]) else is_name, name)):
        return False
    return is_given(words[0]) or any(bare(word) in ROLE_WORDS for word in words[comma + 1 :])


def is_shouted(words: Sequence[str]) -> bool:
    """Say whether all is in capitals, but for "The" and courtesies: "The SPEAKER", "Mr SMITH"."""
    loud = [_PREFIX.sub("", word) for word in words if bare(word) not in _QUIET]
    return bool(loud) and all(word == word.upper() for word in loud)


def leads_to_name(word: str) -> bool:
    """Say whether a name may follow this last word of a role: not "of", not "thanked"."""
    return is_capital(word) or bare(word) in ROLE_WORDS


def is_sentence(words: Sequence[str]) -> bool:
    """Say whether words of sentences are among these, as no label has them."""
    if bare(words[0]) in _NOT_FIRST and not is_initial(words[0]):
        return True
    for index, word in enumerate(words):
        if is_initial(word):  # "С. Лавров": the letter is a word, the initial none
            continue
        plain = bare(word)
        if plain in SENTENCE_WORDS and (not index or not is_capital(word) or is_shouted(words)):
            return True
        head, apostrophe, tail = plain.replace("'", "’").rpartition("’")
        if apostrophe and head and tail in _CONTRACTED:
            return True
    return False
