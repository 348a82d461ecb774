"""What Whoosh has no query for: dates, sets of values, words near each other.

They are queries of Whoosh like any other, but answered only by arrays, in
:mod:`transcript_reader.search.masks`; there is no matcher for them.
"""

from typing import Any

from whoosh.query import Query

from transcript_reader.domain.person import SharedName


class ArrayQuery(Query):
    """A query that is answered by arrays."""

    def __init__(self, *facts: Any) -> None:
        self.facts = facts

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.facts == getattr(other, "facts", None)

    def __hash__(self) -> int:
        return hash((type(self), repr(self.facts)))

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self.facts!r}"

    def __str__(self) -> str:
        return repr(self)


class ConditionQuery(ArrayQuery):
    """A query that says which documents are meant, and makes none of them better."""


class Between(ConditionQuery):
    """Documents with a day, as a number 20190531, from ``first`` to ``last``; None is open.

    Those that have no day are asked for as 0.
    """

    def __init__(self, first: int | None, last: int | None) -> None:
        super().__init__(first, last)
        self.first = first
        self.last = last


class OneOf(ConditionQuery):
    """Documents of which a field has one of some values."""

    def __init__(self, field: str, values: tuple[str, ...]) -> None:
        super().__init__(field, values)
        self.field_name = field
        self.values = values


class SpokenBy(ConditionQuery):
    """Documents of one of some speakers, by their ``names``, or by a name in some transcripts.

    ``shared`` are persons, and where a name is theirs and not others'.
    """

    def __init__(
        self,
        names: tuple[str, ...],
        shared: tuple[tuple[str, SharedName], ...] = (),
    ) -> None:
        super().__init__(names, shared)
        self.names = names
        self.shared = shared


class Adjacent(ArrayQuery):
    """Documents where the parts, each a word, stand one right after the other."""

    def __init__(self, parts: tuple[Any, ...]) -> None:
        super().__init__(parts)
        self.parts = parts


class Together(ArrayQuery):
    """Documents where the parts, each a word of its own, stand within ``length`` words."""

    def __init__(self, parts: tuple[Any, ...], length: int) -> None:
        super().__init__(parts, length)
        self.parts = parts
        self.length = length


class Chain(ArrayQuery):
    """Documents where each part stands at most ``distances[i]`` words from the next one."""

    def __init__(self, parts: tuple[Any, ...], distances: tuple[int, ...]) -> None:
        super().__init__(parts, distances)
        self.parts = parts
        self.distances = distances
