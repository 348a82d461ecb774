"""Labels in brackets and nothing else: "[Jane Doe] Good morning.", "(Narrator) Long ago…"."""

import re
from collections import Counter
from collections.abc import Sequence

from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.labels import label_of
from transcript_reader.importers.labels.names import (
    HONORIFICS,
    bare,
    is_generic,
    is_given,
    is_initialled,
    is_name,
)
from transcript_reader.importers.labels.vocabulary import (
    PARTICLES,
    ROLE_WORDS,
    SENTENCE_WORDS,
    SOUND_WORDS,
)

_LABEL = re.compile(
    r"[ \t]*(?:>{2,3}[ \t]*)?(?P<label>\[[^\[\]\n]{1,100}\]|\([^()\n]{1,100}\))"
    r"[ \t\n]+(?=[^\s\[(♪])"
)
_MOST_WORDS = 8
_NO_NAMES = SOUND_WORDS | SENTENCE_WORDS
_HEARD = ("ing", "ly")


def bracketed_labels(texts: Sequence[str]) -> list[Opening | None]:
    """Return for each caption the label in brackets that it opens with, if any.

    Sounds stand in brackets, too: a label is a voice, an office, or a name that begins with
    a given one; other names count where such a label comes again.
    """
    matches = [_LABEL.match(text) for text in texts]
    inner = [match["label"][1:-1].strip() if match else "" for match in matches]
    often = Counter(one for one in inner if one)
    labels = {one: _is_label(one, often[one] > 1) for one in often}
    return [
        Opening(match["label"], match.end()) if match and labels[one] else None
        for one, match in zip(inner, matches, strict=True)
    ]


def _is_label(text: str, again: bool) -> bool:
    words = text.split()
    plain = [bare(word) for word in words]
    if not words or len(words) > _MOST_WORDS or text[-1] in ".,;!?…" or not words[0][0].isupper():
        return False
    if is_generic(words):
        return True
    if any(
        word in SOUND_WORDS or word in SENTENCE_WORDS or word.endswith(_HEARD) for word in plain
    ):
        return False
    name = label_of(text).name.split()
    if not all(is_name(word) or bare(word) in PARTICLES | ROLE_WORDS for word in name):
        return False
    if is_given(name[0]) or is_initialled(words[0]) or all(word in ROLE_WORDS for word in plain):
        return True
    return len(words) > 1 and (again or plain[0] in HONORIFICS)
