"""Saved searches, and which transcripts each of them has shown."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from sqlite3 import Connection

from transcript_reader.domain.errors import BadName
from transcript_reader.domain.saved_search import Question, SavedSearch, free_name, on_one_line
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.failures import told
from transcript_reader.library.packing import UnreadableRow
from transcript_reader.library.store import Library


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A saved search apart from its library.

    ``shown`` are the transcripts it has shown, kept still or not; None where that is lost.
    """

    name: str
    question: Question
    opened: str
    shown: frozenset[TranscriptId] | None


class SearchStore:
    """Saved searches, in the library's file."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def saved(self) -> tuple[SavedSearch, ...]:
        """Return all of them by name."""
        rows = self._library.rows("SELECT number, name, question, opened FROM search")
        with told(self._library.path):
            found = [_saved(*row) for row in rows]
        return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.number)))

    def save(self, name: str, question: Question, shown: Iterable[TranscriptId]) -> SavedSearch:
        """Keep a question under a name; it has shown these transcripts.

        Raises:
            BadName: if another one has the name, or it is empty.
        """
        name = self._checked(name, self.saved())
        kept = KeptSearch(name, question, _now(), frozenset(shown))
        with self._library.writing() as connection:
            number = _insert(connection, kept)
        return SavedSearch(number, name, question, datetime.fromisoformat(kept.opened))

    def rename(self, number: int, name: str) -> None:
        """Give one another name.

        Raises:
            BadName: if another one has it, or it is empty.
        """
        name = self._checked(name, (one for one in self.saved() if one.number != number))
        with self._library.writing() as connection:
            connection.execute("UPDATE search SET name = ? WHERE number = ?", (name, number))

    def edit(
        self, number: int, name: str, question: Question, shown: Iterable[TranscriptId]
    ) -> KeptSearch | None:
        """Give one another name and question; it has shown these transcripts, and no others.

        Return what it was; None if it is not kept.

        Raises:
            BadName: if another one has the name, or it is empty.
        """
        name = self._checked(name, (one for one in self.saved() if one.number != number))
        kept = [self._kept(one) for one in self.saved() if one.number == number]
        if kept:
            new = KeptSearch(name, question, _now(), frozenset(shown))
            with self._library.writing() as connection:
                _update(connection, number, new)
        return kept[0] if kept else None

    def put_back(self, number: int, kept: KeptSearch) -> None:
        """Let one that was edited be again what it was; nothing happens if it is not kept."""
        taken = {one.name for one in self.saved() if one.number != number}
        with self._library.writing() as connection:
            _update(connection, number, replace(kept, name=free_name(kept.name, taken)))

    def delete(self, number: int) -> KeptSearch | None:
        """Forget one, and return what it was; None if it is not kept."""
        kept = [self._kept(one) for one in self.saved() if one.number == number]
        with self._library.writing() as connection:
            connection.execute("DELETE FROM search WHERE number = ?", (number,))
        return kept[0] if kept else None

    def show(self, number: int, shown: Iterable[TranscriptId]) -> None:
        """Remember that one has been looked at now, and has shown these transcripts."""
        with self._library.writing() as connection:
            opened = "UPDATE search SET opened = ? WHERE number = ?"
            if connection.execute(opened, (_now(), number)).rowcount:
                _mark_shown(connection, number, shown)

    def unseen(self, number: int) -> frozenset[TranscriptId]:
        """Return the transcripts of the library that one has never shown."""
        rows = self._library.rows(
            "SELECT id FROM transcript JOIN arrival USING (id) WHERE NOT EXISTS "
            "(SELECT 1 FROM shown WHERE search = ? AND arrival = arrival.number)",
            (number,),
        )
        return frozenset(TranscriptId(id_) for (id_,) in rows)

    def restore(self, kept: KeptSearch) -> None:
        """Keep one that was deleted; if its name is taken by now, with a number behind it.

        Where it is lost what it has shown, that counts as shown: nothing is called new.
        """
        name = free_name(kept.name, {one.name for one in self.saved()})
        shown = self._library.ids() if kept.shown is None else kept.shown
        with self._library.writing() as connection:
            _insert(connection, replace(kept, name=name, shown=frozenset(shown)))

    def take_over(self, searches: Iterable[KeptSearch]) -> None:
        """Keep the saved searches of another library, too.

        A question that is saved already stays as it is, and has shown what either has shown.
        """
        for one in searches:
            own = [search.number for search in self.saved() if search.question == one.question]
            if not own:
                self.restore(one)
            with self._library.writing() as connection:
                for number in own:
                    _mark_shown(connection, number, one.shown or ())

    def _kept(self, search: SavedSearch) -> KeptSearch:
        rows = self._library.rows(SHOWN, (search.number,))
        shown = frozenset(TranscriptId(id_) for (id_,) in rows)
        return KeptSearch(search.name, search.question, search.opened.isoformat(), shown)

    def _checked(self, name: str, others: Iterable[SavedSearch]) -> str:
        name = on_one_line(name)
        if not name:
            raise BadName("A saved search needs a name.")
        if name.casefold() in (one.name.casefold() for one in others):
            raise BadName(f"There is a saved search called “{name}” already.")
        return name


SHOWN = "SELECT id FROM shown JOIN arrival ON arrival = arrival.number WHERE search = ?"
"""Which transcripts a search has shown, kept still or not."""


def _saved(number: int, name: str, question: str, opened: str) -> SavedSearch:
    try:
        return SavedSearch(number, name, Question.of_json(question), datetime.fromisoformat(opened))
    except ValueError as error:
        raise UnreadableRow(str(error)) from error


def _insert(connection: Connection, kept: KeptSearch) -> int:
    row = (kept.name, kept.question.json(), kept.opened)
    cursor = connection.execute("INSERT INTO search VALUES (NULL, ?, ?, ?)", row)
    number = int(cursor.lastrowid or 0)
    _mark_shown(connection, number, kept.shown or ())
    return number


def _update(connection: Connection, number: int, kept: KeptSearch) -> None:
    row = (kept.name, kept.question.json(), kept.opened, number)
    update = "UPDATE search SET name = ?, question = ?, opened = ? WHERE number = ?"
    if connection.execute(update, row).rowcount:
        connection.execute("DELETE FROM shown WHERE search = ?", (number,))
        _mark_shown(connection, number, kept.shown or ())


def _mark_shown(connection: Connection, number: int, shown: Iterable[TranscriptId]) -> None:
    ids = json.dumps(sorted(shown))
    connection.execute(  # one may have come and gone in another library alone
        "INSERT INTO arrival (id) SELECT value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
        (ids,),
    )
    connection.execute(
        "INSERT INTO shown SELECT ?, number FROM arrival "
        "WHERE id IN (SELECT value FROM json_each(?)) ON CONFLICT DO NOTHING",
        (number, ids),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
