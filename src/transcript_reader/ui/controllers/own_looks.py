"""The reader's own presets and colour schemes: kept, renamed, given away and taken in."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.own_scheme import OwnScheme
from transcript_reader.domain.preset import Preset
from transcript_reader.domain.view_settings import SCHEMES
from transcript_reader.services.scheme_files import read_scheme, write_scheme
from transcript_reader.ui.controllers.viewing import ViewController
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import TaskLane


class OwnLooksController(QObject):
    """Changes what the settings keep of the reader's own looks, and tells what there is.

    Signals:
        presets_changed: Emitted with the tuple of the reader's presets.
        schemes_changed: Emitted with the tuple of the reader's OwnSchemes.
        told: Emitted with a sentence for the reader.
    """

    presets_changed = Signal(tuple)
    schemes_changed = Signal(tuple)
    told = Signal(str)

    def __init__(
        self, views: ViewController, lane: TaskLane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._views = views
        self._lane = lane

    @property
    def presets(self) -> tuple[Preset, ...]:
        """The reader's presets."""
        return self._views.settings.presets

    @property
    def schemes(self) -> tuple[OwnScheme, ...]:
        """The reader's schemes."""
        return self._views.settings.schemes

    @Slot(str)
    def save_preset(self, name: str) -> None:
        """Keep the settings that hold under a name."""
        others = tuple(one for one in self.presets if one.name != name)
        self._keep_presets((*others, Preset(name, self._views.settings.view)))

    @Slot(str, str)
    def rename_preset(self, old: str, new: str) -> None:
        """Give a preset another name."""
        self._keep_presets(
            tuple(replace(one, name=new) if one.name == old else one for one in self.presets)
        )

    @Slot(str)
    def delete_preset(self, name: str) -> None:
        """Keep a preset no longer; the settings stay as they are."""
        self._keep_presets(tuple(one for one in self.presets if one.name != name))

    @Slot(object, str)
    def save_scheme(self, scheme: OwnScheme, instead: str = "") -> None:
        """Keep a scheme, in place of those of its name and of the name ``instead``; show it."""
        names = {scheme.name, instead}
        others = [one for one in self.schemes if one.name not in names]
        places = [place for place, one in enumerate(self.schemes) if one.name in names]
        others.insert(places[0] if places else len(others), scheme)
        self._keep_schemes(tuple(others))
        view = self._views.settings.view
        self._views.set_view(replace(view, scheme_key=scheme.key, follow_system=False))

    @Slot(str)
    def delete_scheme(self, name: str) -> None:
        """Keep a scheme no longer; where it is shown, black on white takes its place."""
        gone = next((one for one in self.schemes if one.name == name), None)
        if gone is None:
            return
        self._keep_schemes(tuple(one for one in self.schemes if one != gone))
        view = self._views.settings.view
        if view.scheme_key == gone.key:
            self._views.set_view(replace(view, scheme_key=SCHEMES[0].key))

    @Slot(Path)
    def import_scheme(self, path: Path) -> None:
        """Take in the scheme of a file and show it."""
        self._lane.run(partial(read_scheme, path), self.save_scheme, self._on_failed)

    @Slot(object, Path)
    def export_scheme(self, scheme: OwnScheme, path: Path) -> None:
        """Write a scheme to a file."""
        self._lane.run(
            partial(write_scheme, scheme, path), partial(self._on_written, path), self._on_failed
        )

    def _keep_presets(self, presets: tuple[Preset, ...]) -> None:
        self._views.keep(replace(self._views.settings, presets=presets))
        self.presets_changed.emit(presets)

    def _keep_schemes(self, schemes: tuple[OwnScheme, ...]) -> None:
        self._views.keep(replace(self._views.settings, schemes=schemes))
        self.schemes_changed.emit(schemes)

    def _on_written(self, path: Path, _: None) -> None:
        said = self.tr("The colour scheme was saved as {name}.")
        self.told.emit(said.format(name=path.name))

    def _on_failed(self, error: ReaderError) -> None:
        self.told.emit(sentence(error))
