"""What words of a label are: a voice without a name, a role, a name."""

import re

_GENERIC_WORDS = (
    "question remark reply response comment presenter operator answer вопрос реплика ответ"
)
_GENERIC = frozenset(_GENERIC_WORDS.split())
_PARTICLE_WORDS = "al bin ben de der den van von la le el di da du dos ibn"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_WORD = re.compile(r"\S+")


def is_generic(label: str) -> bool:
    """Say whether a label names nobody: "Question", "Response from the hall"."""
    words = label.casefold().split()
    return bool(words) and words[0] in _GENERIC and (len(words) == 1 or words[1] in ("from", "из"))


def name_start(label: str) -> int:
    """Return where in the label the name begins; what stands before it is the role."""
    words = list(_WORD.finditer(label))
    start = len(words)
    for index in range(len(words) - 1, -1, -1):
        word = words[index][0]
        if len(words) - index > 2 and word.casefold() not in _PARTICLES:
            break
        if not word[0].isupper() and word.casefold() not in _PARTICLES:
            break
        start = index
    while start < len(words) and words[start][0].casefold() in _PARTICLES - {"al"}:
        start += 1
    return words[start].start() if start < len(words) else 0
