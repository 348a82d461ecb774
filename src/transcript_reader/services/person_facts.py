"""What the reader decided about persons, act by act, as one picture.

Facts name persons by the names printed in transcripts, so they hold for what is imported
later, and again, too. Where one name is two persons, a part of its voices, by their
transcripts, gets a tag of its own; what comes from the same sources later has it, too.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations, product

from transcript_reader.domain.transcript import TranscriptId

Fact = tuple[str, ...]

SAME = "same"  # then a node a word: these are one person
APART = "apart"  # then two nodes: these are not
PART = "part"  # then name, tag, transcripts: the voices of that name there have this tag
FROM = "from"  # then name, tag, sources: the voices of that name from there have this tag
CALLED = "called"  # then node, name: the person of this node is called so


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """All voices of one name, or those of its voices that have one tag."""

    name: str
    tag: str = ""

    def word(self) -> str:
        """Return the node as a word of a fact."""
        return f"{self.tag}\t{self.name}"

    @classmethod
    def of(cls, word: str) -> "Node":
        """Return the node of a word."""
        tag, _, name = word.partition("\t")
        return cls(name, tag)


@dataclass
class Decided:
    """What holds after all acts: later ones win over earlier ones."""

    same: set[frozenset[Node]] = field(default_factory=set)
    apart: set[frozenset[Node]] = field(default_factory=set)
    tags: dict[tuple[str, TranscriptId], str] = field(default_factory=dict)
    parted: set[str] = field(default_factory=set)
    sources: dict[tuple[str, str], str] = field(default_factory=dict)
    called: dict[Node, str] = field(default_factory=dict)

    def is_parted(self, name: str) -> bool:
        """Say whether the reader has told two persons of one name apart."""
        return name in self.parted


def decided(facts: Iterable[Fact]) -> Decided:
    """Return what holds after these facts, the first first."""
    now = Decided()
    for kind, *words in facts:
        if kind == SAME:
            for pair in combinations(map(Node.of, words), 2):
                now.apart.discard(frozenset(pair))
                now.same.add(frozenset(pair))
        elif kind == APART:
            two = frozenset(map(Node.of, words))
            now.same.discard(two)
            now.apart.add(two)
        elif kind == PART:
            name, tag, *transcripts = words
            now.parted.add(name)
            now.tags.update({(name, TranscriptId(one)): tag for one in transcripts})
        elif kind == FROM:
            name, tag, *sources = words
            now.sources.update({(name, one): tag for one in sources})
        elif kind == CALLED:
            node, name = words
            now.called.pop(Node.of(node), None)  # the latest comes last
            now.called[Node.of(node)] = name
    return now


def merging(nodes: Iterable[Node]) -> list[Fact]:
    """Return the facts that make one person of several."""
    return [(SAME, *(node.word() for node in sorted(nodes)))]


def parting(some: Iterable[Node], others: Iterable[Node]) -> list[Fact]:
    """Return the facts that make two persons of one."""
    some, others = sorted(some), sorted(others)
    apart = [(APART, one.word(), other.word()) for one, other in product(some, others)]
    return [*merging(some), *merging(others), *apart]
