"""Where turns begin in text: which paragraphs open with a speaker's label."""

import re
from collections import Counter
from collections.abc import Sequence

from transcript_reader.importers.labels.candidate import (
    Candidate,
    Opening,
    candidate_of,
    is_hanging,
    is_office,
    is_plain,
    is_shouted_role,
    is_titled,
)
from transcript_reader.importers.labels.entries import entry_heads
from transcript_reader.importers.labels.grading import LABEL, MAYBE, Document
from transcript_reader.importers.labels.names import is_field, is_generic, is_given, is_name
from transcript_reader.importers.labels.timing import lead
from transcript_reader.importers.labels.wording import is_shouted

_QUESTION = re.compile(r"[ \xa0\t]*(Q)\.?[ \xa0\t]+(?=[^\s:.)])(?!\d{1,3}:\d\d(?::\d\d)?(?:\n|$))")
_DASHED = re.compile(r"[ \xa0\t]*([QAR])[ \xa0]?[-–—][ \xa0\t]+(?=\S)")
_ANSWER = re.compile(r"[ \xa0\t]*(A)(?:\.[ \xa0\t]+|[ \xa0]{2,}|\t)(?=[^\s:.)])")
_FEWEST_QUESTIONS = 2
_SCRIPTED = 0.6  # part of all paragraphs that open with a label in an interview or a script
_COMMON = 0.2  # part of the paragraphs that labels with a colon open, where no others are sought


def openings(
    texts: Sequence[str], bold: Sequence[int] = (), context: str = ""
) -> list[Opening | None]:
    """Return for each paragraph the label it opens with, if any.

    ``bold`` says, where the format has marks, how many characters the bold type covers
    that a paragraph begins with. ``context`` is what else may name people: title and
    summary.
    """
    marked = bold or [0] * len(texts)
    candidates = [candidate_of(text, end) for text, end in zip(texts, marked, strict=True)]
    candidates = _without_entries(texts, candidates)
    if not any(candidates):
        return _questions(texts, [None] * len(texts))
    document = Document(texts, [one for one in candidates if one], context)
    grades = [document.grade(one) if one else 0 for one in candidates]
    sure = [one for one, grade in zip(candidates, grades, strict=True) if one and grade == LABEL]
    surnames = {one.words[-1].casefold() for one in sure}
    shouting = sum(is_shouted(one.words) for one in sure) * 2 > len(sure) > 1
    scripted = _scripted(texts, candidates, sure)
    known = len(sure) + sum(
        bool(one and grade == MAYBE and is_office(one))
        for one, grade in zip(candidates, grades, strict=True)
    )
    often = Counter(one.key for one, grade in zip(candidates, grades, strict=True) if one and grade)
    hanging = any(not one.after for one in sure)  # labels stand above their words
    found = [
        one.opening
        if one
        and (
            grade == LABEL
            or (grade == MAYBE and one.words[-1].casefold() in surnames)
            or (grade == MAYBE and shouting and is_shouted(one.words))
            or (grade == MAYBE and not sure and is_shouted_role(one))
            or one.key in scripted
            or (grade == MAYBE and known > 1 and (is_office(one) or is_titled(one)))
            or (hanging and not one.after and (is_hanging(one) or often[one.key] > 1))
        )
        else None
        for one, grade in zip(candidates, grades, strict=True)
    ]
    return _questions(texts, found)


def are_rare(starts: Sequence[Opening | None]) -> bool:
    """Say whether labels with a colon are so few that other kinds are to be sought, too."""
    return told(starts) < _COMMON * len(starts)


def told(starts: Sequence[Opening | None]) -> int:
    """Return how many labels there are, the bare "Q" aside: it goes with labels of any kind."""
    return sum(bool(one and len(one.printed) > 1) for one in starts)


def combined(
    starts: Sequence[Opening | None], others: Sequence[Opening | None]
) -> list[Opening | None]:
    """Return the labels of both kinds; where a paragraph has both, the one that ends first."""
    return [
        other if other and (one is None or other.words < one.words) else one
        for one, other in zip(starts, others, strict=True)
    ]


def _without_entries(
    texts: Sequence[str], candidates: list[Candidate | None]
) -> list[Candidate | None]:
    """Leave out single words that head entries of a list or a notice: "Appointed: Doe, Mr J"."""
    words = {
        one.key
        for one in candidates
        if one and len(one.words) == 1 and not (one.bold or is_generic(one.words))
        if not is_given(one.words[0])
    }
    if not words:
        return candidates
    pairs = zip(candidates, texts, strict=True)
    pieces = ((one.key, text[one.opening.words :]) for one, text in pairs if one)
    heads = entry_heads(pieces, words, texts)
    return [None if one and one.key in heads else one for one in candidates]


def _scripted(
    texts: Sequence[str], candidates: Sequence[Candidate | None], sure: Sequence[Candidate]
) -> set[str]:
    """Return the keys of further labels where nearly every paragraph opens with a short one.

    That is how interviews, hearings and scripts are printed. Such a label is one where it
    looks like the others: in capitals as most are, one word as a sure one is, the same word
    with another number, or with a sign or a time before it.
    """
    plain = [one for one in candidates if one and is_plain(one)]
    if len(plain) < 2 or len(plain) < _SCRIPTED * sum(map(bool, texts)):
        return set()
    shouting = sum(is_shouted(one.words) for one in plain) * 2 > len(plain)
    single = any(len(one.words) == 1 and is_name(one.words[0]) for one in sure) or (
        len(plain) == sum(map(bool, texts))
        and all(len(one.words) == 1 and is_name(one.words[0]) for one in plain)
        and any(is_given(one.words[0]) for one in plain)
    )
    often = Counter(one.key for one in plain)
    dialogue = 2 * sum(count for count in often.values() if count > 1) > len(plain)
    heads = Counter(_numbered_head(key) for key in {one.key for one in plain})
    return {
        one.key
        for one in plain
        if not is_field(one.words)
        and (
            (shouting and is_shouted(one.words))
            or (single and len(one.words) == 1 and is_name(one.words[0]))
            or (heads[_numbered_head(one.key)] > 1 and _numbered_head(one.key))
            or lead(one.opening.printed)
            or (dialogue and one.remark and is_name(one.words[-1]))
        )
    }


def _numbered_head(key: str) -> str:
    """Return "respondent" of "respondent 2", nothing of anything else."""
    head, _, number = key.rpartition(" ")
    return head if number.isdigit() else ""


def _questions(texts: Sequence[str], found: list[Opening | None]) -> list[Opening | None]:
    """Add the bare "Q" that American briefings print before every question, without a colon.

    Courts print an "A." before every answer, too; "Q - " and "R - " go together.
    """
    asked = [None if one else _QUESTION.match(text) for text, one in zip(texts, found, strict=True)]
    dashed = [None if one else _DASHED.match(text) for text, one in zip(texts, found, strict=True)]
    if sum(bool(match and match[1] != "Q") for match in dashed) >= _FEWEST_QUESTIONS:
        asked = [own or match for own, match in zip(dashed, asked, strict=True)]
    if sum(match is not None for match in asked) < _FEWEST_QUESTIONS:
        return found
    asked = [
        match or (None if one else _ANSWER.match(text))
        for match, text, one in zip(asked, texts, found, strict=True)
    ]
    return [
        Opening(match[1], match.end()) if match else one
        for match, one in zip(asked, found, strict=True)
    ]
