"""A table to be written to a file, and what every format of such files offers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import IO, ClassVar, Protocol

Cell = str | int | float | date | None
"""What stands in one place of a table; None where nothing is known."""

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; ``rows`` may be read only once, and are made as they are read.

    ``name`` says what the rows are: "hits", "concordance", "collocates", "frequencies".
    ``count`` is how many rows or steps of work there are, about; None where nobody knows.
    """

    name: str
    columns: tuple[str, ...]
    rows: Iterable[Row]
    count: int | None = None


class TableFormat(Protocol):
    """Writes tables as files of one kind. Keeps no row longer than it takes to write it."""

    name: ClassVar[str]
    suffix: ClassVar[str]

    def write(self, table: Table, file: IO[bytes]) -> None:
        """Write the whole table; the file stays open.

        Raises:
            ExportFailed: if the format has no room for it.
            OSError: if the disk does not allow it.
        """
