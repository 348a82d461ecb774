"""Failures a reader can be told about.

Everything raised on purpose derives from :class:`ReaderError`, and ``str(error)`` is a
sentence fit for the screen. Anything else that escapes is a bug: nobody catches it, and
the hook installed by :mod:`transcript_reader.app` reports it with its traceback.
"""

from pathlib import Path


class ReaderError(Exception):
    """A failure with a sentence for the reader."""


class ImportFailed(ReaderError):
    """One file could not become a transcript; the others are unaffected.

    ``reason`` is a clause without capital or full stop: "the file is empty".
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}: {reason}.")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type["ImportFailed"], tuple[Path, str]]:
        """Cross process borders whole: workers send their failures home."""
        return type(self), (self.path, self.reason)


class LibraryDamaged(ReaderError):
    """The library file is broken, or is something else; the sentence says what to do."""


class LibraryUnavailable(ReaderError):
    """The library file is sound but cannot be opened or written now; the sentence says why."""


class NotInLibrary(ReaderError):
    """A transcript was asked for that is not, or no longer, in the library."""


class BadName(ReaderError):
    """A saved search was to have a name that another one has, or none."""


class SettingsNotSaved(ReaderError):
    """The settings could not be written; those of last time are still there."""


class SchemeFailed(ReaderError):
    """A colour scheme could not be read from a file, or not be written to one."""


class ExportFailed(ReaderError):
    """A table could not be written to a file; what was there before is still there."""


class BadQuery(ReaderError):
    """The search text cannot be understood; ``position`` is where, in characters."""

    def __init__(self, sentence: str, position: int = 0) -> None:
        super().__init__(sentence)
        self.position = position
