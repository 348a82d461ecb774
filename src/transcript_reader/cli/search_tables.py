"""What search finds as a table: printed, or written to a file."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from transcript_reader.cli.main import NOTHING_FOUND
from transcript_reader.cli.terminal import Bar
from transcript_reader.domain.concordance import ConcordanceRequest
from transcript_reader.domain.search import SearchRequest
from transcript_reader.exporters.csv_table import CsvTable
from transcript_reader.exporters.table import Table
from transcript_reader.exporters.tsv_table import TsvTable
from transcript_reader.services.exporting import export
from transcript_reader.services.tabulating import TableService

_ROWS = {"collocates": "words", "frequencies": "lines"}


def tabulate(
    options: argparse.Namespace, wanted: SearchRequest | ConcordanceRequest, tables: TableService
) -> int:
    """Print the table that the options ask for, or write it and say how many rows it has."""
    make = _maker(options, wanted, tables)
    if options.output is not None:
        return _write(make, options.output)
    table = make()
    form = CsvTable(marked=False) if options.csv else TsvTable(marked=False)
    form.write(table, sys.stdout.buffer)
    return 0 if table.count else NOTHING_FOUND


def _maker(
    options: argparse.Namespace, wanted: SearchRequest | ConcordanceRequest, tables: TableService
) -> Callable[[], Table]:
    if isinstance(wanted, ConcordanceRequest):
        return lambda: tables.concordance(wanted, options.limit)
    if options.collocates:
        return lambda: tables.collocates(wanted, reach=options.span, most=options.limit)
    if options.frequency:
        return lambda: tables.frequencies(wanted, options.frequency, options.limit)
    return lambda: tables.hits(wanted, options.limit)


def _write(make: Callable[[], Table], path: Path) -> int:
    what = "places"

    def named() -> Table:
        nonlocal what
        table = make()
        what = _ROWS.get(table.name, what)
        return table

    bar = Bar()
    try:
        report = export(
            named,
            path,
            lambda told: bar.show(told.done, told.total, path.name),
            lambda: False,
        )
    finally:
        bar.hide()
    said = f"1 {what.removesuffix('s')} is" if report.rows == 1 else f"{report.rows:,} {what} are"
    print(f"{said} in {path}.")
    return 0 if report.rows else NOTHING_FOUND
