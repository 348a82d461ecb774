"""Speaker labels: what is printed before a turn, kept apart as name, role and remark."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from transcript_reader.importers.labels.names import (
    bare,
    is_calling,
    is_generic,
    is_given,
    is_initial,
    is_initialled,
    is_name,
    is_patronymic,
    name_start,
    unglued,
)
from transcript_reader.importers.labels.timing import untimed
from transcript_reader.importers.labels.vocabulary import PARTICLES, ROLE_WORDS

ANONYMOUS = ">>"
"""The name of a voice of which nothing is printed but that it begins."""
_REMARK = re.compile(r"\(([^()]*)\)?$|(?<=[^\s\[(])\s\[([^\[\]]*)\]$")
_ABBREVIATION = re.compile(r"[^\W\d_]*[A-ZА-ЯЁ][^\W\d_]*[A-ZА-ЯЁ][^\W\d_]*")
_DOUBLED = re.compile(r"((?:[А-ЯЁA-Z]\.){1,2})([А-ЯЁA-Z][^\W\d_]{2,40}?)\2")
_SUFFIX = re.compile(
    r"\s*(?:(Jr\.?|Sr\.?|II|III)|M\.?D\.?|Ph\.?D\.?|Esq\.?|[KQ]C|MP)", re.IGNORECASE
)
"""What follows a name and a comma and is no role; the first kinds are of the name."""
_SPACE = " \xa0\t\n"


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says.

    ``printed`` is the label exactly as published, without the colon that ends it; ``name``
    is the name alone with plain single spaces; ``role`` is as printed; ``remark`` is the
    words in brackets without them ("retranslated"). ``named`` is False for a voice without
    a name ("Question"). ``full_name`` is one that is printed besides the name, as on the
    card that glues itself to it.
    """

    printed: str
    name: str
    role: str = ""
    remark: str = ""
    named: bool = True
    full_name: str = ""
    time: str = ""


def labels_of(printed: Sequence[str]) -> list[Label]:
    """Return what the labels of one document say, each in the light of the others."""
    cores = [core_of(one)[0].split() for one in set(printed)]
    bare_names = [core for core in cores if _is_bare_name(core)]
    whole = {" ".join(core).casefold() for core in bare_names}
    known = whole - {" ".join(c).casefold() for c in bare_names if _is_titled(c, whole)}
    labels = {one: label_of(one, known) for one in set(printed)}
    return [labels[one] for one in printed]


def label_of(printed: str, known: Collection[str] = ()) -> Label:
    """Return what a printed label says; it comes without its colon.

    ``known`` are names, in lower case, that are labels by themselves elsewhere.
    """
    printed = printed.strip(_SPACE)
    core, remark = core_of(printed)
    before, place = core_of(core) if remark else (core, "")
    if place:  # "Mr. Doe (Norway) (spoke in French)"
        core, remark = before, f"{place}, {remark}"
    label = _plain_label(core, known)
    label = replace(label, printed=printed, remark=remark or label.remark)
    return replace(label, time=time) if (time := untimed(printed)[1]) else label


def _plain_label(core: str, known: Collection[str]) -> Label:
    """Return what a label says that has neither remark nor time."""
    words = core.split()
    name_part, comma, rest = core.partition(",")
    name_part, party = core_of(name_part) if comma else (name_part, "")
    if suffix := _SUFFIX.fullmatch(rest):
        label = _plain_label(name_part, known)
        if is_given(words[0]):
            label = Label(core, " ".join(name_part.split()))
        return replace(label, name=label.name + (core[len(name_part) :] if suffix[1] else ""))
    inverted = comma and _is_person(name_part.split()) and rest.strip()
    if not any(map(str.isalnum, core)):
        return Label(core, core.strip() or ANONYMOUS, named=False)  # ">>", "–"
    if is_generic(words) and not inverted:
        return Label(core, " ".join(words), named=False)
    if card := _card(words):
        name, full_name, role = card
        return Label(core, name, role, full_name=full_name)
    if comma and _is_listed(name_part.split(), rest.split()):
        return Label(core, f"{rest.strip(_SPACE)} {name_part.strip(_SPACE)}")
    if inverted and party:
        return Label(core, " ".join(name_part.split()), rest.strip(_SPACE), party)
    if inverted:
        return Label(core, " ".join(name_part.split()), rest.strip(_SPACE))
    start = 0 if _is_office(words) else name_start(words, known)
    name = unglued(words[-1]) if len(words) == 1 else " ".join(words[start:])
    return Label(core, name, _head(core, start))


