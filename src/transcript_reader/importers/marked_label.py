"""Labels of formats whose marks tell the speaker's name apart from what is printed."""

import re

from transcript_reader.importers.labels import Label

_EDGES = " \t\r\n\xa0,;:–—-("
_BRACKETED = re.compile(r"[\s)]*\(([^()]*)\)\s*$")
_WORD = re.compile(r"[\w'’-]+")
_COURTESY = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "messrs", "herr", "frau", "monsieur", "madame")
)


def marked_label(printed: str, name: str, role: str = "") -> Label:
    """Return the label ``printed`` of the speaker the marks call ``name``.

    What is printed before the name is the role, what follows in brackets the remark: a
    party, a constituency. ``role`` is what the marks say, where the label is silent. A
    label without any word of the name is all role.
    """
    printed = " ".join(printed.split())
    if not printed:
        return Label(name, name, role)
    words = {word.casefold() for word in _WORD.findall(name) if word[0].isupper()}
    places = [match.span() for match in _WORD.finditer(printed) if match[0].casefold() in words]
    if not places:
        return Label(printed, name, printed)
    before = printed[: places[0][0]].strip(_EDGES)
    if all(word.strip(".").casefold() in _COURTESY for word in before.split()):
        before = ""
    remark = _BRACKETED.fullmatch(printed, places[-1][1])
    return Label(printed, name, before or role, remark[1].strip() if remark else "")
