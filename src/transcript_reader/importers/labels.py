"""Speaker labels: what is printed before a turn, kept apart as name, role and remark."""

import re
from dataclasses import dataclass

from transcript_reader.importers.names import is_generic, name_start


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says.

    ``printed`` is the label exactly as published, without the colon that ends it; ``name``
    is the name alone with plain single spaces; ``role`` is as printed; ``remark`` is the
    words in brackets without them ("retranslated"). ``named`` is False for a voice without
    a name ("Question").
    """

    printed: str
    name: str
    role: str = ""
    remark: str = ""
    named: bool = True


_REMARK = re.compile(r"\s*\(([^()]*)\)?\s*$")


def label_of(printed: str) -> Label:
    """Return what a printed label says, by itself; without the colon."""
    printed = printed.strip()
    remark = ""
    core = printed
    if match := _REMARK.search(printed):
        core, remark = printed[: match.start()], match[1].strip()
    if is_generic(core):
        return Label(printed, " ".join(core.split()), "", remark, named=False)
    start = name_start(core)
    return Label(printed, " ".join(core[start:].split()), core[:start].strip(" \xa0,"), remark)
