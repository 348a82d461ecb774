"""Everybody in the library: proposed from the names, decided by the reader."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.person import (
    Appearance,
    KnownPerson,
    People,
    Person,
    PersonQuestion,
    RoleHeld,
    VoiceKey,
)
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.people import Decision, PeopleStore
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services import person_facts as facts
from transcript_reader.services.person_facts import Decided, Node, decided
from transcript_reader.services.person_groups import Groups, Pair
from transcript_reader.services.person_names import readings
from transcript_reader.services.person_numbers import numbered


class NoSuchPerson(ReaderError):
    """A person was asked for who is not there, or no longer."""


class PeopleService:
    """Lists persons, remembers what the reader decides about them, and lets search know.

    Reading belongs on the reading lane, the other calls on the writing lane.
    """

    def __init__(self, library: Library, index: SearchIndex | None = None) -> None:
        self._store = PeopleStore(library)
        self._index = index

    def people(self) -> People:
        """Return everybody, the most spoken first, and the questions to the reader."""
        return self._register().people()

    def let_know(self, known: tuple[KnownPerson, ...]) -> None:
        """Let search, if there is one, find and count persons by all their names."""
        if self._index is not None:
            self._index.know(known)

    def first_turn(self, voice: Appearance) -> int:
        """Return the block in which a voice begins; 0 where it is gone."""
        return self._store.first_turn(voice.transcript, voice.speaker) or 0

    def merge(self, ids: Sequence[str]) -> None:
        """Decide that several are one person.

        Raises:
            NoSuchPerson: if there is nobody of such an id.
        """
        register = self._register()
        persons = {tuple(register.nodes(id_)) for id_ in ids}
        if len(persons) > 1:
            self._store.decide(facts.merging(node for nodes in persons for node in nodes))

    def confirm(self, id_: str) -> None:
        """Decide that what is proposed as one person is one; not of a name alone.

        Raises:
            NoSuchPerson: if there is nobody of that id.
        """
        nodes = self._register().nodes(id_)
        if len(nodes) > 1:
            self._store.decide(facts.merging(nodes))

    def keep_apart(self, one: str, other: str) -> None:
        """Decide that two are two persons, so that nobody is asked again; not of one alone.

        Raises:
            NoSuchPerson: if there is nobody of such an id.
        """
        register = self._register()
        nodes, others = register.nodes(one), register.nodes(other)
        if nodes != others:
            self._store.decide(facts.parting(nodes, others))

    def split(self, id_: str, keys: Iterable[VoiceKey]) -> None:
        """Decide that these appearances of a person are another person.

        Nothing happens if they are none or all of the person's.

        Raises:
            NoSuchPerson: if there is nobody of that id.
        """
        acts = self._register().splitting(id_, set(keys))
        if acts:
            self._store.decide(acts)

    def rename(self, id_: str, name: str) -> None:
        """Decide how a person is called.

        Raises:
            NoSuchPerson: if there is nobody of that id.
        """
        node = self._register().nodes(id_)[0]
        self._store.decide([(facts.CALLED, node.word(), name.strip())])

    def undo(self) -> bool:
        """Take the last decision back; False where there is none."""
        return self._store.undo() is not None

    def _register(self) -> "_Register":
        """Return who is who now."""
        return _Register(self._store.voices(), self._store.decisions())


class _Register:
    """The persons as they are at one moment."""

    def __init__(self, voices: tuple[Appearance, ...], acts: tuple[Decision, ...]) -> None:
        self._acts = len(acts)
        self._decided = decided(fact for act in acts for fact in act.facts)
        self._tag = f"{acts[-1].number + 1 if acts else 1}"  # for who is told apart next
        self._appearances: dict[Node, list[Appearance]] = defaultdict(list)
        for node, voice in zip(_nodes(voices, self._decided), voices, strict=True):
            self._appearances[node].append(voice)
        self._groups = Groups(self._appearances, self._side_by_side(), self._decided)
        self._members = {self._groups.root(group[0]): group for group in self._groups.groups()}

    def nodes(self, id_: str) -> list[Node]:
        """Return the names of a person; any of them, as a word, will do for an id."""
        node = Node.of(id_)
        if node not in self._appearances:
            raise NoSuchPerson("There is no such person in the library now.")
        return self._members[self._groups.root(node)]

    def people(self) -> People:
        """Return everybody, and the questions."""
        persons = numbered(
            self._person(root.word(), nodes) for root, nodes in self._members.items()
        )
        persons.sort(key=lambda person: (-person.words, person.name))
        return People(
            tuple(persons),
            tuple(
                PersonQuestion(one.word(), other.word(), doubt)
                for one, other, doubt in self._groups.questions()
            ),
            self._acts,
        )

    def splitting(self, id_: str, keys: set[VoiceKey]) -> list[facts.Fact]:
        """Return the facts that make these appearances of a person another person."""
        acts: list[facts.Fact] = []
        leaving: list[Node] = []
        staying: list[Node] = []
        for node in self.nodes(id_):
            own = {voice.transcript for voice in self._appearances[node]}
            going = {transcript for transcript in own if (transcript, node.name) in keys}
            if going == own:
                leaving.append(node)
                continue
            staying.append(node)
            if going:
                for tag, part in ((self._tag, going), (node.tag, own - going)):
                    acts.append((facts.PART, node.name, tag, *sorted(part)))
                    acts.append((facts.FROM, node.name, tag, *self._sources(node, part)))
                leaving.append(Node(node.name, self._tag))
        return [*acts, *facts.parting(leaving, staying)] if leaving and staying else []

    def _sources(self, node: Node, transcripts: set[TranscriptId]) -> list[str]:
        """Return where some transcripts of a name come from, and no other of it."""
        mine: set[str] = set()
        others: set[str] = set()
        for voice in self._appearances[node]:
            (mine if voice.transcript in transcripts else others).add(voice.source)
        return sorted(mine - others - {""})

    def _side_by_side(self) -> set[Pair]:
        """Return the names that one transcript has as two voices in the same script."""
        names: dict[TranscriptId, list[Node]] = defaultdict(list)
        for node, voices in self._appearances.items():
            for voice in voices:
                names[voice.transcript].append(node)
        families: dict[tuple[TranscriptId, str, bool], set[Node]] = defaultdict(set)
        for transcript, nodes in names.items():
            for node in nodes:
                for parts in readings(node.name):
                    families[transcript, parts.surname, node.name.isascii()].add(node)
        return {frozenset(pair) for family in families.values() for pair in combinations(family, 2)}

    def _person(self, id_: str, nodes: list[Node]) -> Person:
        voices = [voice for node in nodes for voice in self._appearances[node]]
        voices.sort(key=lambda voice: (voice.date is None, voice.date, voice.transcript))
        words: Counter[str] = Counter()
        for voice in voices:
            words[voice.name] += voice.words
        names = tuple(name for name, _ in words.most_common())
        called = [name for node, name in self._decided.called.items() if node in nodes]
        return Person(
            id_,
            called[-1] if called else _fullest(names),
            names,
            _roles(voices),
            tuple(voices),
            bool(called) or self._is_decided(nodes),
            len(names) > 1 and self._is_proposed(nodes),
        )

    def _is_decided(self, nodes: list[Node]) -> bool:
        pairs = (*self._decided.same, *self._decided.apart)
        return any(node in pair for pair in pairs for node in nodes)

    def _is_proposed(self, nodes: list[Node]) -> bool:
        """Say whether the reader's decisions alone do not make these nodes one person."""
        same = [pair for pair in self._decided.same if pair <= set(nodes)]
        joined, count = {nodes[0]}, 0
        while len(joined) != count:
            count = len(joined)
            joined.update(node for pair in same if pair & joined for node in pair)
        return count < len(nodes)


