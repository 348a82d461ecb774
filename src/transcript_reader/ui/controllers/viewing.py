"""The reader's settings: kept while the program runs, and saved as they change."""

from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from transcript_reader.domain.errors import ReaderError
from transcript_reader.domain.key_choices import KeyChoices
from transcript_reader.domain.speech_settings import SpeechSettings
from transcript_reader.domain.view_settings import ViewSettings
from transcript_reader.settings import Settings, WindowState
from transcript_reader.ui.support.sentences import sentence
from transcript_reader.ui.support.tasks import TaskLane

SAVING_PAUSE_MS = 400


class KeepsSettings(Protocol):
    """What this controller needs of the settings file."""

    def load(self) -> Settings: ...
    def save(self, settings: Settings) -> None: ...


class ViewController(QObject):
    """Holds the settings, tells what changes, and saves after a pause.

    Signals:
        changed: Emitted with the ViewSettings, whenever they are not what they were.
        keys_changed: Emitted with the KeyChoices, whenever they are not what they were.
        failed: Emitted with a sentence for the reader.
    """

    changed = Signal(ViewSettings)
    keys_changed = Signal(object)
    failed = Signal(str)

    def __init__(self, file: KeepsSettings, lane: TaskLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._lane = lane
        self._settings = self._saved = file.load()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVING_PAUSE_MS)
        self._pause.timeout.connect(self._save)

    @property
    def settings(self) -> Settings:
        """Everything remembered, as it is now."""
        return self._settings

    @Slot(ViewSettings)
    def set_view(self, view: ViewSettings) -> None:
        if view != self._settings.view:
            self.keep(replace(self._settings, view=view))
            self.changed.emit(view)

    @Slot(WindowState)
    def set_window(self, window: WindowState) -> None:
        self.keep(replace(self._settings, window=window))

    @Slot(object)
    def set_keys(self, keys: KeyChoices) -> None:
        if keys != self._settings.keys:
            self.keep(replace(self._settings, keys=keys))
            self.keys_changed.emit(keys)

    @Slot(object)
    def set_speech(self, speech: SpeechSettings) -> None:
        self.keep(replace(self._settings, speech=speech))

    @Slot(bool)
    def set_quiet(self, quiet: bool) -> None:
        """Remember whether a screen reader is told nothing of our own."""
        self.keep(replace(self._settings, quiet=quiet))

    @Slot(bool)
    def set_keep_history(self, kept: bool) -> None:
        """Remember whether what is searched for is remembered."""
        self.keep(replace(self._settings, keep_history=kept))

    @Slot(str)
    def set_language(self, language: str) -> None:
        """Remember the language of the window; one opened later speaks it."""
        self.keep(replace(self._settings, language=language))

    def close(self) -> None:
        """Save what is not saved yet, here and now: the program is ending.

        Raises:
            SettingsNotSaved: if the disk or the rights do not allow it.
        """
        self._pause.stop()
        if self._settings != self._saved:
            self._file.save(self._settings)
            self._saved = self._settings

    def keep(self, settings: Settings) -> None:
        """Remember all of these, and save them after a pause."""
        if settings != self._settings:
            self._settings = settings
            self._pause.start()

    def _save(self) -> None:
        settings = self._settings
        self._lane.run(
            partial(self._file.save, settings), partial(self._on_saved, settings), self._on_failed
        )

    def _on_saved(self, settings: Settings, _: None) -> None:
        self._saved = settings

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(sentence(error))
