"""An independent, slow reading of the search rules: no index, no regular expressions."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from snowballstemmer.english_stemmer import EnglishStemmer
from snowballstemmer.russian_stemmer import RussianStemmer

_APOSTROPHES = "'’ʼ‘`´′＇"
_HYPHENS = ("-", "‐", "‑")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ENGLISH = EnglishStemmer()
_RUSSIAN = RussianStemmer()


@dataclass(frozen=True)
class Word:
    """A word as compared, and the characters it stands on."""

    form: str
    start: int
    end: int


@cache
def words(text: str) -> list[Word]:
    found: list[Word] = []
    at = 0
    while at < len(text):
        if not text[at].isalnum():
            at += 1
            continue
        end = at + 1
        if not text[at].isdecimal() and text[end : end + 1] in _HYPHENS:
            end += text[end + 1 : end + 2].isdecimal() * 2  # G-20, and not X-ray
        while end < len(text) and _goes_on(text, end):
            end += 1
        found.append(_word(text, at, end))
        at = end
    return found


def _goes_on(text: str, at: int) -> bool:
    char = text[at]
    if char.isalnum() or char in _INVISIBLE or unicodedata.combining(char):
        return True
    return char in _APOSTROPHES and at + 1 < len(text) and text[at + 1].isalnum()


def _word(text: str, start: int, end: int) -> Word:
    form = folded("".join(char for char in text[start:end] if char not in _HYPHENS))
    if form.endswith("'s") and len(form) > 2:
        end = max(text.rfind(sign, start, end) for sign in _APOSTROPHES)
        form = form[:-2]
    for article in ("l", "d", "j", "m", "t", "s", "n", "c"):
        if form.startswith(article + "'"):
            form = form[2:]
            start = min(at for at in range(start, end) if text[at] in _APOSTROPHES) + 1
    return Word(form, start, end)


def folded(word: str) -> str:
    letters = []
    for char in word.casefold():
        if char in _INVISIBLE:
            continue
        if char in _APOSTROPHES:
            letters.append("'")
        elif char in "йїў":
            letters.append(char)
        else:
            plain = unicodedata.normalize("NFKD", char)
            letters += (one for one in plain if not unicodedata.combining(one))
    return "".join(letters)


@cache
def stemmed(form: str) -> str:
    if any("а" <= char <= "я" for char in form):
        return str(_RUSSIAN.stemWord(form))
    return str(_ENGLISH.stemWord(form)) if any("a" <= char <= "z" for char in form) else form


def places(text: str, fits: Callable[[str], bool]) -> list[tuple[int, int]]:
    return [(word.start, word.end) for word in words(text) if fits(word.form)]


def same_stem(form: str) -> Callable[[str], bool]:
    return lambda other: stemmed(other) == stemmed(form)


def phrase_places(text: str, phrase: list[str]) -> list[tuple[int, int]]:
    found = words(text)
    return [
        (found[at].start, found[at + len(phrase) - 1].end)
        for at in range(len(found) - len(phrase) + 1)
        if [word.form for word in found[at : at + len(phrase)]] == phrase
    ]
