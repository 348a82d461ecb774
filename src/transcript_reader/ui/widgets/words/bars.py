"""What a bar chart shows: bars with their words, and the names along its axis."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it stands for, its length, and how both are told.

    ``length`` is None where there is nothing that could be counted. ``text`` is the length in
    words, ``sentence`` all there is to say.
    """

    value: str
    name: str
    length: float | None
    text: str
    sentence: str
    chosen: bool = True


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars in order; lying ones are those of names, standing ones those of times.

    ``names`` are the names along the axis, as (bar, text), in several choices, the fullest
    first: the first one that has room is shown. ``unit`` is what lengths are in.
    """

    bars: tuple[Bar, ...] = ()
    names: tuple[tuple[tuple[int, str], ...], ...] = ()
    unit: str = ""
    lying: bool = False
