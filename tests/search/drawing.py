"""Draws questions of every kind from the words of real transcripts."""

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from tests.search.questions import (
    Alike,
    AnyForm,
    Asking,
    Either,
    Every,
    Exactly,
    Fitting,
    InLanguage,
    Near,
    OnDays,
    Passage,
    Phrase,
    Question,
    SpokenBy,
    Together,
    Unfinished,
    UnfinishedPhrase,
    Without,
    letters_only,
)


class Drawer:
    """Draws the same questions from the same passages every time."""

    def __init__(self, passages: Sequence[Passage], seed: int) -> None:
        self._dice = random.Random(seed)
        self._passages = [one for one in passages if len(one.words) > 8]
        self._names = sorted(
            {speaker.name for one in passages for speaker in one.transcript.speakers}
        )

    def questions(self, count: int) -> Iterator[Question]:
        kinds = [*self._simple(), self._both, self._either, self._without, self._narrowed]
        for number in range(count):
            yield kinds[number % len(kinds)]()

    def unfinished(self, count: int) -> Iterator[Question]:
        """Draw words and phrases of which the last word is still being typed."""
        for number in range(count):
            *run, last = self._run(1 + number % 3)
            begun = last[: self._dice.randrange(1, len(last) + 1)]
            if number % 2 and run:
                yield UnfinishedPhrase((*run, begun))
            else:
                yield Every((*map(AnyForm, run), Unfinished(begun)))

    def _simple(self) -> list[Callable[[], Question]]:
        return [
            lambda: AnyForm(self._word()),
            lambda: Exactly(self._word()),
            lambda: Phrase(tuple(self._run(2))),
            lambda: Phrase(tuple(self._run(3))),
            self._fitting,
            self._beginning,
            lambda: Alike(self._misspelt(), 1),
            lambda: Alike(self._misspelt(), 2),
            self._near,
            self._together,
        ]

    def _run(self, size: int) -> list[str]:
        while True:
            words = self._dice.choice(self._passages).words
            at = self._dice.randrange(len(words) - size)
            run = [word.form for word in words[at : at + size]]
            if all(map(letters_only, run)):
                return run

    def _word(self) -> str:
        return self._run(1)[0]

    def _long_word(self, size: int) -> str:
        word = self._word()
        while len(word) < size:
            word = self._word()
        return word

    def _fitting(self) -> Question:
        word = self._long_word(4)
        first, last = sorted(self._dice.sample(range(1, len(word)), 2))
        if self._dice.random() < 0.5:
            return Fitting(word[:first] + "?" + word[first + 1 : last] + "*")
        return Fitting("*" + word[first:])

    def _beginning(self) -> Question:
        return Fitting(self._long_word(4)[: self._dice.choice((2, 3, 4))] + "*")

    def _misspelt(self) -> str:
        word = self._long_word(5)
        at = self._dice.randrange(len(word))
        return word[:at] + self._dice.choice("aeо") + word[at + self._dice.randrange(2) :]

    def _near(self) -> Question:
        run = self._run(5)
        one, other = self._dice.sample(run, 2)
        return Near(one, other, self._dice.randrange(1, 6))

    def _together(self) -> Question:
        run = self._run(4)
        one, other = self._dice.sample(run, 2)
        return Together(one, other, self._dice.randrange(1, 5))

    def _any(self) -> Question:
        return self._dice.choice(self._simple())()

    def _both(self) -> Question:
        if self._dice.random() < 0.5:
            return Every(tuple(AnyForm(word) for word in self._run(3)[::2]))
        return Every((AnyForm(self._run(2)[0]), self._any()))

    def _either(self) -> Question:
        return Either((self._any(), self._any()))

    def _without(self) -> Question:
        barred = Without(self._any(), self._dice.choice(("-", "NOT ")))
        return Every((Either((AnyForm(self._word()), AnyForm(self._word()))), barred))

    def _narrowed(self) -> Question:
        days = [one.transcript.date for one in self._passages if one.transcript.date]
        day = self._dice.choice(days)
        conditions: list[Question] = [
            SpokenBy(self._dice.choice(self._names)),
            OnDays(day, day + timedelta(days=self._dice.randrange(40))),
            InLanguage(self._dice.choice(("en", "ru"))),
            Asking(),
        ]
        return Every((AnyForm(self._word()), self._dice.choice(conditions)))
