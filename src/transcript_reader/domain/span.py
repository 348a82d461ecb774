"""Half-open ranges of characters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` up to, but not including, ``end``.

    Counted in Python characters. Qt counts UTF-16 units instead; the one place that
    converts is :mod:`transcript_reader.ui.support.positions`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or backward span {self.start}:{self.end}")
