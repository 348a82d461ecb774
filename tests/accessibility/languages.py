"""A language for tests: the program's English, with every text 40 per cent longer."""

import re
from itertools import cycle

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTranslator

LONGER = 1.4

_KEPT = re.compile(r"(&.|\{\w+\}|%L?n|%L?\d|<[^>]*>|\n)")
"""Keys, places for values, tags and breaks stay as they are."""


def longer(text: str) -> str:
    """Return a text with so many of its vowels doubled that it is long enough."""
    pieces = _KEPT.split(text)
    letters = sum(len(piece) for piece in pieces[::2])
    wanted = round((LONGER - 1) * letters)
    vowels = [(i, at) for i in range(0, len(pieces), 2) for at in _vowels(pieces[i])]
    times: dict[tuple[int, int], int] = {}
    for place, _ in zip(cycle(vowels), range(wanted), strict=False):
        times[place] = times.get(place, 0) + 1
    return "".join(
        "".join(letter * (1 + times.get((i, at), 0)) for at, letter in enumerate(piece))
        for i, piece in enumerate(pieces)
    )


def _vowels(text: str) -> list[int]:
    return [at for at, letter in enumerate(text) if letter.lower() in "aeiouy"]


class LongerTexts(QTranslator):
    """Translates every text into a longer one."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self,
        context: bytes | bytearray | memoryview | str,
        sourceText: bytes | bytearray | memoryview | str,  # noqa: N803 - Qt's name
        disambiguation: bytes | bytearray | memoryview | str | None = None,
        n: int = -1,
    ) -> str:
        return longer(str(sourceText))


class LastWord(QObject):
    """Sees to it that a translator is asked before those that are installed after it."""

    def __init__(self, app: QCoreApplication, translator: QTranslator) -> None:
        super().__init__()
        self._app = app
        self._translator = translator
        self._busy = False
        app.installEventFilter(self)
        self._install()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange and not self._busy:
            self._install()
        return False

    def close(self) -> None:
        """Take the translator away."""
        self._app.removeEventFilter(self)
        self._app.removeTranslator(self._translator)

    def _install(self) -> None:
        self._busy = True
        self._app.removeTranslator(self._translator)
        self._app.installTranslator(self._translator)
        self._busy = False
