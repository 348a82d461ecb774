"""The sentences of errors in the window's language.

Whatever stands below the interface speaks English and knows no translator. Here its
sentences are recognised by their fixed words, and said again.
"""

import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from transcript_reader.domain.errors import ImportFailed, ReaderError
from transcript_reader.ui.support.error_texts import TEMPLATES


def sentence(error: ReaderError) -> str:
    """Return the error's sentence in the window's language."""
    if isinstance(error, ImportFailed):
        return f"{error.path.name}: {translated(error.reason)}."
    return translated(str(error))


def translated(said: str) -> str:
    """Return a sentence or reason in the window's language; unchanged if it is unknown."""
    for template in TEMPLATES:
        if found := _pattern(template).fullmatch(said):
            values = {name: translated(value) for name, value in found.groupdict().items()}
            return QCoreApplication.translate("Errors", template).format(**values)
    return said


def is_known(said: str) -> bool:
    """Say whether a sentence or reason is one that can be translated."""
    return any(_pattern(template).fullmatch(said) for template in TEMPLATES)


@lru_cache(maxsize=256)
def _pattern(template: str) -> re.Pattern[str]:
    """Return a template as a pattern: its words as they are, anything in its places.

    A place that comes again is filled again with the same.
    """
    parts = re.split(r"\{(\w+)\}", template)
    pieces = []
    for index, part in enumerate(parts):
        if index % 2 == 0:
            pieces.append(re.escape(part))
        else:
            pieces.append(f"(?P={part})" if part in parts[:index] else f"(?P<{part}>.+)")
    return re.compile("".join(pieces), re.DOTALL)
