"""View settings and the window's state: typed, defaulted, in one file."""

import base64
import json
import logging
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

from transcript_reader.domain.errors import SettingsNotSaved
from transcript_reader.domain.key_choices import KeyChoices
from transcript_reader.domain.own_scheme import OwnScheme
from transcript_reader.domain.preset import Preset
from transcript_reader.domain.speech_settings import SpeechSettings
from transcript_reader.domain.view_settings import ViewSettings

logger = logging.getLogger(__name__)

_Values = TypeVar("_Values", ViewSettings, "WindowState")


@dataclass(frozen=True, slots=True)
class WindowState:
    """How the window was left.

    ``geometry`` and ``splitter`` are what Qt gives to restore them by; ``transcript`` is
    the open one's name, or empty; ``block`` and ``character`` are the reading place in it.
    """

    geometry: bytes = b""
    splitter: bytes = b""
    transcript: str = ""
    block: int = 0
    character: int = 0
    search: str = ""

    def __post_init__(self) -> None:
        if self.block < 0 or self.character < 0:
            raise ValueError("a reading place is not negative")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything remembered from one day to the next.

    ``language`` is that of the window, a two-letter code; empty: the system's. ``presets``
    and ``schemes`` are the reader's own, each under a name that no other has; ``keys`` those
    that commands were given. ``quiet``: nothing is announced to a screen reader.
    ``keep_history``: what is searched for is remembered.
    """

    view: ViewSettings = field(default_factory=ViewSettings)
    window: WindowState = field(default_factory=WindowState)
    language: str = ""
    presets: tuple[Preset, ...] = ()
    schemes: tuple[OwnScheme, ...] = ()
    keys: KeyChoices = field(default_factory=KeyChoices)
    speech: SpeechSettings = field(default_factory=SpeechSettings)
    quiet: bool = False
    keep_history: bool = True


class SettingsFile:
    """The settings' one file, in JSON; readable and mendable by hand."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """Return what was saved; the default for whatever is missing, unknown or wrong.

        A file that is no JSON at all is set aside with a dated name.
        """
        try:
            kept = json.loads(self._path.read_bytes())
        except OSError as error:
            if not isinstance(error, FileNotFoundError):
                logger.warning("The settings %s cannot be read: %s.", self._path, error.strerror)
            return Settings()
        except (ValueError, RecursionError):
            self._set_aside()
            return Settings()
        if not isinstance(kept, dict):
            self._set_aside()
            return Settings()
        language = kept.get("language")
        return Settings(
            _filled(ViewSettings(), kept.get("view")),
            _filled(WindowState(), kept.get("window")),
            language if isinstance(language, str) else "",
            _listed(kept.get("presets"), _preset),
            _listed(kept.get("schemes"), OwnScheme.of_tree),
            KeyChoices.of_tree(kept.get("keys")),
            SpeechSettings.of_tree(kept.get("speech")),
            kept.get("quiet") is True,
            kept.get("keep_history") is not False,
        )

    def save(self, settings: Settings) -> None:
        """Write the file whole or not at all.

        Raises:
            SettingsNotSaved: if the disk or the rights do not allow it.
        """
        tree = {
            "view": _tree(settings.view),
            "window": _tree(settings.window),
            "language": settings.language,
            "presets": [{"name": one.name, "view": _tree(one.view)} for one in settings.presets],
            "schemes": [one.tree() for one in settings.schemes],
            "keys": settings.keys.tree(),
            "speech": settings.speech.tree(),
            "quiet": settings.quiet,
            "keep_history": settings.keep_history,
        }
        text = json.dumps(tree, ensure_ascii=False, indent=2) + "\n"
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(self._path, text.encode())
        except OSError as error:
            raise SettingsNotSaved(
                f"The settings {self._path} cannot be saved: {error.strerror or error}."
            ) from error

    def _set_aside(self) -> None:
        stamp = f"{datetime.now().astimezone():%Y-%m-%d-%H%M%S}"
        aside = self._path.with_name(f"{self._path.stem}-broken-{stamp}{self._path.suffix}")
        try:
            self._path.rename(aside)
        except OSError as error:
            logger.warning("The broken settings stay where they are: %s.", error.strerror)
        else:
            logger.warning("The settings were broken and were set aside as %s.", aside.name)


class _Named(Protocol):
    @property
    def name(self) -> str: ...


_Own = TypeVar("_Own", bound=_Named)


def _listed(kept: object, made: Callable[[object], _Own]) -> tuple[_Own, ...]:
    """Return what is made of each tree in a list, as far as it can be; a name counts once."""
    found: dict[str, _Own] = {}
    for tree in kept if isinstance(kept, list) else ():
        try:
            one = made(tree)
        except ValueError as error:
            logger.warning("A preset or colour scheme is left out: %s.", error)
        else:
            found.setdefault(one.name, one)
    return tuple(found.values())


def _preset(tree: object) -> Preset:
    if not isinstance(tree, dict) or not isinstance(tree.get("name"), str):
        raise ValueError("this is no preset")
    return Preset(tree["name"], _filled(ViewSettings(), tree.get("view")))


def _tree(values: ViewSettings | WindowState) -> dict[str, object]:
    pairs = ((one.name, getattr(values, one.name)) for one in fields(values))
    return {
        name: base64.b64encode(value).decode() if isinstance(value, bytes) else value
        for name, value in pairs
    }


def _filled(defaults: _Values, kept: object) -> _Values:
    """Return the defaults with every kept value that has the right type and range."""
    filled = defaults
    for name in (one.name for one in fields(defaults)):
        value = kept.get(name) if isinstance(kept, dict) else None
        if value is None:
            continue
        try:
            change: dict[str, Any] = {name: _like(getattr(defaults, name), value)}
            filled = replace(filled, **change)
        except (ValueError, OverflowError) as error:
            logger.warning("The setting %s is left at its default: %s.", name, error)
    return filled


def _like(default: object, value: object) -> Any:
    """Return a value from JSON as one of the default's type, or raise ValueError."""
    if isinstance(default, bytes) and isinstance(value, str):
        return base64.b64decode(value, validate=True)
    if type(default) is float and type(value) is int:
        return float(value)
    if type(value) is not (str if isinstance(default, str) else type(default)):
        raise ValueError(f"{value!r} is of the wrong type")
    return value


def _write_whole(path: Path, data: bytes) -> None:
    """Put the bytes on the disk beside the file, then in its place; links are followed."""
    path = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
