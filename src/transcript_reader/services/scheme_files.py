"""Colour schemes as small files, to be kept and given to others."""

import json
from math import floor
from pathlib import Path

from transcript_reader.domain.errors import SchemeFailed
from transcript_reader.domain.own_scheme import Colours, OwnScheme
from transcript_reader.domain.view_settings import TEXT_CONTRAST

FORMAT = "transcript-reader colour scheme"
LONGEST = 10_000
"""A file of more bytes is none of ours."""


def read_scheme(path: Path) -> OwnScheme:
    """Return the scheme in a file.

    Raises:
        SchemeFailed: if there is none, or its colours cannot be read well.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LONGEST + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise SchemeFailed(f"The file {path.name} cannot be read: {reason}.") from error
    tree = _tree(data)
    try:
        if tree.get("format") != FORMAT:
            raise ValueError("another format")
        colours = Colours.of_tree(tree)
        if colours.least_contrast < TEXT_CONTRAST:
            raise SchemeFailed(
                f"The colours in the file {path.name} cannot be read well: their contrast is "
                f"{floor(10 * colours.least_contrast) / 10}:1, and 7:1 is needed."
            )
        return OwnScheme.of_tree(tree)
    except ValueError as error:
        raise SchemeFailed(f"The file {path.name} is no colour scheme of this program.") from error


def write_scheme(own: OwnScheme, path: Path) -> None:
    """Write a scheme to a file, in place of what was there.

    Raises:
        SchemeFailed: if the disk or the rights do not allow it.
    """
    text = json.dumps({"format": FORMAT, **own.tree()}, ensure_ascii=False, indent=2) + "\n"
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise SchemeFailed(f"The file {path.name} cannot be written: {reason}.") from error


def _tree(data: bytes) -> dict[str, object]:
    """Return the object in JSON; an empty one where there is none."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return tree if isinstance(tree, dict) else {}
