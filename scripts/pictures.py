"""Drives the real window and saves pictures of it.

    pictures.py FOLDER [FILE...]     the page, a search, the panel and each colour scheme
    pictures.py --all FOLDER         those of the documentation: every scheme at 100, 200 and
                                     400 per cent, and the window in English and in Russian

The window works on a library of its own, made for the occasion and thrown away.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from transcript_reader import app
from transcript_reader.domain.preset import PRESETS
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.domain.view_settings import (
    ALL_SCHEMES,
    SCHEMES,
    Focus,
    FontChoice,
    ViewSettings,
)
from transcript_reader.places import places_for
from transcript_reader.settings import Settings, SettingsFile
from transcript_reader.ui.widgets.people.people_dialog import PeopleDialog
from transcript_reader.ui.widgets.words.figure_list import FigureList
from transcript_reader.wiring.bundled import FIRST_DOCUMENT, GUIDE

WORDS = {"en": "treaty", "ru": "договор"}
SIZES = (100, 200, 400)
WINDOW = (1440, 900)
LARGE = (1280, 1024)
"""The window in pixels, and the one for large text: WCAG's and EN 301 549's own measure."""

_PATIENCE = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its name, how the window looks, and what it shows."""

    name: str
    view: ViewSettings = field(default_factory=ViewSettings)
    # or "turn", "guide", "search", "narrowing", "panel", "people", a view of hits
    shows: str = "page"
    size: tuple[int, int] = WINDOW


def usual() -> list[Picture]:
    """Return what one wants to see first."""
    return [
        Picture("reading-page"),
        Picture("search", shows="search"),
        Picture("narrowing", shows="narrowing"),
        Picture("view-settings", shows="panel"),
        *(
            Picture(f"scheme-{one.key}", ViewSettings(scheme_key=one.key), "turn")
            for one in SCHEMES
        ),
    ]


def thorough() -> list[Picture]:
    """Return every scheme and preset at every size, the focus, the panel at the largest."""
    largest = ViewSettings(size=SIZES[-1])
    return [
        *usual()[:4],
        Picture("guide", ViewSettings(font=FontChoice.SERIF), "guide"),
        *(
            Picture(
                f"{one.key}-{size}",
                ViewSettings(scheme_key=one.key, size=size),
                "turn",
                WINDOW if size == SIZES[0] else LARGE,
            )
            for one in ALL_SCHEMES
            for size in SIZES
        ),
        *(
            Picture(
                f"preset-{preset.name}-{size}",
                replace(preset.view, size=size),
                "turn",
                WINDOW if size == SIZES[0] else LARGE,
            )
            for preset in PRESETS[1:]
            for size in SIZES
        ),
        Picture("focus-turn", ViewSettings(focus=Focus.TURN), "turn"),
        Picture("focus-lines", ViewSettings(focus=Focus.LINES, ruler=True), "turn"),
        Picture(f"search-{SIZES[-1]}", largest, "search", LARGE),
        Picture("collocates", shows="collocates"),
        Picture("frequency", shows="frequency"),
        Picture(f"frequency-{SIZES[1]}", ViewSettings(size=SIZES[1]), "frequency", LARGE),
        Picture(f"view-settings-{SIZES[-1]}", largest, "panel", LARGE),
        Picture("people", shows="people"),
        Picture(f"people-{SIZES[-1]}", largest, "people", LARGE),
    ]


def take(
    qt: QApplication, folder: Path, pictures: Sequence[Picture], language: str, files: list[Path]
) -> list[Path]:
    """Open the window in that language and save its pictures; return their paths."""
    saved = []
    with tempfile.TemporaryDirectory() as home:
        places = places_for(Path(home))
        SettingsFile(places.settings).save(Settings(language=language))
        program = app.Program(qt, places, files)
        completed: list[None] = []
        program.completed.connect(lambda: completed.append(None))
        program.window.show()
        program.window.activateWindow()
        _wait(qt, lambda: bool(completed) and not _busy(program))
        for picture in pictures:
            if not files:  # where files were named, the last of them stays open
                _open(qt, program, GUIDE if picture.shows == "guide" else FIRST_DOCUMENT)
            _show(qt, program, picture, language)
            path = folder / f"{picture.name}.png"
            dialogs = program.window.findChildren(PeopleDialog)
            shown = dialogs[0] if picture.shows == "people" else program.window
            if not shown.grab().save(str(path)):
                raise OSError(f"{path} cannot be written")
            for dialog in dialogs:
                dialog.close()
            saved.append(path)
        program.window.close()
        program.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return saved


def _show(qt: QApplication, program: app.Program, picture: Picture, language: str) -> None:
    window = program.window
    window.resize(*picture.size)
    program.views.set_view(picture.view)
    program.page.go_to(0)
    if picture.shows in ("search", "narrowing"):
        window.show_search()
        program.search_panel.head.set_narrowing(picture.shows == "narrowing")
        program.search_panel.set_text(WORDS[language])
        hits = program.search_panel.findChild(QAbstractItemView)
        assert isinstance(hits, QAbstractItemView)
        _wait(qt, lambda: hits.model().rowCount() > 0 and not _busy(program))
        for _ in range(3):
            window.commands["next_hit"].trigger()
            _wait(qt, lambda: not _busy(program))
    else:
        program.search_panel.set_text("")
        window.show_found(False)
        window.show_view_settings(picture.shows == "panel")
    if picture.shows in ("collocates", "frequency"):
        program.search_panel.set_text(WORDS[language])
        window.commands[picture.shows].trigger()
        table = getattr(program, picture.shows).findChildren(FigureList)[0]
        _wait(qt, lambda: table.model().rowCount() > 0 and not _busy(program))
    if picture.shows == "turn":
        program.page.next_turn()
    elif picture.shows == "people":
        program.page.next_turn()
        window.commands["this_person"].trigger()
    elif picture.shows == "guide":
        blocks = program.page.page.text.transcript.blocks
        program.page.go_to(next(n for n, one in enumerate(blocks) if one.kind is BlockKind.IMAGE))
    _wait(qt, lambda: not _busy(program))


def _open(qt: QApplication, program: app.Program, name: str) -> None:
    """Open a bundled document."""
    library = program.library
    wanted = next(id_ for id_ in library.ids() if library.origin(id_) == name)
    if wanted != program.opens.transcript:
        program.opens.open(wanted)
        _wait(qt, lambda: program.opens.transcript == wanted and not _busy(program))


def _busy(program: app.Program) -> bool:
    lanes = (program.reading, program.writing, program.counting)
    return any(lane.is_busy for lane in lanes)


def _wait(qt: QApplication, until: Callable[[], bool]) -> None:
    """Let the window work until that holds, and then until it has nothing left to do."""
    deadline = time.monotonic() + _PATIENCE
    while not until():
        if time.monotonic() > deadline:
            raise TimeoutError("the window did not come to rest")
        qt.processEvents()
        time.sleep(0.01)
    for _ in range(20):
        qt.processEvents()


def main() -> int:
    """Save the pictures and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true", help="every scheme at every size")
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path)
    options = parser.parse_args()
    qt = app.make_application()
    pictures = thorough() if options.all else usual()
    saved = []
    for language in WORDS if options.all else ("en",):
        folder = options.folder / language if options.all else options.folder
        folder.mkdir(parents=True, exist_ok=True)
        saved += take(qt, folder, pictures, language, options.files)
    for path in saved:
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