def _is_office(words: Sequence[str]) -> bool:
    """Say whether all of it is an office in capitals: "The MINISTER OF HUMAN SETTLEMENTS"."""
    office = words[1:]
    return (
        words[0] in ("The", "THE")
        and any(bare(word) in ("of", "for") for word in office)
        and all(word == word.upper() for word in office)
        and not any(is_given(word) or is_initial(word) or is_initialled(word) for word in office)
    )


def core_of(printed: str) -> tuple[str, str]:
    """Return the label without times and the remark in brackets that ends it; the remark."""
    printed = untimed(printed.strip(_SPACE))[0].strip(_SPACE)
    if printed.startswith("[") and printed.find("]") == len(printed) - 1:
        printed = printed[1:-1].strip(_SPACE)  # "[Jane Doe]:"
    elif printed.startswith("[") and "]" not in printed:
        printed = printed[1:].strip(_SPACE)  # a translation in brackets: "[Mr J DOE: Chair, …]"
    match = _REMARK.search(printed)
    if not match or not match.start():
        return printed, ""
    said = match[1] if match[2] is None else match[2]
    if _ABBREVIATION.fullmatch(said) and not _is_named(printed[: match.start()].split()):
        return printed, ""
    return printed[: match.start()].rstrip(_SPACE), said.strip(_SPACE)


def _is_named(words: Sequence[str]) -> bool:
    """Say whether words end in a name: "Jane Doe", "Doe", "Member Dr. Jane Doe"."""
    if _is_bare_name(words) or (len(words) == 1 and is_name(words[0])):
        return True
    return len(words) > 2 and is_given(words[-2]) and is_name(words[-1])


def _is_bare_name(words: Sequence[str]) -> bool:
    return 1 < len(words) < 6 and all(is_name(w) or bare(w) in PARTICLES for w in words)


def _is_titled(words: Sequence[str], whole: Collection[str]) -> bool:
    """Say whether it is an unknown title before a name that is a label by itself.

    The title has two words or more and no given name among them ("Harbour Master Tom
    Vale"): a single unknown word may as well be a given name, and so another person's, but
    for one that is made as callings are ("Сборщик Павел Тихий").
    """
    start = next((i for i, word in enumerate(words) if is_given(word)), 0)
    if start == 1 and len(words) > 2 and is_calling(words[0]):
        return not is_patronymic(words[-1])
    return start > 1 and " ".join(words[start:]).casefold() in whole


def _is_person(words: Sequence[str]) -> bool:
    return 1 < len(words) < 5 and _is_bare_name(words) and not is_generic(words)


def _is_listed(surname: Sequence[str], given: Sequence[str]) -> bool:
    """Say whether this is a name as lists have it: "Doe, Jane A."."""
    return (
        len(surname) == 1
        and 0 < len(given) < 3
        and is_name(surname[0])
        and is_given(given[0])
        and all(is_name(word) for word in given)
    )


def _head(core: str, count: int) -> str:
    """Return the first words of the label as printed."""
    ends = [match.end() for match in re.finditer(r"\S+", core)]
    return core[: ends[count - 1]].strip(" \xa0,") if count else ""


def _card(words: Sequence[str]) -> tuple[str, str, str] | None:
    """Take apart «С.Собянин Собянин Сергей Семёнович мэр Москвы»: name, full name, role."""
    if words and (doubled := _DOUBLED.fullmatch(words[0])):
        words = [doubled[1] + doubled[2], doubled[2], *words[1:]]
    if len(words) < 3 or not is_initialled(words[0]):
        return None
    surname = words[0].rpartition(".")[2]
    length = next((n for n in (1, 2, 3, 4) if words[n : n + 1] == [surname]), 0)
    if not length:
        return None
    end = length + 1
    while end < len(words) and words[end][0].isupper() and words[end].casefold() not in ROLE_WORDS:
        end += 1
    end = min(end, length + 3)
    name = " ".join(words[:length])
    return name, " ".join(words[length:end]), " ".join(words[end:])
