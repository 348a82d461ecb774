"""What one word or phrase of a query asks for."""

import re

from transcript_reader.domain.errors import BadQuery
from transcript_reader.search.analysis import forms, tokens
from transcript_reader.search.lexemes import Lexeme
from transcript_reader.search.terms import Atom, Form, Fuzzy, Pattern, Sequence
from transcript_reader.search.wild import CHUNK, WILD, folded

_FUZZY = re.compile(r"(.+?)~(\d*)")


def phrase(lexeme: Lexeme) -> Atom:
    """Return the words between quotation marks: these very forms, in this order.

    Raises:
        BadQuery: if there is no word.
    """
    parts: list[Atom] = []
    at = lexeme.at + 1
    for chunk in re.finditer(r"\S+", lexeme.text):
        if "*" in chunk[0] and (found := _pattern(chunk[0], at + chunk.start())):
            parts += found.parts if isinstance(found, Sequence) else (found,)
        else:
            parts += _forms(chunk[0], at + chunk.start(), exact=True)
    if not parts:
        raise BadQuery("There is no word between these quotation marks.", lexeme.at)
    if len(parts) == 1:
        return parts[0]
    return Sequence(tuple(parts), lexeme.number, lexeme.at, lexeme.end)


def _forms(text: str, at: int, *, exact: bool = False) -> list[Form]:
    return [
        Form(token.form, exact, at=at + token.start, end=at + token.end) for token in tokens(text)
    ]


def word(lexeme: Lexeme, *, last: bool) -> Atom | None:
    """Return what a run of characters asks for; None if there is no word in it, as in “&”.

    ``last`` says that nothing follows: a question mark there ends a sentence.

    Raises:
        BadQuery: if its signs =, ~, * or ? are used wrongly.
    """
    text, at = lexeme.text, lexeme.at
    exact = text.startswith("=")
    if exact:
        text, at = text[1:], at + 1
        if not forms(text):
            raise BadQuery("“=” is followed by no word.", lexeme.at)
    if fuzzy := _FUZZY.fullmatch(text):
        return _fuzzy(fuzzy, at)
    if last and at and text.endswith("?") and not WILD.search(text[:-1]):
        text = text[:-1]  # the end of a sentence, not a letter left open
    if WILD.search(text) and (pattern := _pattern(text, at)):
        return pattern
    found = _forms(text, at, exact=exact)
    if not found:
        return None
    return found[0] if len(found) == 1 else Sequence(tuple(found), None, lexeme.at, lexeme.end)


def _fuzzy(match: re.Match[str], at: int) -> Atom:
    found = forms(match[1])
    distance = int(match[2] or 1)
    if distance not in (1, 2):
        raise BadQuery("After “~” belongs how many letters may differ: 1 or 2.", at + len(match[1]))
    if len(found) != 1:
        raise BadQuery("“~” belongs right after one word.", at + len(match[1]))
    return Fuzzy(found[0], distance, at, at + len(match[0]))


def _pattern(text: str, at: int) -> Atom | None:
    """Fold the letters of a pattern and keep its signs; None if there is no sign in it."""
    parts: list[Atom] = []
    for chunk in CHUNK.finditer(text):
        pattern = folded(chunk[0])
        place = at + chunk.start()
        if not WILD.search(pattern):
            parts += _forms(chunk[0], place)
        elif pattern.strip("*?"):
            parts.append(Pattern(pattern, place, at + chunk.end()))
    if not any(isinstance(part, Pattern) for part in parts):
        if not parts:
            raise BadQuery("“*” and “?” need at least one letter beside them.", at)
        return None
    return parts[0] if len(parts) == 1 else Sequence(tuple(parts), None, at, at + len(text))
