"""Xapian's part of the search benchmark: run by the system's Python, which has its package.

``build FOLDER`` reads turns as JSON lines; ``ask FOLDER`` answers JSON lines: first the
questions, with how many of each kind it can ask, then each question asked, with the seconds.
"""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import xapian

PAGE = 20
SPEAKER, DAY, YEAR = 0, 1, 2


def build(folder: str) -> None:
    """Index the turns that come in."""
    database = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem("en"))
    for line in sys.stdin:
        turn = json.loads(line)
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(turn["text"])
        document.add_boolean_term("S" + turn["speaker"][:60])
        document.add_value(SPEAKER, turn["speaker"])
        document.add_value(DAY, xapian.sortable_serialise(turn["day"]))
        document.add_value(YEAR, str(turn["day"] // 10_000))
        document.set_data(json.dumps([turn["transcript"], turn["number"], turn["text"]]))
        database.add_document(document)
    database.commit()


class Asker:
    """Asks questions of a database."""

    def __init__(self, folder: str) -> None:
        self._database = xapian.Database(folder)
        self._parser = xapian.QueryParser()
        self._parser.set_stemmer(xapian.Stem("en"))
        self._parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
        self._parser.set_database(self._database)
        self._parser.set_default_op(xapian.Query.OP_AND)
        self._flags = (
            xapian.QueryParser.FLAG_BOOLEAN
            | xapian.QueryParser.FLAG_PHRASE
            | xapian.QueryParser.FLAG_WILDCARD
        )

    def asks(self, q: dict[str, Any]) -> dict[str, list[Callable[[], object]]]:
        """Return what to call, for every kind of question it can answer."""
        parsed, page = self._parsed, self._page
        frequent = [parsed(word) for word in q["frequent"]]
        spoken = [xapian.Query("S" + name[:60]) for name in q["speakers"] * 2]
        during = [_during(year) for year in (q["years"] * 20)[:20]]
        both = partial(xapian.Query, xapian.Query.OP_FILTER)
        return {
            "rare word": [partial(page, parsed(word)) for word in q["rare"]],
            "frequent word": [partial(page, word) for word in frequent],
            "two words, AND": [partial(page, parsed(" AND ".join(p))) for p in q["pairs"]],
            "two words, OR": [partial(page, parsed(" OR ".join(p))) for p in q["pairs"]],
            "phrase of frequent words": [
                partial(page, parsed(f'"{" ".join(pair)}"')) for pair in q["phrases"]
            ],
            "NEAR/5": [partial(page, parsed(" NEAR/5 ".join(pair))) for pair in q["pairs"]],
            "prefix, 4 letters": [partial(page, parsed(w + "*")) for w in q["prefixes_4"]],
            "prefix, 2 letters": [partial(page, parsed(w + "*")) for w in q["prefixes_2"]],
            "speaker filter": [
                partial(page, both(*pair)) for pair in zip(frequent, spoken, strict=True)
            ],
            "date range": [
                partial(page, both(*pair)) for pair in zip(frequent, during, strict=True)
            ],
            "sort by date": [partial(page, word, newest=True) for word in frequent],
            "facets, speaker and year": [partial(self._counted, word) for word in frequent],
            "exact total": [partial(self._total, word) for word in frequent],
            "frequent word, 20 snippets": [partial(self._snippets, word) for word in frequent],
        }

    def _parsed(self, text: str) -> Any:
        return self._parser.parse_query(text, self._flags)

    def _found(
        self, query: Any, *, newest: bool = False, checked: int = PAGE, spies: Any = ()
    ) -> Any:
        enquire = xapian.Enquire(self._database)
        enquire.set_query(query)
        if newest:
            enquire.set_sort_by_value(DAY, True)
        for spy in spies:
            enquire.add_matchspy(spy)
        return enquire.get_mset(0, PAGE, checked)

    def _page(self, query: Any, *, newest: bool = False) -> object:
        found = self._found(query, newest=newest)
        return [json.loads(match.document.get_data())[:2] for match in found]

    def _total(self, query: Any) -> object:
        return self._found(query, checked=self._database.get_doccount()).get_matches_estimated()

    def _counted(self, query: Any) -> object:
        spies = [xapian.ValueCountMatchSpy(SPEAKER), xapian.ValueCountMatchSpy(YEAR)]
        self._found(query, checked=self._database.get_doccount(), spies=spies)
        return [[(item.term, item.termfreq) for item in spy.values()] for spy in spies]

    def _snippets(self, query: Any) -> object:
        found = self._found(query)
        stemmer = xapian.Stem("en")
        texts = (json.loads(match.document.get_data())[2] for match in found)
        return [found.snippet(text, 200, stemmer) for text in texts]


def _during(year: int) -> Any:
    first, last = (xapian.sortable_serialise(year * 10_000 + day) for day in (0, 1231))
    return xapian.Query(xapian.Query.OP_VALUE_RANGE, DAY, first, last)


def ask(folder: str) -> None:
    """Answer what comes in."""
    asker = Asker(folder)
    asks: dict[str, list[Callable[[], object]]] = {}
    for line in sys.stdin:
        message = json.loads(line)
        if "questions" in message:
            asks = asker.asks(message["questions"])
            answer = json.dumps({kind: len(own) for kind, own in asks.items()})
        else:
            start = time.process_time()
            asks[message["kind"]][message["at"]]()
            answer = str(time.process_time() - start)
        print(answer, flush=True)


if __name__ == "__main__":
    {"build": build, "ask": ask}[sys.argv[1]](sys.argv[2])
