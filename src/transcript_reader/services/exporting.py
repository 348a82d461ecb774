"""Writing a table to a file: all of it, or the file stays as it was."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from transcript_reader.domain.errors import ExportFailed
from transcript_reader.exporters import FORMATS, format_of
from transcript_reader.exporters.table import Row, Table
from transcript_reader.services.progress import ImportProgress, Steps


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What became of an export: where it is, how many rows it has, whether it was stopped.

    When it was stopped, nothing was written.
    """

    path: Path
    rows: int
    cancelled: bool = False


class _Cancelled(Exception):
    """The reader wants no file any more."""


def export(
    make: Callable[[], Table],
    path: Path,
    on_progress: Callable[[ImportProgress], None],
    cancelled: Callable[[], bool],
) -> ExportReport:
    """Write what ``make`` gives, in the format that the end of the path's name says.

    The file is written beside the path under another name, and takes its place when whole.

    Raises:
        ExportFailed: if the format is unknown or too small, or the disk does not allow it.
        ReaderError: whatever ``make`` raises.
    """
    form = format_of(path.suffix)
    if form is None:
        known = ", ".join(one.suffix for one in FORMATS)
        raise ExportFailed(f"The name {path.name} does not end in one of {known}.")
    if path.exists() and not path.is_file():
        raise ExportFailed(f"The file {path.name} cannot be written: it is not a file.")
    path = path.resolve()
    table = make()
    written = 0

    def rows() -> Iterator[Row]:
        nonlocal written
        steps = Steps(on_progress, table.count or 0)
        for row in table.rows:
            if cancelled():
                raise _Cancelled
            yield row
            written += 1
            steps.step()

    draft: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name[:40]}.", delete=False
        ) as file:
            draft = Path(file.name)
            form.write(replace(table, rows=rows()), file)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_rights(path))
        draft.replace(path)
    except _Cancelled:
        return ExportReport(path, 0, cancelled=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportFailed(f"The file {path.name} cannot be written: {reason}.") from error
    finally:
        if draft is not None:
            with suppress(OSError):  # it has taken its place, or cannot be reached any more
                draft.unlink(missing_ok=True)
    return ExportReport(path, written)


def _rights(path: Path) -> int:
    """Return the rights of the file that is there, or those a new one has."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
