"""What the words of a label are: a voice without a name, a role, a name."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from transcript_reader.domain.given_names import GIVEN_NAMES
from transcript_reader.importers.labels.vocabulary import (
    BODY_WORDS,
    FIELD_WORDS,
    GENERIC_WORDS,
    LINKING_WORDS,
    PARTICLES,
    ROLE_WORDS,
    VOICE_WORDS,
)

_MEMORY = 65536  # words that are remembered: labels come again and again
_INITIALS = re.compile(r"(?:[^\W\d_]\.[-\s]?){1,3}")
_INITIALLED = re.compile(r"(?:[^\W\d_]\.[-\s]?){1,3}[^\W\d_]\S*")
_GLUED = re.compile(r"([^\W\d_]+?[^\W\d_A-ZА-ЯЁ])([A-ZА-ЯЁ][^\W\d_]+(?:-[^\W\d_]+)*)")
_ARABIC = re.compile(r"(?:al|el|an|ar|as|ash|at|az|ad|аль|эль|ан|ас|аш)-[A-ZА-ЯЁ]|[dl]['’][A-Z]")
"""Articles that names in other scripts keep in small letters: "al-Assad", "d'Estaing"."""
_ORIGIN = frozenset(("from", "in", "by", "via", "из", "от", "с", "со", "в", "на"))
_ASKERS = frozenset(("корреспондента", "корреспондентки", "журналиста", "журналистки"))
_ATTENDING = frozenset(("present", "absent", "присутствовали", "отсутствовали"))
_LISTED = frozenset(("sprecher", "sprecherinnen", "teilnehmer"))  # but "Sprecher 2" speaks
_NUMBER = re.compile(r"(?:№\s*|#)?\d{1,3}|[A-ZА-Я]")
_CHANNEL = re.compile(r"\[?(?:speaker|spk|voice|channel)_?\d{1,3}\]?", re.IGNORECASE)
"""What programs call a voice: "SPEAKER_00"."""
_CALLING = re.compile(
    r"(?:тель|тельница|щик|щица|чик|чица|ник|ница|ист|истка|лог|арь|вед|вод)$"
    r"|.{2}(?:man|woman|master|keeper|worker|maker|player|driver|writer|ologist|ician)$"
)
_PATRONYMIC = re.compile(r"(?:вич|вна|ична|ыч)$")
HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "господин", "госпожа"))


@lru_cache(maxsize=_MEMORY)
def is_capital(word: str) -> bool:
    """Say whether the first letter of a word is a capital."""
    letter = next((character for character in word if character.isalpha()), "")
    return letter.isupper() or _ARABIC.match(word) is not None


@lru_cache(maxsize=_MEMORY)
def bare(word: str) -> str:
    """Return a word in lower case without the punctuation around it."""
    return word.strip(".,;:!?\"'“”«»‘’()[]").casefold()


@lru_cache(maxsize=_MEMORY)
def is_initialled(word: str) -> bool:
    """Say whether a word is a surname behind its initials: "V.Putin"."""
    return bool(_INITIALLED.fullmatch(word)) and is_capital(word) and len(bare(word)) > 3


@lru_cache(maxsize=_MEMORY)
def is_initial(word: str) -> bool:
    """Say whether a word is an initial or two: "A."."""
    return bool(_INITIALS.fullmatch(word)) and is_capital(word)


def unglued(word: str) -> str:
    """Return "Vladimir Putin" for "VladimirPutin", any other word as it is."""
    match = _GLUED.fullmatch(word)
    return f"{match[1]} {match[2]}" if match and match[1].casefold() in GIVEN_NAMES else word


@lru_cache(maxsize=_MEMORY)
def is_given(word: str) -> bool:
    """Say whether a word is a given name."""
    return is_capital(word) and bare(word) in GIVEN_NAMES


def is_calling(word: str) -> bool:
    """Say whether a word is made as trades and callings are: "Сборщик", "Lighthousekeeper"."""
    return is_capital(word) and not is_given(word) and _CALLING.search(bare(word)) is not None


def is_patronymic(word: str) -> bool:
    """Say whether a word is a father's name, which comes last where the surname is first."""
    return _PATRONYMIC.search(bare(word)) is not None


