"""Whether a name that was typed is a name that is printed, in either script."""

from functools import lru_cache
from typing import Final

from transcript_reader.search.analysis import forms, stem
from transcript_reader.search.wild import WILD, pattern_expression

_LETTERS: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "u",
}  # fmt: skip
# Spellings of one sound in Latin script, but for "ch" and "shch", as the letters above.
_SPELLINGS: Final = (
    ("kh", "h"), ("tz", "ts"), ("ck", "k"), ("ph", "f"), ("x", "ks"),
    ("w", "v"), ("j", "i"), ("y", "i"), ("c", "k"), ("q", "k"),
)  # fmt: skip


_TO_CYRILLIC: Final = (
    ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"),
    ("yu", "ю"), ("ya", "я"), ("yo", "е"), ("ye", "е"), ("iy", "ий"), ("ey", "ей"),
    ("ay", "ай"), ("oy", "ой"),
    *zip("abvgdezijklmnoprstufhcyw", "абвгдезийклмнопрстуфхкыв", strict=True),
)  # fmt: skip


def same_name(words: tuple[str, ...], name: str, *, unfinished: bool = False) -> bool:
    """Say whether every word typed, as a form, is a word of the printed name.

    A single letter stands for a name that begins with it: "в путин" is "Vladimir Putin"; and
    "put*" and "p?tin" for whatever they would be in the text. An ``unfinished`` last word
    stands for what begins with it, too.
    """
    printed = _name_keys(name)
    finished = words[:-1] if unfinished else words
    return all(
        _fits(word, name) if WILD.search(word) else _is_one_of(word, printed) for word in finished
    ) and (not unfinished or _is_one_of(words[-1], printed) or _fits(words[-1] + "*", name))


def _fits(pattern: str, name: str) -> bool:
    fits = pattern_expression(pattern).fullmatch
    return any(fits(form) or fits(in_other_script(form)) for form in forms(name))


def _is_one_of(word: str, printed: tuple[tuple[str, frozenset[str]], ...]) -> bool:
    if len(word) == 1:
        return any(key[:1] == sound(word)[:1] for key, _ in printed)
    wanted = _keys(word)
    return any(wanted & keys for _, keys in printed)


@lru_cache(maxsize=50_000)
def _name_keys(name: str) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((sound(form), _keys(form)) for form in forms(name))


@lru_cache(maxsize=50_000)
def _keys(form: str) -> frozenset[str]:
    """Return the keys of which two spellings of a name share one: sound, and stem's sound."""
    cut = stem(form, "ru" if form[:1] >= "Ѐ" else "")
    return frozenset({sound(form), "=" + cut, sound(cut.partition(":")[2])})


@lru_cache(maxsize=50_000)
def sound(form: str) -> str:
    """Return how a form sounds, in Latin letters, the same for both scripts."""
    if any(char in _LETTERS for char in form):
        latin = "".join(_LETTERS.get(char, char) for char in form)
    else:
        latin = form.replace("shch", "sh").replace("ch", "\0")
        for spelling, letters in _SPELLINGS:
            latin = latin.replace(spelling, letters)
        latin = latin.replace("\0", "ch")
    latin = latin.replace("ie", "e").replace("io", "e")
    kept = [char for at, char in enumerate(latin) if char != latin[at - 1 : at]]
    return "".join(kept).removesuffix("i") if len(kept) > 3 else "".join(kept)


def in_other_script(form: str) -> str:
    """Return a form as it would be spelt in the other script; empty for a third one."""
    if any(char in _LETTERS for char in form):
        return "".join(_LETTERS.get(char, char) for char in form)
    if not form.isascii() or not form.isalpha():
        return ""
    for spelling, letters in _TO_CYRILLIC:
        form = form.replace(spelling, letters)
    return form
