"""The same index and the same questions, with nothing but Whoosh's own parts."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from whoosh import fields, index, query
from whoosh.query.spans import SpanNear2, SpanOr

from transcript_reader.domain.transcript import Transcript
from transcript_reader.search import queries
from transcript_reader.search.analysis import forms, stem
from transcript_reader.search.codec.gathered import VALUES
from transcript_reader.search.schema import documents

_SCHEMA = fields.Schema(
    text=fields.TEXT,
    exact=fields.TEXT,
    title_words=fields.TEXT,
    speaker_words=fields.TEXT,
    date=fields.NUMERIC,
    block=fields.STORED,
    transcript=fields.ID(stored=True),
    **{name: fields.KEYWORD if name == "flags" else fields.ID for name in VALUES[1:]},
)


def stock_index(folder: Path, transcripts: Sequence[Transcript]) -> Any:
    stock = index.create_in(str(folder), _SCHEMA)
    with stock.writer() as writer:
        for transcript in transcripts:
            for found in documents(transcript):
                words = forms(found["text"])
                names = {
                    f"{name}_words": [stem(form, "") for form in forms(found[name])]
                    for name in ("title", "speaker")
                }
                fields_ = {
                    **{name: found[name] for name in VALUES},
                    **names,
                    "text": [stem(word, found["language"]) for word in words],
                    "exact": words,
                    "date": found["date"] or None,
                }
                writer.add_document(
                    block=found["block"],
                    **{name: value for name, value in fields_.items() if value},
                )
    return stock


def stock_query(asked: Any) -> Any:
    """Return a query of ours in the terms of stock Whoosh."""
    match asked:
        case queries.Between():
            return query.NumericRange("date", max(asked.first or 1, 1), asked.last)
        case queries.SpokenBy() if not asked.shared:
            return stock_query(queries.OneOf("speaker", asked.names))
        case queries.OneOf():
            return query.Or([query.Term(asked.field_name, value) for value in asked.values])
        case queries.Adjacent():
            return SpanNear2([_span(part) for part in asked.parts])
        case queries.Together() if len(asked.parts) == 2:
            parts = [_span(part) for part in asked.parts]
            return SpanNear2(parts, slop=asked.length - 1, ordered=False)
        case queries.Chain() if len(asked.parts) == 2:
            parts = [_span(part) for part in asked.parts]
            return SpanNear2(parts, slop=asked.distances[0], ordered=False)
        case query.And() | query.Or():
            return type(asked)([stock_query(part) for part in asked.subqueries])
        case query.AndNot() | query.AndMaybe():
            return type(asked)(stock_query(asked.a), stock_query(asked.b))
        case query.Not():
            return query.Not(stock_query(asked.query))
        case _:
            return asked


def search(searcher: Any, asked: Any) -> dict[tuple[str, int], float]:
    """Return the scores of all documents that stock Whoosh finds.

    Whoosh adds the weight of a condition to the score; given as a filter it counts nothing.
    """
    bonus = None
    if isinstance(asked, query.AndMaybe):
        asked, bonus = asked.a, asked.b
    parts = asked.subqueries if isinstance(asked, query.And) else [asked]
    kinds = (queries.ConditionQuery, query.Not)
    conditions = [part for part in parts if isinstance(part, kinds)]
    scored = [stock_query(part) for part in parts if part not in conditions]
    wanted = query.And(scored).normalize() if scored else query.Every()
    found = searcher.search(
        query.AndMaybe(wanted, bonus) if bonus else wanted,
        filter=query.And([query.Every(), *map(stock_query, conditions)]) if conditions else None,
        limit=None,
        optimize=False,
    )
    return {(hit["transcript"], hit["block"]): hit.score for hit in found}


def _span(part: Any) -> Any:
    return SpanOr(part.subqueries) if isinstance(part, query.Or) else part
