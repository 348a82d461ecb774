"""From text to index terms: which words stand where, folded, and stemmed by language.

A *form* is a word as folded for comparison: lower case, without accents, stress marks and
soft hyphens, ё as е, G-20 as g20. A *stem* is a form cut by the Snowball stemmer of its script
and of the text's language, with that stemmer's code in front: "en:treati". Two words are the
same for search when their stems are equal, and the same for an exact search when their forms
are.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from itertools import islice
from threading import Lock
from typing import Final, Protocol, cast

import Stemmer

ANALYSIS: Final = 2
"""Raise this when the same text would give other terms: older indexes are then rebuilt."""

# Marks that stand on or inside a word: combining accents and vowel signs, soft hyphens,
# zero-width joiners and spaces, byte-order marks.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
    "\u00ad\u034f\u200b-\u200d\u2060\ufeff"
)
APOSTROPHES: Final = "'’ʼ‘`´′＇"
HYPHENS: Final = "\u2010\u2011-"
_NUMBERED = rf"(?:[{HYPHENS}](?<![\d_][{HYPHENS}])\d)?+"  # a letter's number: G-20, F-16, С-300
WORD: Final = re.compile(rf"\w{_NUMBERED}[\w{_MARKS}]*+(?:[{APOSTROPHES}]\w[\w{_MARKS}]*+)*+")
"""One printed word. A few printed words are several forms, or none: see :func:`pieces`."""

# Scripts written without spaces: every character is a word, so that any run can be found.
_UNSPACED = "\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ODD = re.compile(rf"[_{APOSTROPHES}{_UNSPACED}{HYPHENS}]")
_PARTED = re.compile(rf"[_{_UNSPACED}]")
_PIECE = re.compile(
    rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]{_NUMBERED}(?:[^\W_{_UNSPACED}]|[{_MARKS}])*"
    rf"(?:[{APOSTROPHES}][^\W_{_UNSPACED}](?:[^\W_{_UNSPACED}]|[{_MARKS}])*)*"
)
_HYPHEN = re.compile(f"[{HYPHENS}]")
_IGNORABLE = re.compile("[\u00ad\u034f\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
_ELISION = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|nell|all|sull|dall|coll|un|quell"
    r"|quest|bell|sant)'(?=.)"
)
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[a-z]")

_STEMMERS: Final = {
    "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french",
    "ga": "irish", "hu": "hungarian", "it": "italian", "lt": "lithuanian", "nl": "dutch",
    "no": "norwegian", "nb": "norwegian", "nn": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "sv": "swedish", "tr": "turkish",
    "ar": "arabic", "el": "greek", "hi": "hindi", "hy": "armenian", "ru": "russian",
}  # fmt: skip
_LATIN_CODES = frozenset(_STEMMERS) - {"ar", "el", "hi", "hy", "ru"}
_OTHER_CODES = frozenset({"ar", "el", "hi", "hy"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: its form, and the characters ``start`` to ``end`` it covers."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """One form within a printed word, with its place in it."""

    form: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text in order; their places count in the text as given."""
    for match in WORD.finditer(text):
        at = match.start()
        for piece in pieces(match.group()):
            yield Token(piece.form, at + piece.start, at + piece.end)


def printed_words(text: str) -> tuple[list[str], Callable[[int], tuple[int, int]]]:
    """Return the forms of a text, and what tells of each by number which characters it covers.

    As :func:`tokens`, in bulk: few words of many are asked about.
    """
    matches = list(WORD.finditer(text))
    found = [_single[match[0]] for match in matches]
    if None in found:
        each = list(tokens(text))
        return [token.form for token in each], lambda at: (each[at].start, each[at].end)
    return cast("list[str]", found), lambda at: _covered(matches[at])


def word_place(text: str, start: int, end: int, number: int) -> tuple[int, int]:
    """Return the characters that a word covers: the one of that number, from ``start`` on.

    It begins before ``end``, and no word goes over ``start``.
    """
    words = WORD.finditer(text, start)
    if not _PARTED.search(text, start, end):  # every printed word is one form
        return _covered(next(islice(words, number, None)))
    parts = ((match.start(), piece) for match in words for piece in pieces(match[0]))
    at, piece = next(islice(parts, number, None))
    return at + piece.start, at + piece.end


def _covered(match: re.Match[str]) -> tuple[int, int]:
    word = match[0]
    if word not in _cut and _single[word] is not None:
        return match.span()
    at, (piece,) = match.start(), pieces(word)
    return at + piece.start, at + piece.end


