"""A question as a tree: what the reader's words, quotes and operators mean.

``at`` and ``end`` are where a part stands in the query, in characters; they make no two
parts different.
"""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Form:
    """One word. ``exact`` asks for this very form, else any form of the same stem will do.

    ``unfinished`` says that the word is still being typed, and stands for every word that
    begins with it as well.
    """

    form: str
    exact: bool = False
    unfinished: bool = False
    at: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Every form that fits: ``*`` stands for any letters, ``?`` for one."""

    pattern: str
    at: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Every form at most ``distance`` letters added, dropped or changed away."""

    form: str
    distance: int
    at: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Sequence:
    """Words one right after the other; with ``slop``, near each other in any order.

    With a slop of N the words, each a different one of the text, stand within a stretch
    that is at most N - 1 words longer than they are.
    """

    parts: "tuple[Atom, ...]"
    slop: int | None = None
    at: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Near:
    """A chain of words, each at most ``distances[i]`` words from the next, in any order.

    A part of several alternatives is a tuple of atoms.
    """

    parts: "tuple[tuple[Atom, ...], ...]"
    distances: tuple[int, ...]
    at: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Field:
    """The value of a field: ``words`` as forms or patterns, for names, titles and places."""

    name: str
    text: str
    words: tuple[str, ...]
    unfinished: bool = False
    at: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Dated:
    """Dated from ``first`` to ``last``, both included; None is open."""

    first: date | None
    last: date | None
    at: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part holds."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Node"


Atom = Form | Pattern | Fuzzy | Sequence
"""What stands at a place in a text."""

Node = Atom | Near | Field | Dated | All | Any | Not
