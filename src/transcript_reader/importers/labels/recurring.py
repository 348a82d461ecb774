"""Labels that no colon ends, told by the names themselves, which come again and again."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.labels import core_of, label_of
from transcript_reader.importers.labels.names import (
    HONORIFICS,
    bare,
    is_capital,
    is_generic,
    is_given,
    is_initial,
    is_initialled,
    is_name,
)
from transcript_reader.importers.labels.timing import lead
from transcript_reader.importers.labels.vocabulary import OFFICE_WORDS, PARTICLES, ROLE_WORDS
from transcript_reader.importers.labels.wording import is_sentence, is_shouted

_FEWEST = 3  # paragraphs that labels of one kind open
_MOST_WORDS = 25
_MOST_SET_OFF = 6  # words that a full stop and a dash set off, without their role
_MOST_NAMES = 4  # words of a name behind an office, where a full stop ends it
_TITLES = (
    "M|MM|Mr|Mrs|Ms|Miss|Messrs|Dr|Hon|Rev|Gen|Col|Lt|Maj|Capt|Adm|Sen|Rep|Gov|Prof|Amb|St|Jr|Sr"
)
_DASH = re.compile(
    r"(?P<label>[^\W\d_][^\n:;!?–—\t]{0,200}?)"
    r"(?:[ \xa0]*\.?(?:--|[—―])[ \xa0]*|[ \xa0]+[-–][ \xa0]+)(?=\S)"
)
_PARTS = re.compile(r"\s[-–—]\s")
_TAB = re.compile(r"(?P<label>[^\W\d_][^\n:;!?–—\t]{0,200}?)[ \xa0]*\t\s*(?=\S)")
_BRACKET = re.compile(r"(?P<label>\[[^\[\]\n]{1,200}\])[ \xa0\t]+(?=\S)")
_STOP = re.compile(
    rf"(?P<label>(?:(?:(?:{_TITLES})\.|[A-Z]\.|[^\s.:;!?–—()]{{1,40}})[ \xa0]){{0,8}}"
    r"[^\s.:;!?–—()]{2,40}(?:[ \xa0]\([^()\n]{1,60}\))?)\.[ \xa0]+(?=\S)"
)
_CLOCKED = re.compile(
    r"(?P<label>[^\W\d_][^\n:;!?–—\t\[\](]{0,80}?[ \xa0]+[\[(]\d{1,3}:\d{2}(?::\d{2})?[\])])"
    r"[ \xa0\t]+(?=\S)"
)
_STOP_DASH = re.compile(
    r"(?P<label>[^\W\da-zа-яё_][^\n:;!?–—\t]{0,120}?)\.[ \xa0]?[-–—]+[ \xa0]*(?=\S)"
)
_SIGNS = {
    _DASH: ("--", "—", "―", " -", " –", "\xa0-", "\xa0–"),
    _TAB: ("\t",),
    _BRACKET: ("[",),
    _STOP_DASH: tuple(f".{space}{dash}" for space in ("", " ", "\xa0") for dash in "-–—"),
    _CLOCKED: ("]", ")"),
}
"""What ends a label of each kind: one of these, without which a text has none of it."""
_COURTESIES = frozenset(("m", "mm", "mme", "mlle"))
_LEADING = frozenset(("the", "acting", "vice", "deputy", "madam"))


def recurring_labels(
    texts: Sequence[str], bold: Sequence[int] = (), *, answered: bool = False
) -> list[Opening | None]:
    """Return for each paragraph the label it opens with, by the kind there is most of.

    A dash, a tab, brackets or a full stop end it, or the end of the bold type in which a
    paragraph begins; ``bold`` says how many characters that covers, where a format tells.
    ``answered`` where other voices are known already, so that one more is enough.
    """
    voices = 1 if answered else 2
    found = [_without_title(texts, _matched(texts, _DASH))]
    found += (_matched(texts, kind) for kind in (_TAB, _BRACKET))
    found.append(_bold(texts, bold))
    kept = [_borne_out(openings, _is_voice, voices) for openings in found]
    kept.append(_borne_out(_matched(texts, _STOP), _is_stopped, voices))
    kept += (
        _borne_out(_matched(texts, kind), _is_set_off, voices) for kind in (_STOP_DASH, _CLOCKED)
    )
    return max(kept, key=lambda openings: sum(map(bool, openings)))


def _matched(texts: Sequence[str], kind: re.Pattern[str]) -> list[Opening | None]:
    signs = _SIGNS.get(kind)
    whole = "\n".join(texts) if signs else ""
    if signs and sum(map(whole.count, signs)) < _FEWEST:  # as in most texts
        return [None] * len(texts)
    return [_opening(text, kind) for text in texts]


def _without_title(
    texts: Sequence[str], openings: Sequence[Opening | None]
) -> list[Opening | None]:
    """Leave out a first line that several dashes part: "Jane Doe - The talk - 5 May"."""
    first = next((place for place, text in enumerate(texts) if text), 0)
    titled = bool(texts) and len(_PARTS.findall(texts[first])) > 1
    return [None if titled and place == first else one for place, one in enumerate(openings)]


def _opening(text: str, kind: re.Pattern[str]) -> Opening | None:
    start = len(text) - len(text.lstrip(" \xa0\t"))
    if text[start : start + 1].islower():
        return None  # as most broken lines begin
    match = kind.match(text, start + lead(text[start : start + 60]))
    return Opening(text[start : match.end("label")].rstrip(), match.end()) if match else None


def _bold(texts: Sequence[str], bold: Sequence[int]) -> list[Opening | None]:
    """Return what stands in the bold type that each paragraph begins with, words behind it."""
    return [
        Opening(text[:end].strip(), end) if text[:end].strip() and text[end:].strip() else None
        for text, end in zip(texts, bold or [0] * len(texts), strict=True)
    ]


def _borne_out(
    openings: list[Opening | None], is_sure: Callable[[str], bool], fewest: int
) -> list[Opening | None]:
    """Keep the labels that names bear out: ``fewest`` voices, one of whom comes again."""
    often = Counter(one.printed for one in openings if one)
    names = {printed: _name(printed) for printed in often if is_sure(printed)}
    voices: Counter[str] = Counter()
    for printed, name in names.items():
        voices[name] += often[printed]
    if (
        len(voices) < fewest
        or max(voices.values(), default=0) < 2
        or sum(voices.values()) < _FEWEST
    ):
        return [None] * len(openings)
    others = {p for p in often if p not in names and _name(p) in voices and _is_plain(p)}
    kept = names.keys() | others
    return [one if one and one.printed in kept else None for one in openings]


def _name(printed: str) -> str:
    return label_of(printed).name.casefold()


def _is_plain(printed: str) -> bool:
    """Say whether words are few enough, and none is one of sentences."""
    words = core_of(printed)[0].split()
    return bool(words) and len(words) <= _MOST_WORDS and not is_sentence(words)


def _is_voice(printed: str) -> bool:
    """Say whether this names a person, or a voice without a name, beyond doubt."""
    words = core_of(printed)[0].split()
    if not _is_plain(printed) or not is_capital(words[0]):
        return False
    if is_generic(words) or is_initialled(words[0]) or _is_addressed(printed):
        return True
    if len(words) > 1 and is_initial(words[0]) and is_name(words[-1]):
        return True
    name = label_of(printed).name.split()
    if not all(is_name(word) or bare(word) in PARTICLES for word in name):
        return False
    return len(name) > 1 and is_given(name[0])


def _is_stopped(printed: str) -> bool:
    """Say whether this may end in a full stop: an office or a courtesy, or a shouted name."""
    words = core_of(printed)[0].split()
    if len(words) < 2:
        return is_shouted(words) and bare(words[0]) in OFFICE_WORDS
    shouted = is_shouted(words) and is_given(words[0]) and all(map(is_name, words))
    return shouted or _is_addressed(printed) or _is_french(words)


def _is_french(words: Sequence[str]) -> bool:
    """Say whether this is a courtesy in French: "M. le président", "Mme Anne Lee"."""
    courtesy = bare(words[0]) in _COURTESIES and is_capital(words[0])
    return courtesy and (bare(words[1]) in ("le", "la") or all(map(is_name, words[1:])))


def _is_set_off(printed: str) -> bool:
    """Say whether a full stop and a dash set off a few words: "Presidente.- ", "P.- "."""
    words = core_of(printed.partition(",")[0])[0].split()
    return _is_plain(printed) and 0 < len(words) <= _MOST_SET_OFF


def _is_addressed(printed: str) -> bool:
    """Say whether this is a courtesy or an office before a name, or an office with "The"."""
    words = core_of(printed)[0].split()
    if not _is_plain(printed) or len(words) < 2 or not is_capital(words[0]):
        return False
    plain = [bare(word) for word in words]
    if plain[0] in _LEADING and all(word in ROLE_WORDS | _LEADING for word in plain):
        return True
    start = next((i for i, word in enumerate(plain) if word not in ROLE_WORDS | HONORIFICS), 0)
    name = words[start:]
    return (
        start > 0
        and len(name) <= _MOST_NAMES
        and is_name(name[0])
        and all(is_name(word) or bare(word) in PARTICLES for word in name)
    )
