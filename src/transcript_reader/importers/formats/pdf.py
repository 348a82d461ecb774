"""PDF files with a text layer: running heads left out, page numbers kept for quotation."""

import ctypes
import math
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.importers.formats.laid_out import add_pages
from transcript_reader.importers.formats.page_layout import Page, Row
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.turns.building import TranscriptBuilder

if TYPE_CHECKING:
    import pypdfium2

_HEAD = 1024  # bytes among which the sign of a PDF is
_SIGN = b"%PDF-"
_MOST_PAGES = 20_000
_FEWEST_LETTERS = 10  # a page, below which its text is a picture
_WIDE_GAP = 2.0  # white space inside a row, in type sizes, that may be between columns
_SAMPLE = 6  # pages looked at to see whether rows run across columns
_FAULTS = {"�": "", "\x02": "-", "\ufffe": "-", "\xad": "-"}
_BOLD = 1 << 18  # the flag of a font that is bold


class PdfImporter:
    """Reads the text layer row by row, column by column."""

    name: ClassVar[str] = "PDF"

    def recognises(self, source: Source) -> bool:
        """See the sign, which may stand behind some bytes of something else."""
        return _SIGN in source.data[:_HEAD]

    def read(self, source: Source) -> Reading:
        """Read all pages.

        Raises:
            ImportFailed: if it is broken, locked, or its pages are pictures.
        """
        import pypdfium2  # only here: it loads a large library

        try:
            document = pypdfium2.PdfDocument(source.data)
        except pypdfium2.PdfiumError as error:
            locked = "assword" in str(error)
            reason = "it is locked with a password" if locked else "the PDF is broken"
            raise ImportFailed(source.path, reason) from error
        try:
            pages = list(_pages(source, document))
            title = str(document.get_metadata_dict().get("Title", ""))
        finally:
            document.close()
        letters = sum(len(row.text) for page in pages for row in page.rows)
        if letters < _FEWEST_LETTERS * len(pages):
            reason = "its pages are pictures of text, and pictures are not read"
            raise ImportFailed(source.path, reason)
        return add_pages(TranscriptBuilder(source, self.name), pages, title, source.path)


def _pages(source: Source, document: "pypdfium2.PdfDocument") -> Iterator[Page]:
    if len(document) > _MOST_PAGES:
        raise ImportFailed(source.path, f"it has more than {_MOST_PAGES:,} pages")
    import pypdfium2

    split = _has_split_rows(document)
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            reason = f"page {number + 1} of the PDF is broken"
            raise ImportFailed(source.path, reason) from error
        width, height = page.get_size()
        rows = tuple(_rows(text, height, split=split))
        yield Page(width, rows, document.get_page_label(number))
        text.close()
        page.close()


def _has_split_rows(document: "pypdfium2.PdfDocument") -> bool:
    """Say whether rows run across the gap between two columns on most pages."""
    found = 0
    sample = range(len(document))[:_SAMPLE]
    for number in sample:
        try:
            page = document[number]
            text = page.get_textpage()
        except RuntimeError:  # a broken page is told of when all are read
            continue
        whole = list(_rows(text, page.get_height(), split=False))
        parted = list(_rows(text, page.get_height(), split=True))
        found += len(parted) - len(whole) > 0.4 * len(whole) > 2
    return found * 2 > len(sample)


def _rows(text: "pypdfium2.PdfTextPage", height: float, *, split: bool) -> Iterator[Row]:
    """Yield the rows of a page; ``split`` where wide gaps inside them part columns."""
    whole = text.get_text_range()
    if len(whole) != text.count_chars():
        whole = "".join(_character(text, index) for index in range(text.count_chars()))
    start = 0
    for end in (*(i for i, c in enumerate(whole) if c == "\n"), len(whole)):
        first, last = start, end
        start = end + 1
        while first < last and whole[first].isspace():
            first += 1
        while first < last and whole[last - 1].isspace():
            last -= 1
        if first == last:
            continue
        cuts = _cuts(text, whole, first, last) if split else []
        for a, b in pairwise((first, *cuts, last)):
            yield _row(text, whole, a, b, height)


def _character(text: "pypdfium2.PdfTextPage", index: int) -> str:
    import pypdfium2.raw as pdfium

    code = pdfium.FPDFText_GetUnicode(text, index)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def _row(text: "pypdfium2.PdfTextPage", whole: str, first: int, last: int, height: float) -> Row:
    words = whole[first:last].strip()
    for wrong, meant in _FAULTS.items():
        words = words.replace(wrong, meant)
    left = _box(text, first)[0]
    while last - 1 > first and whole[last - 1].isspace():
        last -= 1
    right = _box(text, last - 1)[2]
    size = _size(text, first)
    baseline = height - _baseline(text, first)
    return Row(words, left, right, baseline, size, _bold(text, whole, first, last))


def _box(text: "pypdfium2.PdfTextPage", index: int) -> tuple[float, float, float, float]:
    left, bottom, right, top = text.get_charbox(index, loose=True)
    return left, bottom, right, top


def _baseline(text: "pypdfium2.PdfTextPage", index: int) -> float:
    import pypdfium2.raw as pdfium

    across, up = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, ctypes.byref(across), ctypes.byref(up))
    return up.value


def _size(text: "pypdfium2.PdfTextPage", index: int) -> float:
    """Return the size of the type, which the page may stretch."""
    import pypdfium2.raw as pdfium

    size: float = pdfium.FPDFText_GetFontSize(text, index)
    matrix = pdfium.FS_MATRIX()
    if pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix)):
        size *= math.hypot(matrix.c, matrix.d)
    return size


def _cuts(text: "pypdfium2.PdfTextPage", whole: str, first: int, last: int) -> list[int]:
    """Return where in a row gaps are as wide as those between columns."""
    cuts = []
    for index in range(first + 1, last):
        if whole[index - 1] == " " and whole[index] != " " and index - 2 >= first:
            gap = _box(text, index)[0] - _box(text, index - 2)[2]
            if gap > _WIDE_GAP * _size(text, index):
                cuts.append(index)
    return cuts


def _bold(text: "pypdfium2.PdfTextPage", whole: str, first: int, last: int) -> int:
    """Return how many characters from the first on are in bold type."""
    length = 0
    for index in range(first, min(last, first + 200)):
        if not whole[index].isspace() and not _is_bold(text, index):
            break
        length = index - first + 1
    return length


def _is_bold(text: "pypdfium2.PdfTextPage", index: int) -> bool:
    import pypdfium2.raw as pdfium

    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, name, 128, ctypes.byref(flags))
    return bool(flags.value & _BOLD) or b"bold" in name.value.lower()
