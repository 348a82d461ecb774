"""Every format of tables: what is written is what an independent reader reads."""

import csv
import io
import json
import re
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

import pytest
from python_calamine import CalamineWorkbook

from transcript_reader.domain.errors import ExportFailed
from transcript_reader.exporters import FORMATS, format_of
from transcript_reader.exporters.table import Cell, Row, Table, TableFormat

URN = "urn:oasis:names:tc:opendocument:xmlns:"

TEXTS = (
    "=cmd|' /C calc'!A0",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "{=A1}",
    "https://example.org/a?b=1&c=2",
    "00123",
    "2021-06-28",
    'he said "no", and left; «да» — нет',
    "one\ntwo\n\nthree",
    "non\N{NO-BREAK SPACE}breaking \N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{ZERO WIDTH SPACE}",
    "Владимир Владимирович Ёлкин: «Ещё бы!»",
    "👩🏽‍🚀 🇷🇺 e\u0301 \u202eabc\u202c مرحبا",
    "  two  before,  two within, two after  ",
    "tab\tbetween \t\t tabs",
    "_x0041_ &amp; <b>]]>",
    "",
    " ",
    "'quoted",
)
HARD = ("a\rb", "a\r\nb", "bell\x07, vertical\x0btab, unit\x1fseparator")
COLUMNS = ("transcript", "date", "turn", "left", "figure")


def table(texts: Sequence[str] = TEXTS) -> Table:
    rows: list[Row] = [
        (text, date(2021, 6, 28), number, text, number / 8) for number, text in enumerate(texts)
    ]
    rows.append(("undated", None, None, "", 0.125))
    return Table("hits", COLUMNS, iter(rows), len(rows))


def written(form: TableFormat, what: Table) -> bytes:
    file = io.BytesIO()
    form.write(what, file)
    return file.getvalue()


def read_delimited(delimiter: str) -> Callable[[bytes], list[list[Cell]]]:
    def read(data: bytes) -> list[list[Cell]]:
        text = io.StringIO(data.decode("utf-8-sig"), newline="")
        head, *rows = csv.reader(text, delimiter=delimiter, strict=True)
        return [
            list(head),
            *([_typed(*pair) for pair in zip(head, row, strict=True)] for row in rows),
        ]

    return read


def _typed(column: str, text: str) -> Cell:
    if column == "date":
        return date.fromisoformat(text) if text else None
    if column in ("turn", "figure"):
        return (int if column == "turn" else float)(text) if text else None
    return text


def read_json(data: bytes) -> list[list[Cell]]:
    records = json.loads(data)
    return [
        list(records[0]),
        *(
            [date.fromisoformat(v) if k == "date" and v else v for k, v in record.items()]
            for record in records
        ),
    ]


