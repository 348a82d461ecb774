"""A person's name taken apart, so that two spellings of it can be compared.

Names are compared by their sound in Latin letters, the same for a Russian name and for its
romanisations: the site's own (Alexei, Khabarov), that of passports (Aleksei, Iurii), GOST 7.79
(Aleksej, Xabarov), and of Ukrainian and Belarusian forms (Oleksii, Aliaksei).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from transcript_reader.domain.given_names import GIVEN_NAMES
from transcript_reader.search.analysis import forms
from transcript_reader.search.names import sound
from transcript_reader.services.given_forms import BELARUSIAN, UKRAINIAN

_PATRONYMIC = re.compile(r"\w{2,}(?:[oe]vich|[oe]vna|ich|inichna|ichna)")  # as it sounds
_ENGLISH = ("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof", "professor")
_COURTESIES = frozenset((*_ENGLISH, "hon", "господин", "госпожа", "г-н", "г-жа"))
_GENDERS = {
    **dict.fromkeys(("mr", "sir", "lord", "господин", "г-н"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "dame", "lady", "госпожа", "г-жа"), "f"),
}
_ARTICLES = frozenset(("the", "der", "die", "el", "la"))
_INITIALS_GLUED = re.compile(r"(?<=\.)(?=\w)")  # "V.Putin"
_ZH = re.compile(r"j(?=[aeiou])", re.IGNORECASE)
_VOWELS = re.compile(r"i+e")  # Kiriyenko, Кириенко
_SIGNS = re.compile(r"['’ʹʺ`\"]")  # GOST's soft and hard signs
_RESPELT = (
    ("shch", "shh"), ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("cz", "ts"), ("tc", "ts"),
    ("xander", "ksandr"), ("sander", "sandr"),
)  # fmt: skip
_SPELLINGS = (
    ("shch", "shh"), ("kh", "h"), ("y", "i"), ("j", "i"), ("ks", "x"), ("xander", "xandr"),
    ("ie", "e"), ("io", "e"), ("ii", "i"),
)  # fmt: skip
"""Ways to write one Russian name in Latin letters: Sergey, Sergei; Brilyov, Brilev."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name as it sounds.

    ``given`` is the first given name, or its initial if ``is_initial``; empty for a surname
    alone. ``own`` is the given name in its own language: volodimir, where ``given`` has the
    Russian form, vladimir. ``title`` is the courtesy before it: "f" for Ms and Mrs, "m" for Mr,
    "dr". ``patronymic`` is what stands between it and the surname, often nothing.
    ``latin`` is how both are spelt, if that is in Latin letters.
    """

    surname: str
    given: str = ""
    patronymic: str = ""
    is_initial: bool = False
    latin: str = ""
    own: str = ""
    title: str = ""

    @property
    def is_full(self) -> bool:
        """Say whether the given name is written out."""
        return bool(self.given) and not self.is_initial


@lru_cache(maxsize=100_000)
def readings(name: str) -> tuple[NameParts, ...]:
    """Take a name apart, in each way it may be meant.

    The letter x is ks, or GOST's kh; j is a vowel, or zh as in Kazakh names; a given name may
    stand last.
    """
    spelt = [name, re.sub("[xX]", "kh", name), _ZH.sub("zh", name)]
    words = name.split()
    if len(words) == 2 and [word.casefold() in GIVEN_NAMES for word in words] == [False, True]:
        spelt.append(f"{words[1]} {words[0]}")
    return tuple(dict.fromkeys(map(_parts, dict.fromkeys(spelt))))


def fits(initialled: NameParts, full: NameParts) -> bool:
    """Say whether a name with an initial may stand for a name written out."""
    if full.given in _OFFICES:  # "S. Brown" is not "Senator Brown"
        return False
    begins = full.given.startswith(initialled.given) or full.own.startswith(initialled.given)
    return begins and agree(initialled.patronymic, full.patronymic)


def agree(one: str, other: str) -> bool:
    """Say whether two patronymics, or middle names, may be those of one person."""
    return one.startswith(other) or other.startswith(one)


def _parts(name: str) -> NameParts:
    if "," in name:  # "Putin, Vladimir"
        surname, _, rest = name.partition(",")
        name = f"{rest} {surname}"
    plain = [word.strip(".").casefold() for word in name.split()]
    if plain[:1] and plain[0] in _ARTICLES:  # "The Vice President" is no president called Vice
        return NameParts(" ".join(map(_sound, plain)), latin=_spelling(name))
    words = [
        word
        for word in _INITIALS_GLUED.sub(" ", name).split()
        if word.strip(".").casefold() not in _COURTESIES and _sound(word)
    ]
    titles = [_GENDERS.get(word, word) for word in plain if word in _COURTESIES]
    if len(words) == 3 and _PATRONYMIC.fullmatch(_sound(words[2])):  # surname first
        words = [*words[1:], words[0]]
    if len(words) > 1 and len(words[0].strip(".")) > 1 and all(map(_is_initial, words[1:])):
        words = [*words[1:], words[0]]  # "Путин В. В."
    if not words:
        return NameParts(name.casefold())
    *given, surname = words
    own = _sound(given[0]) if given else ""
    return NameParts(
        _belarusian(_sound(surname)) if own in _BELARUSIAN else _sound(surname),
        _BELARUSIAN.get(own, _UKRAINIAN.get(own, own)),
        " ".join(map(_sound, given[1:])),
        bool(given) and _is_initial(given[0]),
        _spelling(f"{given[0]} {surname}") if given else _letters(surname),
        own,
        titles[0] if titles else "",
    )


def _is_initial(word: str) -> bool:
    return len(word.strip(".")) == 1


def _belarusian(surname: str) -> str:
    """Return a surname as Russian has it: Tsikhanouskaya, Lukashenka."""
    for ending, russian in _BELARUSIAN_SOUNDS:
        surname = ending.sub(russian, surname)
    return surname


def _sound(word: str) -> str:
    word = _SIGNS.sub("", word.casefold())
    for written, respelt in _RESPELT:
        word = word.replace(written, respelt)
    return _VOWELS.sub("e", sound("".join(forms(word)))).replace("tsia", "tsa")


def _spelling(name: str) -> str:
    """Return a Latin name as all romanisations of one Russian name have it; else nothing."""
    plain = _letters(name)
    for written, folded in _SPELLINGS:
        plain = plain.replace(written, folded)
    return _single(plain)


def _letters(name: str) -> str:
    """Return the letters of a Latin name, none of them doubled; of any other nothing."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in plain if char.isalpha())
    return _single(plain) if plain.isascii() else ""


def _single(plain: str) -> str:
    return "".join(char for at, char in enumerate(plain) if char != plain[at - 1 : at])


_OFFICES = frozenset(
    map(_sound, ("president", "premier", "prime", "vice", "senator", "secretary", "minister",
                 "governor", "mayor", "ambassador", "director", "chair", "chairman", "general",
                 "colonel", "judge", "justice", "representative", "commissioner", "speaker"))
)  # fmt: skip
_UKRAINIAN = {_sound(own): _sound(russian) for own, russian in UKRAINIAN}
_BELARUSIAN = {_sound(own): _sound(russian) for own, russian in BELARUSIAN}
_BELARUSIAN_SOUNDS = (
    (re.compile(r"ts(?=[ie])"), "t"),
    (re.compile(r"dz(?=[ie])"), "d"),
    (re.compile(r"(?<=[oa])u(?=[^aeiou]|$)"), "v"),
    (re.compile(r"enka$"), "enko"),
)
