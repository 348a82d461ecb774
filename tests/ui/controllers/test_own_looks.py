from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from transcript_reader.domain.own_scheme import Colours, OwnScheme
from transcript_reader.domain.preset import Preset
from transcript_reader.domain.view_settings import SCHEMES, ViewSettings
from transcript_reader.settings import SettingsFile
from transcript_reader.ui.controllers.own_looks import OwnLooksController
from transcript_reader.ui.controllers.viewing import ViewController
from transcript_reader.ui.support.tasks import TaskLane

INK = OwnScheme("Ink", Colours("#102030", "#f0e8d0", "#203080", "#602010"))
NIGHT = OwnScheme("Night", Colours("#f0e8d0", "#102030", "#a0c8ff", "#ffd080"))


class Looks:
    """A controller on a settings file of its own."""

    def __init__(self, folder: Path, lane: TaskLane) -> None:
        self.file = SettingsFile(folder / "settings.json")
        self.views = ViewController(self.file, lane)
        self.controller = OwnLooksController(self.views, lane)
        self.told: list[str] = []
        self.controller.told.connect(self.told.append)

    def saved_names(self) -> list[str]:
        self.views.close()
        settings = self.file.load()
        presets = [one.name for one in settings.presets]
        return presets + [one.name for one in settings.schemes]


@pytest.fixture
def looks(tmp_path: Path, lane: TaskLane) -> Iterator[Looks]:
    made = Looks(tmp_path, lane)
    yield made
    made.views.close()


def test_the_settings_that_hold_become_a_preset_and_are_saved(looks: Looks) -> None:
    looks.views.set_view(ViewSettings(size=150))
    looks.controller.save_preset("Evening")

    assert looks.controller.presets == (Preset("Evening", ViewSettings(size=150)),)
    assert looks.saved_names() == ["Evening"]


def test_a_preset_is_replaced_renamed_and_deleted_and_each_time_told(
    looks: Looks, qtbot: QtBot
) -> None:
    controller = looks.controller
    controller.save_preset("Evening")
    looks.views.set_view(ViewSettings(size=200))
    controller.save_preset("Evening")
    assert [one.view.size for one in controller.presets] == [200]
    with qtbot.waitSignal(controller.presets_changed) as changed:
        controller.rename_preset("Evening", "Night")
    assert changed.args == [(Preset("Night", ViewSettings(size=200)),)]
    controller.delete_preset("Night")
    assert controller.presets == ()
    assert looks.views.settings.view == ViewSettings(size=200)


def test_a_scheme_that_is_saved_is_shown(looks: Looks) -> None:
    looks.views.set_view(ViewSettings(follow_system=True))
    looks.controller.save_scheme(INK)

    assert looks.controller.schemes == (INK,)
    assert looks.views.settings.view == ViewSettings(scheme_key=INK.key)
    assert looks.saved_names() == ["Ink"]


def test_a_changed_scheme_keeps_its_place_under_its_new_name(looks: Looks) -> None:
    looks.controller.save_scheme(INK)
    looks.controller.save_scheme(NIGHT)
    ash = replace(INK, name="Ash")
    looks.controller.save_scheme(ash, "Ink")
    assert looks.controller.schemes == (ash, NIGHT)


def test_a_deleted_scheme_gives_way_to_black_on_white_where_it_is_shown(looks: Looks) -> None:
    looks.controller.save_scheme(NIGHT)
    looks.controller.save_scheme(INK)
    looks.controller.delete_scheme("Night")
    assert looks.views.settings.view.scheme_key == INK.key
    looks.controller.delete_scheme("Ink")
    assert looks.views.settings.view.scheme_key == SCHEMES[0].key
    looks.controller.delete_scheme("Ink")
    assert looks.controller.schemes == ()


def test_a_scheme_goes_to_a_file_and_into_another_library(
    looks: Looks, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(looks.controller.told):
        looks.controller.export_scheme(INK, tmp_path / "ink.json")
    assert looks.told == ["The colour scheme was saved as ink.json."]
    with qtbot.waitSignal(looks.controller.schemes_changed):
        looks.controller.import_scheme(tmp_path / "ink.json")
    assert looks.controller.schemes == (INK,)


def test_a_file_that_is_no_scheme_is_told_in_one_sentence(
    looks: Looks, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "odd.json").write_text("{}")
    with qtbot.waitSignal(looks.controller.told):
        looks.controller.import_scheme(tmp_path / "odd.json")
    assert looks.told == ["The file odd.json is no colour scheme of this program."]
    assert looks.controller.schemes == ()
