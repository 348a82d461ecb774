"""Where things are kept on this machine, and where the packed data files lie."""

from dataclasses import dataclass
from pathlib import Path

NAME = "transcript-reader"


@dataclass(frozen=True, slots=True)
class Places:
    """The library's file, the index's folder and the settings' file."""

    library: Path
    index: Path
    settings: Path


def places_for(folder: Path | None = None) -> Places:
    """Return the system's places for data, cache and configuration, or all in ``folder``."""
    if folder is not None:
        folder = folder.expanduser().absolute()
        return Places(folder / "library.sqlite", folder / "index", folder / "settings.json")
    from platformdirs import PlatformDirs  # only here: `show` has no use for it

    dirs = PlatformDirs(NAME, appauthor=False)
    return Places(
        dirs.user_data_path / "library.sqlite",
        dirs.user_cache_path / "index",
        dirs.user_config_path / "settings.json",
    )


def resources_folder() -> Path:
    """Return the folder of icons, transcripts and translations, packed or in a checkout."""
    package = Path(__file__).resolve().parent
    packed = package / "resources"
    return packed if packed.is_dir() else package.parent.parent / "resources"
