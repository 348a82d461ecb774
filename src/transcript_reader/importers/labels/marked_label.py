"""Labels of formats whose marks tell the speaker's name apart from what is printed."""

import re

from transcript_reader.importers.labels.labels import Label

_EDGES = " \t\r\n\xa0,;:–—-("
_BRACKETED = re.compile(r"[\s)]*\(([^()]*)\)\s*$")
_YEAR = re.compile(r"[._-]?\d{3,4}$")
_DOT = re.compile(r"(\w)\.(?=\w)")
_NUMBER = re.compile(r"[\d.,:/*()-]+")
_WORD = re.compile(r"[\w'’-]+")
_COURTESY = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "messrs", "herr", "frau", "monsieur", "madame", "dr", "prof")
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
    if before.count("(") > before.count(")"):  # "The Minister (Deputy Jane Doe)"
        before = before.rpartition("(")[0].strip(_EDGES)
    if all(_NUMBER.fullmatch(w) or w.strip(".").casefold() in _COURTESY for w in before.split()):
        before = ""
    remark = _BRACKETED.fullmatch(printed, places[-1][1])
    return Label(printed, name, before or role, remark[1].strip() if remark else "")


def spelt(reference: str) -> str:
    """Return the words of an id: "#JánČarnogurský.1944" as "Ján Čarnogurský".

    Of an address it is the last part; of a part with a code before a dot, what follows it.
    """
    key = reference.strip().rpartition("#")[2] or reference.strip("# ")
    key = key.rstrip("/").rpartition("/")[2]
    undated = _YEAR.sub("", key)
    key = undated if len(undated) > 2 else key
    code, _, rest = key.partition(".")
    key = rest if rest and (code.islower() or code.isupper()) and len(code) in (2, 3) else key
    if code.isupper() and len(code) == 1 and rest:
        key = f"{code}. {rest}"
    key = _DOT.sub(lambda match: f"{match[1]} " if match[1].islower() else match[0], key)
    humps = (
        f" {after}" if after.isupper() and before.islower() else after
        for before, after in zip(" " + key, key, strict=False)
    )
    return " ".join("".join(humps).replace("_", " ").split())
