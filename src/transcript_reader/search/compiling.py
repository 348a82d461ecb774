"""From the tree of a question to Whoosh's query objects."""

from collections.abc import Iterable
from datetime import date
from typing import Any as Whoosh
from typing import Protocol

from whoosh import query
from whoosh.query.spans import SpanNear2, SpanOr

from transcript_reader.search.analysis import stem
from transcript_reader.search.names import same_name
from transcript_reader.search.terms import (
    All,
    Any,
    Atom,
    Between,
    Field,
    Form,
    Fuzzy,
    Near,
    Node,
    Not,
    Pattern,
    Sequence,
)

_NAMES = frozenset({"speaker", "role", "title", "place"})
_INDEX_FIELDS = {"lang": "language", "is": "flags"}


class Values(Protocol):
    """What the index can say of its fields."""

    def values(self, field: str) -> Iterable[str]:
        """Return every value of a field."""


def compiled(node: Node, values: Values) -> Whoosh:
    """Return the Whoosh query that finds what the tree asks for."""
    match node:
        case All(parts=parts):
            kept = [compiled(part, values) for part in parts if not isinstance(part, Not)]
            barred = [compiled(part.part, values) for part in parts if isinstance(part, Not)]
            found = query.And(kept) if kept else query.Every()
            return query.AndNot(found, query.Or(barred)) if barred else found
        case Any(parts=parts):
            return query.Or([compiled(part, values) for part in parts])
        case Not(part=part):
            return query.AndNot(query.Every(), compiled(part, values))
        case Between(first=first, last=last):
            return query.NumericRange("date", day_number(first) or 1, day_number(last))
        case Field(name=name, words=words, text=text):
            return _field(name, words, text, values)
        case Near(parts=parts, distances=distances):
            found = _alternatives(parts[0], values)
            for others, distance in zip(parts[1:], distances, strict=True):
                pair = [found, _alternatives(others, values)]
                found = SpanNear2(pair, slop=distance, ordered=False)
            return found
        case _:
            return _atom(node, values)


def _alternatives(atoms: Iterable[Atom], values: Values) -> Whoosh:
    found = [_atom(atom, values) for atom in atoms]
    return found[0] if len(found) == 1 else SpanOr(found)


def _atom(atom: Atom, values: Values) -> Whoosh:
    match atom:
        case Form(form=form, exact=exact, unfinished=unfinished):
            found: list[Whoosh] = (
                [query.Term("exact", form)]
                if exact
                else [query.Term("text", term) for term in stems(form, values)]
            )
            if unfinished:
                found.append(query.Prefix("exact", form))
            return found[0] if len(found) == 1 else query.Or(found)
        case Pattern(pattern=pattern):
            return query.Wildcard("exact", pattern).normalize()
        case Fuzzy(form=form, distance=distance):
            return query.FuzzyTerm("exact", form, maxdist=distance, prefixlength=0)
        case Sequence(parts=parts, slop=slop):
            subs = [_atom(part, values) for part in parts]
            if slop is None:
                return SpanNear2(subs, slop=1, ordered=True)
            return SpanNear2(subs, slop=slop, ordered=False)


def stems(form: str, values: Values) -> list[str]:
    """Return the stems of a form in the languages of the library, each once."""
    return sorted({stem(form, language) for language in (*values.values("language"), "")})


def _field(name: str, words: tuple[str, ...], text: str, values: Values) -> Whoosh:
    field = _INDEX_FIELDS.get(name, name)
    if name in _NAMES:
        known = [value for value in values.values(field) if same_name(words, value)]
    else:
        wanted = text.casefold()
        known = [value for value in values.values(field) if value.casefold() == wanted]
    return query.Or([query.Term(field, value) for value in known])


def day_number(day: date | None) -> int | None:
    """Return a day as the index keeps it: 20190531."""
    return None if day is None else day.year * 10_000 + day.month * 100 + day.day