def _nodes(voices: Iterable[Appearance], now: Decided) -> list[Node]:
    """Return the node of each voice: its name, and a tag where the name alone will not do."""
    nodes = []
    seen: Counter[tuple[TranscriptId, str]] = Counter()
    for voice in voices:
        key = (voice.name, voice.transcript)
        seen[voice.transcript, voice.name] += 1
        again = seen[voice.transcript, voice.name]
        if key in now.tags:
            tag = now.tags[key]
        elif (voice.name, voice.source) in now.sources:
            tag = now.sources[voice.name, voice.source]  # another edition of what was told apart
        elif now.is_parted(voice.name):
            tag = "?"  # came after the reader told two of this name apart
        else:
            tag = f"{again} in {voice.transcript}" if again > 1 else ""
        nodes.append(Node(voice.name, tag))
    return nodes


def _fullest(names: tuple[str, ...]) -> str:
    """Return the most spoken of the names with a given name written out, if there is one."""
    full = (name for name in names if readings(name)[0].is_full)
    return next(full, names[0])


def _roles(voices: Iterable[Appearance]) -> tuple[RoleHeld, ...]:
    held: dict[str, RoleHeld] = {}
    for voice in voices:  # in order of date, the undated last
        for role in voice.roles:
            plain = " ".join(role.split())
            before = held.get(plain.casefold())
            held[plain.casefold()] = RoleHeld(
                before.role if before else plain,
                before.first if before else voice.date,
                voice.date or (before.last if before else None),
            )
    return tuple(held.values())
