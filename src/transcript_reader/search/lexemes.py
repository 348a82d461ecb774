"""A query cut into words, phrases, brackets, operators and field names."""

import re
from dataclasses import dataclass
from typing import Final

from transcript_reader.domain.errors import BadQuery
from transcript_reader.search.analysis import fold
from transcript_reader.search.fields import FIELDS

_CLOSING: Final = {'"': '"', "“": '”"', "”": '”"', "„": '“”"', "«": '»"', "»": '«»"'}
"""What closes a phrase opened by each sign."""

QUOTES: Final = "".join(_CLOSING)
"""Signs that open and close a phrase; within one, others are signs like any other."""

_LEXEME = re.compile(
    rf"\s*(?:(?P<quote>[{QUOTES}])|(?P<open>\()|(?P<close>\))|(?P<word>[^\s(){QUOTES}]+))"
)
_SLOP = re.compile(r"~(\d*)")
_AND: Final = frozenset({"AND", "И", "&&"})
_OR: Final = frozenset({"OR", "ИЛИ", "|", "||"})
_NOT: Final = frozenset({"NOT", "НЕ"})
_MINUS: Final = ("-", "−")
_NEAR = re.compile(r"(?:NEAR|РЯДОМ)(?:/(\d*))?")
_FIELD = re.compile(r"([^\W\d_]+):")
NEAR_DISTANCE: Final = 5
MOST_NEAR: Final = 100


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One of them, from ``at`` to ``end`` in the query; ``number`` is what follows ~ or NEAR/."""

    kind: str  # field, value, dash, phrase, open, close, word, and, or, not, near
    text: str
    at: int
    number: int | None = None
    end: int = 0


def lexemes(text: str, *, typing: bool) -> list[Lexeme]:
    """Cut a query; while it is being typed, a phrase may still be open.

    Raises:
        BadQuery: if a quotation mark, a number or a field name is wrong.
    """
    found: list[Lexeme] = []
    at = 0
    while match := _LEXEME.match(text, at):
        at = match.end()
        kind = str(match.lastgroup)
        start = match.start(kind)
        if kind == "quote":
            phrase, at = _phrase(text, start, typing=typing)
            found.append(phrase)
        elif kind != "word":
            found.append(Lexeme(kind, match[kind], start, end=at))
        elif match["word"] in _MINUS and text[at : at + 1] in {*QUOTES, "("}:
            found.append(Lexeme("not", match["word"], start))
        else:
            found.extend(_words(match["word"], start))
    return found


def _phrase(text: str, start: int, *, typing: bool) -> tuple[Lexeme, int]:
    """Return the phrase that a quotation mark opens, and where the text goes on."""
    closing = _CLOSING[text[start]]
    end = next((at for at in range(start + 1, len(text)) if text[at] in closing), len(text))
    if end == len(text) and not typing:
        raise BadQuery("The quotation mark opened here is never closed.", start)
    inside = text[start + 1 : end]
    slop = _SLOP.match(text, end + 1)
    if slop is None:
        return Lexeme("phrase", inside, start, end=min(end + 1, len(text))), end + 1
    if not slop[1] or not 1 <= int(slop[1]) <= MOST_NEAR:
        raise BadQuery(
            f"After “~” belongs how near the words must be, from 1 to {MOST_NEAR}.",
            slop.start(1),
        )
    return Lexeme("phrase", inside, start, int(slop[1]), slop.end()), slop.end()


def _words(word: str, at: int) -> list[Lexeme]:
    """Split operators and prefixes off a run of characters without spaces."""
    if word in _AND:
        return [Lexeme("and", word, at)]
    if word in _OR:
        return [Lexeme("or", word, at)]
    if word in _NOT:
        return [Lexeme("not", word, at)]
    if near := _NEAR.fullmatch(word):
        distance = NEAR_DISTANCE if near[1] is None else int(near[1] or 0)
        if not 1 <= distance <= MOST_NEAR:
            raise BadQuery(
                f"After “{word.split('/')[0]}/” belongs a number of words from 1 to {MOST_NEAR}.",
                at,
            )
        return [Lexeme("near", word, at, distance)]
    if word[0] in _MINUS and len(word) > 1 and word[1] not in "-–—":
        return [Lexeme("not", "-", at), *_words(word[1:], at + 1)]
    if word in _MINUS:
        return [Lexeme("dash", word, at)]
    if field := _FIELD.match(word):
        return _field_words(word, field[1], at)
    return [Lexeme("word", word, at, end=at + len(word))]


def _field_words(word: str, name: str, at: int) -> list[Lexeme]:
    value = word[len(name) + 1 :]
    known = FIELDS.get(fold(name))
    if known is None:
        if not value:  # a label pasted with its colon: "Putin:"
            return [Lexeme("word", name, at, end=at + len(name))]
        if value.startswith("//"):  # an address
            return [Lexeme("word", word, at, end=at + len(word))]
        raise BadQuery(
            f"There is no field “{name}:”. The fields are speaker, role, title, date, year, "
            "place, lang, kind, source and is.",
            at,
        )
    lexeme = Lexeme("field", known, at)
    if not value:
        return [lexeme]
    return [lexeme, Lexeme("value", value, at + len(name) + 1, end=at + len(word))]


def finished(found: list[Lexeme]) -> list[Lexeme]:
    """Leave off what still waits for its other half, and close what is open."""
    kept = list(found)
    while kept and kept[-1].kind in ("and", "or", "not", "near", "field", "open", "dash"):
        kept.pop()
    open_ = sum((lexeme.kind == "open") - (lexeme.kind == "close") for lexeme in kept)
    end = kept[-1].at if kept else 0
    return kept + [Lexeme("close", ")", end)] * max(0, open_)
