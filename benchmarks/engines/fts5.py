"""SQLite's full-text index with Porter's stemmer; the words are kept beside it."""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.engines.asking import PAGE, Asks, days, speaker
from benchmarks.engines.material import Questions, Turn

_JOIN = "FROM found JOIN turn ON turn.number = found.rowid WHERE found MATCH ?"
_SNIPPETS = (
    "SELECT snippet(found, 0, '<', '>', '…', 40) FROM found WHERE found MATCH ? "
    f"ORDER BY rank LIMIT {PAGE}"
)


class Fts5:
    """An engine of the benchmark."""

    name = "SQLite FTS5"

    def __init__(self, folder: Path) -> None:
        self._database = sqlite3.connect(folder / "fts5.sqlite")
        self._database.execute("PRAGMA mmap_size = 2000000000")

    @staticmethod
    def build(folder: Path, turns: Sequence[Turn]) -> None:
        """Index the turns."""
        database = sqlite3.connect(folder / "fts5.sqlite")
        database.executescript(
            """
            CREATE TABLE turn (number INTEGER PRIMARY KEY, id, at, speaker, day, body);
            CREATE VIRTUAL TABLE found USING fts5
                (body, content='turn', content_rowid='number', tokenize='porter unicode61');
            """
        )
        with database:
            database.executemany(
                "INSERT INTO turn (id, at, speaker, day, body) VALUES (?, ?, ?, ?, ?)",
                ((t.transcript, t.number, t.speaker, t.day, t.text) for t in turns),
            )
            database.execute("INSERT INTO found (rowid, body) SELECT number, body FROM turn")
        database.close()

    def asks(self, questions: Questions) -> Asks:
        """Return what to call, for every kind of question it can answer."""
        q = questions
        return {
            "rare word": [self._page(word) for word in q.rare],
            "frequent word": [self._page(word) for word in q.frequent],
            "two words, AND": [self._page(" AND ".join(pair)) for pair in q.pairs],
            "two words, OR": [self._page(" OR ".join(pair)) for pair in q.pairs],
            "phrase of frequent words": [self._page(f'"{a} {b}"') for a, b in q.phrases],
            "NEAR/5": [self._page(f"NEAR({a} {b}, 4)") for a, b in q.pairs],
            "prefix, 4 letters": [self._page(f"{word}*") for word in q.prefixes_4],
            "prefix, 2 letters": [self._page(f"{word}*") for word in q.prefixes_2],
            "speaker filter": [
                self._page(word, "AND turn.speaker = ?", (speaker(q, at),))
                for at, word in enumerate(q.frequent)
            ],
            "date range": [
                self._page(word, "AND turn.day BETWEEN ? AND ?", days(q, at))
                for at, word in enumerate(q.frequent)
            ],
            "sort by date": [self._page(word, order="turn.day DESC") for word in q.frequent],
            "facets, speaker and year": [partial(self._counted, word) for word in q.frequent],
            "exact total": [
                partial(self._rows, "SELECT count(*) FROM found WHERE found MATCH ?", (word,))
                for word in q.frequent
            ],
            "frequent word, 20 snippets": [
                partial(self._rows, _SNIPPETS, (word,)) for word in q.frequent
            ],
        }

    def _page(
        self, text: str, more: str = "", values: tuple[object, ...] = (), order: str = "rank"
    ) -> Callable[[], object]:
        sql = f"SELECT turn.id, turn.at {_JOIN} {more} ORDER BY {order} LIMIT {PAGE}"
        return partial(self._rows, sql, (text, *values))

    def _counted(self, word: str) -> object:
        counts = [
            self._rows(f"SELECT {value}, count(*) {_JOIN} GROUP BY 1", (word,))
            for value in ("speaker", "day / 10000")
        ]
        return self._page(word)(), counts

    def _rows(self, sql: str, values: tuple[object, ...]) -> object:
        return self._database.execute(sql, values).fetchall()
