"""Kinds of labels that the reader has taught, in the library's file."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.label_words import Shape
from transcript_reader.domain.taught import Provenance, Taught, provenance_of
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.store import Library

TaughtRow = tuple[str, str, str, str]
"""Place, format, the pattern in JSON, and when it was taught."""


class TaughtStore:
    """What the reader has taught; each kind of label is kept once for each provenance."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def all(self) -> tuple[Taught, ...]:
        """Return everything, in the order in which it was taught; what makes no sense left out."""
        rows = self._library.rows(
            "SELECT number, place, format, pattern FROM taught ORDER BY number"
        )
        return tuple(
            Taught(number, Provenance(place, format_), pattern)
            for number, place, format_, text in rows
            if (pattern := unpacked(text)) is not None
        )

    def lessons(self) -> dict[Provenance, tuple[LabelPattern, ...]]:
        """Return what is taught, by where it holds."""
        found: dict[Provenance, tuple[LabelPattern, ...]] = {}
        for one in self.all():
            found[one.provenance] = (*found.get(one.provenance, ()), one.pattern)
        return found

    def add(self, provenance: Provenance, pattern: LabelPattern) -> Taught:
        """Remember a kind of label; one that is known already is returned as it is."""
        made = datetime.now(UTC).isoformat(timespec="seconds")
        self.take_over([(provenance.place, provenance.format, packed(pattern), made)])
        return next(
            one for one in self.all() if one.provenance == provenance and one.pattern == pattern
        )

    def take_over(self, rows: Iterable[TaughtRow]) -> None:
        """Add what another library knows; what is known already stays."""
        with self._library.writing() as connection:
            connection.executemany(
                "INSERT INTO taught (place, format, pattern, made) VALUES (?, ?, ?, ?) "
                "ON CONFLICT DO NOTHING",
                rows,
            )

    def forget(self, number: int) -> None:
        """Forget one; nothing happens if it is not known."""
        with self._library.writing() as connection:
            connection.execute("DELETE FROM taught WHERE number = ?", (number,))

    def put_back(self, taught: Taught) -> None:
        """Remember again what was forgotten, in its old place if that is free."""
        place, format_ = taught.provenance.place, taught.provenance.format
        made = datetime.now(UTC).isoformat(timespec="seconds")
        with self._library.writing() as connection:
            connection.execute(
                "INSERT INTO taught (number, place, format, pattern, made) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT DO NOTHING",
                (taught.number, place, format_, packed(taught.pattern), made),
            )
        self.add(taught.provenance, taught.pattern)

    def provenances(self) -> dict[TranscriptId, Provenance]:
        """Return where each transcript of the library comes from, in the order of coming."""
        rows = self._library.rows("SELECT id, url, origin, format FROM transcript ORDER BY number")
        return {
            TranscriptId(id_): provenance_of(url, origin, format_)
            for id_, url, origin, format_ in rows
        }


def packed(pattern: LabelPattern) -> str:
    """Return a pattern as it is kept."""
    return json.dumps(
        [
            pattern.shape.value,
            pattern.before,
            pattern.after,
            pattern.alone,
            pattern.most_words,
            pattern.office,
            pattern.words,
        ],
        ensure_ascii=False,
    )


def unpacked(text: object) -> LabelPattern | None:
    """Return a pattern from what is kept; None where it makes no sense, as in a broken file."""
    try:
        parts: Any = json.loads(text) if isinstance(text, str) else None
        shape, before, after, alone, most_words, office, words = parts
        if [type(part) for part in (before, after, alone, most_words, office, words)] != _TYPES:
            return None
        return LabelPattern(Shape(shape), before, after, alone, most_words, office, words)
    except (ValueError, TypeError):
        return None


_TYPES = [str, str, bool, int, bool, str]
