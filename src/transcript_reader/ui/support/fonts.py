"""The packaged fonts: a machine without any fonts still shows every letter."""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from transcript_reader.domain.view_settings import FontChoice

_PACKAGES = {
    FontChoice.SANS: ("fontpkg_pt_sans", "PT Sans"),
    FontChoice.SERIF: ("fontpkg_pt_serif", "PT Serif"),
    FontChoice.HYPERLEGIBLE: ("fontpkg_atkinson_hyperlegible", "Atkinson Hyperlegible"),
    FontChoice.LEXEND: ("fontpkg_lexend", "Lexend"),
}


def load() -> None:
    """Register the packaged fonts with the running application; a second call does nothing."""
    present = set(QFontDatabase.families())
    for package, name in _PACKAGES.values():
        if name in present:
            continue
        for file in sorted(_folder(package).glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


def family(choice: str) -> str:
    """Return the family that stands for a choice; any other name is a family already."""
    return families(choice)[0]


def families(choice: str) -> list[str]:
    """Return the family, and the one that helps out where it lacks a letter.

    Atkinson Hyperlegible and Lexend have no Cyrillic; PT Sans has.
    """
    name = _PACKAGES[FontChoice(choice)][1] if choice in _PACKAGES else choice
    spare = _PACKAGES[FontChoice.SANS][1]
    return [name] if name == spare else [name, spare]


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{package} is not installed", name=package)
    return Path(spec.origin).parent / "files"
