"""Labels as Hansards print them: "The Minister for Energy (Mr. David Hunt)", "3. Mr. Beith"."""

import re
from dataclasses import replace

from transcript_reader.importers.labels.labels import Label, label_of
from transcript_reader.importers.labels.names import is_generic

_NUMBER = re.compile(r"(?:[QT]?[\d*]{1,5}(?:,\s*|\s+and\s+|\s+))*[QT]?[\d*]{1,5}\.\s*")
_OFFICE = re.compile(r"(?P<role>[^()]+?)\s*\((?P<name>[^()]+)\)(?:\s*\((?P<remark>[^()]+)\))?")
_COURTESY = re.compile(
    r"(?:Rt\.? Hon\.?|Hon\.?|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Viscount|Viscountess|Earl|"
    r"Baron|Baroness|Countess|Duke|Marquess|Captain|Colonel|Major|Commander|General|Admiral|"
    r"Brigadier|Professor|Prof|Rev|Reverend|Senator|The (?:Earl|Duke|Marquess|Lord|Countess|"
    r"Viscount|Baroness|Bishop|Archbishop))\b",
    re.IGNORECASE,
)


_NOBODY = re.compile(
    r"(?:(?:an?|some|several|many|other|two|hon|opposition|government|noble)\.?\s+){0,4}"
    r"(?:members?|gentlem[ae]n|lad(?:y|ies)|senators?|lords|deputies|unknown|unidentified)",
    re.IGNORECASE,
)


def is_nobody(label: str) -> bool:
    """Say whether a label names nobody: "Hon. Members", "Several noble Lords", "Unknown"."""
    return is_generic(label.split()) or _NOBODY.fullmatch(label.strip()) is not None


def hansard_label(printed: str) -> Label:
    """Return what a printed label says: an office with the name in brackets, or a name.

    The number of a question and the courtesy title are left on: both are printed so.
    """
    number = _NUMBER.match(printed)
    core = printed[number.end() :] if number else printed
    office = _OFFICE.fullmatch(core)
    if office and _COURTESY.match(office["name"]) and not _COURTESY.match(office["role"]):
        return Label(printed, office["name"].strip(), office["role"], office["remark"] or "")
    if is_nobody(core):
        return Label(printed, core, named=False)
    if _COURTESY.match(core):
        name, _, remark = core.partition("(")
        return Label(printed, " ".join(name.split()), "", remark.rstrip(") "))
    if core.casefold().startswith(("the ", "an ", "several ", "a ")):
        name, _, remark = core.partition("(")
        return Label(printed, " ".join(name.split()), "", remark.rstrip(") "))
    return replace(label_of(core), printed=printed)
