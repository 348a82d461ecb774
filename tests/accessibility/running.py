"""The program, running: started, dressed, brought to rest and ended."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from tests.accessibility.languages import LastWord, LongerTexts
from tests.undressing import undress

from transcript_reader.app import Program, equip
from transcript_reader.domain.view_settings import ColourScheme, ViewSettings
from transcript_reader.places import places_for
from transcript_reader.settings import Settings, SettingsFile
from transcript_reader.ui.support import theme
from transcript_reader.wiring.bundled import GUIDE

LONGER_ENGLISH = "en-longer"

_PATIENCE = 30.0  # seconds
_USUAL = ViewSettings()


class Running:
    """A program that can be dressed in a scheme and a size, and waited for."""

    def __init__(self, qapp: QApplication, program: Program, last_word: LastWord | None) -> None:
        self._last_word = last_word
        self.qapp = qapp
        self.program = program
        self.window = program.window

    def dress(self, scheme: ColourScheme, size: int = 100, view: ViewSettings = _USUAL) -> None:
        """Put on colours, those of no scheme of the program's too, and a size in per cent."""
        view = replace(view, size=size, scheme_key=scheme.key)
        theme.apply(self.qapp, view, scheme)
        program = self.program
        program.page.set_view(view, scheme)
        for part in (
            program.timeline,
            program.speakers,
            program.list,
            program.search_panel,
            program.found,
        ):
            part.set_scheme(scheme)
        self.window.set_view(view, scheme)
        self.window.activateWindow()
        wait(self.window.isActiveWindow)
        self.rest()

    def rest(self) -> None:
        """Wait until there is nothing left to do."""
        program = self.program
        lanes = (program.reading, program.counting, program.writing)
        wait(lambda: not any(lane.is_busy for lane in lanes))

    def end(self) -> None:
        """Close the window and undress the application."""
        self.window.close()
        self.program.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self._last_word is not None:
            self._last_word.close()
        for translator in self.qapp.findChildren(QTranslator):
            self.qapp.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(QLocale.c())
        undress(self.qapp)


def start(qapp: QApplication, folder: Path, language: str = "en") -> Running:
    """Start the program on a new library in that folder, open at the guide.

    Of languages there is one more than the program has: see ``languages.py``.
    """
    equip(qapp)
    last_word = LastWord(qapp, LongerTexts()) if language == LONGER_ENGLISH else None
    places = places_for(folder)
    SettingsFile(places.settings).save(Settings(language=language[:2]))
    program = Program(qapp, places)
    completed: list[bool] = []
    program.completed.connect(lambda: completed.append(True))
    program.window.show()
    program.window.activateWindow()
    wait(lambda: bool(completed))
    running = Running(qapp, program, last_word)
    running.rest()
    guide = next(one for one in program.library.ids() if program.library.origin(one) == GUIDE)
    program.opens.open(guide)
    running.rest()
    return running


def wait(until: Callable[[], bool]) -> None:
    """Let events come until that holds, and then those that are there already.

    Raises:
        TimeoutError: if it does not hold in time.
    """
    deadline = time.monotonic() + _PATIENCE
    while not until():
        if time.monotonic() > deadline:
            raise TimeoutError("the window did not come to rest")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    for _ in range(3):
        QCoreApplication.processEvents()
