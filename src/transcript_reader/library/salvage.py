"""What can still be read of a broken library's file; the file itself is not changed."""

import hashlib
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from transcript_reader.domain.saved_search import Question
from transcript_reader.domain.transcript import TranscriptId
from transcript_reader.library.history import Asked
from transcript_reader.library.packing import Packed, Row, UnreadableRow, pack_voices, unpack
from transcript_reader.library.people import is_facts
from transcript_reader.library.schema import BLOCK_COLUMNS, HEAD_COLUMNS
from transcript_reader.library.searches import SHOWN, KeptSearch
from transcript_reader.library.store import Library
from transcript_reader.library.taught import TaughtRow, unpacked

_ROW = f"{HEAD_COLUMNS}, turns, words, origin"
_PAGE_COUNT = slice(28, 32)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What is left of one transcript.

    ``packed`` is all of it, None where its words are lost; ``data``, None where lost, are the
    source's bytes, proved whole by their digest, and ``origin`` is where they came from.
    """

    packed: Packed | None
    data: bytes | None
    origin: str = ""


@contextmanager
def salvaging(broken: Path) -> Iterator["Wreck"]:
    """Open a copy of a broken library for the length of a ``with`` block.

    Raises:
        OSError: if the file cannot be copied.
    """
    with tempfile.TemporaryDirectory(prefix="transcript-reader-") as folder:
        copy = Path(folder) / "library.sqlite"
        for end in ("", "-wal"):
            part = broken.with_name(broken.name + end)
            if not end or part.exists():
                shutil.copyfile(part, copy.with_name(copy.name + end))
        if not _opens(copy):
            _mend_first_page(copy, Path(folder) / "sound.sqlite")
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.execute("PRAGMA writable_schema = ON")  # read on past a broken schema
            yield Wreck(connection)


class Wreck:
    """What is left of a library; whatever is broken is passed over."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def transcripts(self) -> Iterator[Salvaged]:
        """Yield every transcript of which there is a trace."""
        for number in range(1, _highest_number(self._connection) + 1):
            if (one := _salvage(self._connection, number)) is not None:
                yield one

    def decisions(self) -> list[tuple[str, str]]:
        """Return what the reader decided about persons: facts in JSON, and when."""
        rows = _ask(self._connection, "SELECT facts, made FROM decision ORDER BY number") or []
        return [(facts, made) for facts, made in rows if is_facts(facts)]

    def searches(self) -> list[KeptSearch]:
        """Return the saved searches."""
        rows = _ask(self._connection, "SELECT number, name, question, opened FROM search") or []
        return [one for row in rows if (one := self._search(*row)) is not None]

    def asked(self) -> list[Asked]:
        """Return the history of searches, the latest first."""
        rows = _ask(self._connection, "SELECT question, made FROM asked ORDER BY number") or []
        read = [(_question(question), made) for question, made in rows]
        return [(question, made) for question, made in read if question and _is_time(made)]

    def _search(self, number: object, name: object, kept: object, opened: str) -> KeptSearch | None:
        question = _question(kept)
        told = isinstance(number, int) and isinstance(name, str) and _is_time(opened)
        if question is None or not told:
            return None
        rows = _ask(self._connection, SHOWN, int(str(number)))
        shown = None if rows is None else frozenset(TranscriptId(str(id_)) for (id_,) in rows)
        return KeptSearch(str(name), question, opened, shown)

    def taught(self) -> list[TaughtRow]:
        """Return the kinds of labels that the reader has taught, as rows."""
        sql = "SELECT place, format, pattern, made FROM taught ORDER BY number"
        rows = _ask(self._connection, sql) or []
        return [
            (place, format_, pattern, made)
            for place, format_, pattern, made in rows
            if unpacked(pattern) is not None
            and all(isinstance(one, str) for one in (place, format_, made))
        ]


def _salvage(connection: sqlite3.Connection, number: int) -> Salvaged | None:
    """Return what is left of a transcript; None where there was none of that number."""
    row = _ask(connection, f"SELECT {_ROW} FROM transcript WHERE number = ?", number)
    source = _ask(connection, "SELECT size, zlib FROM source WHERE transcript = ?", number)
    if row == [] and source == []:
        return None
    data = _inflated(source)
    blocks = _ask(
        connection,
        f"SELECT {BLOCK_COLUMNS} FROM block WHERE transcript = ? ORDER BY position",
        number,
    )
    images = _ask(
        connection, "SELECT name, media_type, data FROM image WHERE transcript = ?", number
    )
    if not row:
        return Salvaged(None, data)
    name, origin = str(row[0][0]), str(row[0][-1])
    if data is not None and hashlib.sha256(data).hexdigest() != name:
        data = None
    if blocks is None or (data is not None and images is None):
        return Salvaged(None, data, origin)
    kept = source[0] if source and data is not None else None
    return Salvaged(_packed(name, row[0], blocks, images or [], kept), data, origin)


def _packed(
    name: str, row: Row, blocks: list[Row], images: list[Row], source: tuple[int, bytes] | None
) -> Packed | None:
    """Return the rows if they make sense together."""
    try:
        voices = pack_voices(unpack(row, blocks))
    except UnreadableRow:
        return None
    return Packed(TranscriptId(name), row, tuple(blocks), voices, tuple(images), source)


def _question(kept: object) -> Question | None:
    try:
        return Question.of_json(kept)
    except ValueError:
        return None


def _is_time(text: object) -> bool:
    try:
        return isinstance(text, str) and bool(datetime.fromisoformat(text))
    except ValueError:
        return False


def _ask(connection: sqlite3.Connection, sql: str, number: int = 0) -> list[Any] | None:
    """Return the rows; None where the file is broken there."""
    try:
        return connection.execute(sql, (number,) if "?" in sql else ()).fetchall()
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return None


def _inflated(source: list[Any] | None) -> bytes | None:
    if not source:
        return None
    try:
        return zlib.decompress(source[0][1])
    except (zlib.error, TypeError):
        return None


def _highest_number(connection: sqlite3.Connection) -> int:
    """Return the highest number that any table still tells of."""
    asked = (("transcript", "number"), ("source", "transcript"), ("block", "transcript"))
    answers = [_ask(connection, f"SELECT max({column}) FROM {table}") for table, column in asked]
    numbers = [answer[0][0] for answer in answers if answer]
    return max((number for number in numbers if isinstance(number, int)), default=0)


def _opens(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return bool(_ask(connection, "SELECT count(*) FROM transcript WHERE number < 0"))


def _mend_first_page(copy: Path, sound: Path) -> None:
    """Put the first page of a new library in place of the broken one: its tables lie alike."""
    Library(sound).close()
    page = bytearray(sound.read_bytes())
    size = int.from_bytes(page[16:18], "big")
    pages = copy.stat().st_size // size
    page[_PAGE_COUNT] = pages.to_bytes(4, "big")
    with copy.open("r+b") as file:
        file.write(page[:size])
