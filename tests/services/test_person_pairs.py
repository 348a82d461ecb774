"""Whether two names are proposed as one person: figures over pairs of names of real people.

Of each pair it is said whether both are one person ("same"), two persons ("different"), or
whether their letters leave that open ("asked"). The names were written by hand from what sites
and newspapers print; many are pairs that a rule could get wrong.
"""

from collections import Counter
from pathlib import Path

from transcript_reader.services.person_facts import Decided, Node
from transcript_reader.services.person_groups import Groups

PAIRS = tuple(
    (truth, one, other)
    for truth, one, other in (
        line.split("\t")
        for line in (Path(__file__).parents[1] / "data" / "person_pairs.tsv")
        .read_text(encoding="utf-8")
        .splitlines()
    )
)


def found(*names: str) -> str:
    groups = Groups([Node(name) for name in names], set(), Decided())
    if len(groups.groups()) == 1:
        return "same"
    return "asked" if groups.questions() else "different"


def test_spellings_of_one_name_are_proposed_as_one_and_two_persons_stay_two() -> None:
    counts = Counter((truth, found(one, other)) for truth, one, other in PAIRS)
    same, different = (sum(n for (t, _), n in counts.items() if t == truth) for truth in _TRUTHS)
    right = counts["same", "same"]
    proposed = sum(n for (_, got), n in counts.items() if got == "same")

    assert (same, different) == (170, 69)
    assert right / proposed == 1.0  # precision
    assert right / same >= 0.98  # recall: 168 of 170
    assert counts["different", "different"] == different


def test_where_the_letters_leave_it_open_the_reader_is_asked_and_nobody_is_joined() -> None:
    open_pairs = [pair for pair in PAIRS if pair[0] == "asked"]

    assert len(open_pairs) == 13
    assert {found(one, other) for _, one, other in open_pairs} == {"asked"}


def test_the_order_of_two_names_does_not_matter() -> None:
    assert all(found(one, other) == found(other, one) for _, one, other in PAIRS)


def test_initials_that_fit_two_are_joined_to_neither_and_asked_about() -> None:
    names = ("В.Иванов", "Виктор Иванов", "Viktor Ivanov", "Владимир Иванов")
    groups = Groups([Node(name) for name in names], set(), Decided())

    together = {frozenset(node.name for node in group) for group in groups.groups()}
    assert together == {
        frozenset({"В.Иванов"}),
        frozenset({"Виктор Иванов", "Viktor Ivanov"}),
        frozenset({"Владимир Иванов"}),
    }
    assert len(groups.questions()) == 2


_TRUTHS = ("same", "different")
