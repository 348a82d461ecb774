"""Labels that no colon parts from the words, but a bracket, a dash, a full stop or a tab."""

import re
from collections import Counter
from collections.abc import Sequence

from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.labels import label_of
from transcript_reader.importers.labels.names import bare, is_capital, is_name
from transcript_reader.importers.labels.vocabulary import PARTICLES, ROLE_WORDS, SENTENCE_WORDS

_FEWEST = 4  # paragraphs such labels must open
_MOSTLY = 0.6  # part of all paragraphs that they open, besides
_MOST_WORDS = 6
_BRACKET = re.compile(r"\s*(?:\[(?P<label>[^\[\]\n]{2,60})\]):?[ \xa0\t]+(?=\S)")
_DASH = re.compile(r"\s*(?P<label>[^\W\d_][^–—\n:.,;!?]{1,60}?)[ \xa0]+[–—][ \xa0]+(?=\S)")
_STOP = re.compile(
    r"\s*(?P<label>(?:(?:Mr|Mrs|Ms|Miss|Dr|The)\.? )?(?=[A-Z])[A-Z'’-][A-Zac'’ -]{0,40}[A-Z]{2})"
    r"\.[ \xa0]+(?=\S)"
)
_CHAIRS = "председательствующий|председатель|головуючий|ведущий|ведущая"
_CHAIR = re.compile(rf"\s*(?:{_CHAIRS})\.\s", re.IGNORECASE)
_TAB = re.compile(r"\s*(?P<label>[^\W\d_][^\t\n]{1,60}?)[ \xa0]*\t\s*(?=\S)")
_MEMBER = r"[А-ЯЁІЇЄҐ][\w’'-]{1,40} [А-ЯЁІЇЄҐ]\. ?[А-ЯЁІЇЄҐ]\."
_DUMA = re.compile(
    rf"\s*(?P<label>(?:(?i:{_CHAIRS}|вопрос|запитання|(?:голос )?из зала)|"
    rf"{_MEMBER},[^.\n]{{1,150}})(?=\.|$)|{_MEMBER})(?:\.?[ \xa0]+(?=\S)|\.?$)"
)

_KINDS = (_BRACKET, _DASH, _STOP, _TAB)


def parted_labels(texts: Sequence[str]) -> list[Opening | None]:
    """Return for each paragraph the label it opens with, where most have one of one kind."""
    found: list[list[Opening | None]] = [[None] * len(texts)]
    if sum(map(bool, texts)) >= _FEWEST:
        found += (_of_kind(texts, kind) for kind in _KINDS)
    if sum(bool(_CHAIR.match(text)) for text in texts) > 1:
        found.append([_opening(_DUMA.match(text)) for text in texts])
    return max(found, key=lambda openings: sum(map(bool, openings)))


def _of_kind(texts: Sequence[str], kind: re.Pattern[str]) -> list[Opening | None]:
    matches = [kind.match(text) for text in texts]
    labels = {label: _is_label(label) for label in {match["label"] for match in matches if match}}
    matches = [match if match and labels[match["label"]] else None for match in matches]
    often = Counter(match["label"] for match in matches if match)
    enough = sum(often.values()) >= max(_FEWEST, _MOSTLY * sum(map(bool, texts)))
    if not enough or len(often) < 2 or max(often.values()) == 1:
        return [None] * len(texts)
    return [_opening(match) for match in matches]


def _opening(match: re.Match[str] | None) -> Opening | None:
    return Opening(match["label"].strip(), match.end()) if match else None


def _is_label(text: str) -> bool:
    words = text.split()
    if len(words) > _MOST_WORDS or any(bare(word) in SENTENCE_WORDS for word in words):
        return False
    label = label_of(text)
    named = all(is_capital(word) or bare(word) in PARTICLES for word in words)
    return not label.named or (
        named and any(is_name(word) or bare(word) in ROLE_WORDS for word in words)
    )
