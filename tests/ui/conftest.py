"""What tests of the screen share: a lane, and hits and entries made in one line."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.undressing import undress

from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.domain.search import Hit
from transcript_reader.domain.span import Span
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.domain.view_settings import ViewSettings
from transcript_reader.places import resources_folder
from transcript_reader.ui.support import fonts, icons, resources, theme
from transcript_reader.ui.support.tasks import TaskLane

MakeHit = Callable[..., Hit]
MakeEntry = Callable[..., LibraryEntry]


@pytest.fixture(scope="session", autouse=True)
def _drawings() -> None:
    """Let buttons find their drawings."""
    icons.set_folder(resources_folder() / "icons")


@pytest.fixture(autouse=True)
def _undressed() -> Iterator[None]:
    """Let no test find the looks that another one has put on."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.property(theme.DRESS) is not None:
        undress(app)


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[TaskLane]:
    """A lane that is closed after the test."""
    lane = TaskLane("test")
    yield lane
    lane.close()


@pytest.fixture
def make_hit() -> MakeHit:
    """Make a hit in a block of a transcript; the word found is the first of the snippet."""

    def make(
        transcript: str = "t",
        block: int = 0,
        speaker: str = "MINISTER",
        snippet: str = "Order in the house.",
    ) -> Hit:
        span = Span(0, len(snippet.split()[0]))
        return Hit(
            TranscriptId(transcript),
            f"Title of {transcript}",
            date(2017, 4, 18),
            block,
            block,
            speaker,
            snippet,
            (span,),
            (Span(span.start + 7, span.end + 7),),
        )

    return make


@pytest.fixture
def make_entry() -> MakeEntry:
    """Make an entry of the library."""

    def make(
        id_: str = "t",
        title: str = "Title",
        day: date | None = date(2017, 4, 18),
        place: str = "Moscow",
        speakers: tuple[str, ...] = ("MINISTER",),
    ) -> LibraryEntry:
        added = datetime(2026, 1, 1, tzinfo=UTC)
        return LibraryEntry(
            TranscriptId(id_), title, day, place, "en", "plain text", speakers, 2, 10, added
        )

    return make


@pytest.fixture
def themed(qapp: QApplication) -> None:
    """Dress the application as the program does at its first start."""
    fonts.load()
    theme.apply(qapp, ViewSettings(), ViewSettings().scheme)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Let the window speak English, plurals and all."""
    yield from _speaking(qapp, "en")


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    """Let the window speak Russian."""
    yield from _speaking(qapp, "ru")


def _speaking(qapp: QApplication, language: str) -> Iterator[None]:
    before = QLocale()
    resources.install_language(qapp, language)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)
