"""From the tree of a question to Whoosh's query objects."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any as Whoosh
from typing import Final, Protocol

from whoosh import query

from transcript_reader.search import fields
from transcript_reader.search.analysis import stem
from transcript_reader.search.codec.gathered import NAMES
from transcript_reader.search.names import same_name
from transcript_reader.search.queries import Adjacent, Between, Chain, OneOf, Together
from transcript_reader.search.terms import (
    All,
    Any,
    Atom,
    Dated,
    Field,
    Form,
    Fuzzy,
    Near,
    Node,
    Not,
    Pattern,
    Sequence,
)

INDEX_FIELDS: Final = {"lang": "language", "is": "flags"}
"""Fields that the index knows by another name than the reader."""

NAME_BOOST: Final = 0.5
"""What a word of the question counts for in a title or a speaker's name, to 1 in the text."""


class Values(Protocol):
    """What the index can say of its fields."""

    def values(self, field: str) -> tuple[str, ...]:
        """Return every value of a field."""

    def asked(self, field: Field) -> Whoosh:
        """Return a query for what a field of a question asks for."""

    def is_named(self, name: str, word: str) -> bool:
        """Say whether any title or speaker has a word, as a stem."""


def compiled(node: Node, values: Values) -> Whoosh:
    """Return the Whoosh query that finds what the tree asks for, to be ranked.

    Words of the question that stand in the title or in the speaker's name make a hit
    better; they make none. Whoosh's own matcher for that is right only at the top of a tree.
    """
    terms = _each(
        query.Term(f"{name}_words", word, boost=NAME_BOOST)
        for word in (stem(form.form, "") for form in _forms(node))
        for name in NAMES
        if values.is_named(name, word)
    )
    found = matching(node, values)
    if isinstance(found, query.Not):
        found = query.And([query.Every(), found])
    return query.AndMaybe(found, query.Or(terms)) if terms else found


def _forms(node: Node) -> Iterator[Form]:
    """Yield the words that are asked for in any of their forms."""
    match node:
        case All(parts=parts) | Any(parts=parts):
            for part in parts:
                yield from _forms(part)
        case Form(exact=False):
            yield node


def matching(node: Node, values: Values) -> Whoosh:
    """Return the Whoosh query that finds what the tree asks for."""
    match node:
        case All(parts=parts):
            return _all([matching(part, values) for part in parts])
        case Any(parts=parts):
            return _any([matching(part, values) for part in parts])
        case Not(part=part):
            return query.Not(matching(part, values))
        case Dated(first=first, last=last):
            return Between(day_number(first), day_number(last))
        case Field():
            return values.asked(node)
        case Near(parts=parts, distances=distances):
            chained = tuple(_any([_atom(atom, values) for atom in atoms]) for atoms in parts)
            return Chain(chained, distances)
        case _:
            return _atom(node, values)


def _all(found: list[Whoosh]) -> Whoosh:
    if all(isinstance(one, query.Not) for one in found):
        found = [query.Every(), *found]
    found = _each(found)
    return found[0] if len(found) == 1 else query.And(found)


def _any(found: list[Whoosh]) -> Whoosh:
    found = _each(found)
    return found[0] if len(found) == 1 else query.Or(found)


def _atom(atom: Atom, values: Values) -> Whoosh:
    match atom:
        case Form(form=form, exact=exact, unfinished=unfinished):
            found: list[Whoosh] = (
                [query.Term("exact", form)]
                if exact
                else [query.Term("text", term) for term in stems(form, values)]
            )
            if unfinished:
                found.append(_constant(query.Prefix("exact", form)))
            return _any(found)
        case Pattern(pattern=pattern):
            return _constant(query.Wildcard("exact", pattern).normalize())
        case Fuzzy(form=form, distance=distance):
            return _constant(query.FuzzyTerm("exact", form, maxdist=distance, prefixlength=0))
        case Sequence(parts=parts, slop=None) if all(map(_is_exact, parts)):
            return query.Phrase("exact", [part.form for part in parts if isinstance(part, Form)])
        case Sequence(parts=parts, slop=slop):
            subs = tuple(_atom(part, values) for part in parts)
            return Adjacent(subs) if slop is None else Together(subs, len(subs) + slop - 1)


def _each(found: Iterable[Whoosh]) -> list[Whoosh]:
    """Leave out what is said twice: it would count twice."""
    return list(dict.fromkeys(found))


def _is_exact(atom: Atom) -> bool:
    return isinstance(atom, Form) and atom.exact and not atom.unfinished


def _constant(found: Whoosh) -> Whoosh:
    """Let many words count as one: a word is no better for being one of few that fit."""
    return query.ConstantScoreQuery(found, 1.0)


def stems(form: str, values: Values) -> list[str]:
    """Return the stems of a form in the languages of the library, each once."""
    languages = values.values("language") or ("",)
    return sorted({stem(form, language) for language in languages})


def one_of(field: Field, values: Callable[[str], Iterable[str]]) -> OneOf:
    """Return a query for those of an index field's values that a field of the question means."""
    name = INDEX_FIELDS.get(field.name, field.name)
    if field.name in fields.NAMES:
        found = (
            value
            for value in values(name)
            if same_name(field.words, value, unfinished=field.unfinished)
        )
    else:
        wanted = field.text.casefold()
        found = (value for value in values(name) if wanted in value.casefold().split(" "))
    return OneOf(name, tuple(found))


def day_number(day: date | None) -> int | None:
    """Return a day as the index keeps it: 20190531."""
    return None if day is None else day.year * 10_000 + day.month * 100 + day.day