def is_generic(words: Sequence[str]) -> bool:
    """Say whether a label names nobody: "Question", "Response from the hall", "Speaker 2"."""
    plain = [bare(word) for word in words]
    if not plain:
        return False
    if plain == ["из", "зала"] or (len(words) > 1 and plain[0] in ("unidentified", "unknown")):
        return True
    if is_channel(words):
        return True
    if len(words) > 1 and words[-1][0] == "#" and _is_number(words[-1:]):
        return is_generic(words[:-1]) or plain[0].startswith("unidentified")
    if plain[0] in GENERIC_WORDS and (
        len(words) == 1 or plain[1] in _ORIGIN | _ASKERS or _is_number(words[1:])
    ):
        return True
    named = any(map(is_capital, words[1:])) and not all(word == word.upper() for word in words)
    is_voice = len(words) > 1 and plain[-1] in VOICE_WORDS and not named
    return is_voice and not any(word in LINKING_WORDS for word in plain)


def is_channel(words: Sequence[str]) -> bool:
    """Say whether this is what a program calls a voice: "SPEAKER_00", "spk09"."""
    return len(words) == 1 and _CHANNEL.fullmatch(words[0]) is not None


def is_field(words: Sequence[str]) -> bool:
    """Say whether words head a field of a form or a part of a paper: "Date", "Note 2"."""
    if len(words) > 1 and _is_number(words[-1:]):
        words = words[:-1]
    if len(words) == 1 and bare(words[0]) in _LISTED:
        return True
    return bare(words[-1]) in _ATTENDING or all(bare(word) in FIELD_WORDS for word in words)


def _is_number(words: Sequence[str]) -> bool:
    return len(words) == 1 and bool(_NUMBER.fullmatch(words[0]))


@lru_cache(maxsize=_MEMORY)
def is_common(word: str) -> bool:
    """Say whether a word is of roles, bodies and places, hence no name."""
    plain = bare(word).removesuffix("’s").removesuffix("'s")
    return plain in ROLE_WORDS or plain in BODY_WORDS or plain in LINKING_WORDS - PARTICLES


@lru_cache(maxsize=_MEMORY)
def is_name(word: str) -> bool:
    """Say whether a word can be part of a name."""
    if is_initial(word) or is_initialled(word) or word == "A":  # "Mrs A T Doe"
        return True
    if not is_capital(word) or any(c in word for c in '()[]“”«»"/&') or word.endswith((",", ";")):
        return False
    return not is_common(word) and not word.endswith(("’s", "'s")) and not word[0].isdigit()


def name_start(words: Sequence[str], known: Collection[str] = ()) -> int:
    """Return which word of a label the name begins at; all before it is the role.

    ``known`` are names, in lower case, that stand alone elsewhere in the document. Where
    no name is found, the whole label is one: 0.
    """
    for start in range(len(words)):
        if " ".join(words[start:]).casefold() in known:
            return start
    start = len(words)
    while start and (is_name(words[start - 1]) or bare(words[start - 1]) in PARTICLES):
        start -= 1
    while start < len(words) and bare(words[start]) in PARTICLES and not is_name(words[start]):
        start += 1
    held = (
        start > 0 and bare(words[start - 1]) in LINKING_WORDS
    )  # "of Yemen Abd Rabbuh Mansour Hadi"
    first = start + held
    named = next((i for i in range(first, len(words)) if _begins_name(words[i])), None)
    if named is not None:
        if named > first and all(map(is_initial, words[named:])):
            return named - 1  # "Свидетель Ясная А.А."
        return _with_honorific(words, named) if len(words) - named == 1 else named
    if held and len(words) - start > 2:
        return len(words) - 2
    if start < len(words) - held:
        return _with_honorific(words, start)
    return _named_of_place(words)


def _named_of_place(words: Sequence[str]) -> int:
    """Return where the name begins in "King Abdullah II of Jordan", 0 in anything else."""
    start = next((i for i, word in enumerate(words) if i and _begins_name(word)), 0)
    rest = words[start:]
    return start if all(is_capital(word) or bare(word) in LINKING_WORDS for word in rest) else 0


def _begins_name(word: str) -> bool:
    return is_given(word) or is_initial(word) or is_initialled(word)


def _with_honorific(words: Sequence[str], start: int) -> int:
    """Return where the courtesy before a name stands: at "Ms." in "Ms. JACKSON LEE"."""
    before = start
    while before and is_name(words[before - 1]) and bare(words[before - 1]) not in HONORIFICS:
        before -= 1
    return before - 1 if before and bare(words[before - 1]) in HONORIFICS else start
