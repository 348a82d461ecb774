"""The named voices of every transcript, and what the reader decided about who they are."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from transcript_reader.domain.person import Appearance
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.store import Library

Fact = tuple[str, ...]
"""A word that says what kind of fact it is, and what it is about."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One act of the reader: some facts, and its place in the order of all acts."""

    number: int
    facts: tuple[Fact, ...]


class PeopleStore:
    """Voices and decisions, in the library's file."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def voices(self) -> tuple[Appearance, ...]:
        """Return every named voice, in order of date and place in the transcript."""
        rows = self._library.rows(
            "SELECT id, title, date, name, labels, voice.roles, voice.turns, voice.words "
            "FROM voice JOIN transcript ON number = transcript "
            "ORDER BY date NULLS LAST, number, position"
        )
        return tuple(
            Appearance(
                TranscriptId(id_),
                title,
                date.fromisoformat(held_on) if held_on else None,
                name,
                tuple(json.loads(labels)),
                tuple(json.loads(roles)),
                turns,
                words,
            )
            for id_, title, held_on, name, labels, roles, turns, words in rows
        )

    def decisions(self) -> tuple[Decision, ...]:
        """Return what the reader decided, the first act first."""
        rows = self._library.rows("SELECT number, facts FROM decision ORDER BY number")
        return tuple(
            Decision(number, tuple(tuple(fact) for fact in json.loads(facts)))
            for number, facts in rows
        )

    def decide(self, facts: Sequence[Fact]) -> None:
        """Remember an act of the reader."""
        text = json.dumps(facts, ensure_ascii=False)
        with self._library.writing() as connection:
            connection.execute(
                "INSERT INTO decision (facts, made) VALUES (?, ?)",
                (text, datetime.now(UTC).isoformat(timespec="seconds")),
            )

    def undo(self) -> Decision | None:
        """Forget the last act and return it; None where there is none."""
        decisions = self.decisions()
        if not decisions:
            return None
        with self._library.writing() as connection:
            connection.execute("DELETE FROM decision WHERE number = ?", (decisions[-1].number,))
        return decisions[-1]
