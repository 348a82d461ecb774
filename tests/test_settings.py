import json
from pathlib import Path

import pytest

from transcript_reader.domain.errors import SettingsNotSaved
from transcript_reader.domain.key_choices import KeyChoices
from transcript_reader.domain.own_scheme import Colours, OwnScheme
from transcript_reader.domain.preset import Preset
from transcript_reader.domain.speech_settings import SpeechSettings
from transcript_reader.domain.view_settings import ViewSettings
from transcript_reader.settings import Settings, SettingsFile, WindowState

CHANGED = Settings(
    ViewSettings(size=135, scheme_key="white-on-black", images=False, letter_spacing=0.1),
    WindowState(b"\x00geometry\xff", b"splitter", "abc", 12, 345, "договор"),
    "ru",
    (Preset("Evening", ViewSettings(size=150, focus="turn")), Preset("Утро", ViewSettings())),
    (OwnScheme("Чернила", Colours("#102030", "#f0e8d0", "#203080", "#602010")),),
    KeyChoices((("next_turn", ("Ctrl+J", "F5")), ("quit", ()))),
    SpeechSettings(40, 1.5, skip_brackets=True, voices=(("ru", "Irina"), ("en", "Bob"))),
    quiet=True,
    keep_history=False,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def write(path: Path, text: str) -> SettingsFile:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return SettingsFile(path)


def test_what_was_saved_comes_back(path: Path) -> None:
    SettingsFile(path).save(CHANGED)

    assert SettingsFile(path).load() == CHANGED


def test_without_a_file_everything_is_at_its_default(path: Path) -> None:
    assert SettingsFile(path).load() == Settings()


def test_an_older_file_is_filled_up_and_a_newer_one_understood_as_far_as_possible(
    path: Path,
) -> None:
    file = write(path, '{"view": {"size": 200, "invented later": 1}, "also later": []}')

    assert file.load() == Settings(ViewSettings(size=200))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("size", 1000),
        ("size", "135"),
        ("size", True),
        ("size", 135.5),
        ("letter_spacing", float("nan")),
        ("letter_spacing", 10**400),
        ("images", "no"),
        ("scheme_key", 7),
        ("line_length", []),
        ("focus", "nothing"),
        ("interface_size", 1000),
        ("large_controls", 1),
    ],
)
def test_a_wrong_value_falls_back_alone(path: Path, name: str, value: object) -> None:
    file = write(path, json.dumps({"view": {"paragraph_spacing": 1.5, name: value}}))

    assert file.load() == Settings(ViewSettings(paragraph_spacing=1.5))


def test_presets_and_schemes_that_make_no_sense_are_left_out_alone(path: Path) -> None:
    ink = CHANGED.schemes[0]
    presets = [7, {}, {"name": ""}, {"name": "Odd", "view": {"size": 9999}}, {"name": "Odd"}]
    schemes = [None, {**ink.tree(), "text": "#f0e8d0"}, ink.tree(), {**ink.tree(), "name": 1}]
    file = write(path, json.dumps({"presets": presets, "schemes": schemes}))

    loaded = file.load()

    assert loaded.presets == (Preset("Odd", ViewSettings()),)
    assert loaded.schemes == (ink,)


def test_choices_of_reading_aloud_that_make_no_sense_fall_back_alone(path: Path) -> None:
    speech = {"rate": 500, "pause": 1, "say_speakers": 0, "voices": [["en", "Bob"], ["ru"], 7]}
    file = write(path, json.dumps({"speech": speech}))

    assert file.load().speech == SpeechSettings(pause=1.0, voices=(("en", "Bob"),))


def test_a_whole_number_will_do_for_a_measure(path: Path) -> None:
    assert write(path, '{"view": {"line_spacing": 2}}').load().view.line_spacing == 2.0


@pytest.mark.parametrize(
    "window", [{"block": -1}, {"geometry": "not base64!"}, {"search": None}, [], "open"]
)
def test_a_wrong_window_state_falls_back(path: Path, window: object) -> None:
    assert write(path, json.dumps({"window": window})).load().window == WindowState()


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", "\x00\x01", '{"view": '])
def test_a_broken_file_is_set_aside_unchanged(path: Path, text: str) -> None:
    assert write(path, text).load() == Settings()

    assert not path.exists()
    (aside,) = path.parent.glob("settings-broken-*.json")
    assert aside.read_text() == text


def test_a_file_that_may_not_be_read_is_left_alone(path: Path, nobody: None) -> None:
    SettingsFile(path).save(CHANGED)
    path.chmod(0)

    assert SettingsFile(path).load() == Settings()
    path.chmod(0o600)
    assert SettingsFile(path).load() == CHANGED


def test_a_folder_that_may_not_be_written_is_one_sentence_and_nothing_is_lost(
    path: Path, nobody: None
) -> None:
    SettingsFile(path).save(CHANGED)
    path.parent.chmod(0o500)

    with pytest.raises(SettingsNotSaved, match=r"cannot be saved: Permission denied\.$"):
        SettingsFile(path).save(Settings())
    path.parent.chmod(0o700)
    assert SettingsFile(path).load() == CHANGED


def test_nothing_but_the_file_is_left_in_the_folder(path: Path) -> None:
    SettingsFile(path).save(CHANGED)
    SettingsFile(path).save(Settings())

    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_link_to_the_file_stays_a_link(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    (tmp_path / "elsewhere.json").write_text("{}")
    path.symlink_to(tmp_path / "elsewhere.json")

    SettingsFile(path).save(CHANGED)

    assert path.is_symlink()
    assert SettingsFile(tmp_path / "elsewhere.json").load() == CHANGED
