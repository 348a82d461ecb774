"""Where turns begin in text: which paragraphs open with a speaker's label."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from transcript_reader.importers.labels.entries import entry_heads
from transcript_reader.importers.labels.labels import core_of
from transcript_reader.importers.labels.names import (
    HONORIFICS,
    bare,
    is_capital,
    is_channel,
    is_field,
    is_generic,
    is_given,
    is_initial,
    is_initialled,
    is_name,
    name_start,
    unglued,
)
from transcript_reader.importers.labels.timing import lead, untimed
from transcript_reader.importers.labels.vocabulary import OFFICE_WORDS, PARTICLES, ROLE_WORDS
from transcript_reader.importers.labels.wording import (
    ends_sentence,
    is_inverted,
    is_sentence,
    is_shouted,
    leads_to_name,
)

_LONGEST = 320  # characters a label may have
_MOST_WORDS = 40
_LOWER = re.compile(r"(?<![\w.’'-])[^\W\d_A-ZА-ЯЁ][\w-]{2,}")
_HONOURED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|господин\w*|госпож\w+)\.?\s+(?:[^\W\d_]+\s)?([A-ZА-ЯЁ][\w-]+)"
)
_TRANSLATED = re.compile(r"translat|interpret|speak|spoke|in \w+|перев[её]|по-|на \w+ языке")
_NAME_LINKS = PARTICLES | {"of", "the", "and", "und", "и"}
_ARTICLES = frozenset(
    ["the", "le", "la", "les", "el", "los", "las", "il", "lo", "der", "die", "das"]
)
_CHANGE = ">>"  # broadcasters print it wherever another voice begins
_QUOTES = "“\"«„‘'"
_QUESTION = re.compile(r"[ \xa0\t]*(Q)\.?[ \xa0\t]+(?=[^\s:.)])(?!\d{1,3}:\d\d(?::\d\d)?(?:\n|$))")
_DASHED = re.compile(r"[ \xa0\t]*([QAR])[ \xa0]?[-–—][ \xa0\t]+(?=\S)")
_ANSWER = re.compile(r"[ \xa0\t]*(A)(?:\.[ \xa0\t]+|[ \xa0]{2,}|\t)(?=[^\s:.)])")
_NUMBER = re.compile(r"(?:[QA]?\d{1,4}[.)]?|\(\d{1,4}\)|№\s?\d{1,4}\.?)[ \xa0\t]+(?=[^\W\d_])")
"""Of a question, as committees print it: "Q12 Chair: "; of a paragraph: "3. Mr. Roe: "."""
_CLOCK = re.compile(r"[ \xa0\t]*[\[(]\d{1,3}:\d{2}(?::\d{2})?[\])][ \t]*(?:\n|$)")
_FEWEST_QUESTIONS = 2
_SCRIPTED = 0.6  # part of all paragraphs that open with a label in an interview or a script
_COMMON = 0.2  # part of the paragraphs that labels with a colon open, where no others are sought
_FEW_WORDS = 5
_SIGNS = re.compile(r"[():：\n]")  # what tells where a label ends
_NEAR = 40  # characters between the end of bold type and the colon that still belong together


@dataclass(frozen=True, slots=True)
class Opening:
    """A label at the head of a paragraph: its text, and where the words begin after it.

    ``shown`` is the label with signs around it that are to be seen, too; empty: it has none.
    """

    printed: str
    words: int
    shown: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What stands before a paragraph's first colon, if a label could.

    ``after`` is the first character of what follows the colon; ``bold`` says that bold
    type marks it. ``clock``: nothing but a time follows on its line.
    """

    opening: Opening
    words: tuple[str, ...]
    remark: str
    after: str
    bold: bool
    clock: bool

    @property
    def key(self) -> str:
        return " ".join(self.words).casefold()


