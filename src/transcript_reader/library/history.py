"""What the reader has searched for, the latest first; cleared, it leaves no trace."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from transcript_reader.domain.saved_search import LONGEST_HISTORY, Question
from transcript_reader.library.failures import told
from transcript_reader.library.packing import UnreadableRow
from transcript_reader.library.store import Library

Asked = tuple[Question, str]
"""A question, and when it was asked, in ISO 8601."""


class HistoryStore:
    """The history of searches, in the library's file; each question stands there once."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def questions(self) -> tuple[Question, ...]:
        """Return what was asked, the latest first."""
        return tuple(question for question, _ in self._asked())

    def add(self, question: Question) -> None:
        """Remember what was asked just now; what finds the same is forgotten for it."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._change(lambda asked: [(question, now), *asked])

    def forget(self, question: Question) -> None:
        """Remember one no more."""
        self._change(lambda asked: [one for one in asked if one[0].hits != question.hits])

    def clear(self) -> None:
        """Remember none of them any more."""
        self._change(lambda _: [])

    def take_over(self, asked: Iterable[Asked]) -> None:
        """Remember what was asked of another library, too, in the order of time."""
        others = list(asked)
        self._change(lambda own: sorted([*own, *others], key=lambda one: one[1], reverse=True))

    def _asked(self) -> list[Asked]:
        rows = self._library.rows("SELECT question, made FROM asked ORDER BY number")
        with told(self._library.path):
            return [(_question(question), made) for question, made in rows]

    def _change(self, change: Callable[[list[Asked]], Iterable[Asked]]) -> None:
        """Write what a change makes of the history; no other process writes in between."""
        with self._library.erasing() as connection:
            kept: dict[object, tuple[str, str]] = {}
            for question, made in change(self._asked()):
                kept.setdefault(question.hits, (question.json(), made))
            rows = list(kept.values())[:LONGEST_HISTORY]
            connection.execute("DELETE FROM asked")
            connection.executemany("INSERT INTO asked (question, made) VALUES (?, ?)", rows)


def _question(kept: str) -> Question:
    try:
        return Question.of_json(kept)
    except ValueError as error:
        raise UnreadableRow(str(error)) from error
