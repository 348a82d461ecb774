"""Tables as comma-separated values (RFC 4180), in UTF-8."""

from typing import IO, ClassVar

from transcript_reader.exporters.delimited import write_delimited
from transcript_reader.exporters.table import Table


class CsvTable:
    """Writes a line a row, cells parted by commas, the names of the columns on the first line.

    A file begins with a byte order mark, without which Excel takes UTF-8 for something else;
    ``marked`` False leaves it out, for other programs on a pipe.
    """

    name: ClassVar[str] = "CSV"
    suffix: ClassVar[str] = ".csv"

    def __init__(self, *, marked: bool = True) -> None:
        self._encoding = "utf-8-sig" if marked else "utf-8"

    def write(self, table: Table, file: IO[bytes]) -> None:
        """Write the whole table."""
        write_delimited(table, file, "excel", self._encoding)