def openings(
    texts: Sequence[str], bold: Sequence[int] = (), context: str = ""
) -> list[Opening | None]:
    """Return for each paragraph the label it opens with, if any.

    ``bold`` says, where the format has marks, how many characters the bold type covers
    that a paragraph begins with. ``context`` is what else may name people: title and
    summary.
    """
    marked = bold or [0] * len(texts)
    candidates = [_candidate(text, end) for text, end in zip(texts, marked, strict=True)]
    candidates = _without_entries(texts, candidates)
    if not any(candidates):
        return _questions(texts, [None] * len(texts))
    document = _Document(texts, [one for one in candidates if one], context)
    grades = [document.grade(one) if one else 0 for one in candidates]
    sure = [one for one, grade in zip(candidates, grades, strict=True) if one and grade == LABEL]
    surnames = {one.words[-1].casefold() for one in sure}
    shouting = sum(is_shouted(one.words) for one in sure) * 2 > len(sure) > 1
    scripted = _scripted(texts, candidates, sure)
    known = len(sure) + sum(
        bool(one and grade == MAYBE and _is_office(one))
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
            or (grade == MAYBE and not sure and _is_shouted_role(one))
            or one.key in scripted
            or (grade == MAYBE and known > 1 and (_is_office(one) or _is_titled(one)))
            or (hanging and not one.after and (_is_hanging(one) or often[one.key] > 1))
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
    texts: Sequence[str], candidates: list[_Candidate | None]
) -> list[_Candidate | None]:
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
    texts: Sequence[str], candidates: Sequence[_Candidate | None], sure: Sequence[_Candidate]
) -> set[str]:
    """Return the keys of further labels where nearly every paragraph opens with a short one.

    That is how interviews, hearings and scripts are printed. Such a label is one where it
    looks like the others: in capitals as most are, one word as a sure one is, the same word
    with another number, or with a sign or a time before it.
    """
    plain = [one for one in candidates if one and _is_plain(one)]
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


def _is_hanging(one: _Candidate) -> bool:
    """Say whether this may stand above its words: a voice, or a name and a role."""
    return (is_generic(one.words) or is_inverted(one.words)) and not is_field(one.words)


def _is_timed(one: _Candidate) -> bool:
    """Say whether a label is a few words with capitals and a time of the clock."""
    return _is_few(one) and bool(one.clock or untimed(one.opening.printed)[1])


def _is_plain(one: _Candidate) -> bool:
    """Say whether a label is a few words with capitals, and words follow it."""
    return bool(one.after) and _is_few(one)


def _is_few(one: _Candidate) -> bool:
    return (
        len(one.words) <= _FEW_WORDS
        and not is_sentence(one.words)
        and all(is_capital(w) or w[0].isdigit() or bare(w) in _NAME_LINKS for w in one.words)
    )


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


def _candidate(text: str, bold: int) -> _Candidate | None:
    begins = len(text) - len(text.lstrip(" \xa0\t"))
    number = _NUMBER.match(text, begins)
    start = number.end() if number else begins
    colon = _colon(text, start + lead(text[start : start + _LONGEST]))
    if colon < 0:
        return None
    printed = text[start:colon]
    if printed.startswith("(") and not (
        printed.endswith(")") and is_generic(printed[1:-1].split())
    ):
        return None
    core, remark = core_of(printed)
    if remark:
        core = core_of(core)[0]  # "Jane Doe (North) (Lab)"
    words = tuple(core.split())
    if not words or len(words) > _MOST_WORDS:
        return None
    if not any(map(is_capital, words)) and not is_channel(words):
        return None
    if any(ends_sentence(word) for word in words):
        return None
    after = text[colon + 1 : colon + 20].strip(" \xa0\t\n")[:1]
    shown = text[begins:colon].rstrip(" \xa0") if number else ""
    opening = Opening(printed.rstrip(" \xa0"), colon + 1, shown)
    clock = _CLOCK.match(text, colon + 1) is not None
    return _Candidate(opening, words, remark, after, bold > 1 and colon - bold < _NEAR, clock)


def _colon(text: str, start: int) -> int:
    """Return where the colon is that ends a label, -1 where there is none."""
    depth = 0
    inside = -1  # a colon inside a bracket that nobody closed
    for sign in _SIGNS.finditer(text, start, start + _LONGEST):
        index, character = sign.start(), sign[0]
        if character == "(":
            depth += 1
        elif character == ")":
            depth = max(depth - 1, 0)
        elif character == "\n":
            break
        else:
            if text.startswith("//", index + 1):
                return -1
            if _is_time(text, index):
                continue
            if not depth:
                return index
            if inside < 0:
                inside = index
    return inside


def _is_time(text: str, colon: int) -> bool:
    return text[colon + 1 : colon + 2].isdigit() and text[colon - 1 : colon].isdigit()


NO_LABEL, MAYBE, LABEL = 0, 1, 2
"""Grades: none, a label if others bear it out, a label."""


