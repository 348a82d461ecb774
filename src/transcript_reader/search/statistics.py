"""What BM25F must know of the whole index: how frequent terms are, how long texts are."""

from typing import Any

from transcript_reader.search.codec.arrays import Floats
from transcript_reader.search.codec.rounding import LENGTHS


class Statistics:
    """The figures of one commit, each asked of Whoosh's searcher once."""

    def __init__(self, searcher: Any) -> None:
        self._searcher = searcher
        self._weighting = searcher.weighting
        self._norms: dict[str, Floats] = {}
        self.saturation: float = self._weighting.K1

    def rarity(self, field: str, term: str) -> float:
        """Return the inverse document frequency of a term."""
        return float(self._searcher.idf(field, term.encode()))

    def norms(self, field: str) -> Floats:
        """Return, for each rounded length, what is added to a count below the line."""
        found = self._norms.get(field)
        if found is None:
            model = self._weighting
            average = self._searcher.avg_field_length(field) or 1
            found = model.K1 * ((1 - model.B) + model.B * LENGTHS / average)
            self._norms[field] = found
        return found
