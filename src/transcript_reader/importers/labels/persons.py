"""Who is who within one transcript: many labels, one speaker."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from transcript_reader.domain.given_names import GIVEN_NAMES
from transcript_reader.importers.labels.labels import Label
from transcript_reader.importers.labels.names import HONORIFICS, bare, is_initial, is_initialled
from transcript_reader.importers.labels.vocabulary import ROLE_WORDS

_PATRONYMIC = re.compile(r"(?:[ое]вич|[ое]вна|ьич|инична|ична)$")
_SPLIT = re.compile(r"(?<=\.)(?=[^\W\d_])")  # "V.Putin", "S.V."
_LARGEST_FAMILY = 100  # different labels with one surname that are compared with one another
_FOLDS = (
    ("ё", "е"), ("y", "i"), ("j", "i"), ("shch", "sch"), ("ks", "x"), ("ii", "i"), ("ie", "e"),
    ("alexandr", "alexander"),
)  # fmt: skip
"""Spellings of one romanised name: Sergey and Sergei, Brilyov and Brilev."""
_INNER_YO = re.compile(r"(?<=\w)io")  # it is an e, but in Joseph, whose initial is J


def same_voices(labels: Sequence[Label]) -> list[int]:
    """Return the speaker's number for each label, counted from 0 by first appearance.

    Two labels are one person where every sign agrees: the whole name, in any spelling; a
    surname with initials, or alone, that fits one person of the document and no other. A
    voice without a name is nobody but itself.
    """
    voices = {label: _voice(label) for label in dict.fromkeys(labels)}
    groups = _Groups(list(voices.values()))
    groups.join_equal()
    groups.join_longer()
    groups.join_misspelt()
    groups.join_initialled()
    groups.join_alone()
    groups.join_begun()
    groups.join_offices()
    numbers: dict[int, int] = {}
    roots = {label: groups.root(voice) for label, voice in voices.items()}
    return [numbers.setdefault(roots[label], len(numbers)) for label in labels]


def best_name(names: Sequence[str]) -> str:
    """Return the name to show for a person: the commonest of the fullest forms."""
    often = Counter(names)

    def fullness(name: str) -> tuple[bool, bool, int, int]:
        words = name.split()
        whole = len(words) > 1 and not any(is_initialled(w) or is_initial(w) for w in words[:1])
        return whole, name != name.upper(), often[name], len(words)

    return max(dict.fromkeys(names), key=fullness)


def holder_of(label: Label) -> str:
    """Return who is named in brackets behind an office: "The Chair (Mr. Doe)"; empty for none."""
    return label.remark if _BRACKETED.fullmatch(label.remark) else ""


@dataclass(frozen=True, slots=True)
class _Voice:
    """A label reduced to what tells people apart; all parts folded.

    ``given`` are the words before the surname, an initial being its letter and a full
    stop; ``title`` are the words of role and courtesy. ``office`` is how the label begins
    that has the name in brackets: "The Minister (Mr. Doe)".
    """

    given: tuple[str, ...]
    surname: str
    title: frozenset[str]
    named: bool
    office: str = ""

    @property
    def is_initialled(self) -> bool:
        return bool(self.given) and self.given[0].endswith(".")

    @property
    def is_full(self) -> bool:
        return bool(self.given) and not self.is_initialled

    @property
    def is_office(self) -> bool:
        """Say whether it is no name: a deputy minister is not the minister at length."""
        if not self.given:
            return self.surname in _CHAIRS
        return self.given[0] in _ARTICLES or not ROLE_WORDS.isdisjoint(self.given)


class _Groups:
    """Voices in groups, each group one person; joining two makes them one."""

    def __init__(self, voices: Sequence[_Voice]) -> None:
        self._voices = list(dict.fromkeys(voices))
        self._number = {voice: number for number, voice in enumerate(self._voices)}
        self._above = list(range(len(self._voices)))
        by_surname: dict[str, list[_Voice]] = {}
        for voice in self._voices:
            if voice.named:
                by_surname.setdefault(voice.surname, []).append(voice)
        self._families = [f for f in by_surname.values() if 1 < len(f) <= _LARGEST_FAMILY]

    def root(self, voice: _Voice) -> int:
        number = self._number[voice]
        while self._above[number] != number:
            number = self._above[number]
        return number

    def join_equal(self) -> None:
        """Join equal whole names, surnames alone under fitting titles, equal voices."""
        first: dict[object, _Voice] = {}
        for voice in self._voices:
            if voice.given or not voice.named:
                self._join(first.setdefault((voice.given, voice.surname), voice), voice)
        for family in self._families:
            alone = [voice for voice in family if not voice.given]
            for one, other in combinations(alone, 2):
                if _fit(one.title, other.title):
                    self._join(one, other)

    def join_longer(self) -> None:
        """Join a name, or initials, to one with further words, or initials, in it."""
        for family in self._families:
            full = [voice for voice in family if voice.is_full and not voice.is_office]
            initialled = [voice for voice in family if voice.is_initialled]
            for alike in (full, initialled):
                for voice in alike:
                    self._join_only(voice, [other for other in alike if _within(voice, other)])

    def join_misspelt(self) -> None:
        """Join a given name that is none to the one a slip of the pen away from it."""
        for family in self._families:
            single = [voice for voice in family if len(voice.given) == 1 and voice.is_full]
            for voice in single:
                if voice.given[0] not in _FOLDED_NAMES:
                    near = [other for other in single if _is_slip(voice.given[0], other.given[0])]
                    self._join_only(voice, near)

    def join_initialled(self) -> None:
        """Join a surname with initials to the one person it fits."""
        for family in self._families:
            for voice in family:
                if voice.is_initialled and not voice.is_office:
                    fitting = [v for v in family if v.is_full and _fits(voice.given, v.given)]
                    self._join_only(voice, fitting)

    def join_alone(self) -> None:
        """Join a surname alone to the one person who has it, unless their titles differ."""
        for family in self._families:
            alone = [voice for voice in family if not voice.given and not voice.is_office]
            for voice in alone:
                if not voice.title:
                    self._join_only(voice, [other for other in alone if other is not voice])
            if len({self.root(voice) for voice in alone}) != 1:
                continue
            others = [voice for voice in family if voice.given and not voice.is_office]
            titles = [voice.title for voice in others if voice.title]
            own = [voice.title for voice in alone if voice.title]
            if not own or not titles or any(_fit(a, b) for a in own for b in titles):
                self._join_only(alone[0], others)

    def join_begun(self) -> None:
        """Join a name to the one longer name that begins so: "Ana Ruiz", "Ana Ruiz Gil"."""
        by_start: dict[tuple[str, ...], list[_Voice]] = {}
        full = [voice for voice in self._voices if voice.is_full and not voice.is_office]
        for voice in full:
            for length in range(2, len(voice.given) + 1):
                by_start.setdefault(voice.given[:length], []).append(voice)
        for voice in full:
            if voice.given[0] in _FOLDED_NAMES:
                self._join_only(voice, by_start.get((*voice.given, voice.surname), []))

    def join_offices(self) -> None:
        """Join an office alone to the one person whom a label has in brackets behind it."""
        holders: dict[str, list[_Voice]] = {}
        for voice in self._voices:
            if voice.office:
                holders.setdefault(voice.office, []).append(voice)
        for voice in self._voices:
            if voice.named and not voice.office:
                name = " ".join((*voice.given, voice.surname))
                self._join_only(voice, holders.get(name, []))

    def _join_only(self, voice: _Voice, fitting: Sequence[_Voice]) -> None:
        """Join a voice to those that fit it, if they are one person."""
        if len({self.root(other) for other in fitting}) == 1:
            self._join(fitting[0], voice)

    def _join(self, one: _Voice, other: _Voice) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        self._above[high] = low


def _voice(label: Label) -> _Voice:
    if not label.named:
        return _Voice((), _folded(label.name), frozenset(), named=False)
    holder = _BRACKETED.fullmatch(label.remark)
    if holder:
        office = _voice(replace(label, remark=""))
        if office.is_office or label.printed.casefold().startswith(_THE):
            named = _voice(Label(label.remark, holder[2], holder[1]))
            return replace(named, office=" ".join((*office.given, office.surname)))
    words = (label.full_name or label.name).split() or [label.name]
    if len(words) > 2 and _PATRONYMIC.search(words[-1].casefold()):  # the surname comes first
        words = [*words[1:], words[0]]
    courtesy = [bare(word) for word in words if bare(word) in _COURTESIES]
    parts = [part for word in words if bare(word) not in _COURTESIES for part in _SPLIT.split(word)]
    if not parts:
        parts = words
    given = tuple(filter(None, map(_given, parts[:-1])))
    title = frozenset([*courtesy, *(bare(_folded(word)) for word in label.role.split())])
    return _Voice(given, _folded(parts[-1]), title, named=True)


def _given(part: str) -> str:
    folded = _folded(part)
    return folded[:1] + "." if is_initial(part) or len(folded) == 1 else folded


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    """Return a name in lower case without accents and in one of its spellings."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ё", "е").replace("й", "и"))
    plain = "".join(c for c in plain if c.isalnum() or c in " .")
    for spelling, one in _FOLDS:
        plain = plain.replace(spelling, one)
    return _INNER_YO.sub("e", plain).strip()


