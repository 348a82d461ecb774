"""What BM25F must know of the whole index: how frequent terms are, how long texts are."""

from typing import Any, Final

from transcript_reader.search.codec.arrays import Floats
from transcript_reader.search.codec.rounding import LENGTHS

_REMEMBERED: Final = 2048  # terms asked about of late


class Statistics:
    """The figures of one commit, each asked of Whoosh's searcher once."""

    def __init__(self, searcher: Any) -> None:
        self._searcher = searcher
        self._weighting = searcher.weighting
        self._norms: dict[str, Floats] = {}
        self._rarities: dict[tuple[str, str], float] = {}

    def worth(self, term: Any) -> float:
        """Return what a term of a query would count for in a document of nothing else."""
        key = term.fieldname, term.text
        rarity = self._rarities.get(key)
        if rarity is None:
            if len(self._rarities) >= _REMEMBERED:
                self._rarities.clear()
            rarity = self._rarities[key] = float(self._searcher.idf(key[0], key[1].encode()))
        return rarity * float(term.boost) * float(self._weighting.K1 + 1)

    def norms(self, field: str) -> Floats:
        """Return, for each rounded length, what is added to a count below the line."""
        found = self._norms.get(field)
        if found is None:
            model = self._weighting
            average = self._searcher.avg_field_length(field) or 1
            found = model.K1 * ((1 - model.B) + model.B * LENGTHS / average)
            self._norms[field] = found
        return found
