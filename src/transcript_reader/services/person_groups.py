"""Which names are one person: proposals from the names, under the reader's decisions.

Names are joined where every sign agrees. A name that may stand for two others which are
not one person is joined to neither, and the reader is asked.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, product

from transcript_reader.domain.person import Doubt
from transcript_reader.services.person_facts import Decided, Node
from transcript_reader.services.person_names import NameParts, agree, fits, readings

Pair = frozenset[Node]
Question = tuple[Node, Node, Doubt]

_LARGEST_FAMILY = 300  # names with one surname that are compared with one another


class Groups:
    """Names in groups, each group one person, and the questions that remain.

    ``side_by_side`` are the pairs that one transcript has as two different voices.
    """

    def __init__(self, nodes: Iterable[Node], side_by_side: set[Pair], decided: Decided) -> None:
        self._parents = {node: node for node in sorted(nodes)}
        self._side_by_side = side_by_side
        self._decided = decided
        self._like: dict[Node, set[Node]] = {node: set() for node in self._parents}
        self._doubts: dict[Pair, Doubt] = {}
        self._compare_all()
        for pair in decided.same:
            if all(node in self._parents for node in pair):
                self._join(*pair)
        self._join_plain()

    def groups(self) -> list[list[Node]]:
        """Return the names of each person, sorted."""
        groups: dict[Node, list[Node]] = defaultdict(list)
        for node in self._parents:
            groups[self.root(node)].append(node)
        return list(groups.values())

    def root(self, node: Node) -> Node:
        """Return the name that stands for the person of this one."""
        while (parent := self._parents[node]) != node:
            self._parents[node] = node = self._parents[parent]
        return node

    def questions(self) -> list[Question]:
        """Return the pairs of persons of whom nobody knows whether they are one."""
        apart = {
            frozenset(self.root(node) for node in pair)
            for pair in self._decided.apart
            if all(node in self._parents for node in pair)
        }
        asked: dict[Pair, Question] = {}
        for pair, doubt in self._doubts.items():
            one, other = sorted(self.root(node) for node in pair)
            both = frozenset((one, other))
            if one != other and both not in apart:
                asked.setdefault(both, (one, other, doubt))
        return list(asked.values())

    def _compare_all(self) -> None:
        families: dict[str, set[Node]] = defaultdict(set)
        for node in self._parents:
            for parts in readings(node.name):
                families[parts.surname].add(node)
        for family in families.values():
            if len(family) > _LARGEST_FAMILY:
                continue
            for one, other in combinations(sorted(family), 2):
                verdict = self._compared(one, other)
                if isinstance(verdict, Doubt):
                    self._doubts[frozenset((one, other))] = verdict
                elif verdict:
                    self._like[one].add(other)
                    self._like[other].add(one)

    def _join_plain(self) -> None:
        """Join the names that can only be one; ask about those torn between others."""
        like = self._like
        torn = {node for node in self._parents if self._is_torn(node)}
        for node in self._parents:
            for other in like[node]:
                if (node in torn) == (other in torn) and (
                    node not in torn or like[node] - {other} == like[other] - {node}
                ):
                    self._join(node, other)
        answered = {node for pair in self._decided.same for node in pair}
        for node in torn - answered:
            for other in like[node] - torn:
                self._doubts[frozenset((node, other))] = _doubt_of(node)

    def _is_torn(self, node: Node) -> bool:
        return any(
            other not in self._like[one] and self.root(one) != self.root(other)
            for one, other in combinations(self._like[node], 2)
        )

    def _join(self, one: Node, other: Node) -> None:
        one, other = sorted((self.root(one), self.root(other)))
        self._parents[other] = one

    def _compared(self, one: Node, other: Node) -> Doubt | bool:
        pair = frozenset((one, other))
        if pair in self._decided.apart or pair in self._decided.same:
            return pair in self._decided.same
        if one.name == other.name:
            return Doubt.SPLIT if self._decided.is_parted(one.name) else Doubt.SAME_TRANSCRIPT
        verdict = _compared(one.name, other.name)
        if verdict is True and pair in self._side_by_side:
            return Doubt.SAME_TRANSCRIPT
        return verdict


def _compared(one: str, other: str) -> Doubt | bool:
    """Say whether two names are of one person, by their letters alone."""
    verdicts = [
        _compared_parts(first, second)
        for first, second in product(readings(one), readings(other))
        if first.surname == second.surname
    ]
    doubts = [verdict for verdict in verdicts if isinstance(verdict, Doubt)]
    return True in verdicts or (doubts[0] if doubts else False)


def _compared_parts(one: NameParts, other: NameParts) -> Doubt | bool:
    if not one.given and not other.given:
        return _compared_alone(one, other)
    if not one.given or not other.given:
        return Doubt.SURNAME
    if one.is_full and other.is_full:
        if one.given != other.given or not agree(one.patronymic, other.patronymic):
            return False
        differ = one.latin and other.latin and one.latin != other.latin
        return Doubt.SPELLING if differ else True
    return (one.is_initial and fits(one, other)) or (other.is_initial and fits(other, one))


def _compared_alone(one: NameParts, other: NameParts) -> Doubt | bool:
    """Say whether two surnames alone, each perhaps with a courtesy, are of one person."""
    if {one.title, other.title} == {"m", "f"}:
        return False
    if one.latin and other.latin and one.latin != other.latin:
        return Doubt.SPELLING
    return one.title == other.title or Doubt.SURNAME


def _doubt_of(node: Node) -> Doubt:
    parts = readings(node.name)[0]
    if parts.is_initial:
        return Doubt.INITIALS
    return Doubt.SURNAME if not parts.given else Doubt.PATRONYMIC