def read_sheet(data: bytes) -> list[list[Cell]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    head, *rows = book.get_sheet_by_name("hits").to_python()
    return [
        [str(cell) for cell in head],
        *([_cell(*pair) for pair in zip(COLUMNS, row, strict=True)] for row in rows),
    ]


def _cell(column: str, cell: object) -> Cell:
    """Return the cell; of sheets every number is a float, and an empty cell is empty text."""
    if column in ("date", "turn", "figure") and cell == "":
        return None
    assert isinstance(cell, {"date": date, "turn": float, "figure": float}.get(column, str))
    return int(cell) if column == "turn" and isinstance(cell, float) else cell  # type: ignore[return-value]


def read_ods(data: bytes) -> list[list[Cell]]:
    """Read the XML as the standard says: white space counts once, elements stand for more."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        content = ElementTree.fromstring(package.read("content.xml"))
    rows = [
        [_ods_cell(cell) for cell in row] for row in content.iter(f"{{{URN}table:1.0}}table-row")
    ]
    assert len(
        CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("hits").to_python()
    ) == len(rows)
    return rows


def _ods_cell(cell: ElementTree.Element) -> Cell:
    office = f"{{{URN}office:1.0}}"
    match cell.get(f"{office}value-type"):
        case None:
            return None
        case "date":
            return date.fromisoformat(cell.attrib[f"{office}date-value"])
        case "float":
            return float(cell.attrib[f"{office}value"])
        case kind:
            assert kind == "string"
            return "\n".join(map(_ods_line, cell))


def _ods_line(paragraph: ElementTree.Element) -> str:
    pieces = [paragraph.text or ""]
    for element in paragraph:
        name = element.tag.rpartition("}")[2]
        held = int(element.get(f"{{{URN}text:1.0}}c", "1"))
        pieces += [{"s": "\0" * held, "tab": "\1"}[name], element.tail or ""]
    return (
        re.sub("[ \t\n]+", " ", "".join(pieces)).strip(" ").replace("\0", " ").replace("\1", "\t")
    )


READERS: dict[str, Callable[[bytes], list[list[Cell]]]] = {
    ".csv": read_delimited(","),
    ".tsv": read_delimited("\t"),
    ".json": read_json,
    ".xlsx": read_sheet,
    ".ods": read_ods,
}
forms = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.suffix)


@forms
def test_what_is_written_is_read_equal(form: TableFormat) -> None:
    expected = [list(COLUMNS), *map(list, table().rows)]

    assert READERS[form.suffix](written(form, table())) == expected


@forms
def test_control_characters_stay_where_the_format_can_hold_them(form: TableFormat) -> None:
    read = READERS[form.suffix](written(form, table(HARD)))

    texts = [row[0] for row in read[1:4]]
    sign = "\N{REPLACEMENT CHARACTER}"
    in_xml = ["a\nb", "a\nb", f"bell{sign}, vertical{sign}tab, unit{sign}separator"]
    assert texts == (in_xml if form.suffix == ".ods" else list(HARD))


@forms
def test_a_table_without_rows_has_its_columns(form: TableFormat) -> None:
    data = written(form, Table("hits", COLUMNS, ()))

    if form.suffix == ".json":
        assert json.loads(data) == []
    else:
        assert READERS[form.suffix](data) == [list(COLUMNS)]


@forms
def test_a_format_is_found_by_its_suffix(form: TableFormat) -> None:
    assert format_of(form.suffix.upper()) is form


def test_no_cell_of_a_workbook_is_a_formula_or_a_link() -> None:
    with zipfile.ZipFile(io.BytesIO(written(_form(".xlsx"), table()))) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    names = {element.tag.rpartition("}")[2] for element in sheet.iter()}
    kinds = {cell.get("t") for cell in sheet.iter() if cell.tag.endswith("}c")}

    assert not names & {"f", "hyperlink", "hyperlinks"}
    assert kinds == {"inlineStr", None}  # None: numbers and dates


def test_no_cell_of_a_spreadsheet_is_a_formula() -> None:
    with zipfile.ZipFile(io.BytesIO(written(_form(".ods"), table()))) as book:
        assert book.infolist()[0].filename == "mimetype"
        assert book.infolist()[0].compress_type == zipfile.ZIP_STORED
        content = ElementTree.fromstring(book.read("content.xml"))

    keys = {key for element in content.iter() for key in element.attrib}
    assert not [key for key in keys if "formula" in key]


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_a_day_before_excel_begins_to_count_is_kept(suffix: str) -> None:
    old = Table("hits", ("date",), [(date(1803, 11, 22),)])
    book = CalamineWorkbook.from_filelike(io.BytesIO(written(_form(suffix), old)))

    assert str(book.get_sheet_by_index(0).to_python()[1][0]) == "1803-11-22"


def test_what_excel_has_no_room_for_is_refused() -> None:
    form = _form(".xlsx")

    assert written(form, Table("hits", ("left",), [("x" * 32_767,)]))
    with pytest.raises(ExportFailed, match="too long"):
        written(form, Table("hits", ("left",), [("😀" * 16_384,)]))
    with pytest.raises(ExportFailed, match="no room for so many rows"):
        written(form, Table("hits", (), (() for _ in range(1_048_576))))


@forms
def test_a_hundred_thousand_rows_take_little_memory(form: TableFormat, tmp_path: Path) -> None:
    words = "he said that the treaty would hold; "

    def rows() -> Iterator[Row]:
        for number in range(100_000):
            yield (f"{number} {words}", date(2021, 6, 28), number, words, 0.5)

    with (tmp_path / "table").open("wb") as file:
        form.write(Table("hits", COLUMNS, islice(rows(), 2_000)), file)
        tracemalloc.start()
        form.write(Table("hits", COLUMNS, rows()), file)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert most < 8_000_000


def _form(suffix: str) -> TableFormat:
    found = format_of(suffix)
    assert found is not None
    return found
