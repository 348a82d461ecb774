"""Whoosh with nothing of ours."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.engines.asking import PAGE, Asks, days, speaker
from benchmarks.engines.material import Questions, Turn
from whoosh import analysis, fields, index, query, sorting
from whoosh.query.spans import SpanNear2


class StockWhoosh:
    """An engine of the benchmark; slow enough to be given a part of the turns only."""

    name = "stock Whoosh"

    def __init__(self, folder: Path) -> None:
        self._searcher = index.open_dir(str(folder)).searcher()

    @staticmethod
    def build(folder: Path, turns: Sequence[Turn]) -> None:
        """Index the turns."""
        schema = fields.Schema(
            id=fields.STORED,
            number=fields.STORED,
            body=fields.TEXT(analyzer=analysis.StemmingAnalyzer(stoplist=None), stored=True),
            exact=fields.TEXT(analyzer=analysis.StandardAnalyzer(stoplist=None)),
            speaker=fields.ID(sortable=True),
            day=fields.NUMERIC(sortable=True),
            year=fields.NUMERIC(sortable=True),
        )
        with index.create_in(str(folder), schema).writer(limitmb=512) as writer:
            for turn in turns:
                writer.add_document(
                    id=turn.transcript,
                    number=turn.number,
                    body=turn.text,
                    exact=turn.text,
                    speaker=turn.speaker,
                    day=turn.day,
                    year=turn.day // 10_000,
                )

    def asks(self, questions: Questions) -> Asks:
        """Return what to call, for every kind of question."""
        q, stem = questions, self._stem
        newest = sorting.FieldFacet("day", reverse=True)
        counts = {
            name: sorting.FieldFacet(name, maptype=sorting.Count) for name in ("speaker", "year")
        }
        near = partial(SpanNear2, slop=5, ordered=False)
        return {
            "rare word": [self._page(stem(word)) for word in q.rare],
            "frequent word": [self._page(stem(word)) for word in q.frequent],
            "two words, AND": [self._page(query.And(list(map(stem, p)))) for p in q.pairs],
            "two words, OR": [self._page(query.Or(list(map(stem, p)))) for p in q.pairs],
            "phrase of frequent words": [
                self._page(query.Phrase("exact", list(pair))) for pair in q.phrases
            ],
            "NEAR/5": [self._page(near(list(map(stem, pair)))) for pair in q.pairs],
            "prefix, 4 letters": [self._page(query.Prefix("exact", w)) for w in q.prefixes_4],
            "prefix, 2 letters": [self._page(query.Prefix("exact", w)) for w in q.prefixes_2],
            "wildcard": [self._page(query.Wildcard("exact", word)) for word in q.wildcards],
            "fuzzy, 1 edit": [self._page(query.FuzzyTerm("exact", word)) for word in q.misspelt],
            "speaker filter": [
                self._page(stem(word), filter=query.Term("speaker", speaker(q, at)))
                for at, word in enumerate(q.frequent)
            ],
            "date range": [
                self._page(stem(word), filter=query.NumericRange("day", *days(q, at)))
                for at, word in enumerate(q.frequent)
            ],
            "sort by date": [self._page(stem(word), sortedby=newest) for word in q.frequent],
            "facets, speaker and year": [
                self._page(stem(word), groupedby=counts) for word in q.frequent
            ],
            "exact total": [partial(self._total, stem(word)) for word in q.frequent],
            "frequent word, 20 snippets": [
                partial(self._snippets, stem(word)) for word in q.frequent
            ],
        }

    def _stem(self, word: str) -> Any:
        (token,) = self._searcher.schema["body"].process_text(word, mode="query")
        return query.Term("body", token)

    def _page(self, asked: Any, **more: Any) -> Callable[[], object]:
        return partial(self._find, asked, more)

    def _find(self, asked: Any, more: dict[str, Any]) -> object:
        found = self._searcher.search(asked, limit=PAGE, **more)
        return [(hit["id"], hit["number"]) for hit in found]

    def _total(self, asked: Any) -> int:
        return len(self._searcher.search(asked, limit=1))

    def _snippets(self, asked: Any) -> object:
        return [hit.highlights("body") for hit in self._searcher.search(asked, limit=PAGE)]
