"""The formats that tables are written in: one module a format, and the one list of them."""

from typing import Final

from transcript_reader.exporters.csv_table import CsvTable
from transcript_reader.exporters.json_table import JsonTable
from transcript_reader.exporters.ods_table import OdsTable
from transcript_reader.exporters.table import TableFormat
from transcript_reader.exporters.tsv_table import TsvTable
from transcript_reader.exporters.xlsx_table import XlsxTable

FORMATS: Final[tuple[TableFormat, ...]] = (
    CsvTable(),
    XlsxTable(),
    OdsTable(),
    TsvTable(),
    JsonTable(),
)


def format_of(suffix: str) -> TableFormat | None:
    """Return the format whose files end in ``suffix`` (".csv"), whatever its case."""
    return next((one for one in FORMATS if one.suffix == suffix.casefold()), None)
