"""What stands before a paragraph's first colon, where that could be a speaker's label."""

import re
from dataclasses import dataclass

from transcript_reader.importers.labels.labels import core_of
from transcript_reader.importers.labels.names import (
    HONORIFICS,
    bare,
    is_capital,
    is_channel,
    is_field,
    is_generic,
    is_given,
    is_name,
)
from transcript_reader.importers.labels.timing import lead, untimed
from transcript_reader.importers.labels.vocabulary import OFFICE_WORDS, PARTICLES, ROLE_WORDS
from transcript_reader.importers.labels.wording import (
    ends_sentence,
    is_inverted,
    is_sentence,
    is_shouted,
)

_LONGEST = 320  # characters a label may have
_MOST_WORDS = 40
_FEW_WORDS = 5
_NEAR = 40  # characters between the end of bold type and the colon that still belong together
NAME_LINKS = PARTICLES | {"of", "the", "and", "und", "и"}
ARTICLES = frozenset(
    ["the", "le", "la", "les", "el", "los", "las", "il", "lo", "der", "die", "das"]
)
_NUMBER = re.compile(r"(?:[QA]?\d{1,4}[.)]?|\(\d{1,4}\)|№\s?\d{1,4}\.?)[ \xa0\t]+(?=[^\W\d_])")
"""Of a question, as committees print it: "Q12 Chair: "; of a paragraph: "3. Mr. Roe: "."""
_CLOCK = re.compile(r"[ \xa0\t]*[\[(]\d{1,3}:\d{2}(?::\d{2})?[\])][ \t]*(?:\n|$)")
_SIGNS = re.compile(r"[():：\n]")  # what tells where a label ends


@dataclass(frozen=True, slots=True)
class Opening:
    """A label at the head of a paragraph: its text, and where the words begin after it.

    ``shown`` is the label with signs around it that are to be seen, too; empty: it has none.
    """

    printed: str
    words: int
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
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


def candidate_of(text: str, bold: int) -> Candidate | None:
    """Return what a paragraph opens with, of which ``bold`` characters are in bold type."""
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
    return Candidate(opening, words, remark, after, bold > 1 and colon - bold < _NEAR, clock)


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


def is_hanging(one: Candidate) -> bool:
    """Say whether this may stand above its words: a voice, or a name and a role."""
    return (is_generic(one.words) or is_inverted(one.words)) and not is_field(one.words)


def is_timed(one: Candidate) -> bool:
    """Say whether a label is a few words with capitals and a time of the clock."""
    return _is_few(one) and bool(one.clock or untimed(one.opening.printed)[1])


def is_plain(one: Candidate) -> bool:
    """Say whether a label is a few words with capitals, and words follow it."""
    return bool(one.after) and _is_few(one)


def _is_few(one: Candidate) -> bool:
    return (
        len(one.words) <= _FEW_WORDS
        and not is_sentence(one.words)
        and all(is_capital(w) or w[0].isdigit() or bare(w) in NAME_LINKS for w in one.words)
    )


def is_office(one: Candidate) -> bool:
    """Say whether this is an office and nothing else before words: "The Acting President"."""
    if len(one.words) == 1:
        return bool(one.after) and bare(one.words[0]) in OFFICE_WORDS
    words = one.words[1:]
    article = bare(one.words[0]) in ARTICLES | HONORIFICS
    return (
        article
        and bool(words)
        and bool(one.after)
        and all(bare(w) in ROLE_WORDS | OFFICE_WORDS for w in words)
    )


def is_titled(one: Candidate) -> bool:
    """Say whether this is an office and one name: "Counsel Lee", "Адвокат Тихий"."""
    *role, name = one.words
    titled = bool(role) and all(bare(word) in ROLE_WORDS for word in role)
    return titled and bool(one.after) and is_name(name) and len(role) < _FEW_WORDS


def is_held(one: Candidate) -> bool:
    """Say whether a name in brackets tells who holds an office: "The Minister (Jane Doe)"."""
    holder = one.remark.split()
    named = len(holder) > 1 and is_given(holder[0]) and all(map(is_name, holder))
    return bool(one.after) and named and bare(one.words[0]) in ARTICLES


def is_shouted_role(one: Candidate) -> bool:
    """Say whether this is an office in capitals before words: "THE PRESIDENT: Thank you"."""
    is_role = any(bare(word) in ROLE_WORDS for word in one.words)
    return is_role and bool(one.after) and is_shouted(one.words)
