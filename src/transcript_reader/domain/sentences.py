"""Where sentences end, in English and in Russian."""

import re
from bisect import bisect_left, bisect_right
from typing import Final

_END = re.compile(
    r"(?P<sign>[.!?…]+)(?P<after>[\"'”’»)\]]*)(?=\s|$)|(?P<break>\s*\n\s*\n\s*)|(?P<full>[。！？])"
)
_BEFORE = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
_STARTS: Final = re.compile(r"\s*[\"'“‘«„(\[<*–—-]*\s*(?:[A-ZА-ЯЁÀ-ÞĀ-Ž]|\d|$)")
_ENGLISH = (
    "mr mrs ms mx dr prof st sen rep gov gen col maj capt cmdr lt sgt adm rev hon pres amb "
    "jr sr no nos vs etc inc ltd co corp dept est fig vol pp ed eds al cf viz approx "
    "jan feb mar apr jun jul aug sept sep oct nov dec mt ft"
)
_RUSSIAN = (
    "г гг в вв им тов др пр ул просп пл пер стр с руб коп млн млрд трлн тыс см ср напр проф "
    "акад доц св обл п пп ст ч гр гл ред"
)
_NEAR: Final = 700  # characters: a sentence that is longer is heard in part
_ABBREVIATIONS: Final = frozenset(f"{_ENGLISH} {_RUSSIAN}".split())


def sentence_ends(text: str) -> list[int]:
    """Return where each sentence ends, its closing signs included, the last one too.

    The point of an initial or an abbreviation ends none; a blank line always does.
    """
    ends: list[int] = []
    for match in _END.finditer(text):
        if match["break"] is not None:
            end = match.start()
        elif match["full"] is not None or _is_end(text, match):
            end = match.end()
        else:
            continue
        if end > (ends[-1] if ends else 0):
            ends.append(end)
    if not ends or ends[-1] < len(text.rstrip()):
        ends.append(len(text.rstrip()))
    return ends


def _is_end(text: str, match: re.Match[str]) -> bool:
    if not _STARTS.match(text, match.end()):
        return False
    if match["sign"] != ".":
        return True
    before = _BEFORE.search(text, max(0, match.start() - 40), match.start())
    if before is None:
        return True
    word = before[0]
    if len(word) == 1 and word.isalpha() and word.isupper():
        return False
    return word.lower() not in _ABBREVIATIONS and not re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word)


def sentences_at(text: str, start: int, end: int) -> str:
    """Return the whole sentences that characters ``start`` to ``end`` stand in, on one line.

    No more than 700 characters on either side are looked at.
    """
    first = max(0, start - _NEAR)
    piece = text[first : end + _NEAR]
    at, last = around(piece, start - first, end - first, sentence_ends(piece))
    return " ".join(piece[at:last].split())


def around(text: str, start: int, end: int, ends: list[int]) -> tuple[int, int]:
    """Return the whole sentences that characters ``start`` to ``end`` stand in."""
    before = bisect_right(ends, start)
    first = ends[before - 1] if before else 0
    last = ends[min(bisect_left(ends, end), len(ends) - 1)]
    while first < start and text[first].isspace():
        first += 1
    return first, max(last, end)
