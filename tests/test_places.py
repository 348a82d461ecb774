from pathlib import Path

import pytest

from transcript_reader.places import places_for, resources_folder


def test_each_thing_lies_where_the_system_wants_its_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", f"/{name.lower()}")

    places = places_for()

    assert places.library == Path("/data/transcript-reader/library.sqlite")
    assert places.index == Path("/cache/transcript-reader/index")
    assert places.settings == Path("/config/transcript-reader/settings.json")


def test_one_folder_can_hold_all_three(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    places = places_for(Path("mine"))

    assert places.library == tmp_path / "mine" / "library.sqlite"
    assert places.index == tmp_path / "mine" / "index"
    assert places.settings == tmp_path / "mine" / "settings.json"


def test_the_resources_hold_the_first_document() -> None:
    assert (resources_folder() / "transcripts" / "first_document.txt").is_file()
