"""At every size, in every language, everything has its room: nothing is cut off or out of reach."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from tests.accessibility.room_walk import room_faults, target_faults
from tests.accessibility.running import LONGER_ENGLISH, Running, start
from tests.accessibility.scenes import all_scenes

from transcript_reader.domain.view_settings import SCHEMES, ViewSettings

ROOM = QSize(1280, 1024)
"""The window that EN 301 549 and WCAG (1.4.10) measure 400 per cent in."""

USUAL = ViewSettings()
LARGE_AND_SPACED = ViewSettings(
    large_controls=True,
    line_spacing=1.5,
    paragraph_spacing=2.0,
    letter_spacing=0.12,
    word_spacing=0.16,
)
"""Targets of 44 pixels, and the spacing that WCAG 1.4.12 asks for."""


@pytest.fixture(scope="module", params=["en", "ru", LONGER_ENGLISH])
def speaking(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Running]:
    """The program in each language, and in one with longer texts."""
    running = start(qapp, tmp_path_factory.mktemp("library"), request.param)
    running.window.resize(ROOM)
    yield running
    running.end()


@pytest.mark.parametrize("size", [100, 200, 400])
def test_everything_has_its_room_and_can_be_hit(speaking: Running, size: int) -> None:
    speaking.dress(SCHEMES[0], size)

    assert not (faults := faults_of(speaking)), "\n".join(faults)


def test_large_controls_and_spaced_text_take_no_room_from_anything(speaking: Running) -> None:
    speaking.dress(SCHEMES[0], view=LARGE_AND_SPACED)

    assert not (faults := faults_of(speaking, LARGE_AND_SPACED)), "\n".join(faults)


def faults_of(speaking: Running, view: ViewSettings = USUAL) -> list[str]:
    """Return a sentence for each thing in any scene that lacks room or is hard to hit."""
    return [
        f"{name}: {fault}"
        for name, root in all_scenes(speaking)
        for fault in (*room_faults(root, ROOM), *target_faults(root, view.target_px))
    ]