_COURTESIES = HONORIFICS | frozenset(
    (
        "mnr",
        "mev",
        "mnu",
        "nkz",
        "nksz",
        "nkskz",
        "mngd",
        "moh",
        "mong",
        "hon",
        "rev",
        "adv",
        "prof",
    )
)
"""What stands before a name, in the parliaments of South Africa, too."""
_ARTICLES = frozenset(("the", "der", "die", "el", "la", "le", "il", "o", "a"))
_THE = tuple(f"{article} " for article in _ARTICLES)
_CHAIRS = frozenset(map(_folded, ("speaker", "president", "chairman", "chairperson", "chair")))
_BRACKETED = re.compile(r"((?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Mnr|Mev)\b\.?)\s+(\S.*)")
_FOLDED_NAMES = frozenset(map(_folded, GIVEN_NAMES))


def _fit(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two titles can be one person's: equal, or one within the other."""
    return bool(one and other) and (one <= other or other <= one)


def _within(short: _Voice, long: _Voice) -> bool:
    """Say whether the words of a given name come in the other, in order, the first first."""
    rest = iter(long.given)
    more = len(long.given) > len(short.given)
    return more and short.given[0] == long.given[0] and all(word in rest for word in short.given)


def _fits(initials: Sequence[str], given: Sequence[str]) -> bool:
    """Say whether initials can be those of given names."""
    return all(one[:1] == other[:1] for one, other in zip(initials, given, strict=False))


def _is_slip(one: str, other: str) -> bool:
    """Say whether two words differ by one letter, or by two that changed places."""
    if one == other or min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    a, b = one[start:], other[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
