"""Adding transcripts to the library and getting them back."""

import sqlite3
import threading
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from transcript_reader.domain.errors import LibraryDamaged, LibraryUnavailable
from transcript_reader.domain.library_entry import LibraryEntry
from transcript_reader.domain.transcript import Block, Image, Transcript, TranscriptId
from transcript_reader.library.failures import damaged, told
from transcript_reader.library.packing import Packed, pack, unpack, unpack_block, unpack_speakers
from transcript_reader.library.schema import (
    BLOCK_COLUMNS,
    HEAD_COLUMNS,
    MIGRATIONS,
    is_foreign,
    migrate,
    version_of,
)

_WAIT_SECONDS = 10.0  # for another process that is writing
_ENTRY = "id, title, date, place, language, format, speakers, turns, words, added"


class Library:
    """The transcripts the reader has imported.

    Safe to use from any thread: each thread gets a connection of its own, and SQLite's
    write-ahead log lets one write while others read.

    Raises:
        LibraryDamaged: on opening or later, if the file is broken or not a library.
        LibraryUnavailable: if the disk or the rights do not allow it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        log = path.with_name(path.name + "-wal")
        self.closed_well = not (log.exists() and log.stat().st_size)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or "the folder cannot be made"
            raise LibraryUnavailable(f"The library {path} cannot be made: {reason}.") from error
        try:
            with told(path):
                self._begin(self._connection)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close every thread's connection; the last one folds the log into the file."""
        for connection in self._connections:
            connection.close()
        self._connections.clear()
        self._local = threading.local()

    def check(self) -> None:
        """Read the whole file for damage: seconds for a large library.

        Raises:
            LibraryDamaged: if there is any.
        """
        with told(self.path):
            (verdict,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise damaged(self.path)

    def back_up(self, target: Path) -> None:
        """Write a copy of the whole library, decisions and all, as one file.

        Raises:
            LibraryUnavailable: if there is such a file, or the disk does not allow it.
        """
        if target.exists():
            raise LibraryUnavailable(f"There is a file {target} already.")
        try:
            with told(target):
                self._connection.execute("VACUUM INTO ?", (str(target),))
        except LibraryUnavailable:
            target.unlink(missing_ok=True)
            raise

    def ids(self) -> set[TranscriptId]:
        """Return the names of all transcripts; names tell content, so they tell change."""
        return {TranscriptId(id_) for (id_,) in self.rows("SELECT id FROM transcript")}

    def contents(self) -> frozenset[tuple[str, int, int]]:
        """Return the name of each transcript, how many turns it has, and how many words.

        A transcript that is read anew keeps its name; its turns tell.
        """
        return frozenset(self.rows("SELECT id, turns, words FROM transcript"))

    def entries(self) -> tuple[LibraryEntry, ...]:
        """Return the list of what is kept: the latest date first, the undated last."""
        rows = self.rows(f"SELECT {_ENTRY} FROM transcript ORDER BY date DESC NULLS LAST, title")
        with told(self.path):
            return tuple(_entry(row) for row in rows)

    def entry(self, id_: TranscriptId) -> LibraryEntry:
        """Return one line of that list.

        Raises:
            KeyError: if the transcript is not kept.
        """
        rows = self.rows(f"SELECT {_ENTRY} FROM transcript WHERE id = ?", (id_,))
        if not rows:
            raise KeyError(id_)
        with told(self.path):
            return _entry(rows[0])

    def entries_of(self, ids: Sequence[TranscriptId]) -> dict[TranscriptId, LibraryEntry]:
        """Return those lines of the list; none for a transcript that is not kept."""
        marks = ", ".join("?" * len(ids))
        rows = self.rows(f"SELECT {_ENTRY} FROM transcript WHERE id IN ({marks})", tuple(ids))
        with told(self.path):
            return {entry.id: entry for entry in map(_entry, rows)}

    def add(
        self, transcript: Transcript, *, origin: str, data: bytes, images: Iterable[Image] = ()
    ) -> bool:
        """Keep a transcript, its source's bytes and pictures; False if it is kept already.

        ``origin`` says where the bytes came from: a path or an address.
        """
        return self.add_packed([pack(transcript, origin=origin, data=data, images=images)])[0]

    def add_packed(self, packed: Iterable[Packed]) -> list[bool]:
        """Keep several, in one transaction: all of them or none."""
        with self.writing() as connection:
            return [_insert(connection, one) for one in packed]

    def remove(self, id_: TranscriptId) -> None:
        """Forget a transcript with all that came with it; nothing happens if it is not kept."""
        with self.writing() as connection:
            if connection.execute("DELETE FROM transcript WHERE id = ?", (id_,)).rowcount:
                connection.execute("INSERT OR IGNORE INTO removed VALUES (?)", (id_,))

    def removed_ids(self) -> set[TranscriptId]:
        """Return the names of what the reader has removed and not added again."""
        return {TranscriptId(id_) for (id_,) in self.rows("SELECT id FROM removed")}

    def __contains__(self, id_: TranscriptId) -> bool:
        return bool(self.rows("SELECT 1 FROM transcript WHERE id = ?", (id_,)))

    def __getitem__(self, id_: TranscriptId) -> Transcript:
        with told(self.path), _snapshot(self._connection) as connection:
            row = connection.execute(
                f"SELECT {HEAD_COLUMNS}, number FROM transcript WHERE id = ?", (id_,)
            ).fetchone()
            if row is None:
                raise KeyError(id_)
            blocks = connection.execute(
                f"SELECT {BLOCK_COLUMNS} FROM block WHERE transcript = ? ORDER BY position",
                row[-1:],
            )
            return unpack(row, blocks)

    def images(self, id_: TranscriptId) -> tuple[Image, ...]:
        """Return the pictures kept with a transcript."""
        return tuple(
            Image(*row)
            for row in self.rows(
                "SELECT name, media_type, data FROM image "
                "JOIN transcript ON number = transcript WHERE id = ?",
                (id_,),
            )
        )

    def source(self, id_: TranscriptId) -> bytes:
        """Return the bytes a transcript was read from.

        Raises:
            KeyError: if the transcript is not kept, or its bytes were lost to damage.
        """
        rows = self.rows(
            "SELECT zlib FROM source JOIN transcript ON number = transcript WHERE id = ?", (id_,)
        )
        if not rows:
            raise KeyError(id_)
        try:
            return zlib.decompress(rows[0][0])
        except zlib.error as error:
            raise damaged(self.path) from error

    def origin(self, id_: TranscriptId) -> str:
        """Return where a transcript's bytes came from: a path or an address.

        Raises:
            KeyError: if the transcript is not kept.
        """
        rows = self.rows("SELECT origin FROM transcript WHERE id = ?", (id_,))
        if not rows:
            raise KeyError(id_)
        return str(rows[0][0])

    def addresses(self) -> dict[TranscriptId, str]:
        """Return where each transcript was published, as far as that is known."""
        rows = self.rows("SELECT id, url FROM transcript WHERE url <> ''")
        return {TranscriptId(id_): url for id_, url in rows}

    def blocks(self, keys: Iterable[tuple[TranscriptId, int]]) -> list[Block | None]:
        """Return the named blocks in the order asked for; None for one that is not kept."""
        select = (
            f"SELECT {BLOCK_COLUMNS} FROM block WHERE position = ? "
            "AND transcript = (SELECT number FROM transcript WHERE id = ?)"
        )
        with told(self.path), _snapshot(self._connection) as connection:
            rows = [connection.execute(select, (place, id_)).fetchone() for id_, place in keys]
            return [row and unpack_block(row) for row in rows]

    def _begin(self, connection: sqlite3.Connection) -> None:
        if is_foreign(connection):
            raise LibraryDamaged(f"The file {self.path} is not a library of this program.")
        if version_of(connection) > len(MIGRATIONS):
            raise LibraryUnavailable(
                f"The library {self.path} was made by a newer version of this program; "
                "please use that version."
            )
        connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection)

    def stamp(self) -> tuple[int, int]:
        """Return what is another after whoever has changed the file; compare it in one thread."""
        with told(self.path):
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return version, self._connection.total_changes

    def rows(self, sql: str, values: tuple[object, ...] = ()) -> list[Any]:
        """Return what a question in SQL finds; for this package alone."""
        with told(self.path):
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for one transaction, all or nothing; for this package alone."""
        with told(self.path):
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def erasing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for one transaction that leaves no trace of what it deletes.

        For this package alone. While another process reads the log, what stood there stays.
        """
        with told(self.path):
            self._connection.execute("PRAGMA secure_delete = ON")
        try:
            with self.writing() as connection:
                yield connection
        finally:
            with told(self.path):
                self._connection.execute("PRAGMA secure_delete = OFF")
        with told(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    @property
    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(
                self.path, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False
            )
            connection.execute("PRAGMA foreign_keys = ON")
            self._connections.append(connection)
            self._local.connection = connection
        return connection


def _entry(row: tuple[Any, ...]) -> LibraryEntry:
    id_, title, held_on, place, language, format_, speakers, turns, words, added = row
    return LibraryEntry(
        TranscriptId(id_),
        title,
        date.fromisoformat(held_on) if held_on else None,
        place,
        language,
        format_,
        tuple(speaker.name for speaker in unpack_speakers(speakers)),
        turns,
        words,
        datetime.fromisoformat(added),
    )


def _insert(connection: sqlite3.Connection, packed: Packed) -> bool:
    cursor = connection.execute(
        f"INSERT INTO transcript VALUES (NULL{', ?' * 13}) ON CONFLICT DO NOTHING",
        (*packed.transcript, datetime.now(UTC).isoformat(timespec="seconds")),
    )
    if not cursor.rowcount:
        return False
    number = cursor.lastrowid
    insert_words(connection, number, packed)
    connection.executemany(
        "INSERT INTO image VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        ((number, *row) for row in packed.images),
    )
    if packed.source:
        connection.execute("INSERT INTO source VALUES (?, ?, ?)", (number, *packed.source))
    connection.execute("DELETE FROM removed WHERE id = ?", (packed.id,))
    connection.execute("INSERT INTO arrival (id) VALUES (?) ON CONFLICT DO NOTHING", (packed.id,))
    return True


def insert_words(connection: sqlite3.Connection, number: int | None, packed: Packed) -> None:
    """Put the blocks and voices of a transcript of that number in; for this package alone."""
    connection.executemany(
        f"INSERT INTO block VALUES (?, ?{', ?' * 12})",
        ((number, place, *row) for place, row in enumerate(packed.blocks)),
    )
    connection.executemany(
        f"INSERT INTO voice VALUES (?{', ?' * 6})", ((number, *row) for row in packed.voices)
    )


@contextmanager
def _snapshot(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Let several reads see one state of the file."""
    connection.execute("BEGIN")
    try:
        yield connection
    finally:
        connection.execute("COMMIT")
