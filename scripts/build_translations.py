"""Build hook: the translations compiled, so that the wheel holds them ready for use."""

import subprocess
from pathlib import Path

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledTranslations(BuildHookInterface):  # type: ignore[type-arg]
    """Runs Qt's own compiler on every ``.ts`` file; resources/ is packed as a whole."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        compiler = Path(PySide6.__file__).parent / "lrelease"
        for source in sorted(Path(self.root, "resources", "translations").glob("*.ts")):
            subprocess.run([compiler, "-silent", source], check=True)
