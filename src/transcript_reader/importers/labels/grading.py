"""How sure it is that what stands before a colon is a label, by all signs of its document."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from transcript_reader.importers.labels.candidate import (
    ARTICLES,
    NAME_LINKS,
    Candidate,
    is_held,
    is_office,
    is_plain,
    is_timed,
)
from transcript_reader.importers.labels.names import (
    HONORIFICS,
    bare,
    is_capital,
    is_field,
    is_generic,
    is_given,
    is_initial,
    is_initialled,
    is_name,
    name_start,
    unglued,
)
from transcript_reader.importers.labels.vocabulary import PARTICLES, ROLE_WORDS
from transcript_reader.importers.labels.wording import (
    is_inverted,
    is_sentence,
    is_shouted,
    leads_to_name,
)

_LOWER = re.compile(r"(?<![\w.’'-])[^\W\d_A-ZА-ЯЁ][\w-]{2,}")
_HONOURED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|господин\w*|госпож\w+)\.?\s+(?:[^\W\d_]+\s)?([A-ZА-ЯЁ][\w-]+)"
)
_TRANSLATED = re.compile(r"translat|interpret|speak|spoke|in \w+|перев[её]|по-|на \w+ языке")
_CHANGE = ">>"  # broadcasters print it wherever another voice begins
_QUOTES = "“\"«„‘'"

NO_LABEL, MAYBE, LABEL = 0, 1, 2
"""Grades: none, a label if others bear it out, a label."""


class Document:
    """What a whole document tells of its names: the ground on which labels are judged."""

    def __init__(self, texts: Sequence[str], candidates: Sequence[Candidate], context: str) -> None:
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

    def grade(self, one: Candidate) -> int:
        """Say how sure it is that this is a label, by all signs of the document."""
        words = one.words
        if is_sentence(words) or words[-1].endswith(",") or (is_field(words) and not one.bold):
            return NO_LABEL
        if all(bare(word) in HONORIFICS for word in words):
            return NO_LABEL  # "Mr: Speaker, I rise"
        if one.opening.printed.startswith(_CHANGE) and is_plain(one):
            return LABEL
        if is_held(one) or ((not one.after or one.clock) and is_timed(one)):
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
        if not all(is_capital(word) or bare(word) in NAME_LINKS for word in words[start:]):
            return NO_LABEL  # another: "Galina Savelyeva devoted her life to a good cause"
        return self._grade_name(one, words[start:], words[:start])

    def _grade_name(self, one: Candidate, name: Sequence[str], role: Sequence[str]) -> int:
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
        if bare(one.words[0]) in ARTICLES:
            return MAYBE  # "Die Lage: ", where all nouns have capitals
        if len(name) == 1 or (role and not leads_to_name(role[-1]) and len(name) < 3):
            return MAYBE
        if any(self._is_word(word) for word in name):
            return MAYBE if is_shouted(one.words) else NO_LABEL
        return LABEL

    def _grade_office(self, one: Candidate) -> int:
        """Grade what names nobody: an office that is a label where it comes again."""
        often = self._often[one.key] > 1
        if _TRANSLATED.search(one.remark) or (often and (one.bold or is_office(one))):
            return LABEL
        if often and not one.after and all(bare(word) in ROLE_WORDS for word in one.words):
            return LABEL  # "Prime Minister:", and the words below
        return MAYBE if is_office(one) or is_shouted(one.words) else NO_LABEL

    def _is_word(self, word: str) -> bool:
        """Say whether the document has this word in lower case, so that it is no name."""
        return bare(word) in self._lower and bare(word) not in PARTICLES | HONORIFICS
