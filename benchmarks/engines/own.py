"""This program: its index, and its library for the words."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.engines.asking import PAGE, Asks
from benchmarks.engines.material import Questions, Turn, transcripts

from transcript_reader.domain.concordance import ConcordanceRequest, LineOrder
from transcript_reader.domain.search import Order, SearchRequest
from transcript_reader.library.store import Library
from transcript_reader.search.index import SearchIndex
from transcript_reader.services.concordance import ConcordanceService
from transcript_reader.services.searching import SearchService


class ThisProgram:
    """An engine of the benchmark."""

    name = "this program"

    def __init__(self, folder: Path) -> None:
        self.index = SearchIndex(folder / "index")
        library = Library(folder / "library.sqlite")
        self._service = SearchService(library, self.index)
        self._concordance = ConcordanceService(library, self.index)

    @staticmethod
    def keep(folder: Path, turns: Sequence[Turn]) -> None:
        """Keep the turns in a library."""
        library = Library(folder / "library.sqlite")
        for transcript in transcripts(turns):
            library.add(transcript, origin="benchmark", data=b"")
        library.close()

    def asks(self, questions: Questions) -> Asks:
        """Return what to call, for every kind of question."""
        q = questions
        named = [f'speaker:"{name}"' for name in q.speakers * 2]
        dated = [f"date:{year}" for year in q.years * 20]
        newest = partial(SearchRequest, limit=PAGE, order=Order.NEWEST)
        counted = partial(SearchRequest, limit=PAGE, facets=("speaker", "year"))
        total = partial(SearchRequest, limit=0)
        return {
            "rare word": self._each(q.rare),
            "frequent word": self._each(q.frequent),
            "two words, AND": self._each(f"{one} {other}" for one, other in q.pairs),
            "two words, OR": self._each(f"{one} OR {other}" for one, other in q.pairs),
            "phrase of frequent words": self._each(f'"{one} {other}"' for one, other in q.phrases),
            "NEAR/5": self._each(f"{one} NEAR/5 {other}" for one, other in q.pairs),
            "prefix, 4 letters": self._each(f"{prefix}*" for prefix in q.prefixes_4),
            "prefix, 2 letters": self._each(f"{prefix}*" for prefix in q.prefixes_2),
            "wildcard": self._each(q.wildcards),
            "fuzzy, 1 edit": self._each(f"{word}~" for word in q.misspelt),
            "speaker filter": self._each(map(" ".join, zip(q.frequent, named, strict=False))),
            "date range": self._each(map(" ".join, zip(q.frequent, dated, strict=False))),
            "sort by date": self._each(q.frequent, newest),
            "facets, speaker and year": self._each(q.frequent, counted),
            "exact total": self._each(q.frequent, total),
            "frequent word, 20 snippets": [
                partial(self._service.search, SearchRequest(word, limit=PAGE))
                for word in q.frequent
            ],
        }

    def lines(self, word: str, blocks: int) -> int:
        """Make a concordance sorted by the next word; return how many lines it has."""
        request = ConcordanceRequest(SearchRequest(word, limit=blocks), LineOrder.RIGHT_1)
        return len(self._concordance.lines(request).lines)

    def _each(
        self,
        texts: Iterable[str],
        request: Callable[[str], SearchRequest] | None = None,
    ) -> list[Callable[[], object]]:
        make = request or partial(SearchRequest, limit=PAGE)
        return [partial(self.index.match, make(text)) for text in texts]