class _Document:
    """What a whole document tells of its names: the ground on which labels are judged."""

    def __init__(
        self, texts: Sequence[str], candidates: Sequence[_Candidate], context: str
    ) -> None:
        self._often = Counter(one.key for one in candidates)
        self._joined = {"".join(one.words) for one in candidates if len(one.words) > 1}
        self._texts = (context, *texts)

    @cached_property
    def _lower(self) -> set[str]:
        return set(_LOWER.findall("\n".join(self._texts)))

    @cached_property
    def _honoured(self) -> set[str]:
        found = _HONOURED.findall("\n".join(self._texts))
        return {surname.casefold() for surname in found}

    def grade(self, one: _Candidate) -> int:
        """Say how sure it is that this is a label, by all signs of the document."""
        words = one.words
        if is_sentence(words) or words[-1].endswith(",") or (is_field(words) and not one.bold):
            return NO_LABEL
        if all(bare(word) in HONORIFICS for word in words):
            return NO_LABEL  # "Mr: Speaker, I rise"
        if one.opening.printed.startswith(_CHANGE) and _is_plain(one):
            return LABEL
        if _is_held(one) or ((not one.after or one.clock) and _is_timed(one)):
            return LABEL  # the words stand on the next line: "Jane Doe (00:05):"
        if is_generic(words) and not is_inverted(words):
            return LABEL if one.after or self._often[one.key] > 1 else NO_LABEL
        if is_initialled(words[0]) or unglued(words[0]) != words[0] or words[0] in self._joined:
            return LABEL
        if is_inverted(words):
            return LABEL if one.after or is_shouted(words) else NO_LABEL
        start = name_start(words)
        given = is_given(words[0]) and bare(words[0]) not in ROLE_WORDS  # no Sheikh, no Pope
        if start and given and is_name(words[1]):
            return NO_LABEL  # a sentence: "Vladimir Putin met with Xi Jinping"
        if not all(is_capital(word) or bare(word) in _NAME_LINKS for word in words[start:]):
            return NO_LABEL  # another: "Galina Savelyeva devoted her life to a good cause"
        return self._grade_name(one, words[start:], words[:start])

    def _grade_name(self, one: _Candidate, name: Sequence[str], role: Sequence[str]) -> int:
        often = self._often[one.key] > 1
        if not (is_name(name[-1]) or is_given(name[0])):
            return self._grade_office(one)
        sure = (
            one.bold
            or is_given(name[0])
            or is_initial(name[0])
            or bool(one.remark)
            or name[-1].casefold() in self._honoured
        )
        if one.after in _QUOTES and one.after:
            return LABEL if often and sure else MAYBE
        if not one.after:
            return LABEL if sure and (often or role or one.remark) else MAYBE
        if often or (sure and (len(name) > 1 or role)):
            return LABEL
        if bare(one.words[0]) in _ARTICLES:
            return MAYBE  # "Die Lage: ", where all nouns have capitals
        if len(name) == 1 or (role and not leads_to_name(role[-1]) and len(name) < 3):
            return MAYBE
        if any(self._is_word(word) for word in name):
            return MAYBE if is_shouted(one.words) else NO_LABEL
        return LABEL

    def _grade_office(self, one: _Candidate) -> int:
        """Grade what names nobody: an office that is a label where it comes again."""
        often = self._often[one.key] > 1
        if _TRANSLATED.search(one.remark) or (often and (one.bold or _is_office(one))):
            return LABEL
        if often and not one.after and all(bare(word) in ROLE_WORDS for word in one.words):
            return LABEL  # "Prime Minister:", and the words below
        return MAYBE if _is_office(one) or is_shouted(one.words) else NO_LABEL

    def _is_word(self, word: str) -> bool:
        """Say whether the document has this word in lower case, so that it is no name."""
        return bare(word) in self._lower and bare(word) not in PARTICLES | HONORIFICS


def _is_office(one: _Candidate) -> bool:
    """Say whether this is an office and nothing else before words: "The Acting President"."""
    if len(one.words) == 1:
        return bool(one.after) and bare(one.words[0]) in OFFICE_WORDS
    words = one.words[1:]
    article = bare(one.words[0]) in _ARTICLES | HONORIFICS
    return (
        article
        and bool(words)
        and bool(one.after)
        and all(bare(w) in ROLE_WORDS | OFFICE_WORDS for w in words)
    )


def _is_titled(one: _Candidate) -> bool:
    """Say whether this is an office and one name: "Counsel Lee", "Адвокат Тихий"."""
    *role, name = one.words
    titled = bool(role) and all(bare(word) in ROLE_WORDS for word in role)
    return titled and bool(one.after) and is_name(name) and len(role) < _FEW_WORDS


def _is_held(one: _Candidate) -> bool:
    """Say whether a name in brackets tells who holds an office: "The Minister (Jane Doe)"."""
    holder = one.remark.split()
    named = len(holder) > 1 and is_given(holder[0]) and all(map(is_name, holder))
    return bool(one.after) and named and bare(one.words[0]) in _ARTICLES


def _is_shouted_role(one: _Candidate) -> bool:
    """Say whether this is an office in capitals before words: "THE PRESIDENT: Thank you"."""
    is_role = any(bare(word) in ROLE_WORDS for word in one.words)
    return is_role and bool(one.after) and is_shouted(one.words)
