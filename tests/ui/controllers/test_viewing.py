from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from transcript_reader.domain.errors import SettingsNotSaved
from transcript_reader.domain.key_choices import KeyChoices
from transcript_reader.domain.view_settings import ViewSettings
from transcript_reader.settings import Settings, SettingsFile, WindowState
from transcript_reader.ui.controllers.viewing import ViewController
from transcript_reader.ui.support.tasks import TaskLane

BIG = ViewSettings(size=135)


class Unwritable:
    """Stands in for a settings file on a full disk."""

    def load(self) -> Settings:
        return Settings()

    def save(self, settings: Settings) -> None:
        raise SettingsNotSaved("The settings cannot be saved: the disk is full.")


def test_a_change_is_told_at_once_and_saved_after_a_pause(
    qtbot: QtBot, lane: TaskLane, tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    controller = ViewController(file, lane)

    with qtbot.waitSignal(controller.changed) as changed:
        controller.set_view(BIG)

    assert changed.args == [BIG]
    qtbot.waitUntil(lambda: file.load().view == BIG)


def test_keys_are_told_and_saved(qtbot: QtBot, lane: TaskLane, tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    controller = ViewController(file, lane)
    keys = KeyChoices((("quit", ("Ctrl+W",)),))

    with qtbot.waitSignal(controller.keys_changed) as changed:
        controller.set_keys(keys)
    with qtbot.assertNotEmitted(controller.keys_changed):
        controller.set_keys(keys)
    controller.close()

    assert changed.args == [keys]
    assert file.load().keys == keys


def test_quiet_is_saved(qtbot: QtBot, lane: TaskLane, tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    controller = ViewController(file, lane)
    controller.set_quiet(True)
    qtbot.waitUntil(lambda: file.load().quiet)


def test_what_is_the_same_is_no_change(qtbot: QtBot, lane: TaskLane, tmp_path: Path) -> None:
    controller = ViewController(SettingsFile(tmp_path / "settings.json"), lane)

    with qtbot.assertNotEmitted(controller.changed):
        controller.set_view(ViewSettings())


def test_closing_saves_what_is_not_saved_yet(lane: TaskLane, tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    controller = ViewController(file, lane)
    controller.set_view(BIG)
    controller.set_window(WindowState(search="treaty"))
    controller.set_language("ru")

    controller.close()

    assert file.load() == Settings(BIG, WindowState(search="treaty"), "ru")


def test_closing_without_a_change_writes_nothing(lane: TaskLane, tmp_path: Path) -> None:
    controller = ViewController(SettingsFile(tmp_path / "settings.json"), lane)

    controller.close()

    assert list(tmp_path.iterdir()) == []


def test_settings_that_cannot_be_saved_are_told(qtbot: QtBot, lane: TaskLane) -> None:
    controller = ViewController(Unwritable(), lane)

    with qtbot.waitSignal(controller.failed) as failed:
        controller.set_view(BIG)

    assert failed.args == ["The settings cannot be saved: the disk is full."]
    with pytest.raises(SettingsNotSaved):
        controller.close()
