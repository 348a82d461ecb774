"""The named voices of every transcript, and what the reader decided about who they are."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

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
        self._known: tuple[list[Any], tuple[Appearance, ...]] = ([], ())

    def voices(self) -> tuple[Appearance, ...]:
        """Return every named voice, in order of date and place in the transcript.

        Rows that were read before are not taken apart again: most of the time they are the same.
        """
        rows = self._library.rows(
            "SELECT id, title, date, name, labels, voice.roles, voice.turns, voice.words, "
            "position, coalesce(nullif(url, ''), origin) "
            "FROM voice JOIN transcript ON number = transcript "
            "ORDER BY date NULLS LAST, number, position"
        )
        often = Counter((id_, name) for id_, _, _, name, *_ in rows)
        told = [
            (*row, self._blocks(row[0], row[8]) if often[row[0], row[3]] > 1 else ())
            for row in rows
        ]
        known, voices = self._known
        if told != known:
            voices = tuple(map(_voice, told))
            self._known = told, voices
        return voices

    def first_turn(self, id_: TranscriptId, speaker: int) -> int | None:
        """Return the block in which a speaker begins; None where they are gone."""
        rows = self._library.rows(
            "SELECT min(position) FROM block "
            "JOIN transcript ON number = transcript WHERE id = ? AND speaker = ?",
            (id_, speaker),
        )
        return rows[0][0] if rows else None

    def _blocks(self, id_: str, speaker: int) -> tuple[int, ...]:
        rows = self._library.rows(
            "SELECT block.position FROM block JOIN transcript ON number = transcript "
            "WHERE id = ? AND speaker = ? ORDER BY block.position",
            (id_, speaker),
        )
        return tuple(position for (position,) in rows)

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

    def take_over(self, decisions: Iterable[tuple[str, str]]) -> None:
        """Put decisions of another library, facts in JSON and when made, before one's own.

        Those that are known already are left out.
        """
        with self._library.writing() as connection:
            own = connection.execute("SELECT facts, made FROM decision ORDER BY number").fetchall()
            connection.execute("DELETE FROM decision")
            connection.executemany(
                "INSERT INTO decision (facts, made) VALUES (?, ?)",
                dict.fromkeys((*decisions, *own)),
            )

    def undo(self) -> Decision | None:
        """Forget the last act and return it; None where there is none."""
        decisions = self.decisions()
        if not decisions:
            return None
        with self._library.writing() as connection:
            connection.execute("DELETE FROM decision WHERE number = ?", (decisions[-1].number,))
        return decisions[-1]


def _voice(row: tuple[Any, ...]) -> Appearance:
    id_, title, held_on, name, labels, roles, turns, words, speaker, source, blocks = row
    return Appearance(
        TranscriptId(id_),
        title,
        date.fromisoformat(held_on) if held_on else None,
        name,
        tuple(json.loads(labels)),
        tuple(json.loads(roles)),
        turns,
        words,
        speaker,
        source,
        blocks,
    )


def is_facts(text: object) -> bool:
    """Say whether a text from a broken file is a list of facts in JSON."""
    try:
        facts = json.loads(text) if isinstance(text, str) else None
    except ValueError:
        return False
    return isinstance(facts, list) and all(
        isinstance(fact, list) and fact and all(isinstance(word, str) for word in fact)
        for fact in facts
    )
