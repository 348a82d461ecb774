"""What a reader typed, as a tree of terms, or a sentence that says what is wrong and where."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from transcript_reader.domain.errors import BadQuery
from transcript_reader.search import atoms
from transcript_reader.search.fields import NAMES, field_value
from transcript_reader.search.lexemes import NEAR_DISTANCE, QUOTES, Lexeme, finished, lexemes
from transcript_reader.search.terms import (
    All,
    Any,
    Atom,
    Dated,
    Field,
    Form,
    Near,
    Node,
    Not,
    Sequence,
)

DEEPEST: Final = 60
"""So many brackets and NOTs may stand inside one another; no question needs more."""
LONGEST_CHAIN: Final = 8
"""So many parts may NEAR join: each is looked for beside each other one."""

_FORM_SIGN = re.compile(r"^=|~\d*$")


@lru_cache(maxsize=256)
def parse(text: str, *, typing: bool = False) -> Node:
    """Read a query.

    While it is being ``typing``, what is merely unfinished is no mistake, and its last word
    stands for every word that begins with it.

    Raises:
        BadQuery: with a sentence for the reader and the place of the mistake.
    """
    found = lexemes(text, typing=typing)
    if typing:
        found = finished(found)
    if not found:
        raise BadQuery("There is no word to search for.", 0)
    node = _Parser(found).query()
    if node is None:
        raise BadQuery("There is no word to search for.", 0)
    if typing and text[-1:] and not text[-1].isspace() and text[-1] not in QUOTES + ")":
        return _unfinished(node)
    return node


class _Parser:
    """Recursive descent over the lexemes; None is a part with no word in it, like “&”."""

    def __init__(self, found: list[Lexeme]) -> None:
        self._lexemes = found
        self._next = 0
        self._depth = 0

    def query(self) -> Node | None:
        node = self._either()
        if self._next < len(self._lexemes):
            stray = self._lexemes[self._next]
            raise BadQuery("This closing bracket was never opened.", stray.at)
        return node

    def _peek(self) -> str:
        return self._lexemes[self._next].kind if self._next < len(self._lexemes) else ""

    def _take(self) -> Lexeme:
        lexeme = self._lexemes[self._next]
        self._next += 1
        return lexeme

    def _either(self) -> Node | None:
        parts = [self._both()]
        while self._peek() == "or":
            operator = self._take()
            self._expect_operand(operator)
            parts.append(self._both())
        kept = tuple(part for part in parts if part is not None)
        return (kept[0] if len(kept) == 1 else Any(kept)) if kept else None

    def _both(self) -> Node | None:
        if self._peek() in ("and", "or", "near"):
            stray = self._take()
            raise BadQuery(f"“{stray.text}” stands here with nothing before it.", stray.at)
        parts: list[Node] = []
        while self._peek() not in ("", "or", "close"):
            if self._peek() == "and":
                self._expect_operand(self._take())
            if self._peek() == "dash":
                self._take()
                continue
            part = self._negated()
            if part is not None:
                parts.append(part)
        return (parts[0] if len(parts) == 1 else All(tuple(parts))) if parts else None

    def _expect_operand(self, operator: Lexeme) -> None:
        if self._peek() in ("", "close", "and", "or", "near"):
            raise BadQuery(f"“{operator.text}” stands here with nothing after it.", operator.at)

    def _negated(self) -> Node | None:
        if self._peek() == "not":
            operator = self._take()
            self._expect_operand(operator)
            self._deeper(operator)
            part = self._negated()
            self._depth -= 1
            if part is None:
                raise BadQuery(f"“{operator.text}” is followed by no word.", operator.at)
            return Not(part)
        return self._near()

    def _near(self) -> Node | None:
        start = self._lexemes[self._next]
        node = self._primary()
        if self._peek() != "near":
            return node
        parts, distances = [self._alternatives(node, start)], []
        while self._peek() == "near":
            operator = self._take()
            self._expect_operand(operator)
            distances.append(operator.number or NEAR_DISTANCE)
            if len(distances) == LONGEST_CHAIN:
                raise BadQuery(f"NEAR joins at most {LONGEST_CHAIN} parts.", operator.at)
            place = self._lexemes[self._next]
            parts.append(self._alternatives(self._primary(), place))
        end = max(parts[-1][-1].end, self._lexemes[self._next - 1].end)  # a bracket closes it
        return Near(tuple(parts), tuple(distances), start.at, end)

    def _alternatives(self, node: Node | None, place: Lexeme) -> tuple[Atom, ...]:
        """Return the atoms a part of NEAR may be: a word, a phrase, or words joined by OR."""
        parts = node.parts if isinstance(node, Any) else (node,)
        atoms = tuple(part for part in parts if isinstance(part, Atom))
        if len(atoms) != len(parts):
            raise BadQuery(
                "NEAR joins words, phrases, or words joined by OR in brackets.", place.at
            )
        return atoms

    def _primary(self) -> Node | None:
        lexeme = self._take()
        match lexeme.kind:
            case "open":
                return self._bracket(lexeme)
            case "phrase":
                return atoms.phrase(lexeme)
            case "field":
                return self._field(lexeme)
            case "word":
                return atoms.word(lexeme, last=self._next == len(self._lexemes))
            case "close":
                raise BadQuery("This closing bracket was never opened.", lexeme.at)
            case _:
                raise BadQuery(f"“{lexeme.text}” stands here with nothing before it.", lexeme.at)

    def _bracket(self, opened: Lexeme) -> Node | None:
        if self._peek() == "close":
            raise BadQuery("There is nothing between these brackets.", opened.at)
        self._deeper(opened)
        node = self._either()
        self._depth -= 1
        if self._peek() != "close":
            raise BadQuery("The bracket opened here is never closed.", opened.at)
        self._take()
        return node

    def _deeper(self, lexeme: Lexeme) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise BadQuery("Too many brackets or NOTs stand inside one another here.", lexeme.at)

    def _field(self, field: Lexeme) -> Node:
        name = field.text
        if self._peek() == "value":
            value = self._take()
            if name in NAMES and _FORM_SIGN.search(value.text):
                sentence = f"“=” and “~” go with words of the text, not with “{name}:”."
                raise BadQuery(sentence, value.at)
            return replace(field_value(name, value.text, value.at), at=field.at, end=value.end)
        if self._peek() == "phrase":
            phrase = self._take()
            found = field_value(name, phrase.text.strip(), phrase.at + 1)
            return replace(found, at=field.at, end=phrase.end)
        if self._peek() == "open":
            return self._field_choice(name, self._take())
        raise BadQuery(f"“{name}:” is followed by nothing; write “{name}:word”.", field.at)

    def _field_choice(self, name: str, opened: Lexeme) -> Node:
        """Read ``speaker:(Putin OR "Dmitry Peskov")``."""
        values: list[Field | Dated] = []
        while self._peek() in ("word", "phrase", "or"):
            lexeme = self._take()
            if lexeme.kind != "or":
                found = field_value(name, lexeme.text, lexeme.at)
                values.append(replace(found, end=lexeme.end))
        if self._peek() != "close":
            raise BadQuery(f"The brackets after “{name}:” hold values joined by OR.", opened.at)
        self._take()
        if not values:
            raise BadQuery("There is nothing between these brackets.", opened.at)
        return values[0] if len(values) == 1 else Any(tuple(values))


def _unfinished(node: Node) -> Node:
    """Let the last word stand for the beginning of a word too."""
    match node:
        case Form() | Sequence():
            return _unfinished_atom(node)
        case All(parts=parts) | Any(parts=parts):
            return replace(node, parts=(*parts[:-1], _unfinished(parts[-1])))
        case Near(parts=parts):
            *first, last = parts
            return replace(node, parts=(*first, (*last[:-1], _unfinished_atom(last[-1]))))
        case Field(name=name) if name in NAMES:
            return replace(node, unfinished=True)
        case _:
            return node


def _unfinished_atom(atom: Atom) -> Atom:
    match atom:
        case Form():
            return replace(atom, unfinished=True)
        case Sequence(parts=parts):
            return replace(atom, parts=(*parts[:-1], _unfinished_atom(parts[-1])))
        case _:
            return atom
