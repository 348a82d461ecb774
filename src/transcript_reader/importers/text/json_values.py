"""JSON of unknown shape, asked for what may be there."""

import json
import math

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.protocol import Source
from transcript_reader.importers.text.encoding import decode


def parse_json(source: Source) -> object:
    """Return what the file holds.

    Raises:
        ImportFailed: if it is not JSON, breaks off, or is nested deeper than any transcript.
    """
    try:
        value: object = json.loads(decode(source), parse_int=_integer)
    except json.JSONDecodeError as error:
        reason = f"the JSON is broken, or breaks off, at line {error.lineno}"
        raise ImportFailed(source.path, reason) from error
    except RecursionError as error:
        raise ImportFailed(source.path, "it is nested too deeply") from error
    return value


def at(value: object, *path: str | int) -> object:
    """Return what stands at the end of a path of names and numbers, None if nothing does."""
    for step in path:
        if isinstance(step, str):
            value = value.get(step) if isinstance(value, dict) else None
        elif isinstance(value, list) and -len(value) <= step < len(value):
            value = value[step]
        else:
            return None
    return value


def listed(value: object, *path: str | int) -> list[object]:
    """Return the list at the end of the path, an empty one if there is none."""
    found = at(value, *path)
    return found if isinstance(found, list) else []


def text_at(value: object, *path: str | int) -> str:
    """Return the text, or the number as text, at the end of the path; empty if none."""
    found = at(value, *path)
    if isinstance(found, str):
        return found
    is_number = isinstance(found, int | float) and not isinstance(found, bool)
    return str(found) if is_number else ""


def number_at(value: object, *path: str | int) -> float | None:
    """Return the number, written as text ("1.5", "1.5s") or not, at the end of the path."""
    found = at(value, *path)
    if isinstance(found, str):
        try:
            found = float(found.removesuffix("s"))
        except ValueError:
            return None
    if not isinstance(found, int | float) or isinstance(found, bool) or not math.isfinite(found):
        return None
    return float(found)


def _integer(digits: str) -> int | float:
    """Return a whole number; one too long to be a number of anything, roughly."""
    return int(digits) if len(digits) < 20 else float(digits)
