"""Tantivy, with Snowball's English stemmer and a field of plain words."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import tantivy
from benchmarks.engines.asking import PAGE, Asks, days, speaker
from benchmarks.engines.material import Questions, Turn

_COUNTS = {
    "speaker": {"terms": {"field": "speaker", "size": 1_000}},
    "year": {"terms": {"field": "year", "size": 100}},
}


class Tantivy:
    """An engine of the benchmark."""

    name = "tantivy"

    def __init__(self, folder: Path) -> None:
        self._index: Any = tantivy.Index.open(str(folder / "tantivy"))
        self._searcher: Any = self._index.searcher()

    @staticmethod
    def build(folder: Path, turns: Sequence[Turn]) -> None:
        """Index the turns, in one thread."""
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("body", stored=True, tokenizer_name="en_stem")
        builder.add_text_field("exact", tokenizer_name="default")
        builder.add_text_field("speaker", stored=True, tokenizer_name="raw", fast=True)
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for name in ("number", "day", "year"):
            builder.add_integer_field(name, stored=True, indexed=True, fast=True)
        (folder / "tantivy").mkdir()
        index = tantivy.Index(builder.build(), str(folder / "tantivy"))
        writer = index.writer(300_000_000, 1)
        for turn in turns:
            writer.add_document(
                tantivy.Document(
                    body=turn.text,
                    exact=turn.text,
                    speaker=turn.speaker,
                    id=turn.transcript,
                    number=turn.number,
                    day=turn.day,
                    year=turn.day // 10_000,
                )
            )
        writer.commit()
        writer.wait_merging_threads()

    def asks(self, questions: Questions) -> Asks:
        """Return what to call, for every kind of question."""
        q = questions
        return {
            "rare word": [self._page(self._parsed, word) for word in q.rare],
            "frequent word": [self._page(self._parsed, word) for word in q.frequent],
            "two words, AND": [self._page(self._parsed, " AND ".join(p)) for p in q.pairs],
            "two words, OR": [self._page(self._parsed, " OR ".join(p)) for p in q.pairs],
            "phrase of frequent words": [
                self._page(self._parsed, f'"{one} {other}"', "exact") for one, other in q.phrases
            ],
            "NEAR/5": [self._page(self._near, *pair) for pair in q.pairs],
            "prefix, 4 letters": [self._page(self._fitting, f"{w}*") for w in q.prefixes_4],
            "prefix, 2 letters": [self._page(self._fitting, f"{w}*") for w in q.prefixes_2],
            "wildcard": [self._page(self._fitting, word) for word in q.wildcards],
            "fuzzy, 1 edit": [self._page(self._alike, word) for word in q.misspelt],
            "speaker filter": [
                self._page(self._spoken, word, speaker(q, at)) for at, word in enumerate(q.frequent)
            ],
            "date range": [
                self._page(self._during, word, *days(q, at)) for at, word in enumerate(q.frequent)
            ],
            "sort by date": [partial(self._newest, word) for word in q.frequent],
            "facets, speaker and year": [partial(self._counted, word) for word in q.frequent],
            "exact total": [partial(self._total, word) for word in q.frequent],
            "frequent word, 20 snippets": [partial(self._snippets, word) for word in q.frequent],
        }

    def _page(self, make: Callable[..., Any], *values: object) -> Callable[[], object]:
        return lambda: self._found(make(*values))

    def _found(self, asked: Any, **more: Any) -> object:
        found = self._searcher.search(asked, limit=PAGE, **more).hits
        documents = [self._searcher.doc(address) for _, address in found]
        return [(one["id"], one["number"]) for one in documents]

    def _parsed(self, text: str, field: str = "body") -> Any:
        return self._index.parse_query(text, [field])

    def _near(self, one: str, other: str) -> Any:
        phrases = [
            tantivy.Query.phrase_query(self._index.schema, "exact", [a, b], slop=4)
            for a, b in ((one, other), (other, one))
        ]
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, p) for p in phrases])

    def _fitting(self, pattern: str) -> Any:
        regex = pattern.replace("*", ".*").replace("?", ".")
        return tantivy.Query.regex_query(self._index.schema, "exact", regex)

    def _alike(self, word: str) -> Any:
        return tantivy.Query.fuzzy_term_query(
            self._index.schema, "exact", word, distance=1, transposition_cost_one=False
        )

    def _spoken(self, word: str, name: str) -> Any:
        return self._narrowed(word, tantivy.Query.term_query(self._index.schema, "speaker", name))

    def _during(self, word: str, first: int, last: int) -> Any:
        return self._narrowed(word, self._parsed(f"day:[{first} TO {last}]"))

    def _narrowed(self, word: str, condition: Any) -> Any:
        must = tantivy.Occur.Must
        weightless = tantivy.Query.const_score_query(condition, 0.0)
        return tantivy.Query.boolean_query([(must, self._parsed(word)), (must, weightless)])

    def _newest(self, word: str) -> object:
        return self._found(self._parsed(word), order_by_field="day")

    def _counted(self, word: str) -> object:
        asked = self._parsed(word)
        return self._found(asked), self._searcher.aggregate(asked, _COUNTS)

    def _total(self, word: str) -> object:
        return self._searcher.search(self._parsed(word), limit=1, count=True).count

    def _snippets(self, word: str) -> object:
        asked = self._parsed(word)
        generator = tantivy.SnippetGenerator.create(
            self._searcher, asked, self._index.schema, "body"
        )
        generator.set_max_num_chars(200)
        return [
            generator.snippet_from_doc(self._searcher.doc(address)).to_html()
            for _, address in self._searcher.search(asked, limit=PAGE).hits
        ]
