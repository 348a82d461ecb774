"""Tables as JSON: a list of objects, one on a line."""

import json
from datetime import date
from typing import IO, ClassVar

from transcript_reader.exporters.table import Cell, Table


class JsonTable:
    """Writes a list of objects, whose names are the columns; a date is text, None is null."""

    name: ClassVar[str] = "JSON"
    suffix: ClassVar[str] = ".json"

    def write(self, table: Table, file: IO[bytes]) -> None:
        """Write the whole table."""
        before = b"[\n"
        for row in table.rows:
            record = dict(zip(table.columns, map(_value, row), strict=True))
            file.write(before + json.dumps(record, ensure_ascii=False).encode())
            before = b",\n"
        file.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _value(cell: Cell) -> str | int | float | None:
    return cell.isoformat() if isinstance(cell, date) else cell
