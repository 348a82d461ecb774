"""Where turns begin in text without marks: which paragraphs open with a speaker's label."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transcript_reader.importers.names import is_generic

_LONGEST = 250  # characters a label may have
_OPENING = re.compile(r"[^:\n]{1,250}?:")


@dataclass(frozen=True, slots=True)
class Opening:
    """A label at the head of a paragraph: its text, and where the words begin after it."""

    printed: str
    words: int


def openings(texts: Sequence[str], bold: Sequence[int] = ()) -> list[Opening | None]:
    """Return for each paragraph the label it opens with, if any.

    ``bold`` says, where the format has marks, how many characters each paragraph's bold
    type at its beginning covers.
    """
    if any(bold):
        return [_marked(text, end) for text, end in zip(texts, bold, strict=True)]
    return [_opening(text) for text in texts]


def _marked(text: str, bold: int) -> Opening | None:
    if not bold:
        return None
    match = _OPENING.match(text[: bold + 60])
    return Opening(match[0][:-1], match.end()) if match and match.end() <= bold + 60 else None


def _opening(text: str) -> Opening | None:
    head = text[: _LONGEST + 1]
    match = _OPENING.match(head)
    if not match:
        return None
    printed = match[0][:-1]
    core = printed.split("(")[0].split()
    if not core or not (is_generic(" ".join(core)) or _looks_named(core)):
        return None
    return Opening(printed, match.end())


def _looks_named(words: list[str]) -> bool:
    if len(words) == 1:
        return bool(re.fullmatch(r"[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z][\w-]+", words[0])) or words[0].isupper()
    return all(word[0].isupper() for word in words[-2:]) and not re.search(
        r"[.!?;]$", " ".join(words[:-1]).replace("St.", "")
    )