class _SingleForms(dict[str, "str | None"]):
    """The form of a printed word that is one form; None for one that is several, or none."""

    def __missing__(self, word: str) -> str | None:
        if len(self) >= _CACHED:
            self.clear()
        if not _ODD.search(word):  # as nearly all
            whole = self[word] = fold(word) or None
            return whole
        split = pieces(word)
        if len(split) == 1 and split[0].end - split[0].start < len(word):
            _cut.add(word)
        found = self[word] = split[0].form if len(split) == 1 else None
        return found


_single = _SingleForms()
_cut: set[str] = set()  # printed words of which the form is only a part


def forms(text: str) -> list[str]:
    """Return the forms of a text, in order."""
    words = WORD.findall(text)
    found = [_single[word] for word in words]
    if None in found:
        return [piece.form for word in words for piece in pieces(word)]
    return cast("list[str]", found)


def pieces(word: str) -> tuple[Piece, ...]:
    """Split one printed word, a match of :data:`WORD`, into forms.

    Nearly always one. Underscores and the characters of scripts without spaces part words,
    a possessive ’s and an elided article (l’, d’) are left off.
    """
    found = _pieces.get(word)
    if found is None:
        if len(_pieces) >= _CACHED:
            _pieces.clear()
        found = _pieces[word] = tuple(_split(word))
    return found


_CACHED = 200_000
_pieces: dict[str, tuple[Piece, ...]] = {}


def _split(word: str) -> Iterator[Piece]:
    if not _ODD.search(word):
        if form := fold(word):
            yield Piece(form, 0, len(word))
        return
    for match in _PIECE.finditer(word):
        form = fold(_HYPHEN.sub("", match.group()))
        start, end = match.span()
        if elision := _ELISION.match(form):
            form = form[elision.end() :]
            start = _after_apostrophe(word, start)
        if form.endswith("'s") and len(form) > 2:
            form = form[:-2]
            end = _last_apostrophe(word, start, end)
        if form:
            yield Piece(form, start, end)


def _after_apostrophe(word: str, start: int) -> int:
    return next(at for at in range(start, len(word)) if word[at] in APOSTROPHES) + 1


def _last_apostrophe(word: str, start: int, end: int) -> int:
    return next(at for at in reversed(range(start, end)) if word[at] in APOSTROPHES)


def fold(word: str) -> str:
    """Return the form of a word: what is left when case, accents and stress do not count.

    Letters of Cyrillic that only look accented (й, ї, ў) stay; ё becomes е.
    """
    if word.isascii():
        return word.lower()
    word = unicodedata.normalize("NFKD", _IGNORABLE.sub("", word).casefold())
    kept: list[str] = []
    for char in word:
        if not unicodedata.combining(char):
            kept.append("'" if char in APOSTROPHES else char)
        elif char in "\u0306\u0308" and kept and _CYRILLIC.match(kept[-1]):
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept)).replace("ё", "е")


KEEPING_FIRST_LETTER: Final = frozenset(
    {"", "ca", "da", "de", "en", "es", "fi", "fr", "it", "nb", "nn", "no", "pt", "ro", "ru", "sv"}
)
"""Codes of stemmers that take something off the end of words only."""


def stemmer_code(form: str, language: str) -> str:
    """Say which stemmer cuts this form in a text of this language; empty for none."""
    if _CYRILLIC.search(form):
        return "ru"
    if _LATIN.search(form):
        code = language[:2].lower()
        if code in _LATIN_CODES:
            return code
        return "en" if code in _ENGLISH_WITHIN else ""
    code = language[:2].lower()
    return code if code in _OTHER_CODES else ""


# Languages of other scripts, and texts of unknown language: their Latin words are English.
_ENGLISH_WITHIN = frozenset({"", "ru", "uk", "be", "bg", "zh", "ja", "ko", "he", "th", "ka"}) | (
    _OTHER_CODES
)


class _Stemmer(Protocol):
    """One of Snowball's stemmers."""

    def stemWord(self, word: str) -> str: ...  # noqa: N802


@lru_cache(maxsize=_CACHED)
def stem(form: str, language: str) -> str:
    """Return the index term of a form in a text of that language."""
    code = stemmer_code(form, language)
    if not code:
        return f":{form}"
    with _stemming:  # a stemmer keeps the word it is at work on in itself
        return f"{code}:{_stemmer(code).stemWord(form)}"


_stemming = Lock()


@cache
def _stemmer(code: str) -> _Stemmer:
    return cast("_Stemmer", Stemmer.Stemmer(_STEMMERS[code], 0))


@cache
def analysis_version() -> str:
    """Name everything the terms depend on: this module and the stemmers it uses."""
    return f"{ANALYSIS}, PyStemmer {version('PyStemmer')}, Unicode {unicodedata.unidata_version}"
