"""Word documents of the old, binary kind: their words, by the table of the text's pieces."""

import re
import struct
from collections.abc import Iterator
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind
from transcript_reader.importers.formats.styled import Styled, add_document
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.turns.building import TranscriptBuilder

_SIGN = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD, _OLDEST = 0xA5EC, 0xC1  # what a Word file begins with; the first of the kind read here
_LOCKED, _SECOND_TABLE = 0x0100, 0x0200
_NAME = "WordDocument".encode("utf-16-le")
_OLD = "it is a Word file of the old, binary kind; save it as DOCX or RTF"
_CHARACTERS = str.maketrans("\x1e\x1f", "\u2011\xad", "\x01\x02\x05\x08")
_FIELDS = re.compile(r"([\x13\x14\x15])")
_ENDS = re.compile(r"\x07\x07|[\r\x0c\x0e]")  # a row's, and a paragraph's


class DocImporter:
    """Reads the main text and the footnotes; type and styles are not looked at."""

    name: ClassVar[str] = "DOC"

    def recognises(self, source: Source) -> bool:
        """See a package of Microsoft's old kind; another program's is refused by name."""
        return source.data.startswith(_SIGN)

    def read(self, source: Source) -> Reading:
        """Read the document.

        Raises:
            ImportFailed: if it is no Word file, older than Word 97, locked or broken.
        """
        main, tables = _streams(source)
        try:
            paragraphs = list(_paragraphs(source, main, tables))
        except (struct.error, IndexError) as error:
            raise ImportFailed(source.path, "the package is broken or breaks off") from error
        if not any(one.piece.text for one in paragraphs):
            raise ImportFailed(source.path, "there is no text in it")
        return add_document(TranscriptBuilder(source, self.name), paragraphs, "", source.path.stem)


def _streams(source: Source) -> tuple[bytes, dict[str, bytes]]:
    """Return the stream of the text, and those that say where it stands."""
    import olefile  # only here: files of this kind are rare

    try:
        package = olefile.OleFileIO(source.data)
        main = bytes(package.openstream("WordDocument").read())
        names = [name for name in ("0Table", "1Table") if package.exists(name)]
        return main, {name: bytes(package.openstream(name).read()) for name in names}
    except (OSError, ValueError, IndexError, TypeError, struct.error, RecursionError) as error:
        is_word = _NAME in source.data
        reason = "the package is broken or breaks off" if is_word else "there is no text in it"
        raise ImportFailed(source.path, reason) from error


def _paragraphs(source: Source, main: bytes, tables: dict[str, bytes]) -> Iterator[Styled]:
    sign, version = struct.unpack_from("<HH", main)
    flags = struct.unpack_from("<H", main, 0x0A)[0]
    if sign != _WORD or version < _OLDEST:
        raise ImportFailed(source.path, _OLD)
    if flags & _LOCKED:
        raise ImportFailed(source.path, "it is locked with a password")
    table = tables.get("1Table" if flags & _SECOND_TABLE else "0Table", b"")
    text = "".join(_pieces(main, table))
    length, notes = struct.unpack_from("<II", main, 0x4C)
    yield from _cut(text[:length], None)
    yield from _cut(text[length : length + notes], BlockKind.PARAGRAPH)


def _pieces(main: bytes, table: bytes) -> Iterator[str]:
    """Yield the pieces of the text in order: each has its own place and its own width."""
    position, length = struct.unpack_from("<II", main, 0x01A2)
    end = position + length
    while position < end and table[position] == 1:  # how pieces look, which is passed over
        position += 3 + struct.unpack_from("<H", table, position + 1)[0]
    if position >= end or table[position] != 2:
        return
    size = struct.unpack_from("<I", table, position + 1)[0]
    count = min(size, len(table) - position - 5) // 12
    starts = struct.unpack_from(f"<{count + 1}I", table, position + 5)
    places = position + 5 + 4 * (count + 1)
    for number in range(count):
        place = struct.unpack_from("<I", table, places + 8 * number + 2)[0]
        letters = max(starts[number + 1] - starts[number], 0)
        if place & 0x40000000:
            offset = (place & 0x3FFFFFFF) // 2
            yield main[offset : offset + letters].decode("cp1252", "replace")
        else:
            offset = place & 0x3FFFFFFF
            data = main[offset : offset + 2 * letters]
            yield data[: len(data) & ~1].decode("utf-16-le", "replace")


def _cut(text: str, kind: BlockKind | None) -> Iterator[Styled]:
    """Yield the paragraphs, rows of a table as one each."""
    flow = Flow()
    for part in _ENDS.split(_shown(text)):
        for number, line in enumerate(part.split("\x0b")):
            if number:
                flow.line()
            for cell, words in enumerate(re.split(r"[\x07\t]", line)):
                if cell:
                    flow.tab()
                flow.write(words, fold=False)
        if flow:
            words, marks, printed = flow.take()
            yield Styled(Paragraph(words, printed, marks, kind))


def _shown(text: str) -> str:
    """Return what is seen of a text: of a field what it shows, of a picture nothing."""
    parts: list[str] = []
    fields: list[bool] = []  # of the fields that are open: whether what it shows has begun
    for piece in _FIELDS.split(text):
        if piece == "\x13":
            fields.append(False)
        elif piece == "\x14":
            fields[-1:] = [True] if fields else []
        elif piece == "\x15":
            fields[-1:] = []
        elif all(fields):
            parts.append(piece.translate(_CHARACTERS))
    return "".join(parts)
