"""Tables as spreadsheets of LibreOffice and others (OpenDocument)."""

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import date
from typing import IO, ClassVar, Final
from xml.sax.saxutils import escape, quoteattr

from transcript_reader.exporters.table import Cell, Table

_TYPE: Final = "application/vnd.oasis.opendocument.spreadsheet"
_URN: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_MANIFEST: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="{_URN}manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""
_BEFORE: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.3" xmlns:office="{_URN}office:1.0" \
xmlns:style="{_URN}style:1.0" xmlns:text="{_URN}text:1.0" xmlns:table="{_URN}table:1.0" \
xmlns:number="{_URN}datastyle:1.0" xmlns:fo="{_URN}xsl-fo-compatible:1.0">
<office:automatic-styles>
<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text>\
<number:month number:style="long"/><number:text>-</number:text>\
<number:day number:style="long"/></number:date-style>
<style:style style:name="head" style:family="table-cell">\
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="iso"/>
</office:automatic-styles>
<office:body><office:spreadsheet>"""
_AFTER: Final = "</table:table></office:spreadsheet></office:body></office:document-content>\n"
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LINE_END: Final = re.compile("\r\n|\r|\n")
_LOST: Final = re.compile(r"(\t|^ +| +$| {2,})")
"""White space that readers of the format take for one space, or for none."""


class OdsTable:
    """Writes one sheet. A text is always a cell of text: what looks like a formula is none.

    XML cannot hold control characters: they become replacement characters, and a carriage
    return becomes the end of a line.
    """

    name: ClassVar[str] = "OpenDocument"
    suffix: ClassVar[str] = ".ods"

    def write(self, table: Table, file: IO[bytes]) -> None:
        """Write the whole table."""
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("mimetype", _TYPE, zipfile.ZIP_STORED)
            package.writestr("META-INF/manifest.xml", _MANIFEST)
            with (
                package.open("content.xml", "w", force_zip64=True) as content,
                io.TextIOWrapper(content, "utf-8", newline="\n") as xml,
            ):
                xml.write(f"{_BEFORE}<table:table table:name={quoteattr(table.name)}>")
                xml.write(
                    f'<table:table-column table:number-columns-repeated="{len(table.columns)}"/>'
                )
                xml.write(_row(_text(column, "head") for column in table.columns))
                xml.writelines(_row(map(_cell, row)) for row in table.rows)
                xml.write(_AFTER)


def _row(cells: Iterable[str]) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>\n"


def _cell(value: Cell) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, date):
        told = f'table:style-name="day" office:value-type="date" office:date-value="{value}"'
    else:
        told = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {told}><text:p>{value}</text:p></table:table-cell>"


def _text(value: str, style: str = "") -> str:
    """Return a cell of text, a paragraph a line."""
    look = f' table:style-name="{style}"' if style else ""
    clean = _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", value)
    lines = "".join(f"<text:p>{_line(line)}</text:p>" for line in _LINE_END.split(clean))
    return f'<table:table-cell office:value-type="string"{look}>{lines}</table:table-cell>'


def _line(line: str) -> str:
    pieces = []
    for piece in _LOST.split(line):
        if piece == "\t":
            pieces.append("<text:tab/>")
        elif piece and not piece.strip(" "):
            pieces.append(f'<text:s text:c="{len(piece)}"/>')
        else:
            pieces.append(escape(piece))
    return "".join(pieces)
