"""Persons as the library knows them, behind the names that the index has of who speaks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import numpy as np

from transcript_reader.domain.person import KnownPerson, SharedName
from transcript_reader.search.analysis import forms
from transcript_reader.search.codec.arrays import Ints, smallest
from transcript_reader.search.codec.segment import SegmentArrays
from transcript_reader.search.names import same_name
from transcript_reader.search.queries import SpokenBy
from transcript_reader.search.terms import Field

_NUMBERED: Final = re.compile(r"(.*\S)\s*#\s*(\d+)")


@dataclass(frozen=True, slots=True)
class _Voices:
    """What the index has of a known person: whole names, and names that are others', too."""

    person: KnownPerson
    names: tuple[str, ...]
    shared: tuple[SharedName, ...]


class Persons:
    """The persons of one commit of the index, each under what nobody else is called.

    Whoever is not known is a person of their own, called as printed. ``values`` are what they
    are called, in alphabetical order: they are counted like the values of a field. ``abouts`` are
    what tells some from others of the name.
    """

    field: Final = "speaker"

    def __init__(self, known: Sequence[KnownPerson], speakers: Sequence[str]) -> None:
        self._printed: dict[str, list[str]] = {}
        for speaker in speakers:
            self._printed.setdefault(_plain(speaker), []).append(speaker)
        found = (_voices(one, self._printed) for one in known)
        self._known = {one.person.called: one for one in found if one.names or one.shared}
        self._owner = dict(zip(speakers, speakers, strict=True))
        for called, one in self._known.items():
            self._owner.update(dict.fromkeys(one.names, called))
        self.values = tuple(sorted({*self._owner.values(), *self._known}))
        self._numbers = {value: at for at, value in enumerate(self.values)}
        self._of: dict[SegmentArrays, Ints] = {}
        persons = [one.person for one in self._known.values()]
        self.abouts = {one.called: one.about for one in persons if one.about}
        self._are_told = any(one.decided or one.number for one in persons)

    def about(self, called: str) -> str:
        """Return what tells a person from others of the name; empty where nothing need."""
        return self.abouts.get(called, "")

    def told(self, segment: SegmentArrays, document: int) -> str:
        """Return what a document's speaker is called where that is not plain from the name."""
        if not self._are_told:
            return ""
        called = self.values[int(self.numbers(segment)[document])]
        known = self._known.get(called)
        if known is None or not (known.person.decided or known.person.number):
            return ""
        printed = segment.columns["speaker"].values[
            int(segment.columns["speaker"].numbers[document])
        ]
        return called if called != _plain(printed) else ""

    def asked(self, field: Field) -> SpokenBy:
        """Return a query for the persons that a field of a question means.

        "Ann Lee #2" is one person, whoever else is called so; where nobody has the number, it
        is a word like any other.
        """
        if (match := _NUMBERED.fullmatch(field.text)) and (one := self._numbered(match, field)):
            return self.narrowed(one)
        is_meant = partial(same_name, field.words, unfinished=field.unfinished)
        names = [name for name in self._owner if is_meant(name)]
        persons = {self._owner[name] for name in names}
        of_others = set(names)
        return _spoken(
            names,
            [
                one
                for called, one in self._known.items()
                if called in persons
                or is_meant(called)
                or any(part.name in of_others for part in one.shared)
            ],
        )

    def narrowed(self, values: Iterable[str]) -> SpokenBy:
        """Return a query for persons by what they are called; a printed name will do as well."""
        called: dict[str, None] = {}
        for value in values:
            printed = self._printed.get(_plain(value), (value,))
            owners = (self._owner.get(name, name) for name in printed)
            called.update(dict.fromkeys((value,) if value in self._known else owners))
        return _spoken(
            [name for name in called if name not in self._known],
            [self._known[name] for name in called if name in self._known],
        )

    def counts(self, segment: SegmentArrays, documents: Ints) -> tuple[Ints, Ints]:
        """Return the numbers of all values, and how many of the documents are each's."""
        found = np.bincount(self.numbers(segment)[documents], minlength=len(self.values))
        return np.arange(len(self.values)), found

    def numbers(self, segment: SegmentArrays) -> Ints:
        """Return whose each document of a segment is, as the number of one of the values."""
        numbers = self._of.get(segment)
        if numbers is None:
            column = segment.columns["speaker"]
            own = [self._numbers[self._owner[value]] for value in column.values]
            numbers = np.array(own, np.int64)[column.numbers]
            for called, one in self._known.items():
                for part in one.shared:
                    theirs = segment.said_in(part.name, part.transcripts, part.blocks)
                    if theirs is not None:
                        numbers[theirs] = self._numbers[called]
            numbers = self._of[segment] = smallest(numbers)
        return numbers

    def _numbered(self, match: re.Match[str], field: Field) -> list[str]:
        """Return who is called exactly so; else those with the number and every word."""
        wanted = _plain(field.text).casefold()
        exact = [name for name in self._known if _plain(name).casefold() == wanted]
        words = tuple(forms(match[1]))
        return exact or [
            name
            for name, one in self._known.items()
            if one.person.number == int(match[2]) and words and same_name(words, name)
        ]


def _voices(person: KnownPerson, printed: dict[str, list[str]]) -> _Voices:
    """Return what the index has of a person; names are printed with spaces of many kinds."""
    return _Voices(
        person,
        tuple(speaker for name in person.names for speaker in printed.get(name, ())),
        tuple(
            replace(part, name=speaker)
            for part in person.shared
            for speaker in printed.get(part.name, ())
        ),
    )


def _spoken(names: Iterable[str], persons: Iterable[_Voices]) -> SpokenBy:
    """Return a query for what is printed under names, and for all that persons say."""
    persons = tuple(persons)
    whole = dict.fromkeys((*names, *(name for one in persons for name in one.names)))
    shared = (
        (one.person.called, part)
        for one in persons
        for part in one.shared
        if part.name not in whole
    )
    return SpokenBy(tuple(whole), tuple(shared))


def _plain(name: str) -> str:
    return " ".join(name.split())
