"""Tables as workbooks of Excel (Office Open XML)."""

from datetime import date
from tempfile import TemporaryDirectory
from typing import IO, ClassVar, Final

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from transcript_reader.domain.errors import ExportFailed
from transcript_reader.exporters.table import Cell, Table

MOST_ROWS: Final = 1_048_576
LONGEST: Final = 32_767
"""What Excel has room for: rows of a sheet, and UTF-16 units in a cell."""

_FIRST_DAY: Final = date(1900, 3, 1)  # Excel counts a 29th of February before it
_WIDTH: Final = 16  # characters; of what is read as running text:
_WIDTHS: Final = {"transcript": 40, "left": 60, "right": 60, "address": 40}


class XlsxTable:
    """Writes one sheet. A text is always a cell of text: what looks like a formula is none.

    Dates are dates, but before March 1900, which Excel cannot count, they are text.
    """

    name: ClassVar[str] = "Excel"
    suffix: ClassVar[str] = ".xlsx"

    def write(self, table: Table, file: IO[bytes]) -> None:
        """Write the whole table.

        Raises:
            ExportFailed: if it has too many rows, or a text that is too long.
        """
        with TemporaryDirectory() as folder:
            book = Workbook(file, {"constant_memory": True, "tmpdir": folder})
            book.use_zip64()
            sheet = book.add_worksheet(table.name)
            day, bold = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format()
            bold.set_bold()
            for place, column in enumerate(table.columns):
                sheet.set_column(place, place, _WIDTHS.get(column, _WIDTH))
            sheet.freeze_panes(1, 0)
            try:
                for place, column in enumerate(table.columns):
                    sheet.write_string(0, place, column, bold)
                for number, row in enumerate(table.rows, 1):
                    if number >= MOST_ROWS:
                        raise ExportFailed(
                            "A sheet of Excel has no room for so many rows; choose another format."
                        )
                    for place, cell in enumerate(row):
                        _write(sheet, number, place, cell, day)
            except BaseException:
                sheet._opt_close()  # noqa: SLF001 - what it has put in the folder
                raise
            _close(book)


def _close(book: Workbook) -> None:
    try:
        book.close()
    except FileCreateError as error:  # which is how it says that the disk does not allow it
        raise OSError(*error.args[0].args) from error


def _write(sheet: Worksheet, row: int, place: int, cell: Cell, day: Format) -> None:
    if isinstance(cell, date) and cell >= _FIRST_DAY:
        sheet.write_datetime(row, place, cell, day)
    elif isinstance(cell, int | float):
        sheet.write_number(row, place, cell)
    elif cell is not None:
        text = str(cell)
        if len(text) + sum(letter > "\uffff" for letter in text) > LONGEST:
            raise ExportFailed("A text is too long for a cell of Excel; choose another format.")
        sheet.write_string(row, place, text)
