"""Tables as lines of text, the cells parted by one character."""

import csv
import io
from typing import IO

from transcript_reader.exporters.table import Cell, Table


def write_delimited(table: Table, file: IO[bytes], dialect: str, encoding: str) -> None:
    """Write a table in a dialect of :mod:`csv`; every text stays exactly as it is.

    What holds the delimiter, a quotation mark or a line's end stands in quotation marks.
    """
    text = io.TextIOWrapper(file, encoding, newline="")
    try:
        writer = csv.writer(text, dialect)
        writer.writerow(table.columns)
        writer.writerows(map(_as_text, row) for row in table.rows)
        text.flush()
    finally:
        text.detach()


def _as_text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
