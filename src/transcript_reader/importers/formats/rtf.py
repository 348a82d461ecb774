"""Rich Text Format: the words, with bold and italic type, and the styles of paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.transcript import BlockKind, MarkKind
from transcript_reader.importers.formats.styled import Styled, add_document
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.turns.building import TranscriptBuilder

_SIGN = b"{\\rtf"
_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_UNREAD = frozenset(
    (
        "fonttbl", "colortbl", "info", "pict", "object", "header", "headerl", "headerr", "headerf",
        "footer", "footerl", "footerr", "footerf", "listtable", "listoverridetable", "revtbl",
        "rsidtbl", "generator", "xmlnstbl", "themedata", "colorschememapping", "latentstyles",
        "datastore", "fldinst", "bkmkstart", "bkmkend", "filetbl", "template", "annotation",
        "atnid", "atnauthor", "nonshppict", "datafield", "shpinst", "listtext", "pntext",
    )
)  # fmt: skip
_CHARACTERS = {
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003", "enspace": "\u2002",
}  # fmt: skip
_SYMBOLS = {b"~": "\xa0", b"_": "\u2011", b"-": "\xad", b"\\": "\\", b"{": "{", b"}": "}"}
_CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_DEEPEST = 500  # groups within groups


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside one group."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    unread: bool = False
    fallback: int = 1  # characters that stand in for a Unicode one
    encoding: str = "cp1252"
    style: str = ""


class RtfImporter:
    """Reads what Word and others write as RTF."""

    name: ClassVar[str] = "RTF"

    def recognises(self, source: Source) -> bool:
        """See the sign."""
        return source.data[:64].lstrip().startswith(_SIGN)

    def read(self, source: Source) -> Reading:
        """Read the document."""
        paragraphs = list(_Reader(source).paragraphs())
        if not any(one.piece.text for one in paragraphs):
            raise ImportFailed(source.path, "there is no text in it")
        return add_document(TranscriptBuilder(source, self.name), paragraphs, "", source.path.stem)


class _Reader:
    """One document being read, token by token."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._flow = Flow()
        self._state = _State()
        self._outer: list[_State] = []
        self._fonts: dict[str, str] = {}
        self._styles: dict[str, str] = {}
        self._default = "cp1252"
        self._skip = 0  # characters still to come that only stand in for one
        self._bytes = bytearray()
        self._star = False
        self._table = ""  # the table being read: of fonts or of styles
        self._entry = ""
        self._entry_name = ""
        self._high = 0  # the first half of a character beyond the 16-bit ones
        self._style = ""
        self._cells = False

    def paragraphs(self) -> Iterator[Styled]:
        for match in _TOKEN.finditer(self._source.data):
            word, number, code, symbol, brace, text = match.groups()
            if match.lastindex is None:  # a line's end, which is layout
                continue
            if code is not None:
                self._byte(int(code, 16))
                continue
            if text is not None and not self._table:
                self._plain(text)
                continue
            self._decode()
            if brace:
                self._group(opens=brace == b"{")
            elif text is not None:
                self._entry_name += text.decode("cp1252", "replace")
                self._end_entry(text)
            elif symbol is not None:
                self._symbol(symbol)
            elif word is not None:
                if word in {b"par", b"row", b"sect", b"page"} and not self._silent:
                    yield from self._end()
                self._word(word.decode(), int(number) if number else None)
        self._decode()
        yield from self._end()

    @property
    def _silent(self) -> bool:
        return self._state.unread or self._state.hidden

    def _end(self) -> Iterator[Styled]:
        if self._flow:
            text, marks, printed = self._flow.take()
            name = self._styles.get(self._state.style, self._state.style)
            folded = name.casefold()
            kind = BlockKind.HEADING if folded.startswith("heading") else None
            kind = BlockKind.TITLE if folded == "title" else kind
            yield Styled(Paragraph(text, printed, marks, kind), name)

    def _group(self, *, opens: bool) -> None:
        if opens:
            if len(self._outer) > _DEEPEST:
                raise ImportFailed(self._source.path, "it is nested too deeply")
            self._outer.append(self._state)
        elif self._outer:
            self._mark(self._outer[-1])
            self._state = self._outer.pop()
            if self._table and not self._state.unread:
                self._table = ""
        self._star = False
        self._skip = 0

    def _mark(self, after: _State) -> None:
        """Open or close the marks in which what follows differs from what was."""
        for kind, was, will in (
            (MarkKind.STRONG, self._state.bold, after.bold),
            (MarkKind.EMPHASIS, self._state.italic, after.italic),
        ):
            if was and not will:
                self._flow.close(kind)
            elif will and not was:
                self._flow.open(kind)

    def _set(self, after: _State) -> None:
        self._mark(after)
        self._state = after

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        if word in {"fonttbl", "stylesheet"}:
            self._table = word
            self._state = replace(state, unread=True)
        elif word in _UNREAD or (self._star and word not in {"shptxt", "ud"}):
            self._state = replace(state, unread=True)
        elif word in {"b", "i"}:
            on = number != 0
            self._set(replace(state, bold=on) if word == "b" else replace(state, italic=on))
        elif word == "plain":
            self._set(replace(state, bold=False, italic=False, hidden=False))
        elif word == "pard":
            self._state = replace(state, style="")
        elif word in {"v", "deleted"}:
            self._state = replace(state, hidden=number != 0)
        elif word == "u" and number is not None:
            self._unicode(number % 65536)
        elif word == "uc":
            self._state = replace(state, fallback=max(number or 0, 0))
        else:
            self._other(word, number)
        self._star = False

    def _other(self, word: str, number: int | None) -> None:
        if word == "tab" or word in {"cell", "nestcell"}:
            self._break("\t")
        elif word == "line":
            self._break("\n")
        elif word in _CHARACTERS:
            self._write(_CHARACTERS[word])
        elif word == "ansicpg" and number:
            self._default = f"cp{number}" if number != 10000 else "mac_roman"
            self._state = replace(self._state, encoding=self._default)
        elif word == "mac":
            self._state = replace(self._state, encoding="mac_roman")
        elif word == "f" and number is not None:
            self._entry = f"f{number}"
            encoding = self._fonts.get(self._entry, self._default)
            self._state = replace(self._state, encoding=encoding)
        elif word == "fcharset" and self._table == "fonttbl":
            self._fonts[self._entry] = _CODE_PAGES.get(number or 0, self._default)
        elif word == "s" and number is not None:
            self._entry = f"s{number}"
            self._entry_name = ""
            self._state = replace(self._state, style=self._entry)

    def _end_entry(self, text: bytes) -> None:
        """Keep a style's name, which a semicolon ends."""
        if self._table == "stylesheet" and b";" in text and self._entry.startswith("s"):
            self._styles[self._entry] = self._entry_name.partition(";")[0].strip()
            self._entry_name = ""

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._star = True
        elif symbol in _SYMBOLS:
            self._write(_SYMBOLS[symbol])

    def _break(self, ends: str) -> None:
        if not self._silent:
            self._flow.tab() if ends == "\t" else self._flow.line()

    def _unicode(self, code: int) -> None:
        self._skip = self._state.fallback
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            high, self._high = self._high, 0
            if not high:
                return
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
        self._write(chr(code))

    def _byte(self, code: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(code)

    def _plain(self, text: bytes) -> None:
        skipped, self._skip = min(self._skip, len(text)), max(self._skip - len(text), 0)
        self._bytes += text[skipped:]

    def _decode(self) -> None:
        if not self._bytes:
            return
        data, self._bytes = bytes(self._bytes), bytearray()
        try:
            self._write(data.decode(self._state.encoding, "replace"))
        except LookupError:
            self._write(data.decode("cp1252", "replace"))

    def _write(self, text: str) -> None:
        if not self._silent:
            self._flow.write(text)
