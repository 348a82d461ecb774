"""One person under several names: the speakers of the index, joined as the library knows them."""

from collections.abc import Iterable, Sequence

from transcript_reader.domain.concordance import Frequency
from transcript_reader.domain.person import KnownPerson
from transcript_reader.domain.search import Facet


class Persons:
    """The speakers of one commit of the index, and who is behind them.

    Whoever is not known is a person of their own, called as printed.
    """

    def __init__(self, known: Iterable[KnownPerson], speakers: Sequence[str]) -> None:
        called = {name: one.called for one in known for name in one.names}
        self._speakers = dict.fromkeys(speakers)
        self._called = {
            speaker: called[plain]
            for speaker in (speakers if called else ())
            if (plain := " ".join(speaker.split())) in called
        }
        self._printed: dict[str, list[str]] = {}
        for speaker, name in self._called.items():
            self._printed.setdefault(name, []).append(speaker)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which a speaker can be asked for: as printed, or as the reader has it."""
        return tuple(dict.fromkeys((*self._speakers, *self._printed)))

    def printed(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return all printed names of the persons who have one of these names, each once."""
        found: dict[str, None] = {}
        for name in names:
            if name in self._speakers:
                found[name] = None
            found.update(dict.fromkeys(self._printed.get(self._called.get(name, name), ())))
        return tuple(found)

    def narrowed(self, only: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        """Return what narrows a search, every speaker under all names."""
        return tuple(
            (facet, name)
            for facet, value in only
            for name in (self.printed((value,)) or (value,) if facet == "speaker" else (value,))
        )

    def facet(self, facet: Facet) -> Facet:
        """Return the counts of persons instead of those of names, the most first."""
        if facet.name != "speaker" or not self._called:
            return facet
        counts: dict[str, int] = {}
        for name, count in facet.values:
            called = self._called.get(name, name)
            counts[called] = counts.get(called, 0) + count
        ordered = sorted(counts.items(), key=lambda value: -value[1])
        return Facet(facet.name, tuple(ordered))

    def frequencies(self, by_name: Iterable[Frequency]) -> tuple[Frequency, ...]:
        """Return how often each person says something, in the order in which they come first."""
        found: dict[str, Frequency] = {}
        for one in by_name:
            label = self._called.get(one.label, one.label)
            before = found.get(label, Frequency(label, 0, 0))
            found[label] = Frequency(label, before.count + one.count, before.words + one.words)
        return tuple(found.values())
